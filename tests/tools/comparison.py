"""What a page of each kind that people land on costs, beside other ways to show the same; prints a table.

In tests/: LIGHTHOUSE=COMMAND ../.venv/bin/python -m tools.comparison SITE [RUNS [WAY...]]

SITE is the built site, WAY one of WAYS, all if none is named. Takes what `tools.lighthouse` takes. Lighthouse reckons times of a slow phone from
those of this machine, and other work on it only adds to them: so of RUNS (3) the best is shown, for each way.
"""

import contextlib
import gzip
import http.server
import mimetypes
import os
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import sync_playwright

import chromium
from explainer.site import load
from project import HOST, ROOT
from tools.alternatives import bare, stock
from tools.lighthouse import Report, report
from tools.weight import Weight, weight

KINDS = {
    "front": "",
    "chapter": "2024/manufacturing/",
    "chapter with a chart": "2024/environment/",
    "topic": "topics/business/",
    "results": "2024/results/",
    "glossary": "glossary/",
    "one page": "2024/one-page/",
    "at a glance": "2024/at-a-glance/",
}
WAYS = {
    "ours": "ours",
    "embed": "Material, Altair's embed",
    "drawings": "Material, drawings",
    "bare": "bare HTML",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
HEAD = (
    "page", "shown by", "KB gzip", "requests", "performance", "accessibility", "best practices", "SEO",
    "LCP s", "CLS", "TBT ms",
)  # fmt: skip


class Packing(http.server.BaseHTTPRequestHandler):
    """A host that keeps connections and packs what it sends, as real ones do."""

    protocol_version = "HTTP/1.1"
    folder: Path

    def do_GET(self) -> None:
        path = self.folder / unquote(urlsplit(self.path).path).lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        content = gzip.compress(path.read_bytes(), 9) if found else b""
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", mimetypes.guess_type(path.name)[0] or "text/plain")
        self.send_header("Content-Encoding", "gzip" if found else "identity")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # a browser that has seen enough hangs up
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@contextlib.contextmanager
def packed(folder: Path) -> Iterator[str]:
    """A folder on a host of its own; gives its address."""
    handler = type("Handler", (Packing,), {"folder": folder})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"{HOST}{server.server_port}"
    server.shutdown()
    server.server_close()


def best(address: str, runs: int) -> Report:
    """The run with the highest mark for speed, of those the one with the quickest picture."""
    return max(
        (report(address, CATEGORIES) for _ in range(runs)),
        key=lambda one: (one.marks["performance"], -one.times["largest-contentful-paint"]),
    )


def row(kind: str, way: str, visit: Weight, found: Report) -> str:
    """A line of the table."""
    times = found.times
    cells = (
        kind,
        way,
        f"{(visit.html + visit.rest) / 1000:.1f}",
        visit.requests + 1,
        *(found.marks[name] for name in CATEGORIES),
        f"{times['largest-contentful-paint'] / 1000:.2f}",
        f"{times['cumulative-layout-shift']:.3f}",
        f"{times['total-blocking-time']:.0f}",
    )
    return f"| {' | '.join(map(str, cells))} |"


def main(built: Path, runs: int, chosen: list[str]) -> None:
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as hosts:
        place = Path(name)
        site = load(ROOT, "https://dazu-report.example/")
        make: dict[str, Callable[[], Path]] = {
            "ours": lambda: built,
            "embed": lambda: stock(site, place / "embed", embedded=True),
            "drawings": lambda: stock(site, place / "drawings", embedded=False),
            "bare": lambda: bare(built, place / "bare", list(KINDS.values())),
        }
        roots = {way: hosts.enter_context(packed(make[way]())) for way in chosen or WAYS}
        print(f"| {' | '.join(HEAD)} |\n|{'---|' * len(HEAD)}")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium.installed(), args=chromium.FLAGS)
            visits = {
                (kind, way): weight(browser, f"{root}/{page}")
                for kind, page in KINDS.items()
                for way, root in roots.items()
            }
            browser.close()
        for kind, page in KINDS.items():
            for way, root in roots.items():
                print(row(kind, WAYS[way], visits[kind, way], best(f"{root}/{page}", runs)), flush=True)
    print(f"\nLoad of the machine at the end: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3, sys.argv[3:])
