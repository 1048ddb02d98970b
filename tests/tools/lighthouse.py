"""Lighthouse's marks for a page of each kind in each view, on a phone.

In tests/: ../.venv/bin/python -m tools.lighthouse [SITE]

Takes Node and `npm install --no-save lighthouse@12` (or LIGHTHOUSE, the path of its command) and the
Chromium that the tests use. Prints accessibility, best practices, SEO and what falls short of 100.
`tools.comparison` measures how fast pages are, beside other ways to show the same.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import chromium
from built import KINDS, VIEWS
from project import ROOT, served

COMMAND = os.environ.get("LIGHTHOUSE", str(ROOT / "node_modules" / ".bin" / "lighthouse"))
CATEGORIES = ("accessibility", "best-practices", "seo")
FLAGS = " ".join(["--headless", *chromium.FLAGS])


@dataclass(frozen=True)
class Report:
    """What Lighthouse says of a page.

    `marks` are out of 100 by category, `failed` the audits that were not passed, `times` what was measured
    by the audit's name: milliseconds, but for `cumulative-layout-shift`, which has no unit.
    """

    marks: dict[str, int]
    failed: list[str]
    times: dict[str, float]


def report(address: str, categories: tuple[str, ...] = CATEGORIES) -> Report:
    """One run of Lighthouse on a page, on its phone and its slow line (simulated)."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, "report.json")
        subprocess.run(
            [
                COMMAND, address, "--quiet", "--output=json", f"--output-path={written}",
                f"--only-categories={','.join(categories)}", f"--chrome-flags={FLAGS}",
            ],
            check=True,
            env=os.environ | {"CHROME_PATH": chromium.installed()},
        )  # fmt: skip
        found = json.loads(written.read_text(encoding="utf-8"))
    audits = found["audits"]
    return Report(
        {name: round(100 * found["categories"][name]["score"]) for name in categories},
        [
            f"{name}: {audit['title']}"
            for name, audit in audits.items()
            if audit["score"] is not None and audit["score"] < 1
        ],
        {name: audit["numericValue"] for name, audit in audits.items() if "numericValue" in audit},
    )


def main() -> None:
    site = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"
    with served(site) as host:
        for kind in KINDS:
            for view in VIEWS.values():
                found = report(f"{host}/{view}{kind}")
                marks = (f"{name} {mark}" for name, mark in found.marks.items())
                print(f"/{view}{kind}", *marks, *found.failed, sep="  ")


if __name__ == "__main__":
    main()
