"""A data folder: YAML files to records, strictly, keeping lines and finding every fault in one go."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar, get_origin

import yaml
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from explainer.library import yaml_text
from explainer.problems import Location, Problem, nearest
from explainer.schema.base import Located, Origin, Record

Shape = TypeVar("Shape")
INTEGER = "tag:yaml.org,2002:int"
BOOLEANS = {"true": True, "false": False}
GONE = object()
UNWRITTEN = "…"

# What pydantic calls a fault, as a maintainer would say it: what is wrong, and the hint.
EXPECTED: dict[str, tuple[str, str]] = {
    "string_type": ("is not text", "Write it as text, in quotation marks if it looks like a number."),
    "int_type": ("is not a whole number", "Write digits only, without quotation marks."),
    "bool_type": ("is neither true nor false", "Write true or false."),
    "tuple_type": ("is not a list", 'Write one entry a line, each after "- ".'),
    "dict_type": ("is not a mapping", 'Write "key: value", one a line.'),
    "model_type": ("is not a mapping", 'Write "key: value", one a line.'),
    "string_too_short": ("is empty", "Write it or take out its key."),
    "greater_than": ("is not a line number", "Count the lines from 1."),
}


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
            node = yaml_text.composed(yaml_text.text(path))
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
        if node is None:
            self.note(Location(name, 1), "The file is empty.", "Fill it or delete it.")
            return None
        return self._fitted(name, self._plain(name, node), shape)

    def _plain(self, name: str, node: yaml.Node) -> Any:
        """Mappings, lists, texts, whole numbers and truths; nothing else YAML might guess."""
        if isinstance(node, yaml.SequenceNode):
            return _Entries(
                (self._plain(name, child) for child in node.value),
                [child.start_mark.line + 1 for child in node.value],
            )
        if isinstance(node, yaml.MappingNode):
            return self._mapping(name, node)
        if not isinstance(node, yaml.ScalarNode):
            raise TypeError(f"a YAML node of no known kind: {node!r}")
        value = self._visible(name, node)
        if not node.style and node.tag == INTEGER and value.isdigit():
            return int(value)
        return value if node.style else BOOLEANS.get(value, value)

    def _visible(self, name: str, node: yaml.Node) -> str:
        """A text without hidden characters, each of which is a fault: no message may carry one on."""
        value = str(node.value)
        unseen = yaml_text.hidden(value)
        if unseen:
            what = f"The text holds a character that nobody sees ({unseen})."
            self.note(
                Location(name, node.start_mark.line + 1), what, "Take it out; typing the words anew does."
            )
        return yaml_text.HIDDEN.sub("", value)

    def _mapping(self, name: str, node: yaml.MappingNode) -> Located:
        mapping = Located()
        keys: dict[str, int] = {}
        for key, value in node.value:
            word, line = self._visible(name, key), key.start_mark.line + 1
            if word in keys:
                self.note(
                    Location(name, line),
                    f'"{word}" stands twice.',
                    f"Keep one; the first is on line {keys[word]}.",
                )
                continue
            keys[word] = line
            mapping[word] = self._plain(name, value)
        mapping.origin = Origin(name, node.start_mark.line + 1, keys)
        return mapping

    def _fitted(self, name: str, data: Any, shape: type[Shape]) -> Shape | None:
        """Validate; note every fault, then repair or drop what is faulty to keep the rest."""
        adapter = TypeAdapter(shape)
        of_records = get_origin(shape) is dict
        while True:
            try:
                return adapter.validate_python(_frozen(data))
            except ValidationError as error:
                faults = [_untagged(fault) for fault in error.errors()]
            self.problems += [_problem(name, data, fault) for fault in faults]
            for fault in faults:
                if not _repaired(data, fault):
                    self.complete = False
                    if not _dropped(data, fault, of_records):
                        return None
            data = _without_gone(data)


class _Entries(list[Any]):
    """A list fresh from a file with the line of each entry."""

    def __init__(self, values: Iterable[Any], lines: list[int]) -> None:
        super().__init__(values)
        self.lines = lines


def _frozen(data: Any) -> Any:
    if isinstance(data, Located):
        copy = Located({key: _frozen(value) for key, value in data.items()})
        copy.origin = data.origin
        return copy
    return tuple(map(_frozen, data)) if isinstance(data, _Entries) else data


def _without_gone(data: Any) -> Any:
    if isinstance(data, Located):
        for key in [key for key, value in data.items() if value is GONE]:
            del data[key]
        for key, value in data.items():
            data[key] = _without_gone(value)
    elif isinstance(data, _Entries):
        entries = [
            (_without_gone(value), line)
            for value, line in zip(data, data.lines, strict=True)
            if value is not GONE
        ]
        return _Entries((value for value, _ in entries), [line for _, line in entries])
    return data


def _untagged(fault: ErrorDetails) -> ErrorDetails:
    """The fault without the tags by which pydantic tells kinds of records apart: they are in no file."""
    fault["loc"] = tuple(step for step in fault["loc"] if not str(step).startswith("<"))
    return fault


def _steps(data: Any, path: tuple[int | str, ...]) -> tuple[list[tuple[Any, Any]], Any]:
    """The containers and keys a fault's path goes through, and the value it ends at."""
    steps = []
    for key in path:
        known = (
            key in data if isinstance(data, Located) else isinstance(data, _Entries) and isinstance(key, int)
        )
        if not known:
            break
        steps.append((data, key))
        data = data[key]
    return steps, data


def _repaired(data: Any, fault: ErrorDetails) -> bool:
    """Read an unknown key as the one meant, stand in for a missing translation: no record is lost."""
    steps, end = _steps(data, fault["loc"])
    if fault["type"] == "missing" and fault["loc"][-1] in {"zh", "en"}:
        end[str(fault["loc"][-1])] = UNWRITTEN
        return True
    if fault["type"] == "extra_forbidden":
        container, key = steps[-1]
        meant = _nearest(key)
        if meant and meant != key and meant not in container:
            container[meant] = container[key]
            container.origin.keys[meant] = container.origin.keys[key]
        container[key] = GONE
        return True
    return False


def _dropped(data: Any, fault: ErrorDetails, of_records: bool) -> bool:
    """Take out the smallest record that holds the fault; False when only the file holds it."""
    steps, _ = _steps(data, fault["loc"])
    for container, key in reversed(steps):
        if isinstance(container, _Entries) or (of_records and container is data):
            container[key] = GONE
            return True
    return False


def _problem(name: str, data: Any, fault: ErrorDetails) -> Problem:
    steps, end = _steps(data, fault["loc"])
    kind, last = fault["type"], fault["loc"][-1] if fault["loc"] else ""
    line = 1
    if steps:
        container, key = steps[-1]
        line = container.origin.keys[key] if isinstance(container, Located) else container.lines[key]
    if kind == "missing":
        location = end.origin.location() if isinstance(end, Located) else Location(name, line)
        texts = {"zh": "The Chinese text is missing.", "en": "The English text is missing."}
        return Problem(location, texts.get(str(last), f'"{last}" is missing.'), f'Add "{last}:".')
    location = Location(name, line)
    if kind == "extra_forbidden":
        meant = _nearest(str(last))
        hint = f'Did you mean "{meant}"?' if meant and meant != last else "Take it out."
        return Problem(location, f'"{last}" is not a key here.', hint)
    what, hint = EXPECTED.get(kind, ("does not fit", f"{fault['msg']}."))
    quoted = "" if isinstance(end, (Located, _Entries)) else f' is "{end}", which'
    return Problem(location, f"{_label(steps)}{quoted} {what}.", hint)


def _label(steps: list[tuple[Any, Any]]) -> str:
    words = [str(key) for _, key in steps if isinstance(key, str)]
    return f'"{words[-1]}"' if words else "The file"


def _nearest(word: str) -> str | None:
    keys = {field.alias or name for record in _kinds(Record) for name, field in record.model_fields.items()}
    return nearest(word, sorted(keys - {"origin"}))


def _kinds(record: type[Record]) -> Iterable[type[Record]]:
    for kind in record.__subclasses__():
        yield kind
        yield from _kinds(kind)
