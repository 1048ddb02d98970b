"""A data folder: YAML files to records, strictly, keeping lines and finding every fault in one go."""

from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import yaml

from explainer.library import yaml_text
from explainer.library.validation import Validation, validation
from explainer.library.yaml_data import Constructor
from explainer.problems import Location, Problem

Shape = TypeVar("Shape")
# What each file held when it was last read, as its text and what came of it: records are never changed, so
# that of many files one reads anew only those that were edited since.
_last: dict[tuple[str, Any], tuple[str, Validation[Any] | None]] = {}


class Reader:
    """Reads the files of a data folder; keeps the problems met, and whether every record could be kept."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.complete = True

    def note(self, location: Location, what: str, hint: str) -> None:
        """Keep a problem: where it is, what is wrong and a hint how to mend it, each a sentence."""
        self.problems.append(Problem(location, what, hint))

    def name(self, path: Path) -> str:
        """The path as a maintainer types it, from the folder above data/."""
        return path.relative_to(self.root.parent).as_posix()

    def read(self, path: Path, shape: type[Shape]) -> Shape | None:
        """A file's content as `shape`: a record, or a tuple or dict of records.

        Faults are noted, not raised; faulty records are left out. None when nothing can be kept.
        """
        content = self._read(path, shape)
        self.complete = self.complete and content is not None
        return content

    def _read(self, path: Path, shape: type[Shape]) -> Shape | None:
        name = self.name(path)
        try:
            checked = _checked(name, yaml_text.text(path), shape)
        except yaml_text.RefusedError as refused:
            self.note(Location(name, refused.line), refused.what, refused.hint)
            return None
        except FileNotFoundError:
            self.note(
                Location(name, 1), "The file is missing.", "Restore it, or take its name out of edition.yml."
            )
            return None
        except UnicodeDecodeError:
            self.note(Location(name, 1), "The file is not UTF-8.", "Save it as UTF-8.")
            return None
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark else 1
            what = f"This is not YAML: {error.problem or error.context}."
            self.note(
                Location(name, line),
                what,
                "Check the indentation, colons and quotation marks here and just above.",
            )
            return None
        except yaml.YAMLError:
            self.note(
                Location(name, 1),
                "The file holds a character YAML does not allow.",
                "Remove control characters.",
            )
            return None
        if checked is None:
            self.note(Location(name, 1), "The file is empty.", "Fill it or delete it.")
            return None
        self.problems += checked.problems
        self.complete = self.complete and checked.complete
        return checked.content


def _checked(name: str, text: str, shape: type[Shape]) -> Validation[Shape] | None:
    """What a file's text holds as `shape`, None where it is empty; raises what `composed` raises."""
    if (name, shape) not in _last or _last[name, shape][0] != text:
        node = yaml_text.composed(text)
        _last[name, shape] = text, _judged(name, node, shape) if node else None
    return _last[name, shape][1]


def _judged(name: str, node: yaml.Node, shape: type[Shape]) -> Validation[Shape]:
    constructor = Constructor(name)
    checked = validation(name, constructor.data(node), shape)
    return replace(checked, problems=[*constructor.problems, *checked.problems])
