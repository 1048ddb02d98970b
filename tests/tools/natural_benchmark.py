"""How well searches answer queries as people type them: ours, ours as it was, stock Material, Pagefind.

.venv/bin/pip install --target FOLDER jieba pagefind pagefind_bin_extended
In tests/: ../.venv/bin/python -m tools.natural_benchmark QUERIES FOLDER [FORMER]

QUERIES is a file of tests/queries/; FORMER is a built site of ours as it once was. Every query is put
to each system whole, in its own view. Stock Material has the same Markdown and jieba, which cuts
Chinese for its index; Pagefind has our pages. Both lead to pages and sections, whose anchors are not
ours, so a hit counts as right when it leads to the page of a right place; for ours it is told beside
that how often the very place was meant. What is absent is answered well by an empty list only.
Prints shares by kind: right first, right among the first three different pages, absent told.
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from playwright.sync_api import sync_playwright

import chromium
from explainer.site import load
from project import ROOT, build, project
from tools.search_benchmark import OURS, THEIRS, VIEWS, ask_pagefind, pages_for_pagefind, served, stock

Answers = list[tuple[dict[str, object], list[str]]]

# Pastes into our box and waits until it has answered; gives what the list holds.
PASTE = """async text => {
  const input = document.querySelector("[data-search] input");
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise(resolve => setTimeout(resolve, 20));
  return Array.from(document.querySelectorAll(".found a"), link => link.href);
}"""


def ask_ours(tab: object, text: str) -> list[str]:
    """Paste into our box."""
    return tab.evaluate(PASTE, text)


def ask_theme(tab: object, text: str) -> list[str]:
    """Type into the theme's box; its worker answers a little later, when two looks show the same."""
    tab.locator(THEIRS).fill("")
    tab.wait_for_timeout(50)
    tab.locator(THEIRS).fill(text)
    tab.keyboard.press("End")  # it reads the query when a key comes up
    links, before = [], None
    while links != before:
        before = links
        tab.wait_for_timeout(400)
        links = tab.eval_on_selector_all(".md-search-result__link", "links => links.map(link => link.href)")
    return links


def first(tab: object, box: str | None) -> None:
    """Open a box and let it have what it needs."""
    if box:
        tab.click(box)
        tab.wait_for_timeout(1500)
        tab.locator(box).fill("GDP")
        tab.keyboard.press("End")
    tab.wait_for_timeout(3000)


def answers(
    browser: object, ask: object, box: str | None, folders: dict[str, tuple[Path, str]], chosen: list
) -> Answers:
    """What a system leads to for every query, best first, as addresses within its view."""
    found: Answers = []
    for tag, (root, folder) in folders.items():
        with served(root) as host:
            tab = browser.new_page(viewport={"width": 1280, "height": 800})
            tab.goto(host + folder)
            first(tab, box)
            for query in (one for one in chosen if one["view"] == tag):
                hits = [urlsplit(hit)._replace(query="").geturl() for hit in ask(tab, query["ask"])]
                found.append((query, [hit.removeprefix(host + folder) for hit in hits]))
            tab.close()
    return found


def counted(found: Answers, exact: bool) -> dict[str, Counter]:
    """By kind, how many were asked and how many were answered well; `exact` wants the very place."""
    told: dict[str, Counter] = {}
    for query, hits in found:
        places = hits if exact else [hit.partition("#")[0] for hit in hits]
        right = {str(place) if exact else str(place).partition("#")[0] for place in query["right"]}
        came = list(dict.fromkeys(places))[:3]
        for group in (str(query["kind"]), "all"):
            count = told.setdefault(group, Counter())
            if right:
                count["asked"] += 1
                count["first"] += bool(came) and came[0] in right
                count["three"] += bool(right & set(came))
            else:
                count["absent asked"] += 1
                count["absent"] += not came
    return told


def rows(system: str, told: dict[str, Counter]) -> Iterator[str]:
    """A line for each kind."""
    for kind, count in told.items():
        shares = [
            f"{name} {count[name] / count[asked]:6.1%}"
            for name, asked in (("first", "asked"), ("three", "asked"), ("absent", "absent asked"))
            if count[asked]
        ]
        yield f"{system:14} {kind:9} {count['asked'] or count['absent asked']:4}  {'  '.join(shares)}"


def main(queries: Path, libraries: Path, former: Path | None) -> None:
    """Build all sites, ask all of them the same, print how each did."""
    os.environ["PYTHONPATH"] = os.pathsep.join(
        filter(None, [str(libraries), os.environ.get("PYTHONPATH", "")])
    )
    chosen = yaml.safe_load(queries.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        place, site = Path(name), load(ROOT)
        (place / "ours").mkdir()
        result = build(project(place / "ours"))
        if result.returncode:
            raise SystemExit(result.stderr)
        ours = place / "ours" / "site"
        stock(place / "theme", site, libraries)
        own = {tag: site.views[tag].folder for tag in VIEWS}
        systems = {
            "ours": (ask_ours, OURS, {tag: (ours, own[tag]) for tag in VIEWS}),
            "former": (ask_ours, OURS, {tag: (former, own[tag]) for tag in VIEWS}),
            "theme+jieba": (
                ask_theme,
                THEIRS,
                {tag: (place / "theme" / tag / "site", "") for tag in VIEWS},
            ),
            "pagefind": (ask_pagefind, None, pages_for_pagefind(place, ours, own)),
        }
        browser = playwright.chromium.launch(executable_path=chromium.installed(), args=chromium.FLAGS)
        for system, (ask, box, folders) in systems.items():
            if system != "former" or former:
                found = answers(browser, ask, box, folders, chosen)
                print("\n".join(rows(system, counted(found, exact=False))), flush=True)
                if box == OURS:
                    print("\n".join(rows(f"{system}, place", counted(found, exact=True))), flush=True)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]) if len(sys.argv) > 3 else None)
