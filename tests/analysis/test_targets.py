"""The targets of a report, what is known of them, and their sum."""

from dataclasses import replace

from explainer.analysis.targets import PLAN, Known
from explainer.schema.outcomes import Same


def test_what_is_known_of_a_target_is_the_most_telling_of_what_was_published(toy_site):
    edition = toy_site.library.editions[0]
    counted = toy_site.analysis.of(edition).target_sum
    known = {target.figure.id: target.known for target in counted.targets}
    assert known.pop("fields-2031-target") is Known.RELATED
    assert set(known.values()) == {Known.NOTHING}
    (entry,) = edition.outcomes_by_anchor["after-fields-2031-target"].published
    target = next(one for one in counted.targets if one.published)
    same = target.published[0].model_copy(update={"same": Same.SAME})
    assert replace(target, published=(entry, same)).known is Known.SAME


def test_the_sum_counts_every_target_once(toy_site):
    counted = toy_site.analysis.of(toy_site.library.editions[0]).target_sum
    assert counted.count == sum(map(len, counted.by_known.values())) == 4
    assert counted.with_numbers == 3
    assert {known: len(targets) for known, targets in counted.by_known.items()} == {
        Known.SAME: 0, Known.RELATED: 1, Known.NOTHING: 3,
    }  # fmt: skip
    assert counted.checked == "2031-12-31"


def test_a_target_has_the_result_of_the_year_before_by_its_own_measure(analysis):
    here = analysis.of(analysis.library.editions[0])
    for target in here.target_sum.targets:
        change = analysis.changes.get(target.figure.id)
        assert target.before is (change.result if change else None)
        assert target.commitment == (target.figure.commitment or PLAN)
        assert all(entry.figure == target.figure.id for entry in target.city)


def test_the_city_stands_beside_a_target_of_the_same_measure(analysis):
    here = analysis.of(analysis.library.editions[0])
    beside = {target.figure.id: len(target.city) for target in here.target_sum.targets if target.city}
    assert beside == {"gdp-growth-2024-target": 2, "budget-revenue-growth-2024-target": 1}
