"""`articles/`: pages of ours about the site."""

from typing import Annotated

from pydantic import StringConstraints

from explainer.schema.base import Id, Prose, Record, Text


class Link(Record):
    """A way onward: an address of the site, `/2024/figures/` or `/data/2024/figures.csv`, or of the web."""

    label: Text
    """The words of the link."""
    to: Annotated[str, StringConstraints(pattern=r"^(/|https://)[^\s\"'<>()\\]*$")]
    """Where it leads: `/2024/figures/`, `/data/2024/figures.csv`, or an https address."""


class Part(Record):
    """A part of an article."""

    id: Id
    """Its anchor on the page."""
    title: Text
    """Its heading."""
    text: Prose
    """What it says."""
    links: tuple[Link, ...] = ()
    """Ways onward, under the text."""


class Article(Record):
    """A page of ours about the site, not a chapter of the report."""

    title: Text
    """The page's heading."""
    lead: Prose
    """What the page is for."""
    parts: tuple[Part, ...]
    """Its parts, in their order."""
