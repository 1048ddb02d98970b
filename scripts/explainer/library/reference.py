"""What a maintainer may write in each data file, from the shapes that judge it, as Markdown."""

import types
from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from explainer.schema.articles import Article
from explainer.schema.base import ItemRef, Phrase, Record, Text
from explainer.schema.charts import AnyChart, Claim, Derived
from explainer.schema.edition import EditionFile, SourceFile
from explainer.schema.evidence import Context, Fact, Reading, Source
from explainer.schema.figures import Indicator, Unit
from explainer.schema.glossary import Correction, Place, Synonyms, Term, TermUse
from explainer.schema.outcomes import OutcomesFile
from explainer.schema.publishing import Imprint, Revision
from explainer.schema.report import ChapterFile
from explainer.schema.searches import Absence, Questions, Searched
from explainer.schema.topics import Topic, TopicFile

ONE, LIST, BY_ID = "one mapping", "a list", "mappings by id"
# Each file of a data folder: its name, how it is built, of what.
FILES: tuple[tuple[str, str, Any], ...] = (
    ("<year>/edition.yml", ONE, EditionFile),
    ("<year>/chapters/*.yml", ONE, ChapterFile),
    ("<year>/derived.yml", LIST, Derived),
    ("<year>/readings.yml", LIST, Reading),
    ("<year>/outcomes.yml", ONE, OutcomesFile),
    ("<year>/context.yml", LIST, Context),
    ("<year>/topics.yml", BY_ID, TopicFile),
    ("<year>/terms.yml", BY_ID, TermUse),
    ("<year>/charts.yml", LIST, AnyChart),
    ("<year>/searches.yml", LIST, Searched),
    ("<year>/absent.yml", LIST, Absence),
    ("<year>/source.yml", ONE, SourceFile),
    ("indicators/*.yml", BY_ID, Indicator),
    ("units.yml", BY_ID, Unit),
    ("sources.yml", BY_ID, Source),
    ("facts.yml", LIST, Fact),
    ("glossary/*.yml", BY_ID, Term),
    ("places.yml", BY_ID, Place),
    ("topics.yml", BY_ID, Topic),
    ("articles/*.yml", ONE, Article),
    ("imprint.yml", ONE, Imprint),
    ("changes.yml", LIST, Revision),
    ("words.yml", BY_ID, Phrase),
    ("synonyms.yml", LIST, Synonyms),
    ("questions.yml", ONE, Questions),
    ("traditional.yml", LIST, Correction),
)
PREFACE = """# The data files, key by key

Written by `.venv/bin/explainer reference > .github/DATA.md` from the shapes in
`scripts/explainer/schema/` that judge the data; a test keeps it fresh. Files are YAML in block style; every
key not listed here is a mistake.
A *text* is `zh:` (Simplified Chinese) and `en:` (English); *prose* is a text of ours that names figures by
id, `{foreign-trade-2024-target}`, and never types a number.
"""
WORDS = {
    str: "words",
    int: "a whole number",
    bool: "true or false",
    ItemRef: "`chapter/item`",
    Claim: "a claim",
}


def reference() -> str:
    """Every data file and every key in it, as one Markdown page."""
    return "\n".join([PREFACE, *(line for name, built, shape in FILES for line in _file(name, built, shape))])


def _file(name: str, built: str, shape: Any) -> Iterator[str]:
    kinds = _records(shape)
    yield f"## data/{name}\n"
    yield f"Holds {built}.\n"
    written: set[type[Record]] = set()
    for kind in kinds:
        yield from _record(kind, written)


def _record(kind: type[Record], written: set[type[Record]]) -> Iterator[str]:
    if kind in written or issubclass(kind, Text):
        return
    written.add(kind)
    yield f"**{kind.__name__}.** {' '.join((kind.__doc__ or '').split())}\n"
    yield "| key | holds | |\n| --- | --- | --- |"
    inner: list[type[Record]] = []
    for name, field in kind.model_fields.items():
        if name == "origin":
            continue
        inner += _records(field.annotation)
        must = "**must**" if field.is_required() else ""
        yield f"| `{field.alias or name}` | {_kind(field)} {must} | {field.description} |"
    yield ""
    for other in dict.fromkeys(inner):
        yield from _record(other, written)


def _kind(field: FieldInfo) -> str:
    return _named(field.annotation)


def _named(shape: Any) -> str:
    """What a value is, in words."""
    if get_origin(shape) is Annotated:
        return _named(get_args(shape)[0])
    if get_origin(shape) is tuple:
        return f"list of {_named(get_args(shape)[0])}"
    if get_origin(shape) in (Union, types.UnionType):
        parts = dict.fromkeys(_named(part) for part in get_args(shape) if part is not type(None))
        return " or ".join(parts)
    if isinstance(shape, type) and issubclass(shape, Enum):
        return " or ".join(f"`{member.value}`" for member in shape)
    return WORDS.get(shape) or str(shape.__name__)


def _records(shape: Any) -> list[type[Record]]:
    """The records that a shape is made of."""
    if isinstance(shape, type) and issubclass(shape, Record):
        return [shape]
    return [record for part in get_args(shape) for record in _records(part)]
