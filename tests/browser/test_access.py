"""What stands in the way of readers: axe on every page, keys alone, small screens, large type, no script."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.audit import COLORS, EVERYTHING, MET
from built import KINDS, VIEWS
from chromium import until


def violations(results):
    return json.dumps(
        [
            (violation["id"], [node["html"][:200] for node in violation["nodes"][:3]])
            for violation in results.response["violations"]
        ],
        ensure_ascii=False,
    )


OPENED = {
    "menu": lambda page: page.click(".menu-button"),
    "display": lambda page: page.click("details.display summary"),
    "search": lambda page: (page.click("[data-search] input"), page.wait_for_selector(".found-links a")),
}


# Each theme with what axe looks for in it: the dark changes colors only.
THEMES = {"light": EVERYTHING, "dark": COLORS}


@pytest.mark.parametrize("what", OPENED)
@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_axe_finds_nothing_with_something_open(page, address, folder, what):
    for width, name in ((360, "2024/livelihood/"), (1280, ""), (360, "")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(reduced_motion="reduce", color_scheme="light")
        page.goto(f"{address}/{folder}{name}")
        OPENED[what](page)
        for scheme, options in THEMES.items():
            page.emulate_media(reduced_motion="reduce", color_scheme=scheme)
            results = Axe().run(page, options=options)
            assert results.violations_count == 0, f"{width} {name} {scheme} {violations(results)}"


@pytest.mark.parametrize("name", KINDS)
def test_axe_finds_nothing_in_the_system_s_own_colors(page, address, name):
    page.emulate_media(forced_colors="active", reduced_motion="reduce", color_scheme="light")
    page.goto(f"{address}/{name}")
    for scheme in THEMES:
        page.emulate_media(forced_colors="active", reduced_motion="reduce", color_scheme=scheme)
        results = Axe().run(page, options=COLORS)
        assert results.violations_count == 0, f"{scheme} {violations(results)}"
        shapes = page.locator("article .kind.target").all()[:1]
        for shape in shapes:
            assert shape.evaluate(
                "shape => getComputedStyle(shape, '::before').borderTopColor"
                " !== getComputedStyle(document.body).backgroundColor"
            )
        own = "getComputedStyle(document.documentElement).getPropertyValue('--target')"
        assert page.evaluate(own).strip() == "LinkText"


SHEETS = {"display": ".display-sheet", "search": ".find-sheet", "menu": "#menu"}


@pytest.mark.parametrize("size", ["", "large", "largest"])
@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_what_opens_stays_inside_the_window(page, address, folder, size):
    page.goto(f"{address}/{folder}")
    page.evaluate("size => localStorage.setItem('dazu-report-display', JSON.stringify({ size }))", size)
    page.reload()
    for width in (320, 360, 412, 480, 600, 769, 834, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 700})
        for what, sheet in SHEETS.items():
            OPENED[what](page)
            box = page.locator(sheet).bounding_box()
            assert box["x"] >= 0, (width, what)
            assert box["x"] + box["width"] <= width, (width, what)
            assert box["y"] >= 0, (width, what)
            assert box["y"] + box["height"] <= 701, (width, what)
            page.keyboard.press("Escape")
            assert not page.locator(sheet).is_visible(), (width, what)


def test_a_menu_opened_by_its_link_can_be_closed(page, address):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}/en/2024/livelihood/#menu")
    assert page.locator("#menu").is_visible()
    page.click(".menu-close")
    assert not page.locator("#menu").is_visible()
    page.click(".menu-button")
    assert page.locator("#menu").is_visible()


# What a key must reach: all that a pointer can use, as far as it is shown.
WANTED = """() => Array.from(document.querySelectorAll(
    "a[href], button, input, select, textarea, summary"))
  .filter(e => e.getClientRects().length && getComputedStyle(e).visibility !== "hidden" && e.tabIndex >= 0)
  .filter(e => e.type !== "radio" || e.checked)
  .filter(e => !e.closest("details:not([open]) > :not(summary)"))
  .map(e => { e.dataset.wanted = "yes"; return e.outerHTML.slice(0, 120); })"""
REACHED = """() => {
  const e = document.activeElement;
  if (e === document.body || !e.dataset.wanted) return null;
  const style = getComputedStyle(e);
  const box = e.getClientRects()[0];
  const header = document.querySelector(".top");
  const covered = !header.contains(e) && getComputedStyle(header).position === "sticky"
    && box.bottom <= header.getBoundingClientRect().bottom && !e.closest(".menu, .skip");
  const point = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const over = point && point.closest(".top, thead, .to-top");
  const under = Boolean(over) && !over.contains(e);
  let seen = true;
  for (let up = e; up; up = up.parentElement) seen = seen && !getComputedStyle(up).clipPath.startsWith("inset");
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1
    || e.closest(".find-form") && getComputedStyle(e.closest(".find-form")).boxShadow !== "none";
  const first = e.dataset.wanted === "yes";
  e.dataset.wanted = "reached";
  return { html: e.outerHTML.slice(0, 120), ring: Boolean(ring) && seen, covered: covered || under, first,
    inside: box.bottom > 0 && box.top < innerHeight };
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["", "2024/livelihood/", "2024/figures/", "topics/work/", "missing"])
def test_the_tab_key_reaches_everything_and_shows_where_it_is(page, address, missing, name, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(reduced_motion="reduce")
    page.goto(missing if name == "missing" else f"{address}/{name}")
    targets = page.evaluate(WANTED)
    assert len(targets) > 20
    count = 0
    for _ in range(len(targets) + 40):
        page.keyboard.press("Tab")
        at = page.evaluate(REACHED)
        if at is None:
            continue
        if not at["first"]:
            break
        assert at["ring"], f"no ring: {at['html']}"
        assert not at["covered"], f"under the header: {at['html']}"
        assert at["inside"], f"out of sight: {at['html']}"
        count += 1
    unreached = page.eval_on_selector_all(
        "[data-wanted=yes]", "all => all.map(e => e.outerHTML.slice(0, 120))"
    )
    assert unreached == []
    assert count == len(targets)
    # And back again: what is above comes out from under what sticks.
    for _ in range(min(count, 60)):
        page.keyboard.press("Shift+Tab")
        at = page.evaluate(REACHED)
        assert at is None or not at["covered"], f"covered on the way back: {at['html']}"


def focused(page, selector):
    return page.evaluate(f"document.activeElement.matches({json.dumps(selector)})")


def test_keys_open_and_leave_the_menu_and_the_display(page, address):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}/en/2024/livelihood/")
    menu = page.locator("#menu")
    assert not menu.is_visible()
    button = page.locator(".menu-button")
    button.focus()
    page.keyboard.press("Space")
    assert menu.is_visible()
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert focused(page, "#menu a")
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert focused(page, ".menu-button")
    page.keyboard.press("Enter")
    page.locator("#menu a", has_text="Environment").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/2024/environment/")

    page.locator(".display summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.documentElement.dataset.size") == "large"
    page.keyboard.press("Escape")
    assert focused(page, ".display summary")
    assert page.get_attribute(".display", "open") is None


def test_the_menu_is_a_column_where_there_is_room(page, address):
    page.goto(f"{address}/en/2024/livelihood/")
    assert page.locator("#menu a[aria-current=page]").is_visible()
    assert not page.locator(".menu-button").is_visible()
    page.goto(f"{address}/en/")
    assert not page.locator("#menu").is_visible()
    page.click(".menu-button")
    page.click("#menu a:has-text('Livelihood')")
    page.wait_for_url("**/en/2024/livelihood/")


def test_the_chosen_size_and_colors_are_kept_from_page_to_page(page, address):
    page.emulate_media(color_scheme="light")
    page.goto(f"{address}/en/2024/livelihood/")
    size = "parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)"
    ground = "getComputedStyle(document.body).backgroundColor"
    before, light = page.evaluate(size), page.evaluate(ground)
    page.click(".display summary")
    page.check("[name=size][value=largest]")
    assert page.evaluate(size) == pytest.approx(before * 1.4)
    until(page, "document.querySelector('.said').textContent === 'Settings changed'")
    page.check("[name=colors][value=dark]")
    dark = page.evaluate(ground)
    assert dark != light
    for name in ("2024/figures/", "2024/livelihood/"):
        page.goto(f"{address}/zh-hant/{name}", wait_until="commit")
        page.wait_for_selector(".top")
        assert page.get_attribute("html", "data-size") == "largest"
        assert page.evaluate(ground) == dark
    page.wait_for_load_state()
    page.click(".display summary")
    assert page.is_checked("[name=size][value=largest]")
    page.check("[name=size][value='']")
    page.check("[name=colors][value='']")
    assert page.evaluate(size) == pytest.approx(before)
    assert page.evaluate(ground) == light
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ground) == dark


def test_single_keys_can_be_turned_off(page, address):
    page.goto(f"{address}/en/2024/livelihood/")
    page.click(".display summary")
    page.uncheck("[name=keys]")
    page.keyboard.press("Escape")
    for _ in range(2):
        page.locator("nav.views a").first.focus()
        for key in ("/", "s", "f"):
            page.keyboard.press(key)
            assert not page.locator(".find-sheet").is_visible()
            assert focused(page, "nav.views a")
        page.goto(f"{address}/en/2024/figures/")
    page.click(".display summary")
    assert not page.is_checked("[name=keys]")
    page.check("[name=keys]")
    page.keyboard.press("Escape")
    page.locator("nav.views a").first.focus()
    page.keyboard.press("/")
    page.wait_for_selector(".found-links a")


# As WeChat and browsers for the weak-sighted do: each element's type larger, boxes as they were.
BOOST = """() => {
  const all = Array.from(document.querySelectorAll("body, body *")).filter(e => !e.closest("svg"));
  const sizes = all.map(e => parseFloat(getComputedStyle(e).fontSize));
  all.forEach((e, place) => { e.style.fontSize = sizes[place] * 1.4 + "px"; });
}"""


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_type_of_one_point_four_times_the_size_breaks_nothing(page, address, folder):
    page.set_viewport_size({"width": 360, "height": 740})
    for name in KINDS:
        page.goto(f"{address}/{folder}{name}")
        page.evaluate(BOOST)
        met = page.evaluate(MET)
        assert met["across"] <= 360, name
        assert met["cut"] == [], name
        assert page.locator(".menu-button").bounding_box()["x"] < 330
        page.goto("about:blank")


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_the_largest_size_fits_the_smallest_screen(page, address, folder):
    page.set_viewport_size({"width": 320, "height": 740})
    page.goto(f"{address}/{folder}")
    page.evaluate("localStorage.setItem('dazu-report-display', JSON.stringify({ size: 'largest' }))")
    for name in KINDS:
        page.goto(f"{address}/{folder}{name}")
        met = page.evaluate(MET)
        assert met["across"] <= 320, name
        assert met["cut"] == [], name


# What can be read, without what a narrow screen shows otherwise or at another place: heads of tables, drawings,
# the word for an empty cell, the conversion beside an amount at a chapter's head.
READ = """() => {
  const shown = e => e.getClientRects().length > 0;
  const TOLD_ELSEWHERE = "svg, thead, .here, .nothing, table.key .amount + .amount";
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const words = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (walker.currentNode.textContent.trim() && shown(parent) && !parent.closest(TOLD_ELSEWHERE)) {
      words.push(walker.currentNode.textContent.trim());
    }
  }
  return words;
}"""


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_nothing_is_lost_at_four_times_the_size(page, address, folder):
    for name in KINDS:
        page.set_viewport_size({"width": 1280, "height": 1024})
        page.goto(f"{address}/{folder}{name}")
        before = page.evaluate(READ)
        page.set_viewport_size({"width": 320, "height": 256})  # as a browser that is zoomed to 400 %
        assert page.evaluate(READ) == before, name
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
        page.evaluate("scrollTo(0, 600)")
        until(page, "document.querySelector('.top').getBoundingClientRect().bottom <= 0")


def test_without_a_script_all_is_read_and_the_menu_opens(browser, address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    tab = context.new_page()
    tab.goto(f"{address}/en/2024/figures/")
    assert tab.locator("tbody tr").count() == 73
    assert tab.locator(".needs-script").is_visible()
    for hidden in (".filter", ".display", "[data-search]", "button.copy"):
        assert not tab.locator(hidden).first.is_visible(), hidden
    assert not tab.locator("#menu").is_visible()
    tab.click(".menu-button")
    assert tab.locator("#menu").is_visible()
    tab.click(".menu-close")
    assert not tab.locator("#menu").is_visible()
    tab.goto(f"{address}/en/2024/at-a-glance/")
    assert tab.locator(".needs-script").is_visible()
    tab.goto(f"{address}/en/2024/livelihood/")
    tab.click("details.here summary")
    tab.click("details.here a >> nth=1")
    assert tab.url.endswith("/#schools")
    tab.click(".onward-next")
    assert tab.url.endswith("/en/2024/government/")
    context.close()


def test_a_place_that_is_led_to_does_not_hide_under_the_header(page, address):
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        for place in ("urban-unemployment-2024-target", "schools", "social-insurance"):
            page.goto("about:blank")
            page.goto(f"{address}/2024/livelihood/#{place}")
            page.wait_for_timeout(100)
            header = page.locator(".top").bounding_box()
            top = page.locator(f"[id={place}]").bounding_box()["y"]
            assert header["y"] + header["height"] <= top + 1 < 400, (width, place)


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_the_glossary_is_laid_out_late_and_yet_each_link_and_search_leads_to_its_term(page, address, folder):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}/{folder}glossary/")
    late = page.locator("dl.terms").evaluate_all(
        "lists => lists.map(list => getComputedStyle(list).contentVisibility)"
    )
    assert set(late) == {"auto"}
    names = page.locator("dl.terms dt").evaluate_all("terms => terms.map(term => term.id)")
    top = "name => document.getElementById(name).getBoundingClientRect().top"
    header = page.locator(".top").bounding_box()["height"]
    for name in (names[-1], *names[5::25]):
        page.evaluate("name => { location.hash = name }", name)
        page.wait_for_timeout(200)
        assert header <= page.evaluate(top, name) < 320, name
        page.goto("about:blank")
        page.goto(f"{address}/{folder}glossary/#{name}")
        page.wait_for_timeout(200)
        assert header <= page.evaluate(top, name) < 320, name
    words = page.evaluate("name => document.getElementById(name).innerText.slice(0, 12)", names[-1])
    page.goto(f"{address}/{folder}glossary/")
    assert page.evaluate("words => window.find(words)", words)


def test_the_styles_know_the_usual_header_and_are_told_only_of_another(page, address):
    """What is told on the root has every element's style reckoned anew, on a long page for a tenth of a second."""
    said = "[document.documentElement.style.cssText, document.querySelector('.top').offsetHeight]"
    page.set_viewport_size({"width": 360, "height": 740})
    for folder in VIEWS.values():
        page.goto(f"{address}/{folder}2024/results/")
        for width in (360, 412, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            page.wait_for_timeout(100)
            assert page.evaluate(said)[0] == "", (folder, width)
    page.set_viewport_size({"width": 320, "height": 740})
    page.evaluate("document.documentElement.dataset.size = 'largest'")
    page.wait_for_timeout(200)
    told, high = page.evaluate(said)
    assert told == f"--header: {high}px;"


def test_nothing_moves_while_a_page_loads(page, address):
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(e => "
        "{ window.moved += e.value; })).observe({ type: 'layout-shift', buffered: true });"
    )
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        for name in ("", "2024/livelihood/", "2024/charts/", "glossary/", "topics/work/"):
            page.goto(f"{address}/en/{name}", wait_until="networkidle")
            assert page.evaluate("window.moved") < 0.02, (width, name)


def test_back_to_the_top(page, address):
    page.goto(f"{address}/en/2024/results/")
    page.evaluate("scrollTo(0, 5000)")
    page.wait_for_selector(".far .to-top")
    assert page.locator(".to-top").bounding_box()["y"] < 800
    page.click(".to-top")
    until(page, "scrollY < 200")
