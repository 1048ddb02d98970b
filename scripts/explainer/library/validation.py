"""Plain data to records, strictly: every fault found in one go, and what is faulty left out."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from explainer.library.faults import nearest_key, problem, steps_to, untagged
from explainer.library.yaml_data import Entries
from explainer.problems import Problem
from explainer.schema.base import Located

Shape = TypeVar("Shape")
GONE = object()
UNWRITTEN = "…"


@dataclass(frozen=True)
class Validation(Generic[Shape]):
    """What could be kept of a file, None if nothing; its problems; whether every record could be kept."""

    content: Shape | None
    problems: list[Problem]
    complete: bool


def validation(name: str, data: Any, shape: type[Shape]) -> Validation[Shape]:
    """The data of the file `name` as `shape`; what is faulty is repaired or dropped to keep the rest."""
    adapter = TypeAdapter(shape)
    of_records = get_origin(shape) is dict
    problems: list[Problem] = []
    complete = True
    while True:
        try:
            return Validation(adapter.validate_python(_frozen(data)), problems, complete)
        except ValidationError as error:
            faults = [untagged(fault) for fault in error.errors()]
        problems += [problem(name, data, fault) for fault in faults]
        # First what can be read as meant: then the key that was missed may be there, and no record is lost.
        for fault in sorted(faults, key=lambda fault: fault["type"] != "extra_forbidden"):
            if not _repaired(data, fault):
                complete = False
                if not _dropped(data, fault, of_records):
                    return Validation(None, problems, complete)
        data = _without_gone(data)


def _frozen(data: Any) -> Any:
    if isinstance(data, Located):
        copy = Located({key: _frozen(value) for key, value in data.items()})
        copy.origin = data.origin
        return copy
    return tuple(map(_frozen, data)) if isinstance(data, Entries) else data


def _without_gone(data: Any) -> Any:
    if isinstance(data, Located):
        for key in [key for key, value in data.items() if value is GONE]:
            del data[key]
        for key, value in data.items():
            data[key] = _without_gone(value)
    elif isinstance(data, Entries):
        entries = [
            (_without_gone(value), line)
            for value, line in zip(data, data.lines, strict=True)
            if value is not GONE
        ]
        return Entries((value for value, _ in entries), [line for _, line in entries])
    return data


def _repaired(data: Any, fault: ErrorDetails) -> bool:
    """Read an unknown key as the one meant, stand in for a missing translation: no record is lost."""
    steps, end = steps_to(data, fault["loc"])
    if fault["type"] == "missing" and isinstance(end, Located) and fault["loc"][-1] in end:
        return True
    if fault["type"] == "missing" and fault["loc"][-1] in {"zh", "en"}:
        end[str(fault["loc"][-1])] = UNWRITTEN
        return True
    if fault["type"] == "extra_forbidden":
        container, key = steps[-1]
        meant = nearest_key(key)
        if meant and meant != key and meant not in container:
            container[meant] = container[key]
            container.origin.keys[meant] = container.origin.keys[key]
        container[key] = GONE
        return True
    return False


def _dropped(data: Any, fault: ErrorDetails, of_records: bool) -> bool:
    """Take out the smallest record that holds the fault; False when only the file holds it."""
    steps, _ = steps_to(data, fault["loc"])
    for container, key in reversed(steps):
        if isinstance(container, Entries) or (of_records and container is data):
            container[key] = GONE
            return True
    return False
