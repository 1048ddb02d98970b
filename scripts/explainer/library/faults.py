"""A fault that pydantic found in the data of a file, and the problem a maintainer is told."""

from collections.abc import Iterable
from typing import Any

from pydantic_core import ErrorDetails

from explainer.library.yaml_data import Entries
from explainer.problems import Location, Problem, nearest
from explainer.schema.base import Located, Record

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


def untagged(fault: ErrorDetails) -> ErrorDetails:
    """The fault without the tags by which pydantic tells kinds of records apart: they are in no file."""
    fault["loc"] = tuple(step for step in fault["loc"] if not str(step).startswith("<"))
    return fault


def steps_to(data: Any, path: tuple[int | str, ...]) -> tuple[list[tuple[Any, Any]], Any]:
    """The containers and keys a fault's path goes through, and the value it ends at."""
    steps = []
    for key in path:
        known = (
            key in data if isinstance(data, Located) else isinstance(data, Entries) and isinstance(key, int)
        )
        if not known:
            break
        steps.append((data, key))
        data = data[key]
    return steps, data


def problem(name: str, data: Any, fault: ErrorDetails) -> Problem:
    """What to tell of a fault in the data of the file `name`: the line it stands on, and how to mend it."""
    steps, end = steps_to(data, fault["loc"])
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
        meant = nearest_key(str(last))
        hint = f'Did you mean "{meant}"?' if meant and meant != last else "Take it out."
        return Problem(location, f'"{last}" is not a key here.', hint)
    what, hint = EXPECTED.get(kind, ("does not fit", f"{fault['msg']}."))
    quoted = "" if isinstance(end, (Located, Entries)) else f' is "{end}", which'
    return Problem(location, f"{_label(steps)}{quoted} {what}.", hint)


def _label(steps: list[tuple[Any, Any]]) -> str:
    words = [str(key) for _, key in steps if isinstance(key, str)]
    return f'"{words[-1]}"' if words else "The file"


def nearest_key(word: str) -> str | None:
    """The key of any record that is written most like the word; None when none is like it."""
    keys = {field.alias or name for record in _kinds(Record) for name, field in record.model_fields.items()}
    return nearest(word, sorted(keys - {"origin"}))


def _kinds(record: type[Record]) -> Iterable[type[Record]]:
    for kind in record.__subclasses__():
        yield kind
        yield from _kinds(kind)
