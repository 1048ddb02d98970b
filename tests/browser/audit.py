"""Every page at every width is visited once; what is met there is a record that many tests assert on."""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python

from built import VIEWS

WIDTHS = (320, 360, 1280)
# axe looks at the phone and the desk; the smallest screen only has to hold the page.
AXE_WIDTHS = (360, 1280)
# The pages of a view in so many parts, so that a worker that is done early finds work to take over.
PARTS = 6
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
# Off by default in axe: what came with WCAG 2.2.
EVERYTHING = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
# A change of theme changes colors and nothing else of the page.
COLORS = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}

# How far the page reaches, words that their own box cuts off, ids given twice once scripts have run.
MET = """() => {
  const all = Array.from(document.querySelectorAll("body *"));
  const cut = all
    .filter(e => e.getClientRects().length && ["hidden", "clip"].includes(getComputedStyle(e).overflowX))
    .filter(e => !e.closest(".said, .figure-noun, thead, svg") && e.scrollWidth > e.clientWidth + 1);
  const ids = all.map(e => e.id).filter(Boolean);
  return {
    across: document.documentElement.scrollWidth,
    cut: cut.map(e => e.outerHTML.slice(0, 100)),
    twice: ids.filter((id, place) => ids.indexOf(id) !== place),
  };
}"""


def units(widths: tuple[int, ...]) -> list[tuple[str, int, int]]:
    """A view, a width and a part of its pages: what one test looks at."""
    return list(itertools.product(VIEWS, widths, range(PARTS)))


def visits(tab, faults: list[str], addresses: list[str], width: int) -> Iterator[dict]:
    """What is met at each address; `faults` is where the tab notes what goes wrong in it."""
    tab.context.add_init_script(path=AXE)
    tab.set_viewport_size({"width": width, "height": 800})
    for address in addresses:
        faults.clear()
        tab.emulate_media(color_scheme="light", reduced_motion="reduce")
        tab.goto(address)
        met = tab.evaluate(MET)
        if width in AXE_WIDTHS:
            met["light"] = _violations(tab, EVERYTHING)
            tab.emulate_media(color_scheme="dark", reduced_motion="reduce")
            met["dark"] = _violations(tab, COLORS)
        yield {"address": address, "faults": list(faults), **met}


def _violations(tab, options: dict) -> list[str]:
    found = tab.evaluate("options => axe.run(document, options)", options)["violations"]
    return [
        json.dumps([one["id"], *(node["html"][:200] for node in one["nodes"][:3])], ensure_ascii=False)
        for one in found
    ]
