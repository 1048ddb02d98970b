"""Charts and figures in frames of other websites: as high as they are, light or dark as asked, alone in peace."""

import json
import re

import pytest
from bs4 import BeautifulSoup

from built import VIEWS, parsed
from chromium import until
from conftest import watched

URL = "https://dazu-report.test/"


def offered(site, folder):
    """What programs are told of the charts and of each tenth figure alone, by name."""
    root = site / folder / "embed"
    charts, figures = (sorted(root.glob(f"{pattern}/oembed.json")) for pattern in ("*", "f/*"))
    assert len(charts) >= 8
    assert len(figures) >= 70
    paths = [*charts, *figures[::10]]
    return {
        path.parent.relative_to(root).as_posix(): json.loads(path.read_text(encoding="utf-8"))
        for path in paths
    }


def lines(site):
    return parsed(site, "embed/f/gdp-growth-2024-target").select_one("#lines").get_text()


def visit(tab, address):
    """Be on a page of a host that has no policy of ours."""
    tab.route("**/favicon.ico", lambda route: route.fulfill(status=204))
    tab.goto(f"{address}/robots.txt")


def stand(tab, address, code, query="", around=""):
    """Put a frame's code on a page of its own, as a host does, and wait for what stands in it."""
    here = re.sub(r'src="([^"]+)"', rf'src="\1{query}"', code.replace(URL, f"{address}/"))
    tab.set_content(f'<body style="margin:0"><div id="host">{here}</div>{around}', wait_until="load")
    frame = tab.frames[1]
    frame.wait_for_selector("main")
    return frame


def left(tab, frame, width):
    """What is left empty below at a width, and how far it can be scrolled sideways, in pixels."""
    tab.evaluate("width => { document.getElementById('host').style.width = `${width}px` }", width)
    tab.wait_for_timeout(60)
    high = tab.evaluate("document.querySelector('iframe').getBoundingClientRect().height")
    needed, across = frame.evaluate(
        "[document.querySelector('main').getBoundingClientRect().height,"
        " document.documentElement.scrollWidth - innerWidth]"
    )
    return high - needed, across


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_a_frame_without_a_script_around_it_cuts_nothing_and_leaves_at_most_a_line_or_two(
    page, address, site, folder
):
    visit(page, address)
    empty = []
    for name, told in offered(site, folder).items():
        frame = stand(page, address, told["html"])
        for width in (320, 480, 720):
            below, across = left(page, frame, width)
            assert 0 <= below < 48, (name, width, below)
            assert across <= 0, (name, width)
            empty.append(below)
    assert sum(below < 24 for below in empty) > 0.9 * len(empty)


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_with_the_lines_that_are_offered_a_frame_is_as_high_as_what_it_shows(page, address, site, folder):
    visit(page, address)
    around = lines(site).replace(URL, f"{address}/")
    for name, told in offered(site, folder).items():
        frame = stand(page, address, told["html"], around=around)
        for width in (320, 480, 720):
            tries = (left(page, frame, width) for _ in range(50))
            below, across = next((one for one in tries if 0 <= one[0] <= 1), (None, 0))
            assert below is not None, (name, width)
            assert across <= 0, (name, width)


@pytest.mark.parametrize("device", ["light", "dark"])
@pytest.mark.parametrize("name", ["growth-and-targets-2024", "f/gdp-growth-2024-target"])
def test_a_frame_is_light_unless_its_address_says_dark(browser, address, site, device, name):
    context = browser.new_context(color_scheme=device)
    tab, faults = watched(context)
    visit(tab, address)
    code = json.loads((site / "embed" / name / "oembed.json").read_text(encoding="utf-8"))["html"]
    light, dark = "rgb(255, 255, 255)", "rgb(33, 30, 26)"
    for query, ground in (
        ("", light),
        ("?colors=dark", dark),
        ("?colors=auto", dark if device == "dark" else light),
        ("?colors=red", light),
    ):
        frame = stand(tab, address, code, query)
        assert frame.evaluate("getComputedStyle(document.body).backgroundColor") == ground, query
        assert not frame.locator(".embed-code").is_visible()
    context.close()
    assert faults == []


def test_opened_by_itself_a_figure_offers_its_code(browser, address, site):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    tab.goto(f"{address}/en/2024/targets/")
    tab.locator("#gdp-growth-2024-target summary").click()
    tab.locator('#gdp-growth-2024-target a[href$="embed/f/gdp-growth-2024-target/"]').click()
    tab.locator("button.copy").first.click()
    until(tab, "document.querySelector('button.copy').textContent === 'Copied'")
    told = json.loads((site / "en/embed/f/gdp-growth-2024-target/oembed.json").read_text(encoding="utf-8"))
    assert tab.evaluate("navigator.clipboard.readText()") == told["html"] == tab.input_value("#code")
    context.close()


@pytest.mark.parametrize("tag", VIEWS)
def test_programs_are_told_what_stands_in_a_frame(site, tag):
    for name, told in offered(site, VIEWS[tag]).items():
        head = parsed(site, f"{VIEWS[tag]}embed/{name}").head
        (link,) = head.select('link[type="application/json+oembed"]')
        address = f"{URL}{VIEWS[tag]}embed/{name}/"
        assert link["href"] == f"{address}oembed.json"
        assert (told["version"], told["type"], told["width"]) == ("1.0", "rich", 740)
        frame = BeautifulSoup(told["html"], "html.parser").iframe
        assert frame["src"] == address
        assert frame["title"] == told["title"]
        assert 100 < told["height"] <= int(frame["height"]) < 2000


def test_the_short_address_of_a_figure_tells_programs_of_it_in_each_view(site):
    links = parsed(site, "f/gdp-growth-2024-target").select('link[type="application/json+oembed"]')
    assert [link["href"] for link in links] == [
        f"{URL}{folder}embed/f/gdp-growth-2024-target/oembed.json" for folder in VIEWS.values()
    ]
