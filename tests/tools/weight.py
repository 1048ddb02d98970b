"""What a first visit to each kind of page costs in each view: bytes (gzip 9) and requests, printed as a table.

Run `.venv/bin/python tests/tools/weight.py site`; `test_weight.py` holds the budgets.
"""

import functools
import gzip
import http.server
import shutil
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

VIEWS = {"zh-Hans": "", "zh-Hant": "zh-hant/", "en": "en/"}
# Each kind of page by one of it; the first three are those that people land on.
KINDS = {
    "front": "",
    "chapter": "2024/manufacturing/",
    "topic": "topics/business/",
    "long chapter": "2024/results/",
    "glossary": "glossary/",
    "all figures": "2024/figures/",
    "at a glance": "2024/at-a-glance/",
    "charts": "2024/charts/",
    "comparisons": "2024/comparisons/",
    "what happened": "2024/what-happened-next/",
    "source notes": "2024/source-notes/",
    "article": "about/",
    "brief": "2024/brief/",
    "one page": "2024/one-page/",
    "chart alone": "embed/growth-and-targets-2024/",
    "figure alone": "embed/f/gdp-growth-2024-target/",
}


@dataclass(frozen=True)
class Weight:
    """A first visit: the page's own bytes, those of all else it asked for, and how often it asked."""

    html: int
    rest: int
    requests: int


def weight(browser: Browser, address: str) -> Weight:
    """Open a page as a new visitor does and wait until it asks for nothing more."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    tab = context.new_page()
    answers = []
    tab.on("response", lambda answer: answers.append(answer))
    tab.goto(address, wait_until="networkidle")
    sizes = [len(gzip.compress(answer.body(), 9)) for answer in answers]
    context.close()
    return Weight(sizes[0], sum(sizes[1:]), len(sizes) - 1)


def weights(browser: Browser, root: str) -> Iterator[tuple[str, str, Weight]]:
    """Each kind of page in each view."""
    for kind, page in KINDS.items():
        for tag, folder in VIEWS.items():
            yield kind, tag, weight(browser, f"{root}/{folder}{page}")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def main(folder: Path) -> None:
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print("| page | view | HTML | the rest | requests | in all |\n|---|---|---|---|---|---|")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for kind, tag, one in weights(browser, f"http://127.0.0.1:{server.server_port}"):
            total = one.html + one.rest
            print(f"| {kind} | {tag} | {one.html:,} | {one.rest:,} | {one.requests} | {total:,} |")
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
