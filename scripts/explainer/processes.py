"""Work done beside other work, in a process of its own that begins with all that is known."""

import multiprocessing
import os
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

# Where Linux lists the threads of this process, those of libraries too.
THREADS = Path("/proc/self/task")
# How long to wait before another look, in seconds.
MOMENT = 0.2


def can_fork() -> bool:
    """Whether this process can be split: not while a library draws in threads that the copy would lack."""
    return sys.platform == "linux" and len(list(THREADS.iterdir())) == threading.active_count()


class SharedCount:
    """A number that a process and its copies count up together."""

    def __init__(self) -> None:
        self._number = multiprocessing.Value("q", 0)

    @property
    def value(self) -> int:
        """How far all have counted."""
        return int(self._number.value)

    def add(self, number: int) -> None:
        """Count on."""
        with self._number.get_lock():
            self._number.value += number


class Beside:
    """An act in a copy of this process, begun at once; what it prints is kept until it is asked for.

    It ends with this process at the latest.
    """

    def __init__(self, act: Callable[..., object], *arguments: object) -> None:
        self._printed = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 the copy writes it
        fork = multiprocessing.get_context("fork")
        self._process = fork.Process(target=self._act, args=(act, *arguments), daemon=True)
        self._process.start()

    def ended(self, meanwhile: Callable[[], object] = lambda: None) -> tuple[bool, str]:
        """Wait for the end: whether all went well, and what was printed; `meanwhile` is done now and then."""
        while self._process.is_alive():
            self._process.join(MOMENT)
            meanwhile()
        with self._printed as printed:
            printed.seek(0)
            return self._process.exitcode == 0, printed.read()

    def _act(self, act: Callable[..., object], *arguments: object) -> None:
        for stream, number in ((sys.stdout, 1), (sys.stderr, 2)):
            stream.flush()
            os.dup2(self._printed.fileno(), number)  # libraries print past Python's streams
        act(*arguments)
