"""The ledger of addresses that may never die, `addresses.txt`."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from explainer.problems import Location, Problem, ValidationFailed

# Its name in the data folder.
LEDGER = "addresses.txt"
PREFACE = (
    "# Every address ever published: pages, and figures as page#id. Kept by the build.\n"
    "# An address that moves is kept as: /old/ -> /new/\n"
)
MOVED = " -> "


@dataclass(frozen=True)
class Ledger:
    """The addresses published so far, where those that moved went, and the lines they stand in.

    What stood on a page that moved went with it, unless a line of its own says where to.
    """

    kept: tuple[str, ...] = ()
    moved: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict, repr=False)

    def now(self, address: str) -> str:
        """Where what once stood at an address stands now, however often it moved; else the address itself."""
        met = {address}
        while (following := self._next(address)) not in met:
            met.add(following)
            address = following
        return address

    def _next(self, address: str) -> str:
        page, mark, part = address.partition("#")
        return self.moved.get(address) or f"{self.moved.get(page, page)}{mark}{part}"

    def pages_moved(self) -> dict[str, str]:
        """Former addresses of pages with the addresses they have now."""
        return {old: self.now(old) for old in self.moved if "#" not in old}

    def former_ids(self, address: str) -> list[str]:
        """The ids that a figure or chart had on its page before the one it has."""
        page, _, name = address.partition("#")
        former = [old for old, there in self._parts_moved if there == page and self.now(old) == address]
        return [old for old in (old.partition("#")[2] for old in former) if old != name]

    def parted(self, page: str) -> dict[str, str]:
        """What has left a page, or a page that this one follows: by its former id, where it stands now."""
        gone = {old.partition("#")[2]: self.now(old) for old, there in self._parts_moved if there == page}
        return {name: now for name, now in gone.items() if now.partition("#")[0] != page}

    @cached_property
    def _parts_moved(self) -> list[tuple[str, str]]:
        """Former addresses within pages, each with the page that answers for the page it was on."""
        parts = [old for old in self.moved if "#" in old]
        return [(old, self.now(old.partition("#")[0])) for old in parts]


def ledger(path: Path) -> Ledger:
    """Read `addresses.txt`; a missing file is an empty ledger."""
    kept, moved, lines = [], {}, {}
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        old, arrow, new = line.strip().partition(MOVED)
        lines[old] = number
        if arrow:
            moved[old] = new
        else:
            kept.append(old)
    return Ledger(tuple(kept), moved, lines)


def checked(path: Path, current: Iterable[str]) -> Ledger:
    """The ledger, held against the addresses of this site.

    Raises ValidationFailed when an address of the ledger is gone and not listed as moved, or when one
    is listed as moved to where nothing stands.
    """
    addresses = set(current)
    old = ledger(path)
    problems = []
    for address in old.kept:
        page, mark, _ = address.partition("#")
        covered = mark and page not in addresses and (page in old.kept or old.now(address) in addresses)
        if address not in addresses and not covered:
            hint = f'Bring it back, or write "{address}{MOVED}{_successor(address, addresses, old)}".'
            problems.append((address, "is no longer on the site.", hint))
    for address, new in old.moved.items():
        if old.now(new) not in addresses:
            hint = "Write an address of the site after the arrow."
            problems.append((address, f'moved to "{new}", where nothing stands.', hint))
        if address in addresses:
            hint = "Take out the arrow and what follows."
            problems.append((address, "is listed as moved and is still on the site.", hint))
    if problems:
        name = f"{path.parent.name}/{path.name}"
        raise ValidationFailed(
            [
                Problem(Location(name, old.lines[address]), f"{address} {what}", hint)
                for address, what, hint in problems
            ]
        )
    return old


def learn(path: Path, known: Ledger, current: Iterable[str]) -> None:
    """Write the addresses of a site that has taken its place to the file, beside those known already.

    Raises OSError where the file cannot be written.
    """
    entries = {address: address for address in (*known.kept, *current)}
    entries |= {address: f"{address}{MOVED}{new}" for address, new in known.moved.items()}
    content = PREFACE + "".join(f"{entries[address]}\n" for address in sorted(entries))
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        path.write_text(content, encoding="utf-8")


def _successor(address: str, addresses: set[str], old: Ledger) -> str:
    """What may have taken the place of an address: the same id elsewhere, or the only newcomer beside it."""
    page, mark, name = address.partition("#")
    new = addresses - set(old.kept) - set(old.moved)
    if mark:
        same = {other for other in new if other.partition("#")[2] == name}
        beside = {other for other in new if other.startswith(f"{page}#")}
    else:
        folder = posixpath.dirname(page.rstrip("/"))
        same = set()
        beside = {one for one in new if "#" not in one and posixpath.dirname(one.rstrip("/")) == folder}
    for found in (same, beside):
        if len(found) == 1:
            return found.pop()
    return "the new address"
