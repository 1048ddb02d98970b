"""What stands in the way of readers: axe on every page, over themes and widths in turn."""

import pytest
from axe_playwright_python.sync_playwright import Axe

VIEWS = {"zh-Hans": "", "zh-Hant": "zh-hant/", "en": "en/"}


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_axe_finds_nothing_on_any_page(page, address, site, folder):
    names = [
        path.parent.relative_to(site / folder).as_posix() for path in (site / folder).rglob("index.html")
    ]
    names = sorted(name for name in names if not name.startswith(("en", "zh-hant")))
    assert len(names) > 40
    for place, name in enumerate(names):
        page.set_viewport_size({"width": (1280, 360)[place % 2], "height": 800})
        page.emulate_media(color_scheme=("light", "dark")[place // 2 % 2])
        page.goto(f"{address}/{folder}{name}/".replace("/./", "/"))
        results = Axe().run(page)
        assert results.violations_count == 0, f"{folder}{name}: {results.generate_report()}"
