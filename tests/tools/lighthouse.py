"""Lighthouse's marks for a page of each kind in each view, on a phone.

In tests/: ../.venv/bin/python -m tools.lighthouse [SITE]

Takes Node and `npm install --no-save lighthouse@12` (or LIGHTHOUSE, the path of its command) and the
Chromium that the tests use. Prints accessibility, best practices, SEO and what falls short of 100.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import chromium
from built import KINDS, VIEWS
from project import ROOT, served

COMMAND = os.environ.get("LIGHTHOUSE", str(ROOT / "node_modules" / ".bin" / "lighthouse"))
CATEGORIES = ("accessibility", "best-practices", "seo")
FLAGS = " ".join(["--headless", *chromium.FLAGS])


def marks(address: str, report: Path) -> tuple[dict[str, int], list[str]]:
    """The marks out of 100 by category, and the audits that were not passed."""
    subprocess.run(
        [
            COMMAND, address, "--quiet", "--output=json", f"--output-path={report}",
            f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={FLAGS}",
        ],
        check=True,
        env=os.environ | {"CHROME_PATH": chromium.installed()},
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
    with tempfile.TemporaryDirectory() as folder, served(site) as host:
        for kind in KINDS:
            for view in VIEWS.values():
                found, failed = marks(f"{host}/{view}{kind}", Path(folder, "report.json"))
                print(
                    f"/{view}{kind}", *(f"{name} {mark}" for name, mark in found.items()), *failed, sep="  "
                )


if __name__ == "__main__":
    main()
