"""Every page is visited once on a phone and once on a desk; what is met there many tests assert on."""

import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import axe_playwright_python

from built import KINDS, VIEWS


@dataclass(frozen=True)
class Device:
    """Its widths in pixels; a page is loaded at the first."""

    name: str
    widths: tuple[int, ...]


PHONE, DESK = Device("phone", (360, 320)), Device("desk", (1280,))
DEVICES = {device.name: device for device in (PHONE, DESK)}
# The pages of a view in so many parts, so that a worker that is done early finds work to take over.
PARTS = 6
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
# Off by default in axe: what came with WCAG 2.2.
EVERYTHING = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
# A change of theme changes colors and nothing else of the page.
COLORS = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}
ALL_BUT_COLORS = {
    "resultTypes": ["violations"],
    "rules": EVERYTHING["rules"] | {name: {"enabled": False} for name in COLORS["runOnly"]},
}

# Lays out what waits until it is near the screen: places in it are unknown before.
NEAR = """() => {
  for (const each of document.querySelectorAll("dl.terms")) each.style.contentVisibility = "visible";
}"""
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


def units() -> list[tuple[str, str, int]]:
    """A view, a device and a part of the view's pages: what one test looks at."""
    return list(itertools.product(VIEWS, DEVICES, range(PARTS)))


def looks(tag: str, device: Device, name: str) -> dict[str, dict]:
    """What axe looks for in each theme: on the page of that name in a view, on a device.

    It sees all of a page of each kind on both devices and its colors in both themes, and all of every
    other page on the phone in the two languages. What only their kind and their template decide it sees of
    those once: in the dark in English, the rest of a desk in Simplified. Traditional is the same markup.
    """
    if name in KINDS:
        return {"light": EVERYTHING, "dark": COLORS}
    if device is DESK:
        return {"zh-Hans": {"light": ALL_BUT_COLORS}, "en": {"dark": COLORS}}.get(tag, {})
    return {} if tag == "zh-Hant" else {"light": EVERYTHING}


def visits(tab, faults: list[str], pages: dict[str, dict[str, dict]], device: Device) -> Iterator[dict]:
    """What is met at each address at each width of the device, in one visit.

    `pages` tells what axe looks for at each address; `faults` is where the tab notes what goes wrong in it.
    """
    tab.context.add_init_script(path=AXE)
    for address, options in pages.items():
        faults.clear()
        tab.set_viewport_size({"width": device.widths[0], "height": 800})
        tab.emulate_media(color_scheme="light", reduced_motion="reduce")
        tab.goto(address)
        tab.evaluate(NEAR)
        axe = {}
        for theme, rules in options.items():
            tab.emulate_media(color_scheme=theme, reduced_motion="reduce")
            axe[theme] = _violations(tab, rules)
        for width in device.widths:
            tab.set_viewport_size({"width": width, "height": 800})
            yield {"address": address, "width": width, "faults": list(faults), **tab.evaluate(MET), **axe}


def _violations(tab, options: dict) -> list[str]:
    violations = tab.evaluate("options => axe.run(document, options)", options)["violations"]
    return [
        json.dumps([one["id"], *(node["html"][:200] for node in one["nodes"][:3])], ensure_ascii=False)
        for one in violations
    ]
