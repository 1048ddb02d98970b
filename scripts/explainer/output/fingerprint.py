"""A digest of all that pages and charts are made from: data, templates, code, libraries."""

import hashlib
import sys
from importlib.metadata import version
from pathlib import Path

# Another version of one of these may write or draw otherwise.
LIBRARIES = (
    "altair",
    "babel",
    "jinja2",
    "opencc-python-reimplemented",
    "pillow",
    "pypinyin",
    "vl-convert-python",
    "xlsxwriter",
)
# What of `docs/` is read for pages and pictures; the rest is only copied.
SHOWN = ("templates", "assets/styles/light.css", "assets/mark.svg")

# Every build adds to it; of what stands in it, pages show only what has moved.
LEDGER = "addresses.txt"


def fingerprint(root: Path, told: str) -> str:
    """The digest for the project in `root`; `told` is what else they are made from, as its address."""
    digest = hashlib.sha256(f"{told} {sys.version} {_libraries()}".encode())
    code = Path(__file__).parents[1]
    for folder in (root / "data", *(root / "docs" / name for name in SHOWN), code):
        for path in sorted(folder.rglob("*") if folder.is_dir() else [folder]):
            if path.is_file() and path.suffix != ".pyc" and path.name != LEDGER:
                digest.update(f"{path.relative_to(folder)}\n{path.stat().st_size}\n".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _libraries() -> str:
    """The versions of the libraries that the project names."""
    return " ".join(f"{name} {version(name)}" for name in LIBRARIES)
