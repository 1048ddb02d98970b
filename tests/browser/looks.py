"""What a page looks like, as text: each kind of visible block with its places, its size and its colors."""

from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from browser import squares

WIDTHS = (360, 768, 1280)
THEMES = ("light", "dark")
# Every block that shows something of its own, by its kind: the nearest ancestor with a class, element, classes.
# A kind has the places of its first and its last block, and sums of all places and sizes.
BLOCKS = """() => {
  const name = (element) =>
    element.localName + [...element.classList].sort().map((one) => `.${one}`).join("");
  const kind = (element) => {
    const outer = element.parentElement?.closest("[class]");
    return `${outer && outer !== document.documentElement ? `${name(outer)} ` : ""}${name(element)}`;
  };
  const clear = "rgba(0, 0, 0, 0)";
  const hex = (color) => {
    const [r, g, b, a] = color.match(/[\\d.]+/g).map(Number);
    const digits = [r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("");
    return `#${digits}${a === undefined ? "" : `/${a}`}`;
  };
  const EDGES = ["Top", "Right", "Bottom", "Left"];
  const found = {};
  for (const element of document.querySelectorAll("body, body *")) {
    if (element.ownerSVGElement) continue;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const seen = box.width > 0 && box.height > 0 && style.visibility === "visible" && style.opacity !== "0" &&
      element.checkVisibility({ contentVisibilityAuto: false });
    const speaks = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const edges = EDGES.filter((side) => parseFloat(style[`border${side}Width`]) && style[`border${side}Style`] !== "none");
    const shows = speaks || style.backgroundColor !== clear || edges.length ||
      ["svg", "img", "input", "textarea", "hr"].includes(element.localName);
    if (!seen || !shows) continue;
    const place = [box.x + scrollX, box.y + scrollY, box.width, box.height].map(Math.round);
    const of = (found[kind(element)] ||= { count: 0, first: place, last: place, sums: [0, 0, 0, 0], colors: {} });
    of.count += 1;
    of.last = place;
    of.sums = of.sums.map((sum, at) => sum + place[at]);
    const colors = [
      speaks ? `${hex(style.color)} ${parseFloat(style.fontSize)}/${style.fontWeight}` : "",
      style.backgroundColor !== clear ? `on ${hex(style.backgroundColor)}` : "",
      edges.length ? `edge ${[...new Set(edges.map((side) => hex(style[`border${side}Color`])))].join(" ")}` : "",
      speaks && style.textDecorationLine !== "none" ? style.textDecorationLine : "",
    ].filter(Boolean).join(", ");
    of.colors[colors] = (of.colors[colors] || 0) + 1;
  }
  return found;
}"""


def looks(browser: Browser, address: str, extra: str = "") -> str:
    """A page at every width in every theme; `extra` is a style sheet that is laid over it."""
    # Styles of the test are none of the page's own.
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce", device_scale_factor=1)
    tab = context.new_page()
    tab.goto(address)
    tab.add_style_tag(content=squares.style() + extra)
    tab.evaluate("document.fonts.ready")
    seen = {(width, theme): _blocks(tab, width, theme) for theme in THEMES for width in WIDTHS}
    context.close()
    return "\n".join(_lines(seen)) + "\n"


def _blocks(tab: Page, width: int, theme: str) -> dict:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme=theme)
    tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return tab.evaluate(BLOCKS)


def _lines(seen: dict) -> Iterator[str]:
    """A paragraph a kind: its places by width, once if the themes agree, its colors by theme, likewise."""
    for kind in dict.fromkeys(kind for blocks in seen.values() for kind in blocks):
        of = {key: blocks[kind] for key, blocks in seen.items() if kind in blocks}
        yield kind
        yield from _told({key: _places(block) for key, block in of.items()})
        colors = {key: _colors(block) for key, block in of.items()}
        yield from _told({key: told for key, told in colors.items() if told})


def _told(values: dict) -> Iterator[str]:
    """Each value once, behind the widths and themes that have it."""
    for value in dict.fromkeys(values.values()):
        keys = [key for key, other in values.items() if other == value]
        widths = " ".join(str(width) for width in WIDTHS if any(key[0] == width for key in keys))
        themes = [theme for theme in THEMES if any(key[1] == theme for key in keys)]
        yield f"  {widths}{'' if len(themes) == len(THEMES) else f' {themes[0]}'}: {value}"


def _places(block: dict) -> str:
    def box(place: list[int]) -> str:
        return f"{place[2]}x{place[3]} at {place[0]},{place[1]}"

    if block["count"] == 1:
        return box(block["first"])
    return f"{block['count']}: {box(block['first'])} to {box(block['last'])}, in all {box(block['sums'])}"


def _colors(block: dict) -> str:
    return "; ".join(
        f"{colors} ×{count}" if len(block["colors"]) > 1 else colors
        for colors, count in block["colors"].items()
    )
