"""What the tests know of the built site: its views, its kinds of pages, its addresses, its published data."""

import functools
import json
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, Tag

# The folder of each view, by its language tag, in the order of the switch.
VIEWS = {"zh-Hans": "", "zh-Hant": "zh-hant/", "en": "en/"}
# How the published data call each view.
KEYS = {"zh-Hans": "zh_hans", "zh-Hant": "zh_hant", "en": "en"}
YEAR = "2024/"
# A page of each kind.
KINDS = (
    "", "2024/", "2024/livelihood/", "2024/safety/", "2024/figures/", "2024/at-a-glance/", "2024/charts/",
    "2024/comparisons/", "2024/what-happened-next/", "2024/source-notes/", "2024/brief/", "2024/one-page/",
    "2024/places/", "topics/", "topics/work/", "glossary/", "about/",
)  # fmt: skip


def addresses(site: Path, folder: str) -> Iterator[str]:
    """The address of every page of a view within its folder, charts alone on a page among them.

    Pages that only lead on, at former and at short addresses, are left out; of figures alone on a page, which
    differ in their words only, so are all but each tenth.
    """
    alone = sorted((site / folder / "embed/f").glob("*/index.html"))
    left_out = set(alone) - set(alone[::10])
    for path in sorted((site / folder).rglob("index.html")):
        if path in left_out or b"assets/forward." in path.read_bytes()[:4000]:
            continue
        name = path.parent.relative_to(site / folder).as_posix()
        if folder or not name.startswith(("en", "zh-hant")):
            yield f"{name}/".removeprefix("./")


def soup(site: Path, address: str) -> BeautifulSoup:
    """The page at an address, parsed; the caller may change it."""
    return BeautifulSoup((site / address / "index.html").read_text(encoding="utf-8"), "html.parser")


def parsed(site: Path, address: str) -> BeautifulSoup:
    """The page at an address, parsed once; to be read only."""
    return _parsed(site, address.strip("/"))


@functools.cache
def _parsed(site: Path, address: str) -> BeautifulSoup:
    return soup(site, address)


def by_id(page: BeautifulSoup) -> dict[str, Tag]:
    """The elements of a page by their ids; to look for one after the other would take much longer."""
    return {element["id"]: element for element in page.find_all(id=True)}


def records(site: Path) -> list[dict]:
    """The figures as published."""
    return json.loads((site / f"data/{YEAR}figures.json").read_text(encoding="utf-8"))
