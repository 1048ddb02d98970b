"""Where the project's files are, and how a copy of it is built and served."""

import contextlib
import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
TOY = Path(__file__).parent / "toy"
# The report's full text is not ours to publish; where it is at hand, more can be checked.
TEXT = Path(os.environ.get("REPORT_TEXT", ROOT.parent / "shared" / "source" / "report-2024.txt"))
# What every host that serves the site begins with.
HOST = "http://127.0.0.1:"
# The time that builds are told, so that two can be compared, and an address, without which heads say less.
ENVIRONMENT = {
    "SOURCE_DATE_EPOCH": "1700000000",
    "NO_MKDOCS_2_WARNING": "1",
    "SITE_URL": "https://dazu-report.test/",
}


def project(place: Path, data: Path = DATA) -> Path:
    """A copy of the project's own files, to build and to break; what one build has drawn, the next need not."""
    copied = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for name in ("docs", "overrides", "scripts"):
        shutil.copytree(ROOT / name, place / name, ignore=copied)
    shutil.copytree(data, place / "data")
    if data != DATA:
        for name in ("words.yml", "questions.yml"):
            shutil.copy(DATA / name, place / "data")
    shutil.copy(ROOT / "mkdocs.yml", place)
    share_drawings(place)
    return place


def toy_project(place: Path) -> Path:
    """A project of two small editions that can be built."""
    return project(place, TOY / "data")


def share_drawings(place: Path) -> None:
    """Let a copy find what was drawn before, here or in another copy."""
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    (place / ".cache").symlink_to(cache)


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]


def build(place: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` as a maintainer does."""
    return subprocess.run(
        command("build", "--strict"),
        cwd=place,
        env=os.environ | ENVIRONMENT | environment,
        capture_output=True,
        text=True,
        check=False,
    )


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder on a plain static host; gives its address."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))
    )
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"{HOST}{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
