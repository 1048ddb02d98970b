"""What the tests share: the real data, a toy library, the built site, a browser."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Error as BrowserError
from playwright.sync_api import sync_playwright

from chromium import FLAGS, installed
from explainer import rules
from explainer.analysis.analysis import Analysis
from explainer.library.load import read
from explainer.site import Site, load
from project import DATA, HOST, ROOT, TEXT, TOY, build, project, served, share_drawings

# The same examples in every run: a test that fails here fails everywhere.
settings.register_profile("same", derandomize=True, deadline=None, max_examples=100)
settings.load_profile("same")


def pytest_addoption(parser):
    parser.addoption("--bless", action="store_true", help="accept what is rendered as what is expected")


def pytest_collection_modifyitems(items):
    """Mark what needs a browser, so that `-m "not browser"` leaves it out and no test forgets it."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


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
def toy_data(tmp_path):
    """The data of two small editions in a folder of their own: all that a check reads."""
    shutil.copytree(TOY / "data", tmp_path / "data")
    for name in ("words.yml", "questions.yml"):
        shutil.copy(DATA / name, tmp_path / "data")
    return tmp_path


@pytest.fixture
def toy(toy_data):
    """The data and templates of two small editions in a folder of their own."""
    shutil.copytree(ROOT / "docs", toy_data / "docs")
    share_drawings(toy_data)
    return toy_data


@pytest.fixture
def toy_site(toy) -> Site:
    return load(toy)


@pytest.fixture(scope="session")
def once(tmp_path_factory, worker_id):
    """Let the first worker that needs a folder fill it, and give it to all of one run.

    As pytest-xdist tells: https://pytest-xdist.readthedocs.io/en/stable/how-to.html
    """
    own = tmp_path_factory.getbasetemp()
    shared = (own if worker_id == "master" else own.parent) / "shared"
    shared.mkdir(exist_ok=True)

    def filled(name: str, fill: Callable[[Path], None]) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with FileLock(shared / f"{name}.lock"):
            if not done.exists():
                folder.mkdir()  # a second try after a failure fails here
                fill(folder)
                done.touch()
        return folder

    return filled


@pytest.fixture(scope="session")
def site(once) -> Path:
    """The real site, built strictly; the tests only read it."""

    def make(folder: Path) -> None:
        result = build(project(folder / "project"))
        assert result.returncode == 0, result.stdout + result.stderr

    return once("real", make) / "project" / "site"


@pytest.fixture(scope="session")
def address(site, tmp_path_factory):
    """The built site in a subfolder, as many hosts serve it."""
    folder = tmp_path_factory.mktemp("host")
    (folder / "report").symlink_to(site)
    with served(folder) as host:
        yield f"{host}/report"


@pytest.fixture(scope="session")
def missing(site):
    """The page for missing addresses, at the root of a host, which is where its links lead from."""
    with served(site) as host:
        yield f"{host}/404.html"


@pytest.fixture(scope="session")
def browser():
    """A real browser: one on the PATH, or playwright's own. CI may not do without."""
    with sync_playwright() as playwright:
        try:
            launched = playwright.chromium.launch(executable_path=installed(), args=FLAGS)
        except BrowserError as error:
            missing = "no Chromium: install one, or run `.venv/bin/playwright install chromium`"
            if os.environ.get("CI"):
                pytest.fail(f"{missing}\n{error}")
            pytest.skip(missing)
        yield launched
        launched.close()


def watched(context) -> tuple:
    """A tab, and what goes wrong in it: errors on the console, and questions to other hosts."""
    tab = context.new_page()
    faults = []
    tab.on("console", lambda message: message.type == "error" and faults.append(message.text))
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on(
        "request",
        lambda request: request.url.startswith((HOST, "data:", "blob:")) or faults.append(request.url),
    )
    return tab, faults


@pytest.fixture
def page(browser):
    """A tab that fails the test when the console reports an error or another host is asked."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    tab, faults = watched(context)
    yield tab
    context.close()
    assert faults == []
