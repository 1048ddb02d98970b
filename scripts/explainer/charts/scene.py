"""A chart laid out: words and marks at their places in pixels, nothing drawn yet."""

from dataclasses import dataclass, field

from explainer.analysis.plots import Shape
from explainer.schema.amount import Bound

TYPE = 13
SMALL = 12


@dataclass(frozen=True)
class Variant:
    """A drawing for a wide place, words beside the marks, or for a narrow one, words above them.

    In pixels: its width, the room for the names of rows, how high a line of words is.
    """

    name: str
    width: int
    label: int
    line: int
    labels_beside: bool


WIDE = Variant("wide", width=680, label=236, line=18, labels_beside=True)
NARROW = Variant("narrow", width=288, label=288, line=19, labels_beside=False)
VARIANTS = (WIDE, NARROW)


@dataclass(frozen=True)
class TextLine:
    """A line of words at a place in pixels; `align` is the side it is set from, `color` its meaning.

    `size` is the type size in pixels.
    """

    words: str
    x: float
    y: float
    color: str
    align: str = "left"
    size: int = TYPE
    bold: bool = False


@dataclass(frozen=True)
class Lollipop:
    """A mark at the end of a stem from zero: its `value` on the scale, in base units, its `y` in pixels.

    `of` is the id of the figure or derived amount it stands for.
    """

    of: str
    value: float
    y: float
    shape: Shape
    bound: Bound


@dataclass(frozen=True)
class UnitSymbol:
    """A symbol for one thing that is counted, at a place in pixels; `of` is the id of its figure."""

    of: str
    x: float
    y: float


@dataclass
class Layout:
    """What stands where, in pixels; only lollipops and ticks stand on the scale.

    The scale runs in proportion from zero at `left` to `end`, in base units, at `right`; `foot` is where
    its ticks end, `symbol` the room from one symbol to the next.
    """

    name: str
    width: int
    height: int = 0
    left: float = 0
    right: float = 0
    end: float = 0
    foot: float = 0
    tall: bool = True
    symbol: float = 0
    words: list[TextLine] = field(default_factory=list)
    lollipops: list[Lollipop] = field(default_factory=list)
    ticks: list[float] = field(default_factory=list)
    symbols: list[UnitSymbol] = field(default_factory=list)
