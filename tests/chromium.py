"""The browser that the tests use."""

import shutil
import time

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def installed() -> str | None:
    """Its command, if there is one on the PATH."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def until(tab, script, arg=None, timeout=5000):
    """Wait until a script in the page gives something true; gives it.

    Playwright's `wait_for_function` has the page evaluate a text, which the site's policy forbids.
    """
    end = time.monotonic() + timeout / 1000
    while not (found := tab.evaluate(script, arg)):
        assert time.monotonic() < end, script
        tab.wait_for_timeout(50)
    return found
