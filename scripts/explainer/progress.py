"""How far long work is: every process counts what it has done, one of them tells it now and then."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from explainer.processes import SharedCount

# In seconds: nobody wonders before, nobody reads lines that come faster.
PATIENCE = 2
# What is counted. The last is done too where all is kept, and then it is quick.
WRITTEN, DRAWN, PICTURED, FINISHED = (
    "pages written",
    "charts drawn",
    "pictures for previews drawn",
    "pages finished",
)


@dataclass(frozen=True)
class Step:
    """Work of one kind: how much of it there is, and how much is done."""

    total: SharedCount = field(default_factory=SharedCount)
    done: SharedCount = field(default_factory=SharedCount)


class Progress:
    """What a build has to do and has done, in all its processes.

    `tell` is given a line at most every `PATIENCE` seconds, none that says the same again, and none while
    all is found as it was made before; `clock` gives seconds.
    """

    def __init__(self, tell: Callable[[str], object], clock: Callable[[], float] = time.monotonic) -> None:
        self._tell, self._clock, self._owner = tell, clock, os.getpid()
        self._steps = {name: Step() for name in (WRITTEN, DRAWN, PICTURED, FINISHED)}
        self._told, self._last = clock(), ""

    def begin(self, name: str, number: int) -> None:
        """So many more of a kind are to be done."""
        self._steps[name].total.add(number)

    def count(self, name: str) -> None:
        """One more of a kind is done."""
        self._steps[name].done.add(1)
        self.tell()

    def tell(self) -> None:
        """Tell how far the work is, if it is time to; a copy of the process tells nothing."""
        making = any(self._steps[name].total.value for name in (WRITTEN, DRAWN, PICTURED))
        if making and os.getpid() == self._owner and self._clock() >= self._told + PATIENCE:
            self._told = self._clock()
            steps = [(name, step.done.value, step.total.value) for name, step in self._steps.items()]
            line = ", ".join(f"{done} of {total} {name}" for name, done, total in steps if total)
            if line != self._last:
                self._last = line
                self._tell(line)
