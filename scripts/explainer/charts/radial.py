"""The areas of work as a halo of rays, each as long as its countable targets, with its name and number."""

import html
import math
from collections.abc import Callable
from pathlib import Path

from explainer.charts import label_placement, text_metrics
from explainer.charts.cache import Cache
from explainer.charts.label_placement import GAP, JOINT, LINE, Box, Ray, Variant, at, placed, rays
from explainer.language.views import View
from explainer.library.model import Chapter, Edition

# How thick a ray may be, and the least height of what a finger or pointer has to hit, in pixels.
THICK, TARGET = 16, 24
# Who draws it: where a rule of the drawing has changed, what was drawn before is not taken.
_FINGERPRINT = b"".join(
    Path(file).read_bytes() for file in (__file__, label_placement.__file__, text_metrics.__file__)
)
# Between lines, for those who hear or copy them.
SPACE = '<tspan font-size="0">\u00a0</tspan>'


def halo(edition: Edition, view: View, variant: Variant, way: Callable[[Chapter], str], cache: Cache) -> str:
    """The halo as SVG whose list holds a link for each area; `way` gives the link of a chapter.

    Places for its words are looked for once: `cache` keeps the drawing for its names, numbers and form.
    """
    named = tuple((view.words(area.file.name), len(area.countable)) for area in edition.areas)
    ways = tuple(map(way, edition.areas))
    label = view.words(view.library.words["halo"])
    source = repr((named, ways, label, variant)).encode() + _FINGERPRINT
    return cache.get_or_make(source, lambda: _halo(named, ways, label, variant).encode()).decode()


def _halo(named: tuple[tuple[str, int], ...], ways: tuple[str, ...], label: str, variant: Variant) -> str:
    drawn_rays = rays(list(named), variant)
    boxes = placed(drawn_rays, variant)
    thick = min(THICK, (variant.outer - variant.inner) / max([1, *(ray.count for ray in drawn_rays)]))
    top = math.ceil(max([variant.outer, *(-box.top for box in boxes.values())])) + 4
    low = math.ceil(max([4, *(box.bottom for box in boxes.values())])) + 4
    items = "".join(
        f'<g role="listitem"><a href="{html.escape(way)}">'
        f"{_ray(ray, boxes[ray], thick, variant.type)}</a></g>"
        for ray, way in zip(drawn_rays, ways, strict=True)
    )
    radius = variant.inner - thick / 2 - 6
    return (
        f'<svg class="halo-drawing {variant.name}" role="list" aria-label="{html.escape(label)}" '
        f'viewBox="{-variant.width / 2:g} {-top} {variant.width} {top + low}" font-size="{variant.type}">'
        f'<g aria-hidden="true"><path d="M{-radius:g} 0a{radius:g} {radius:g} 0 0 1 {2 * radius:g} 0z" '
        f'fill="var(--line)"/><text y="-7" text-anchor="middle" font-size="{variant.type * 2}" '
        f'font-weight="700" fill="var(--ink)">{sum(count for _, count in named)}</text></g>{items}</svg>'
    )


def _ray(ray: Ray, box: Box, thick: float, size: int) -> str:
    cap = thick / 2
    if ray.count:
        (x1, y1), (x2, y2) = at(ray.angle, ray.start + cap), at(ray.angle, ray.end - cap + 0.01)
        mark = (
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="var(--target)" '
            f'stroke-width="{thick:.1f}" stroke-linecap="round"/>'
        )
    else:
        x, y = at(ray.angle, ray.start + cap)
        mark = (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{max(cap - 1, 3):.1f}" fill="none" '
            'stroke="var(--soft)" stroke-width="1.5" stroke-dasharray="2 2"/>'
        )
    end = at(ray.angle, ray.edge + 2)
    to = box.near(end)
    line = ""
    if math.dist(end, to) > 2 * GAP:
        line = (
            f'<path d="M{end[0]:.1f} {end[1]:.1f}L{to[0]:.1f} {to[1]:.1f}" stroke="var(--soft)" fill="none"/>'
        )
    high = max(box.bottom - box.top, TARGET)
    middle = (box.top + box.bottom) / 2
    x = {"end": box.right - 2, "start": box.left + 2, "middle": (box.left + box.right) / 2}[box.align]
    words = SPACE.join(
        f'<tspan x="{x:.1f}" y="{box.top + size * (0.97 + place * LINE):.1f}">{line_of_text}</tspan>'
        for place, line_of_text in enumerate(_lines(box.lines, ray))
    )
    return (
        f'<rect x="{box.left:.1f}" y="{middle - high / 2:.1f}" width="{box.right - box.left:.1f}" '
        f'height="{high:.1f}" fill="transparent"/>{line}{mark}'
        f'<text text-anchor="{box.align}" fill="var(--ink)">{words}</text>'
    )


def _lines(lines: tuple[str, ...], ray: Ray) -> list[str]:
    """The lines of a name, the number at the end of the last one bold."""
    *first, last = (html.escape(line, quote=False) for line in lines)
    number = str(ray.count)
    name = last.removesuffix(number)
    if name.endswith((JOINT, " ")):
        name = f"{name[:-1]}\u00a0"  # a plain space at the end of an element may be lost
    return [*first, f'{name}<tspan font-weight="700">{number}</tspan>']
