"""What was made once and need not be made again, kept in a folder that may be deleted at any time."""

import functools
import hashlib
import importlib.metadata
import json
import os
import time
from collections.abc import Callable
from pathlib import Path

# After so many seconds what nobody asked for goes; what is asked for is marked as used once a day.
UNUSED, A_DAY = 30 * 86400, 86400
# The version of a library: another may make something else of the same.
version = functools.cache(importlib.metadata.version)


class Cache:
    """Files named by what they were made from; another fingerprint or other input makes another file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get_or_make(self, source: bytes, make: Callable[[], bytes]) -> bytes:
        """What `make` gives, made now or before; `source` holds all that the result depends on."""
        content = self._read(_digest(source))
        return self._keep(_digest(source), make()) if content is None else content

    def files(self, source: bytes, make: Callable[[], dict[str, str | bytes]]) -> dict[str, str | bytes]:
        """Files by name as `make` gives them for this source, texts and bytes; what is alike is kept once."""
        listed = self._read(_digest(source))
        if listed is not None:
            stored = {name: (self._read(digest), text) for name, digest, text in json.loads(listed)}
            if all(content is not None for content, _ in stored.values()):
                return {
                    name: content.decode() if text else content
                    for name, (content, text) in stored.items()
                    if content is not None
                }
        contents = make()
        entries = []
        for name, content in contents.items():
            encoded = content.encode() if isinstance(content, str) else content
            digest = _digest(encoded)
            if self._read(digest) is None:
                self._keep(digest, encoded)
            entries.append((name, digest, isinstance(content, str)))
        self._keep(_digest(source), json.dumps(entries).encode())
        return contents

    def prune(self) -> None:
        """Take away what was not used for long."""
        for file in self._folder.glob("*"):
            if file.is_file() and file.stat().st_mtime < time.time() - UNUSED:
                file.unlink(missing_ok=True)

    def _read(self, digest: str) -> bytes | None:
        file = self._folder / digest
        try:
            content = file.read_bytes()
            if file.stat().st_mtime < time.time() - A_DAY:
                os.utime(file)
        except FileNotFoundError:
            return None
        return content

    def _keep(self, digest: str, content: bytes) -> bytes:
        self._folder.mkdir(parents=True, exist_ok=True)
        beside = self._folder / f"{digest}.{os.getpid()}"  # two builds may make the same at once
        beside.write_bytes(content)
        beside.replace(self._folder / digest)
        return content


def _digest(source: bytes) -> str:
    return hashlib.sha256(source).hexdigest()
