"""The index of the search, as a file."""

import gzip
import json
from collections import Counter

import pytest

from built import VIEWS, by_id, parsed

LIMIT = 60 * 1024


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_the_index_is_light_whole_and_in_the_view_s_language(site, library, folder):
    rows, places = [], {}
    for name in ("shared", "2024"):
        raw = (site / folder / f"search/{name}.json").read_bytes()
        assert len(gzip.compress(raw, 6)) < LIMIT
        entries = json.loads(raw)["entries"]
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
