"""What is computed from the report, and how it is told."""

import pytest

from explainer.analysis.comparison import changes, computed
from explainer.language.views import views


@pytest.fixture
def sentences(library):
    """Each change as the three views tell it, by the target's id."""
    return {change.target.id: [view.change(change) for view in views(library)] for change in changes(library)}


def test_only_results_and_targets_of_one_indicator_are_compared(library):
    pairs = {(change.result.indicator, change.target.indicator) for change in changes(library)}
    assert all(result == target for result, target in pairs)
    assert {target for _, target in pairs} == {
        "gdp-growth",
        "investment-growth",
        "industrial-value-added-growth",
        "budget-revenue-growth",
        "foreign-trade",
        "arable-land-restored",
        "good-air-days",
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("gdp-growth", ["高0.5个百分点", "高0.5個百分點", "0.5 percentage points above the 2023 result"]),
        ("budget-revenue-growth", ["低9.2个百分点", "低9.2個百分點", "9.2 percentage points below the 2023 result"]),
        ("investment-growth", ["低2.1个百分点", "低2.1個百分點", "2.1 percentage points below the 2023 result"]),
        ("foreign-trade", ["高34亿元，即73.9%", "高34億元，即73.9%", "3.4 billion yuan, or 73.9%, above the 2023 result"]),
        ("arable-land-restored", ["低1000亩（约67公顷），即11.1%", "低1000畝（約67公頃），即11.1%", "1,000 mu (about 67 hectares), or 11.1%, below the 2023 result"]),
        ("good-air-days", ["低2天，即0.6%", "低2天，即0.6%", "2 days, or 0.6%, below the 2023 result"]),
    ],
)  # fmt: skip
def test_a_change_is_told_with_amount_and_side(sentences, name, expected):
    for words, ending in zip(sentences[f"{name}-2024-target"], expected, strict=True):
        assert words.endswith(ending)


def test_the_bound_of_a_target_is_part_of_the_comparison(sentences):
    assert sentences["good-air-days-2024-target"][0].startswith("目标的下限比")
    assert sentences["foreign-trade-2024-target"][0].startswith("要达到目标，至少")
    assert sentences["gdp-growth-2024-target"][0].startswith("目标比")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("city-gdp-growth-2023", ["6.1%", "6.1%", "6.1%"]),
        ("city-investment-growth-2023", ["4.3%", "4.3%", "4.3%"]),
        ("city-industrial-value-added-growth-2023", ["6.6%", "6.6%", "6.6%"]),
        ("foreign-trade-2022", ["约22.7亿元", "約22.7億元", "about 2.27 billion yuan"]),
    ],
)
def test_what_is_computed_is_written_in_each_view(library, name, expected):
    derived = library.editions[0].derived[name]
    assert [view.computed(derived) for view in views(library)] == expected


def test_a_computed_amount_is_exact_before_it_is_rounded(library):
    trade = computed(library.editions[0].derived["foreign-trade-2022"], library)
    assert trade.printed == "22.7亿元"
    assert trade.value == 2_270_000_000
