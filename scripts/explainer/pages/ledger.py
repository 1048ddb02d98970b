"""The ledger of addresses that may never die, `addresses.txt`."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from explainer.problems import Location, Problem, ValidationFailed

PREFACE = (
    "# Every address ever published: pages, and figures as page#id. Kept by the build.\n"
    "# An address that moves is kept as: /old/ -> /new/\n"
)
MOVED = " -> "


@dataclass(frozen=True)
class Ledger:
    """The addresses published so far, and where those that moved went."""

    kept: tuple[str, ...]
    moved: dict[str, str]

    def figures_moved_to(self, address: str) -> list[str]:
        """The former ids of the figure at this address, so that old links still find it."""
        return [old.partition("#")[2] for old, new in self.moved.items() if new == address and "#" in old]

    def pages_moved(self) -> dict[str, str]:
        """Former addresses of pages with the addresses they went to."""
        return {old: new for old, new in self.moved.items() if "#" not in old}


def ledger(path: Path) -> Ledger:
    """Read `addresses.txt`; a missing file is an empty ledger."""
    addresses, moved = [], {}
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        if not line.strip() or line.startswith("#"):
            continue
        old, arrow, new = line.strip().partition(MOVED)
        if arrow:
            moved[old] = new
        else:
            addresses.append(old)
    return Ledger(tuple(addresses), moved)


def updated(path: Path, current: Iterable[str]) -> Ledger:
    """Check the ledger against the addresses of this build and add the new ones to the file.

    Raises ValidationFailed when an address of the ledger is gone and not listed as moved, or when one
    is listed as moved to where nothing stands.
    """
    addresses = set(current)
    old = ledger(path)
    name = f"{path.parent.name}/{path.name}"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    problems = []
    for address in old.kept:
        if address not in addresses:
            hint = f'Bring it back, or write "{address}{MOVED}" and its new address.'
            problems.append(_problem(name, lines, address, "is no longer on the site.", hint))
    for address, new in old.moved.items():
        if new not in addresses:
            hint = "Write an address of the site after the arrow."
            problems.append(_problem(name, lines, address, f'moved to "{new}", where nothing stands.', hint))
        if address in addresses:
            hint = "Take out the arrow and what follows."
            problems.append(
                _problem(name, lines, address, "is listed as moved and is still on the site.", hint)
            )
    if problems:
        raise ValidationFailed(problems)
    entries = {address: address for address in addresses}
    entries |= {address: f"{address}{MOVED}{new}" for address, new in old.moved.items()}
    content = PREFACE + "".join(f"{entries[address]}\n" for address in sorted(entries))
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        path.write_text(content, encoding="utf-8")
    return old


def _problem(name: str, lines: list[str], address: str, what: str, hint: str) -> Problem:
    start = next(n for n, line in enumerate(lines, 1) if line.strip().partition(MOVED)[0] == address)
    return Problem(Location(name, start), f"{address} {what}", hint)
