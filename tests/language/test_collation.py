"""In what order names stand."""

from explainer.language.collation import RADICALS, ordered
from explainer.language.views import views


def headings(library, place):
    return [heading for heading, _ in ordered(library.glossary, views(library)[place])]


def test_each_view_has_the_order_its_readers_expect(library):
    hans, hant, english = (headings(library, place) for place in range(3))
    assert hans[:-1] == sorted(hans[:-1])
    assert set(hans) <= set("ABCDEFGHJKLMNOPQRSTWXYZ#")
    assert english[:-1] == sorted(english[:-1])
    assert [RADICALS.index(radical) for radical in hant if radical in RADICALS] == sorted(
        RADICALS.index(radical) for radical in hant if radical in RADICALS
    )
    assert hans.count("#") <= 1


def test_every_name_stands_under_one_heading(library):
    for view in views(library):
        names = [name for _, entries in ordered(library.glossary, view) for name, _ in entries]
        assert sorted(names) == sorted(library.glossary)


def test_the_radicals_open_their_stretches_in_order():
    assert len(RADICALS) == 214
    assert sorted(RADICALS) == RADICALS
