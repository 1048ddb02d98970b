"""`articles/`: pages of ours about the site."""

from typing import Annotated

from pydantic import StringConstraints

from explainer.schema.base import Id, Prose, Record, Text


class Link(Record):
    """A way onward: an address of the site, `/2024/figures/` or `/data/2024/figures.csv`, or of the web."""

    label: Text
    to: Annotated[str, StringConstraints(pattern=r"^(/|https://)\S*$")]


class Part(Record):
    """A part of an article."""

    id: Id
    title: Text
    text: Prose
    links: tuple[Link, ...] = ()


class Article(Record):
    """A page of ours about the site, not a chapter of the report."""

    title: Text
    lead: Prose
    parts: tuple[Part, ...]
