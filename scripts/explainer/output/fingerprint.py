"""A digest of all that something is made from: files, libraries, and the code of the explainer."""

import functools
import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from explainer.charts.cache import version

CODE = Path(__file__).parents[1]


def fingerprint(sources: Iterable[Path], libraries: Iterable[str], told: str = "") -> str:
    """The digest of files and folders, code and the versions of libraries; `told` is what else goes in."""
    libraries = " ".join(f"{name} {version(name)}" for name in libraries)
    digest = hashlib.sha256(f"{told} {sys.version} {libraries} {_code()}".encode())
    for source in sources:
        digest.update(_content(source))
    return digest.hexdigest()


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
