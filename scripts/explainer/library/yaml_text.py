"""The nodes of a YAML text, unless it could do harm: too large, too deep, endless, hidden characters."""

import re
from pathlib import Path

import yaml

# Ten times and more what any file of ours holds; deeper nesting would exhaust the parser's stack.
LARGEST = 1_000_000
DEEPEST = 20
# Control characters, and those that reorder what is read or take no room: a reader cannot see them.
HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class RefusedError(Exception):
    """A text that is not even taken apart: at which line, what is wrong, the hint."""

    def __init__(self, line: int, what: str, hint: str) -> None:
        super().__init__(what)
        self.line, self.what, self.hint = line, what, hint


def text(path: Path) -> str:
    """A file's text; raises RefusedError for one that is too large."""
    if path.stat().st_size > LARGEST:
        raise RefusedError(1, "The file is larger than 1 MB.", "Divide it, or take out what is no data.")
    return path.read_text(encoding="utf-8")


def composed(text: str) -> yaml.Node | None:
    """The nodes of a YAML text, by the fast parser; a fault is told by the slow one, which says more.

    Raises RefusedError, and what YAML raises.
    """
    try:
        _judge(text)
        return yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError:
        return yaml.compose(text, Loader=yaml.SafeLoader)


def hidden(words: str) -> str | None:
    """The first hidden character by its number, `U+202E`."""
    character = HIDDEN.search(words)
    return f"U+{ord(character[0]):04X}" if character else None


def _judge(text: str) -> None:
    """Go through a text piece by piece, as that needs no stack: how deep it is, whether it repeats itself."""
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            raise RefusedError(line, f'"*{event.anchor}" repeats another place.', "Write it out.")
        if depth > DEEPEST:
            raise RefusedError(line, f"More than {DEEPEST} levels deep.", "Write it as its neighbours are.")
