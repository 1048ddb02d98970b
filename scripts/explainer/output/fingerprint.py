"""A digest of all that something is made from: files, libraries, and the code of the explainer."""

import functools
import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from explainer.charts.cache import version
from explainer.pages.ledger import LEDGER

CODE = Path(__file__).parents[1]
# Another version of one of these may write or draw otherwise.
LIBRARIES = (
    "altair",
    "babel",
    "jinja2",
    "opencc-python-reimplemented",
    "pillow",
    "pypinyin",
    "segno",
    "vl-convert-python",
    "xlsxwriter",
)
# What of `docs/` is read for pages and pictures; the rest is only copied.
SHOWN = ("templates", "assets/styles/light.css", "assets/mark.svg")


def fingerprint(sources: Iterable[Path], libraries: Iterable[str], told: str = "") -> str:
    """The digest of files and folders, code and the versions of libraries; `told` is what else goes in."""
    libraries = " ".join(f"{name} {version(name)}" for name in libraries)
    digest = hashlib.sha256(f"{told} {sys.version} {libraries} {_code()}".encode())
    for source in sources:
        digest.update(_content(source))
    return digest.hexdigest()


def of_pages(root: Path, told: str) -> str:
    """The digest of all that the pages and charts of the project in `root` are made from.

    `told` is what else goes in, such as the addresses that have moved.
    """
    shown = (root / "docs" / name for name in SHOWN)
    # Every build adds to the ledger; of what stands in it, pages show only what has moved.
    data = (path for path in sorted((root / "data").iterdir()) if path.name != LEDGER)
    return fingerprint([*data, *shown], LIBRARIES, told)


@functools.cache
def _code() -> str:
    """The digest of our code, which a process reads once too."""
    return _content(CODE).hex()


def _content(source: Path) -> bytes:
    digest = hashlib.sha256()
    for path in sorted(source.rglob("*") if source.is_dir() else [source]):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(f"{path.relative_to(source.parent)}\n{path.stat().st_size}\n".encode())
            digest.update(path.read_bytes())
    return digest.digest()
