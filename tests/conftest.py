"""What the tests share: the real data, a toy library, the built site, a browser."""

import contextlib
import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from playwright.sync_api import Error as BrowserError
from playwright.sync_api import sync_playwright

from explainer import rules
from explainer.analysis.analysis import Analysis
from explainer.library.load import read
from explainer.site import Site, load

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
TOY = Path(__file__).parent / "toy"
# The report's full text is not ours to publish; where it is at hand, more can be checked.
TEXT = Path(os.environ.get("REPORT_TEXT", ROOT.parent / "shared" / "source" / "report-2024.txt"))
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Where the tests serve the site.
OURS = "http://127.0.0.1:"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def pytest_addoption(parser):
    parser.addoption("--bless", action="store_true", help="accept what is rendered as what is expected")


@pytest.fixture(scope="session")
def analysis() -> Analysis:
    return rules.validated(*read(DATA))


@pytest.fixture(scope="session")
def library(analysis):
    return analysis.library


@pytest.fixture(scope="session")
def text():
    if not TEXT.exists():
        pytest.skip("the report's full text is not at hand (set REPORT_TEXT to its path)")
    return TEXT.read_text(encoding="utf-8")


@pytest.fixture
def bless(request):
    """Compare with an expected file, or with --bless write it."""

    def compare(path: Path, actual: str) -> None:
        if request.config.getoption("--bless"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8")
        assert path.exists(), f"{path.name} is not there yet: look at what is rendered, then run with --bless"
        assert actual == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def toy(tmp_path):
    """A project of two small editions in a folder of its own."""
    shutil.copytree(TOY / "data", tmp_path / "data")
    for name in ("words.yml", "questions.yml"):
        shutil.copy(DATA / name, tmp_path / "data")
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    return tmp_path


@pytest.fixture
def toy_site(toy) -> Site:
    return load(toy)


def project(place: Path) -> Path:
    """A copy of the project's own files, to build and to break."""
    for name in ("data", "docs", "overrides", "scripts"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "mkdocs.yml", place)
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    (place / ".cache").symlink_to(cache)  # what one build has drawn, the next need not
    return place


def build(place: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` as a maintainer does."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", *options],
        cwd=place,
        env=os.environ | {"SOURCE_DATE_EPOCH": "1700000000", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The real site, built strictly; the tests only read it."""
    place = project(tmp_path_factory.mktemp("project"))
    result = build(place)
    assert result.returncode == 0, result.stdout + result.stderr
    return place / "site"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder):
    """A folder on a plain static host; gives its address."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))
    )
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"{OURS}{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def address(site):
    """The built site in a subfolder, as many hosts serve it."""
    folder = site.parent / "host"
    folder.mkdir()
    (folder / "report").symlink_to(site)
    with served(folder) as host:
        yield f"{host}/report"


@pytest.fixture(scope="session")
def missing(site):
    """The page for missing addresses, at the root of a host, which is where its links lead from."""
    with served(site) as host:
        yield f"{host}/404.html"


@pytest.fixture(scope="session")
def chromium():
    """A real browser: one on the PATH, or playwright's own. CI may not do without."""
    own = next(filter(None, map(shutil.which, CHROMIUM)), None)
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=own, args=QUIET)
        except BrowserError as error:
            missing = "no Chromium: install one, or run `.venv/bin/playwright install chromium`"
            if os.environ.get("CI"):
                pytest.fail(f"{missing}\n{error}")
            pytest.skip(missing)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    """A tab that fails the test when the console reports an error or another host is asked."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    tab = context.new_page()
    faults = []
    tab.on("console", lambda message: message.type == "error" and faults.append(message.text))
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on(
        "request",
        lambda request: request.url.startswith((OURS, "data:", "blob:")) or faults.append(request.url),
    )
    yield tab
    context.close()
    assert faults == []
