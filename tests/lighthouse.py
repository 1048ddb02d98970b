"""Lighthouse's marks for a page of each kind in each view, on a phone: `python tests/lighthouse.py [SITE]`.

Takes Node and `npm install --no-save lighthouse@12` (or LIGHTHOUSE, the path of its command) and the
Chromium that the tests use. Prints accessibility, best practices, SEO and what falls short of 100.
"""

import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMMAND = os.environ.get("LIGHTHOUSE", str(ROOT / "node_modules" / ".bin" / "lighthouse"))
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
VIEWS = ("", "zh-hant/", "en/")
KINDS = (
    "", "2024/", "2024/livelihood/", "2024/figures/", "2024/at-a-glance/", "2024/charts/", "2024/comparisons/",
    "2024/what-happened-next/", "2024/source-notes/", "2024/one-page/", "2024/places/", "topics/", "topics/work/",
    "glossary/", "accessibility/",
)  # fmt: skip
CATEGORIES = ("accessibility", "best-practices", "seo")
FLAGS = "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def marks(address: str, report: Path) -> tuple[dict[str, int], list[str]]:
    """The marks out of 100 by category, and the audits that were not passed."""
    subprocess.run(
        [
            COMMAND, address, "--quiet", "--output=json", f"--output-path={report}",
            f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={FLAGS}",
        ],
        check=True,
        env=os.environ | {"CHROME_PATH": next(filter(None, map(shutil.which, CHROMIUM)))},
    )  # fmt: skip
    found = json.loads(report.read_text(encoding="utf-8"))
    failed = [
        f"{name}: {audit['title']}"
        for name, audit in found["audits"].items()
        if audit["score"] is not None and audit["score"] < 1
    ]
    return {name: round(100 * found["categories"][name]["score"]) for name in CATEGORIES}, failed


def main() -> None:
    site = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder:
        for kind in KINDS:
            for view in VIEWS:
                found, failed = marks(
                    f"http://127.0.0.1:{server.server_port}/{view}{kind}", Path(folder, "report.json")
                )
                print(
                    f"/{view}{kind}", *(f"{name} {mark}" for name, mark in found.items()), *failed, sep="  "
                )


if __name__ == "__main__":
    main()
