"""What differs between two states of the published figures, so that a maintainer can tell readers."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from explainer.problems import Location, Problem, ValidationFailed

# What every new address or build changes, and no reader takes for a change.
OF_EVERY_BUILD = ("url_", "short_url", "changed")


def differences(before: Path, after: Path) -> Iterator[str]:
    """A line for each figure that came, went, or has another value in a field; from two `figures.json`.

    Raises ValidationFailed for a file that holds no such list, OSError for one that cannot be read.
    """
    old, new = _records(before), _records(after)
    yield from (f"{name}: new, {new[name].get('text_zh_hans')}" for name in new if name not in old)
    yield from (f"{name}: gone, was {old[name].get('text_zh_hans')}" for name in old if name not in new)
    for name in old.keys() & new.keys():
        for field in new[name]:
            known = field in old[name] and not field.startswith(OF_EVERY_BUILD)
            if known and old[name][field] != new[name][field]:
                yield f"{name}: {field}: {_written(old[name][field])} -> {_written(new[name][field])}"


def _records(path: Path) -> dict[str, dict[str, Any]]:
    try:
        records = json.loads(path.read_text(encoding="utf-8"))
        return {record["id"]: record for record in records}
    except (ValueError, TypeError, KeyError):
        what = "This is no list of figures."
        hint = "Name the figures.json of a build: site/data/2024/figures.json."
        raise ValidationFailed([Problem(Location(str(path), 1), what, hint)]) from None


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
