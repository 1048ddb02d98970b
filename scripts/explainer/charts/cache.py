"""What was made once and need not be made again, kept in a folder that may be deleted at any time."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path


class Cache:
    """Files named by what they were made from; another maker or other input makes another file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def made(self, source: bytes, make: Callable[[], bytes]) -> bytes:
        """What `make` gives for this source, made now or before."""
        kept = self._folder / hashlib.sha256(source).hexdigest()
        if not kept.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            beside = kept.with_suffix(f".{os.getpid()}")  # two builds may make the same at once
            beside.write_bytes(make())
            beside.replace(kept)
        return kept.read_bytes()
