"""How long a build takes beside plain Material on the same Markdown; run by hand, prints ratios.

In tests/: ../.venv/bin/python -m tools.benchmark [RUNS]
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from explainer.site import load
from project import ROOT, project

PLAIN = """
site_name: plain
theme:
  name: material
  font: false
  features: [navigation.sections, navigation.footer]
plugins: [search]
markdown_extensions: [attr_list, md_in_html]
"""


def seconds(*folders: Path) -> tuple[float, float]:
    """Build in each folder, one after the other; gives what a clock shows and what the processors worked."""
    start, worked = time.perf_counter(), _worked()
    for folder in folders:
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-q"],
            cwd=folder,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            check=True,
            capture_output=True,
        )
    return time.perf_counter() - start, _worked() - worked


def _worked() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(runs: int) -> None:
    """Time both in turn, so that a machine whose speed drifts does not favor one."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        ours = place / "ours"
        ours.mkdir()
        project(ours)
        site = load(ROOT)
        plain = []
        for tag in site.views:
            plain.append(place / tag)
            for file, content in site.documents(site.views[tag]).items():
                path = place / tag / "docs" / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")
            (place / tag / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
        pairs = []
        for run in range(runs + 1):  # the first fills what is kept
            print(f"Building both: {run} of {runs} runs", file=sys.stderr)
            pairs.append((seconds(ours), seconds(*plain)))
        pairs = pairs[1:]
    for place, name in enumerate(("by the clock", "processor time")):
        measured = [(ours[place], other[place]) for ours, other in pairs]
        build, yardstick = (statistics.median(column) for column in zip(*measured, strict=True))
        ratio = statistics.median(one / other for one, other in measured)
        print(
            f"three views, {runs} runs, medians {name}: build {build:.2f} s, plain Material "
            f"{yardstick:.2f} s; ratio pair by pair {ratio:.2f}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
