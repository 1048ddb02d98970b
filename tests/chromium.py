"""The browser that the tests use."""

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def installed() -> str | None:
    """Its command, if there is one on the PATH."""
    return next(filter(None, map(shutil.which, NAMES)), None)
