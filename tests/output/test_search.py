"""The index of the search, as a file."""

import gzip
import json
from collections import Counter

import pytest

from built import VIEWS, by_id, parsed

# In bytes of gzip: all data that opening the box asks for, and its script.
LIMIT = 60 * 1024
SCRIPT_LIMIT = 12 * 1024


def test_the_script_of_the_box_is_one_light_file(site):
    (script,) = site.rglob("search-box.*.js")
    text = script.read_text(encoding="utf-8")
    assert len(gzip.compress(text.encode(), 6)) < SCRIPT_LIMIT
    assert "import" not in text
    assert not list((site / "assets").glob("search/*"))


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_the_index_is_light_whole_and_in_the_view_s_language(site, library, folder):
    rows, places, opening = [], {}, 0
    for name, key in (("reading", None), ("2024", "entries"), ("shared", "shared")):
        (file,) = (site / folder).glob(f"search/{name}.*.json")
        raw = file.read_bytes()
        opening += len(gzip.compress(raw, 6)) if name != "shared" else 0
        entries = json.loads(raw)[key] if key else {}
        rows += [dict(zip(entries, row, strict=True)) for row in zip(*entries.values(), strict=True)]
    for row in rows:
        path, _, place = row["address"].partition("#")
        page = parsed(site, f"{folder}{path}")
        if path not in places:
            places[path] = by_id(page)
        target = places[path].get(place) if place else page.h1
        assert target is not None, row["address"]
        if row["kind"] in {"item", "term"}:
            assert row["title"] in target.get_text(), row["address"]
        if row["kind"] == "figure":
            label = target.select_one(".figure-label").get_text()
            assert row["title"].startswith(label)  # and the word of commitment
            assert row["amount"].startswith(target.select_one(".figure-amount").get_text())
    assert opening < LIMIT
    kinds = Counter(row["kind"] for row in rows)
    items = sum(len(chapter.items) for chapter in library.editions[0].chapters)
    assert (kinds["figure"], kinds["term"], kinds["item"]) == (
        len(library.figures),
        sum(not term.familiar or folder != "" for term in library.glossary.values()),
        items,
    )
    assert (kinds["topic"], kinds["open"], kinds["chart"]) == (
        len(library.topics),
        len(library.topics),
        len(library.editions[0].charts),
    )
    assert (kinds["outcome"], kinds["note"]) == (
        len(library.editions[0].outcomes_by_anchor),
        len(library.editions[0].readings),
    )
