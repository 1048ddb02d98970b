"""How long each page is on a phone and what it says twice: `python -m tools.screens SITE [LATER]`.

Takes one built site, or two to set them side by side (`before → after`). Prints a line for each page: its
height in screens of 360 x 800 pixels in each view, then, added up over the views, amounts told twice
(chapters only), sentences that say of the report what holds of the digest, and how often "not found" stands.
"""

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, sync_playwright

import chromium
from project import served

VIEWS = {"zh_hans": "", "zh_hant": "zh-hant/", "en": "en/"}
WIDTH, HEIGHT = 360, 800
# How high a page may be, in screens; source notes, results and topics by name, other chapters by kind.
LIMITS = {
    "2024/results": 18, "2024/source-notes": 20, "topics/school": 4, "topics/health": 4,
    "topics/transport": 4, "topics/safety": 4, "topics/environment": 7, "topics/visiting": 7,
    "topics/work": 7, "topics/home": 7, "topics/farming": 7, "topics/business": 9,
}  # fmt: skip
CHAPTER = 8
# Where an amount may stand again: drawn, in a table, or behind a click; what no reader sees does not count.
APART = "figure.chart, table, details, .terms-here, [hidden], script, style, template, noscript"
CONVERSION = re.compile(r"（[^（）]*公[顷頃]）| \([^()]*hectares?\)")
AMOUNT = re.compile(r"[0-9][0-9,.]*(?:%| ?[^\s0-9%]+(?: yuan| square meters)?)")
BOUNDS = re.compile(r"以[上内內]$")
# Absence told of the report, of which only the digest was read.
ABSENT = re.compile(
    r"报告(?:里|中)?(?:都|也|还|并)?(?:没有?|未|不)|報告(?:裡|中)?(?:都|也|還|並)?(?:沒有?|未|不)"
    r"|\b(?:the|this) report (?:(?:also|itself|still) )?"
    r"(?:does not|do not|did not|has no|gives no|says nothing|says no|names no|sets no|leaves|never|is silent)\b",
    re.IGNORECASE,
)
NOT_FOUND = re.compile(
    r"没有找到|沒有找到|(?:暂|还|仍)?未?没?查到(?:公布的)?结果|(?:暫|還)?未查到(?:公布的|公佈的)?結果|暂未查到|暫未查到|还没查到|還沒查到"
    r"|\bno published result|\bresult: not found|\bno results? (?:was|were|has been) found|\bnothing (?:was )?found|\bnot found\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Measures:
    """A page in a view: its height in screens, amounts told twice, wrong subjects, "not found"."""

    screens: float
    twice: tuple[str, ...]
    absent: int
    missing: int


def told_twice(article: Tag, amounts: Counter[str]) -> tuple[str, ...]:
    """The amounts that stand more often in an article than the chapter has figures of them."""
    words = visible(article, APART)
    found = []
    for amount, figures in amounts.items():
        times = len(re.findall(rf"(?<![0-9.,]){re.escape(amount)}(?![0-9])", words))
        found += [amount] * max(times - figures, 0)
    return tuple(found)


def visible(article: Tag, without: str) -> str:
    """The words of an article outside what is named."""
    copy = BeautifulSoup(str(article), "html.parser")
    for part in copy.select(without):
        part.decompose()
    return re.sub(r"\s+", " ", copy.get_text(" ").replace("\u2060", ""))


def amounts_of(site: Path, view: str) -> dict[str, Counter[str]]:
    """By chapter, the amounts of its figures as the view writes them, without bound and conversion."""
    found: dict[str, Counter[str]] = {}
    for record in json.loads((site / "data/2024/figures.json").read_text(encoding="utf-8")):
        if record["value"] is None:
            continue
        written = AMOUNT.search(CONVERSION.sub("", record[f"text_{view}"]))
        amount = BOUNDS.sub("", written[0])
        found.setdefault(record["chapter"], Counter())[amount] += 1
    return found


def measured(site: Path, browser: Browser) -> dict[str, dict[str, Measures]]:
    """By address and view, what a site's pages are like; charts alone on a page are left out."""
    found: dict[str, dict[str, Measures]] = {}
    amounts = {view: amounts_of(site, view) for view in VIEWS}
    tab = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}).new_page()
    with served(site) as host:
        for path in sorted(site.rglob("index.html")):
            address = path.parent.relative_to(site).as_posix().removeprefix(".")
            view = next(name for name, folder in reversed(VIEWS.items()) if f"{address}/".startswith(folder))
            name = f"{address}/".removeprefix(VIEWS[view]).rstrip("/")
            soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
            article = soup.select_one("article")
            if article is None or name.startswith("embed/"):
                continue
            tab.goto(f"{host}/{address}/" if address else f"{host}/")
            pixels = tab.evaluate("document.documentElement.scrollHeight")
            words = visible(article, "script, style, template, noscript, .terms-here")
            told = amounts[view].get(name.removeprefix("2024/"), Counter())
            found.setdefault(name, {})[view] = Measures(
                screens=pixels / HEIGHT,
                twice=told_twice(article, told),
                absent=len(ABSENT.findall(words)),
                missing=len(NOT_FOUND.findall(words)),
            )
    tab.context.close()
    return found


def limit(site: Path, name: str) -> int | None:
    """How many screens a page may have; None where it needs what it needs."""
    chapters = amounts_of(site, "en").keys() | {"safety", "government"}
    return LIMITS.get(name) or (CHAPTER if name.removeprefix("2024/") in chapters else None)


def line(found: dict[str, Measures]) -> list[str]:
    """A page's measures as columns: screens by view, then the sums of the counts."""
    screens = [f"{found[view].screens:.1f}" if view in found else "-" for view in VIEWS]
    each = found.values()
    counts = (
        sum(len(one.twice) for one in each),
        sum(one.absent for one in each),
        sum(one.missing for one in each),
    )
    return [*screens, *map(str, counts)]


def main(folders: list[str]) -> None:
    """Measure each site and print a line for each page."""
    sites = [Path(folder) for folder in folders]
    with sync_playwright() as playwright:
        own = chromium.installed()
        browser = playwright.chromium.launch(executable_path=own, args=chromium.FLAGS)
        measures = [measured(site, browser) for site in sites]
        browser.close()
    print(f"{'page':34}", *(f"{head:>13}" for head in (*VIEWS, "told twice", "the report", "not found")))
    for name in sorted(set().union(*measures)):
        lines = [line(found.get(name, {})) for found in measures]
        columns = (" → ".join(column) for column in zip(*lines, strict=True))
        most = limit(sites[-1], name)
        over = most and any(one.screens > most for one in measures[-1].get(name, {}).values())
        print(f"/{name:33}", *(f"{column:>13}" for column in columns), f"  over {most}" if over else "")
        for view, one in measures[-1].get(name, {}).items():
            if one.twice:
                print(f"{'':8}{view}: {', '.join(one.twice)}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(sys.argv[1:])
