"""The areas of work as a halo of rays, each as long as its countable targets, with its name and number."""

import functools
import html
import json
import math
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from explainer.charts import label_placement, text_metrics
from explainer.charts.cache import Cache
from explainer.charts.label_placement import GAP, JOINT, LINE, Box, Form, Ray, at, placed, rays
from explainer.language.views import View
from explainer.library.model import Chapter, Edition

# How thick a ray may be, and the least height of what a finger or pointer has to hit, in pixels.
THICK, TARGET = 16, 24
# Between lines, for those who hear or copy them.
SPACE = '<tspan font-size="0"> </tspan>'


def halo(edition: Edition, view: View, form: Form, way: Callable[[Chapter], str], cache: Cache) -> str:
    """The halo as SVG whose list holds a link for each area; `way` gives the link of a chapter.

    Its words are placed once: that takes longer than all else on a page.
    """
    named = [(view.words(area.file.name), len(area.countable)) for area in edition.areas]
    links, total = [way(area) for area in edition.areas], len(edition.countable)
    label = view.words(view.library.words["halo"])
    source = json.dumps([_maker(), asdict(form), named, links, total, label], ensure_ascii=False)
    return cache.made(source.encode(), lambda: _halo(named, links, total, label, form).encode()).decode()


@functools.cache
def _maker() -> list[str]:
    """What draws: a halo of other code is another halo."""
    modules = (__file__, label_placement.__file__, text_metrics.__file__)
    return [Path(module).read_text(encoding="utf-8") for module in modules]


def _halo(named: list[tuple[str, int]], links: list[str], total: int, label: str, form: Form) -> str:
    found = rays(named, form)
    boxes = placed(found, form)
    thick = min(THICK, (form.outer - form.inner) / max([1, *(ray.count for ray in found)]))
    top = math.ceil(max([form.outer, *(-box.top for box in boxes.values())])) + 4
    low = math.ceil(max([4, *(box.bottom for box in boxes.values())])) + 4
    items = "".join(
        f'<g role="listitem"><a href="{html.escape(link)}">'
        f"{_drawn(ray, boxes[ray], thick, form.type)}</a></g>"
        for ray, link in zip(found, links, strict=True)
    )
    radius = form.inner - thick / 2 - 6
    return (
        f'<svg class="halo-drawing {form.name}" role="list" aria-label="{html.escape(label)}" '
        f'viewBox="{-form.width / 2:g} {-top} {form.width} {top + low}" font-size="{form.type}">'
        f'<g aria-hidden="true"><path d="M{-radius:g} 0a{radius:g} {radius:g} 0 0 1 {2 * radius:g} 0z" '
        f'fill="var(--line)"/><text y="-7" text-anchor="middle" font-size="{form.type * 2}" '
        f'font-weight="700" fill="var(--ink)">{total}</text></g>{items}</svg>'
    )


def _drawn(ray: Ray, box: Box, thick: float, size: int) -> str:
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
        f'<tspan x="{x:.1f}" y="{box.top + size * (0.97 + place * LINE):.1f}">{said}</tspan>'
        for place, said in enumerate(_said(box.lines, ray))
    )
    return (
        f'<rect x="{box.left:.1f}" y="{middle - high / 2:.1f}" width="{box.right - box.left:.1f}" '
        f'height="{high:.1f}" fill="transparent"/>{line}{mark}'
        f'<text text-anchor="{box.align}" fill="var(--ink)">{words}</text>'
    )


def _said(lines: tuple[str, ...], ray: Ray) -> list[str]:
    """The lines of a name, the number at the end of the last one bold."""
    *first, last = (html.escape(line, quote=False) for line in lines)
    number = str(ray.count)
    name = last.removesuffix(number).replace(JOINT, " ")
    return [*first, f'{name}<tspan font-weight="700">{number}</tspan>']
