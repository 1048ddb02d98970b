"""What is wrong with the data, where it stands, and how to mend it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Location:
    """A place in a file a maintainer edits; lines count from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: where, what is wrong (a sentence), and a hint how to mend it (a sentence)."""

    location: Location
    what: str
    hint: str

    def __str__(self) -> str:
        return f"{self.location}: {self.what} {self.hint}"


class ValidationFailed(Exception):  # noqa: N818 it is what a maintainer reads, several at once
    """Every fault found, sorted by place; its text is the whole report for a maintainer."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__(str(self))

    def __str__(self) -> str:
        count = len(self.problems)
        noun = "problem" if count == 1 else "problems"
        lines = [str(problem) for problem in self.problems]
        return "\n".join([*lines, f"{count} {noun}; nothing was built, the last site stands."])


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like this one; None if none is like it."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return near[0] if near else None


def unknown(location: Location, noun: str, name: str, known: Iterable[str]) -> Problem:
    """The problem of a name that is not among the known ones; the hint is the nearest of them."""
    near = nearest(name, known)
    hint = f'Did you mean "{near}"?' if near else f"Add the {noun} or mend its id."
    return Problem(location, f'There is no {noun} "{name}".', hint)
