"""`imprint.yml`, `changes.yml`: who publishes the site, what was changed on it and why."""

import datetime
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from explainer.schema.base import Id, Line, Quoted, Record, Text

WEB = r"https://[^\s\"'<>()\\]+"
MAIL = r"[^\s\"'<>()\\@:/?#&=]+@[A-Za-z0-9.-]+"


def _real(date: str) -> str:
    datetime.date.fromisoformat(date)
    return date


Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_real)]
Address = Annotated[str, StringConstraints(pattern=r"^/([a-z0-9-]+/)*$")]


class Imprint(Record):
    """Who is behind the site; what is left out is shown nowhere."""

    contact: Annotated[str, StringConstraints(pattern=f"^({WEB}|{MAIL})?$")]
    """Where mistakes are reported: a mail address, or where an issue is opened; `""` for none."""
    editor: Text | None = None
    """Who answers for the content."""
    publisher: Text | None = None
    """Who publishes the site."""
    icp: Line | None = None
    """The filing number that sites on hosts in mainland China show at their foot."""


class Revision(Record):
    """A change that readers should know of; without `figures` and `pages` it is one of the whole site."""

    date: Day
    """The day on which it was made."""
    what: Quoted
    """What is different now."""
    why: Quoted
    """Why it was changed."""
    correction: bool = False
    """`true` if something was wrong before: the pages and figures it touches say so."""
    figures: tuple[Id, ...] = ()
    """The figures it touches, by id."""
    pages: tuple[Address, ...] = ()
    """The pages it touches beside those of its figures, as `/topics/work/`."""
