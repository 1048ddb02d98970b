"""What stands in the way of readers: axe on every page, over views, themes and widths in turn."""

import itertools

from axe_playwright_python.sync_playwright import Axe

FOLDERS = ("", "zh-hant/", "en/")
COMBINATIONS = list(itertools.product(FOLDERS, ("light", "dark"), (1280, 360)))


def test_axe_finds_nothing_on_any_page(page, address, site):
    names = sorted(
        path.parent.relative_to(site / "en").as_posix() for path in (site / "en").rglob("index.html")
    )
    assert len(names) > 40
    page.emulate_media(reduced_motion="reduce")
    # Seven is prime to twelve: pages that stand beside each other, and so are alike, meet all twelve.
    for place, name in enumerate(names):
        folder, scheme, width = COMBINATIONS[place * 7 % len(COMBINATIONS)]
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{address}/{folder}{name}/".replace("/./", "/"))
        results = Axe().run(page)
        assert results.violations_count == 0, f"{folder}{name}: {results.generate_report()}"
