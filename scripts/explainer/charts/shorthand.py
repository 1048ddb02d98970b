"""A drawing in fewer bytes that looks the same: neighbors that look alike are one path or one group."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

# The elements of a drawing, as `svg.optimize` writes them: lines and marks without words, words with a place.
BODY = re.compile(r"(<svg[^>]*><g[^>]*>)(.*)(</g></svg>)", re.S)
ELEMENT = re.compile(r"<(line|path|text)((?: [\w-]+=\"[^\"]*\")*)(?:/>|>([^<]*)</text>)")
ATTRIBUTE = re.compile(r' ([\w-]+)="([^"]*)"')
PLACE = re.compile(r"translate\(([^,]+),([^)]+)\)")
STEP = re.compile(r"([MLAZhv])([^A-Za-z]*)")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
# What says where something is; all other attributes say how it looks, but one only what it stands for.
GEOMETRY = {"x", "y", "x1", "y1", "x2", "y2", "transform", "d"}
MEANING = "data-of"
# Marks farther apart than this, in pixels, cannot touch: none of ours is larger.
APART = 14


@dataclass(frozen=True)
class _Shape:
    """An element: where it is, how it looks, its words; `outline` is what a path of its own would draw."""

    x: float
    y: float
    outline: str
    words: str | None
    looks: str


def shorthand(drawing: str) -> str:
    """The drawing of `svg.optimize`, without what its marks stand for, in the same pixels.

    Raises ValueError when it is not one of ours.
    """
    match = BODY.fullmatch(drawing)
    if not match or ELEMENT.sub("", match[2]):
        raise ValueError("not a drawing of ours")
    shapes = (_shape(*found.groups()) for found in ELEMENT.finditer(match[2]))
    runs = groupby(shapes, key=lambda shape: (shape.words is None, shape.looks))
    body = "".join(written for (_, looks), run in runs for written in _run(looks, list(run)))
    return f"{match[1]}{body}{match[3]}"


def _run(looks: str, run: list[_Shape]) -> Iterator[str]:
    """Neighbors that look alike: words as one group, all else as paths whose parts do not touch."""
    if run[0].words is not None:
        texts = "".join(f'<text x="{one.x:g}" y="{one.y:g}">{one.words}</text>' for one in run)
        yield texts.replace(">", f"{looks}>", 1) if len(run) == 1 else f"<g{looks}>{texts}</g>"
        return
    paths: list[list[_Shape]] = []
    for shape in run:
        if not paths or any(_may_touch(shape, other) for other in paths[-1]):
            paths.append([])
        paths[-1].append(shape)
    for path in paths:
        yield f'<path d="{"".join(shape.outline for shape in path)}"{looks}/>'


def _may_touch(one: _Shape, other: _Shape) -> bool:
    # What has only an edge, in one color, may cross itself; what is filled must not.
    filled = " fill=" in one.looks
    return filled and abs(one.x - other.x) < APART and abs(one.y - other.y) < APART


def _shape(name: str, written: str, words: str | None) -> _Shape:
    attributes = dict(ATTRIBUTE.findall(written))
    looks = "".join(
        f' {key}="{value}"' for key, value in attributes.items() if key not in GEOMETRY and key != MEANING
    )
    if name == "line":
        x, y, right, bottom = (float(attributes[key]) for key in ("x1", "y1", "x2", "y2"))
        return _Shape(x, y, f"M{_joined(x, y)}{_step('L', right - x, bottom - y)}", None, looks)
    if name == "text":
        return _Shape(float(attributes["x"]), float(attributes["y"]), "", words, looks)
    place = PLACE.match(attributes.get("transform", "translate(0,0)"))
    if not place:
        raise ValueError(f"no place in {written}")
    x, y = float(place[1]), float(place[2])
    return _Shape(x, y, _outline(attributes["d"], x, y), None, looks)


def _outline(d: str, x: float, y: float) -> str:
    """A path of a mark, moved to its place, each step told from the last."""
    steps, at_x, at_y = "", 0.0, 0.0
    for command, told in STEP.findall(d):
        numbers = [float(number) for number in NUMBER.findall(told)]
        match command:
            case "M":
                at_x, at_y = numbers
                steps += f"M{_joined(x + at_x, y + at_y)}"
            case "L":
                to_x, to_y = numbers
                steps += _step("L", to_x - at_x, to_y - at_y)
                at_x, at_y = to_x, to_y
            case "A":
                *arc, to_x, to_y = numbers
                steps += f"a{_joined(*arc, to_x - at_x, to_y - at_y)}"
                at_x, at_y = to_x, to_y
            case "h":
                steps += f"h{_joined(*numbers)}"
                at_x += numbers[0]
            case "v":
                steps += f"v{_joined(*numbers)}"
                at_y += numbers[0]
            case "Z":
                steps += "z"
    return steps


def _step(command: str, right: float, down: float) -> str:
    if not round(down, 1):
        return f"h{_joined(right)}"
    if not round(right, 1):
        return f"v{_joined(down)}"
    return f"{command.lower()}{_joined(right, down)}"


def _joined(*numbers: float) -> str:
    """Numbers to a tenth, with a space between where no sign parts them."""
    written = (f"{round(number, 1) + 0:g}" for number in numbers)
    return re.sub(" -", "-", " ".join(written))
