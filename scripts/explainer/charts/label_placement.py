"""Rays in a half circle with their words placed: near their ends, off the rays and off each other."""

import itertools
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from explainer.charts.text_metrics import width, wrap

Point = tuple[float, float]

# In pixels: from a ray's end to its words, how much farther out each try is, between words.
GAP, STEP, APART = 8, 6, 3
TRIES = 16
# Words may stand beside the direction of their ray, by so many degrees.
TURNS = (0, 6, -6, 12, -12, 18, -18, 26, -26)
LINE = 1.25
# Holds a number to the last word of its name while lines are broken; drawn as a space.
JOINT = "~"
# In which order rays may choose the places of their words.
ORDERS: tuple[Callable[["Ray"], float], ...] = (
    lambda ray: -abs(ray.angle - 90),
    lambda ray: abs(ray.angle - 90),
    lambda ray: ray.count,
    lambda ray: -ray.count,
    lambda ray: ray.angle,
    lambda ray: -ray.angle,
)


@dataclass(frozen=True)
class Variant:
    """A halo for a wide or a narrow place: its width, radii and type size, in pixels.

    `rooms` are the widths that the lines of a name may take, in pixels, the one to try first in front.
    """

    name: str
    width: int
    inner: int
    outer: int
    type: int
    rooms: tuple[int, ...]


WIDE = Variant("wide", width=520, inner=72, outer=184, type=13, rooms=(130, 96, 80))
NARROW = Variant("narrow", width=304, inner=42, outer=98, type=12, rooms=(104, 84, 66))
VARIANTS = (WIDE, NARROW)


@dataclass(frozen=True, eq=False)
class Ray:
    """A ray with its name and number: its direction in degrees counterclockwise from the right.

    `start` and `end` are the radii, in pixels, between which it runs.
    """

    name: str
    count: int
    angle: float
    start: float
    end: float

    @property
    def edge(self) -> float:
        """Where its mark ends; an area without targets has a small circle."""
        return max(self.end, self.start + 8)

    @cached_property
    def points(self) -> list[Point]:
        """Places along it, near enough to each other that no words fit between them."""
        steps = max(1, round((self.edge - self.start) / 5))
        return [at(self.angle, self.start + (self.edge - self.start) * n / steps) for n in range(steps + 1)]


@dataclass(frozen=True, eq=False)
class Box:
    """A ray's words in lines, and the rectangle they take, in pixels from the center of the halo."""

    lines: tuple[str, ...]
    left: float
    top: float
    right: float
    bottom: float
    align: str

    def holds(self, point: Point, around: float) -> bool:
        """Whether a point lies in it or nearer to it than `around` pixels."""
        x, y = point
        inside = self.left - around < x < self.right + around
        return inside and self.top - around < y < self.bottom + around

    def meets(self, other: "Box") -> bool:
        """Whether the two would touch."""
        beside = self.right + APART < other.left or other.right + APART < self.left
        return not beside and self.top < other.bottom + APART and other.top < self.bottom + APART

    def near(self, point: Point) -> Point:
        """The place in it that is nearest to a point."""
        return min(max(point[0], self.left), self.right), min(max(point[1], self.top), self.bottom)


def at(angle: float, radius: float) -> Point:
    """The place, in pixels from the center, x to the right and y down, at a radius in a direction.

    `angle` is in degrees counterclockwise from the right, `radius` in pixels.
    """
    return math.cos(math.radians(angle)) * radius, -math.sin(math.radians(angle)) * radius


def rays(named: list[tuple[str, int]], variant: Variant) -> list[Ray]:
    """A ray for each of `named`, a name and its number, left to right, as long as its number.

    They share a half circle; the outermost stand half a step above the horizon.
    """
    unit = (variant.outer - variant.inner) / max([1, *(count for _, count in named)])
    return [
        Ray(name, count, 180 * (1 - (place + 0.5) / len(named)), variant.inner, variant.inner + unit * count)
        for place, (name, count) in enumerate(named)
    ]


def placed(rays: list[Ray], variant: Variant) -> dict[Ray, Box]:
    """The box of each ray's words, as near to its end as it can be without touching a ray or other words.

    Who comes first takes the best place, so several orders are tried and the best result is taken.
    """
    tries = {ray: sorted(_tries(ray, variant), key=lambda box: _cost(ray, box)) for ray in rays}
    clear = cache(lambda ray, box: _clear(ray, box, rays, variant))

    def in_order(order: Callable[[Ray], float]) -> dict[Ray, Box]:
        boxes: dict[Ray, Box] = {}
        for ray in sorted(rays, key=order):
            free = (
                box
                for box in tries[ray]
                if clear(ray, box) and not any(_touch(ray, box, *other) for other in boxes.items())
            )
            boxes[ray] = next(free, tries[ray][0])
        return boxes

    return min(map(in_order, ORDERS), key=_whole_cost)


def _whole_cost(found: dict[Ray, Box]) -> float:
    touching = sum(_touch(*one, *other) for one, other in itertools.combinations(found.items(), 2))
    return sum(_cost(ray, box) for ray, box in found.items()) + 1000 * touching


def _tries(ray: Ray, variant: Variant) -> Iterator[Box]:
    """Every place that might do for a ray's name and number."""
    for joint, room in itertools.product((JOINT, " "), variant.rooms):
        lines = tuple(wrap(f"{ray.name}{joint}{ray.count}", room, variant.type))
        wide = max(width(line, variant.type) for line in lines) + 4
        high = len(lines) * variant.type * LINE
        for turn, number in itertools.product(TURNS, range(TRIES)):
            x, y = at(ray.angle + turn, ray.edge + GAP + STEP * number)
            align = "middle" if abs(x) < 16 else "end" if x < 0 else "start"
            left = {"middle": x - wide / 2, "end": x - wide, "start": x}[align]
            # Beside a ray that lies flat the words are centered, above one that stands they end.
            top = y - high / 2 - abs(math.sin(math.radians(ray.angle))) * high / 2
            yield Box(lines, left, top, left + wide, top + high, align)


def _cost(ray: Ray, box: Box) -> float:
    end = at(ray.angle, ray.edge)
    alone = box.lines[-1] == str(ray.count)
    return math.dist(end, box.near(end)) + 5 * len(box.lines) + 12 * alone


def _clear(ray: Ray, box: Box, rays: list[Ray], variant: Variant) -> bool:
    """Whether words may stand there as far as the drawing and its rays go."""
    if box.left < -variant.width / 2 or box.right > variant.width / 2 or box.bottom > variant.type * 1.5:
        return False
    if any(box.holds(point, 2) for point in ray.points):
        return False
    others = [point for other in rays if other is not ray for point in other.points]
    return not any(box.holds(point, 6) for point in others) and not any(
        math.dist(point, other) < 6 for point in _leader(ray, box) for other in others
    )


def _touch(ray: Ray, box: Box, other_ray: Ray, other: Box) -> bool:
    """Whether two rays' words meet each other or the lines that lead to them."""
    return (
        box.meets(other)
        or any(box.holds(point, 2) for point in _leader(other_ray, other))
        or any(other.holds(point, 2) for point in _leader(ray, box))
    )


@lru_cache(maxsize=2**14)  # the same words are tried against many others
def _leader(ray: Ray, box: Box) -> list[Point]:
    """Places along the line from a ray's end to its words."""
    x, y = at(ray.angle, ray.edge)
    to = box.near((x, y))
    return [(x + (to[0] - x) * n / 6, y + (to[1] - y) * n / 6) for n in range(1, 6)]
