"""One thing that a search can find, and what its fields are written with."""

from dataclasses import dataclass

from explainer.analysis.terms import forms
from explainer.language.views import View
from explainer.schema.base import Text
from explainer.schema.glossary import Place, Term

# Between the names in `other`, each of which may be what someone types in full.
SEPARATOR = "\n"


@dataclass(frozen=True)
class Entry:
    """One thing that a search can find.

    `shown` is what the view writes below the title, `other` what else it is called, in this language or
    the other; `where` is the chapter it stands in. `when` is `result` or `target`. A figure also has its
    `amount` and `value`, what it may be compared with (`beside`) and the report's words (`quote`).
    """

    kind: str
    address: str
    title: str
    shown: str = ""
    other: str = ""
    where: str = ""
    when: str = ""
    amount: str = ""
    value: int | float | None = None
    beside: str = ""
    quote: str = ""


def other_name(text: Text, view: View) -> str:
    """What the other language calls it; Traditional is found by folding."""
    return text.zh if view.english else text.en


def also_called(named: Term | Place, view: View) -> str:
    """What something is called besides its name in the view; Traditional is found by folding."""
    own, other = ("en", "zh") if view.english else ("zh", "en")
    return SEPARATOR.join(dict.fromkeys([*forms(named, own)[1:], *forms(named, other)]))


def from_root(address: str) -> str:
    """An address as it leads from the view's own root."""
    return address.removeprefix("/")
