"""How well searches answer the same queries: ours, the theme's own with and without jieba, Pagefind.

.venv/bin/pip install pagefind pagefind_bin
.venv/bin/pip install --target FOLDER jieba
In tests/: ../.venv/bin/python -m tools.search_benchmark [EVERY] [FOLDER]

Takes every EVERYth query of tests/searches.py (default 10) and types it into each site's own search
box in Chromium; Pagefind, which is asked through its script, gets it whole. Prints recall, how often
the first hit is right, and false hits of exact Chinese queries. The others find pages and sections,
so for them, and for the comparison of ours with them, a hit counts as right when it leads to the
page that holds the answer. Also prints ratios of answering times at a sixth of the processor's speed.
"""

import contextlib
import functools
import http.server
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from playwright.sync_api import sync_playwright

import chromium
from explainer.site import load
from project import ROOT, Quiet, build, project
from searches import Places, bare, queries
from tools.benchmark import PLAIN

VIEWS = {"zh-Hans": "zh", "zh-Hant": "zh", "en": "en"}
OURS = "[data-search] input"
THEIRS = ".md-search__input"
SLOWER = 6
KINDS = ("name", "number", "synonym", "typo", "pinyin", "run")
ANSWER = """([text, runs]) => {
  const input = document.querySelector("[data-search] input");
  const started = performance.now();
  for (let run = 0; run < runs; run += 1) {
    input.value = text;
    input.dispatchEvent(new Event("input"));
  }
  return (performance.now() - started) / runs;
}"""


def stock(place: Path, site: object, jieba: Path | None) -> None:
    """The theme as it comes on the same Markdown, a site a view."""
    for tag, language in VIEWS.items():
        folder = place / tag
        for file, content in site.documents(site.views[tag]).items():
            path = folder / "docs" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        settings = PLAIN.replace("[search]", f"[search: {{lang: {language}}}]")
        settings = settings.replace("name: material", f"name: material\n  language: {language}")
        (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
        paths = os.pathsep.join(filter(None, [str(jieba or ""), os.environ.get("PYTHONPATH", "")]))
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-q"],
            cwd=folder,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": paths},
            check=True,
            capture_output=True,
        )


def texts(built: Path) -> dict[str, str]:
    """What each page says in all its views, by address."""
    said: dict[str, str] = {}
    for path in built.rglob("index.html"):
        address = f"{path.parent.relative_to(built).as_posix()}/".removeprefix("./")
        address = address.removeprefix("en/").removeprefix("zh-hant/")
        article = BeautifulSoup(path.read_text("utf-8"), "html.parser").article
        said[address] = said.get(address, "") + bare(article.get_text() if article else "")
    return said


def ask_ours(tab: object, text: str) -> list[str]:
    """Type into our box."""
    tab.locator(OURS).fill("")
    tab.locator(OURS).press_sequentially(text)
    while tab.locator(".found-more").count():
        tab.locator(".found-more").click()
    return tab.eval_on_selector_all(".found a", "links => links.map(link => link.href)")


def ask_theme(tab: object, text: str) -> list[str]:
    """Type into the theme's box, which answers from a worker a little later and shows more on scrolling."""
    tab.locator(THEIRS).fill("")
    tab.locator(THEIRS).press_sequentially(text)
    tab.keyboard.press("End")  # it reads the query when a key comes up, and inserted characters have none
    tab.wait_for_timeout(300)
    links, before = [], None
    while links != before:
        before = links
        tab.eval_on_selector(".md-search__scrollwrap", "wrap => wrap.scrollTo(0, wrap.scrollHeight)")
        tab.wait_for_timeout(60)
        links = tab.eval_on_selector_all(".md-search-result__link", "links => links.map(link => link.href)")
    return links


def ask_pagefind(tab: object, text: str) -> list[str]:
    """Ask Pagefind's script, and open every result it gives."""
    return tab.evaluate(
        """async text => {
          window.found = window.found || await import(new URL("/pagefind/pagefind.js", location.href));
          const { results } = await window.found.search(text);
          const pages = await Promise.all(results.map(result => result.data()));
          return pages.map(page => new URL(page.url, location.href).href);
        }""",
        text,
    )


ASK = {"ours": (ask_ours, OURS), "pagefind": (ask_pagefind, None)}


def score(answers: list[tuple[object, list[str]]], said: dict[str, str]) -> Counter:
    """Count what was found, what stood first, and what should not have been found."""
    told = Counter()
    for query, pages in answers:
        wanted = {address.partition("#")[0] for address in query.wanted}
        told["asked"] += 1
        told["found"] += wanted <= set(pages)
        if query.first:
            told["first asked"] += 1
            told["first"] += bool(pages) and pages[0] in {one.partition("#")[0] for one in query.first}
        if query.exact:
            told["exact asked"] += 1
            wrong = [page for page in pages if bare(query.exact) not in said.get(page, "")]
            told["false"] += len(wrong)
    return told


@contextlib.contextmanager
def served(root: Path) -> Iterator[str]:
    """A folder on a static host; gives its address."""
    handler = functools.partial(Quiet, directory=str(root))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def roots(place: Path, site: object, jieba: Path | None) -> dict[str, dict[str, tuple[Path, str]]]:
    """Build every site: for each system and view the folder to serve and the view's folder in it."""
    (place / "ours").mkdir()
    result = build(project(place / "ours"))
    if result.returncode:
        raise SystemExit(result.stderr)
    ours = place / "ours" / "site"
    found = {"ours": {tag: (ours, site.views[tag].folder) for tag in VIEWS}}
    for name, extra in {"theme": None, "theme+jieba": jieba}.items():
        if name == "theme" or jieba:
            stock(place / name, site, extra)
            found[name] = {tag: (place / name / tag / "site", "") for tag in VIEWS}
    found["pagefind"] = pages_for_pagefind(place, ours, {tag: site.views[tag].folder for tag in VIEWS})
    return found


def pages_for_pagefind(place: Path, ours: Path, own: dict[str, str]) -> dict[str, tuple[Path, str]]:
    """Each view's pages with Pagefind's index; `own` are the views' folders."""
    found = {}
    for tag in VIEWS:
        built = place / "pagefind" / tag
        others = ("embed",) if tag != "zh-Hans" else ("embed", "en", "zh-hant")
        shutil.copytree(ours / own[tag], built, ignore=shutil.ignore_patterns(*others))
        command = [sys.executable, "-m", "pagefind", "--site", str(built)]
        subprocess.run(command, check=True, capture_output=True)
        found[tag] = (built, "")
    return found


def ask_all(browser: object, system: str, folders: dict, chosen: list) -> list[tuple[object, list[str]]]:
    """Put every query to a system, view by view; gives the pages found, best first."""
    ask, box = ASK.get(system, (ask_theme, THEIRS))
    answers = []
    for tag, (root, folder) in folders.items():
        with served(root) as host:
            tab = browser.new_page(viewport={"width": 1280, "height": 800})
            tab.goto(host + folder)
            if box:
                tab.click(box)
            tab.wait_for_timeout(1500)
            mine = [query for query in chosen if query.view == tag]
            for query in mine:
                hits = [
                    urlsplit(hit)._replace(fragment="", query="").geturl() for hit in ask(tab, query.text)
                ]
                pages = dict.fromkeys(hit.removeprefix(host + folder) for hit in hits)
                answers.append((query, list(pages)))
            if system == "ours":
                print(f"{tag}: answers at 1/{SLOWER} speed, ms: {times(tab, mine)}")
            tab.close()
    return answers


def report(system: str, answers: list[tuple[object, list[str]]], said: dict[str, str]) -> None:
    """Print how a system did."""
    told = score(answers, said)
    print(
        f"{system:12} recall {told['found'] / told['asked']:.1%}, first right "
        f"{told['first'] / told['first asked']:.1%}, false hits {told['false']} "
        f"in {told['exact asked']} exact Chinese queries"
    )
    groups = {kind: [one for one in answers if one[0].kind == kind] for kind in KINDS}
    groups["names typed in the view's own written form"] = [one for one in groups["name"] if one[0].own]
    recalls = {name: score(some, said) for name, some in groups.items() if some}
    print(
        "    recall: "
        + ", ".join(f"{name} {one['found'] / one['asked']:.0%}" for name, one in recalls.items())
    )


def main(every: int, jieba: Path | None) -> None:
    """Build all sites, ask all of them the same, print what each found."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = load(ROOT)
        chosen = queries(site, site.library)[::every]
        print(f"{len(chosen)} queries: {dict(Counter(query.kind for query in chosen))}")
        built = roots(Path(name), site, jieba)
        said = texts(built["ours"]["zh-Hans"][0])
        for address, names in Places(site.library).called.items():
            said[address.partition("#")[0]] += bare(names)  # names that no page prints
        browser = playwright.chromium.launch(executable_path=chromium.installed(), args=chromium.FLAGS)
        for system, folders in built.items():
            report(system, ask_all(browser, system, folders, chosen), said)
        browser.close()


def times(tab: object, mine: list[object]) -> str:
    """How long our answers take on a slow processor: the middle one, and the longest."""
    client = tab.context.new_cdp_session(tab)
    client.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    taken = sorted(tab.evaluate(ANSWER, [query.text, 3]) for query in mine)
    client.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return f"median {taken[len(taken) // 2]:.1f}, longest {taken[-1]:.1f}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10, Path(sys.argv[2]) if len(sys.argv) > 2 else None)
