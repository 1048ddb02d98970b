"""The amounts of an edition by the unit they count in."""

from dataclasses import dataclass

from explainer.library.model import Chapter, Edition, Library
from explainer.schema.figures import AmountFigure, Unit

TALLY = "tally"


@dataclass(frozen=True)
class Group:
    """The amounts that count in one unit, largest first; all tallies are one group."""

    id: str
    unit: Unit
    figures: tuple[tuple[AmountFigure, Chapter], ...]

    @property
    def tally(self) -> bool:
        """Whether it counts different things, which share no scale."""
        return self.id == TALLY


def groups(library: Library, edition: Edition) -> list[Group]:
    """The amounts of an edition by unit, the unit with the most amounts first, the tallies last."""
    by_unit: dict[str, list[tuple[AmountFigure, Chapter]]] = {}
    for chapter in edition.chapters:
        for figure in chapter.figures:
            name = library.indicators[figure.indicator].unit
            if name and isinstance(figure, AmountFigure):
                key = TALLY if library.units[name].tally else name
                by_unit.setdefault(key, []).append((figure, chapter))
    for figures in by_unit.values():
        figures.sort(key=lambda one: -one[0].quantity.value)
    unit_groups = [
        Group(name, library.unit_of(figures[0][0]), tuple(figures)) for name, figures in by_unit.items()
    ]
    return sorted(unit_groups, key=lambda group: (group.tally, -len(group.figures)))
