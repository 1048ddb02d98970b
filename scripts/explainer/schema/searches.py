"""`searches.yml`, `absent.yml`, `questions.yml`: words people use, what is not there, how they ask."""

from typing import Annotated

from pydantic import Field

from explainer.schema.base import Line, Record, Text
from explainer.schema.glossary import Forms


class Searched(Forms):
    """Words that people use, and the places they lead to.

    A place is named as `chapter/item`, or by what it is and its id: `figures/<id>`, `outcomes/<id>`,
    `facts/<id>`, `terms/<id>`, `topics/<id>`, `open/<topic>` for what a topic leaves open, `places/<id>`,
    `readings/<ID>`, `chapters/<id>`, `articles/<id>` and a part of one, `pages/<name>`.
    """

    to: tuple[Line, ...]
    """Where the words lead, the best place first."""


class Absence(Forms):
    """Something that people ask for and that the report does not mention."""

    subject: Text
    """What is not mentioned, as the object of a sentence."""
    instead: Line | None = None
    """The nearest place that helps, as under `to`; `open/<topic>` where the topic itself says so."""


class Questions(Record):
    """What frames a question: it falls away, and most of it means something too."""

    drop: Forms
    """What carries no meaning."""
    meaning: Forms
    """What asks for the meaning of a word."""
    when: Forms
    """What asks for a time."""
    where: Forms
    """What asks for a place."""
    who: Forms
    """What asks for people."""
    done: Forms
    """What asks for what was done."""
    planned: Forms
    """What asks for what is aimed for."""
    met: Forms
    """What asks whether it was achieved."""
    last_year: Annotated[Forms, Field(alias="last-year")]
    """The year that the report looks back on."""
    this_year: Annotated[Forms, Field(alias="this-year")]
    """The year that the report plans."""
