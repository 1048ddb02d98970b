"""What was changed on the site, by what it touches."""

from dataclasses import dataclass
from functools import cached_property

from explainer.library.model import Library
from explainer.schema.publishing import Revision


@dataclass(frozen=True, eq=False)
class Revisions:
    """The revisions of a library, newest first."""

    library: Library

    @cached_property
    def by_id(self) -> dict[str, Revision]:
        """Each revision by its name in addresses: its day, and its place among those of that day."""
        named: dict[str, Revision] = {}
        oldest_first = list(reversed(self.library.changes))  # as the file is kept; of one day, too
        oldest_first.sort(key=lambda one: one.date)
        for revision in oldest_first:
            same = sum(other.date == revision.date for other in named.values())
            named[f"{revision.date}-{same + 1}"] = revision
        return dict(reversed(named.items()))

    def corrections_of(self, figure: str) -> dict[str, Revision]:
        """The corrections that touch a figure, by name."""
        return {name: one for name, one in self.by_id.items() if one.correction and figure in one.figures}

    def touching(self, address: str, figures: set[str]) -> dict[str, Revision]:
        """The revisions that name a page or one of the figures that stand on it, by name."""
        return {
            name: one
            for name, one in self.by_id.items()
            if address in one.pages or not figures.isdisjoint(one.figures)
        }

    def changed(self, address: str, figures: set[str]) -> str | None:
        """The day on which a page with these figures, or the whole site, was last changed; None if never."""
        whole = [one for one in self.by_id.values() if not one.figures and not one.pages]
        days = [one.date for one in (*whole, *self.touching(address, figures).values())]
        return max(days, default=None)
