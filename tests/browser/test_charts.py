"""The charts in a real browser: nothing cut, nothing overlapping, light and dark, on paper, in a frame."""

import pytest

from built import VIEWS
from chromium import until

# For the drawing that is shown of each chart: words that leave it, words that meet, the smallest type.
INSPECT = """() => Array.from(document.querySelectorAll("figure.chart")).map(figure => {
  const shown = Array.from(figure.querySelectorAll("svg")).filter(svg => svg.getBoundingClientRect().width > 0);
  const frame = figure.getBoundingClientRect();
  const texts = Array.from(shown[0].querySelectorAll("text")).map(text => ({
    words: text.textContent,
    box: text.getBoundingClientRect(),
    size: parseFloat(getComputedStyle(text).fontSize) * shown[0].getScreenCTM().a,
  }));
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
  return {
    id: figure.id,
    shown: shown.map(svg => svg.getAttribute("class")),
    out: texts.filter(t => t.box.left < frame.left || t.box.right > frame.right).map(t => t.words),
    met: texts.flatMap((a, i) => texts.slice(i + 1).filter(b => meet(a.box, b.box)).map(b => a.words + " / " + b.words)),
    small: texts.filter(t => t.size < 11).map(t => t.words),
  };
})"""


FORMS = {320: "narrow", 360: "narrow", 600: "narrow", 760: "wide", 1280: "wide"}


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_no_word_of_a_chart_is_cut_or_small_or_meets_another(page, address, folder):
    page.goto(f"{address}/{folder}2024/charts/")
    for width, form in FORMS.items():
        page.set_viewport_size({"width": width, "height": 740})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            charts = page.evaluate(INSPECT)
            assert len(charts) >= 8
            for chart in charts:
                assert chart["shown"] == [f"drawing {form}"], (chart["id"], width)
                assert chart["out"] == chart["met"] == chart["small"] == [], (chart["id"], width, scheme)


CONTRAST = """() => {
  const channel = value => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const light = color => {
    const [r, g, b] = color.match(/[0-9.]+/g).map(Number);
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  };
  const ground = light(getComputedStyle(document.querySelector("figure.chart")).backgroundColor);
  const against = color => {
    const other = light(color);
    return (Math.max(ground, other) + 0.05) / (Math.min(ground, other) + 0.05);
  };
  const of = (selector, name) => Array.from(document.querySelectorAll("figure.chart " + selector))
    .map(element => against(getComputedStyle(element)[name]));
  return { words: Math.min(...of("svg text", "fill")), marks: Math.min(...of("svg path[stroke-width='2'], svg path[stroke-width='1.8']", "stroke")) };
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_marks_stand_out_from_their_ground(page, address, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{address}/2024/charts/")
    contrast = page.evaluate(CONTRAST)
    assert contrast["words"] >= 4.5
    assert contrast["marks"] >= 3


def test_a_drawing_changes_its_colors_with_the_theme(page, address):
    page.goto(f"{address}/2024/charts/")
    color = "getComputedStyle(document.querySelector('svg.drawing text')).fill"
    light = page.evaluate(color)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(color) != light


def test_on_paper_the_wide_drawing_stands_and_its_table_is_open(page, address):
    page.goto(f"{address}/en/2024/environment/")
    table = page.locator("figure.chart td").first
    assert not table.is_visible()
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert table.is_visible()
    assert page.locator("svg.drawing.wide").first.is_visible()
    assert not page.locator("svg.drawing.narrow").first.is_visible()
    assert not page.locator("p.chart-take").first.is_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert not table.is_visible()


def test_without_a_script_charts_are_seen_and_their_tables_open(browser, address):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/2024/environment/")
    assert tab.locator("svg.drawing.wide").first.is_visible()
    tab.locator("figure.chart summary").first.click()
    assert tab.locator("figure.chart td").first.is_visible()
    tab.emulate_media(media="print")
    assert tab.locator("figure.chart td").nth(-1).is_visible()
    context.close()


def test_the_code_of_a_frame_can_be_copied(browser, address):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    tab.goto(f"{address}/en/2024/charts/")
    tab.locator(".chart-embed summary").first.click()
    tab.locator("button.copy").first.click()
    until(tab, "document.querySelector('button.copy').textContent === 'Copied'")
    copied = tab.evaluate("navigator.clipboard.readText()")
    assert copied == tab.locator("textarea.chart-code").first.input_value()
    assert "<iframe src=" in copied
    context.close()


def visible_rows(page):
    return page.locator(".glance-group tbody tr:visible").count()


# What is seen of the picture in the form that fits: its size on the page, and where each of its words and marks is.
PICTURE = """() => {
  const figure = document.querySelector(".glance-chart");
  const [shown, ...others] = Array.from(figure.querySelectorAll("svg")).filter(svg => svg.getBoundingClientRect().width > 0);
  const ground = figure.getBoundingClientRect();
  const at = element => {
    const box = element.getBoundingClientRect();
    return [box.x - ground.x, box.y - ground.y, box.width, box.height].map(Math.round);
  };
  const marks = Array.from(shown.querySelectorAll("[stroke-width='2']"));
  return {
    alone: others.length === 0,
    size: [ground.width, ground.height].map(Math.round),
    words: Array.from(shown.querySelectorAll("text")).map(text => [text.textContent, at(text), getComputedStyle(text).fill]),
    marks: marks.map(mark => [at(mark), getComputedStyle(mark).stroke, getComputedStyle(mark).fill]),
  };
}"""


def parts(picture):
    """What it says in which colors, and where, in pixels; words and marks in their order."""
    said = [(text, fill) for text, _, fill in picture["words"]] + [mark[1:] for mark in picture["marks"]]
    places = [place for _, place, _ in picture["words"]] + [place for place, *_ in picture["marks"]]
    return said, [*picture["size"], *(number for place in places for number in place)]


def choose_nothing(tab):
    """Use a control without a change of what is chosen."""
    tab.evaluate("document.querySelector('.glance-filter').dispatchEvent(new Event('change'))")


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize("width", [360, 1280])
def test_the_picture_that_follows_the_controls_takes_the_place_of_the_same_picture(
    page, address, folder, width
):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{address}/{folder}2024/at-a-glance/")
    before = page.evaluate(PICTURE)
    assert before["alone"]
    assert len(before["words"]) == 2 * 21
    assert not page.locator(".glance-chart svg[width]").count()
    choose_nothing(page)
    until(page, "document.querySelectorAll('.glance-chart svg[width]').length === 2", timeout=20000)
    page.wait_for_timeout(300)
    (said, places), (said_before, places_before) = parts(page.evaluate(PICTURE)), parts(before)
    assert said == said_before
    assert places == pytest.approx(places_before, abs=1)


def test_the_figures_at_a_glance_are_filtered_and_drawn(page, address, library):
    amounts = [figure for figure in library.figures.values() if figure.quantity]
    page.goto(f"{address}/en/2024/at-a-glance/")
    assert visible_rows(page) == len(amounts)
    page.locator("select[name=group]").focus()
    page.keyboard.press("ArrowDown")  # as whoever has no mouse
    page.keyboard.press("ArrowDown")
    assert page.input_value("select[name=group]") == "mu"
    until(
        page, "document.querySelector('.glance-chart .chart-title').textContent === 'Unit: mu'", timeout=20000
    )
    in_mu = [figure for figure in amounts if figure.quantity.word == "亩"]
    assert visible_rows(page) == len(in_mu)
    words = page.evaluate(PICTURE)["words"]
    assert len(words) == 2 * len(in_mu)
    said = " ".join(text for text, *_ in words)
    for figure in in_mu:
        assert f"{int(figure.quantity.value):,} mu" in said
    page.select_option("select[name=area]", "countryside")
    assert visible_rows(page) == 4
    assert page.inner_text("output") == "Figures shown: 4"
    until(page, "document.querySelectorAll('.glance-chart svg.wide text').length === 8")
    page.select_option("select[name=group]", "tally")
    assert not page.locator(".glance-chart").is_visible()


def test_without_a_choice_of_unit_the_first_unit_of_the_chapter_is_drawn(page, address):
    page.goto(f"{address}/en/2024/at-a-glance/")
    page.select_option("select[name=area]", "environment")
    first = page.locator(".glance-group:visible").first
    until(page, "document.querySelectorAll('.glance-chart svg[width]').length === 2", timeout=20000)
    rows = first.locator("tbody tr:visible").count()
    until(
        page, "count => document.querySelectorAll('.glance-chart svg.wide text').length === 2 * count", rows
    )
    assert first.locator("h2").inner_text().startswith(page.inner_text(".glance-chart .chart-title"))


def test_the_figures_at_a_glance_are_whole_without_a_script(browser, address, library):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/2024/at-a-glance/")
    assert tab.locator(".glance-group tbody tr:visible").count() == sum(
        bool(f.quantity) for f in library.figures.values()
    )
    assert not tab.locator(".glance-filter").is_visible()
    assert tab.locator(".glance-chart svg.wide text").first.is_visible()
    context.close()


def test_where_nothing_new_can_be_drawn_the_picture_stays_and_says_so_until_it_can(browser, address):
    context = browser.new_context()
    tab = context.new_page()
    tab.route("**/vega*.js", lambda route: route.abort())
    tab.goto(f"{address}/en/2024/at-a-glance/")
    before = tab.evaluate(PICTURE)
    note = tab.locator(".glance-chart .chart-note")
    assert not note.is_visible()
    tab.select_option("select[name=group]", "mu")
    note.wait_for(state="visible")
    until(tab, "document.querySelector('.said').textContent.startsWith('The new chart could not be drawn')")
    after = tab.evaluate(PICTURE)
    assert (after["words"], after["marks"]) == (before["words"], before["marks"])
    assert tab.inner_text(".glance-chart .chart-title") == "Unit: %"
    assert visible_rows(tab) == 12
    tab.unroute("**/vega*.js")
    tab.select_option("select[name=area]", "countryside")
    until(
        tab, "document.querySelector('.glance-chart .chart-title').textContent === 'Unit: mu'", timeout=20000
    )
    assert not note.is_visible()
    context.close()


def test_the_heavy_script_is_asked_for_once_and_only_when_a_reader_uses_a_control(page, address):
    urls = []
    page.on("request", lambda request: urls.append(request.url))
    page.goto(f"{address}/2024/charts/")
    page.goto(f"{address}/2024/at-a-glance/", wait_until="networkidle")
    assert not [url for url in urls if "vega" in url or url.endswith("chart.json")]
    for group in ("mu", "percent", "all"):
        page.select_option("select[name=group]", group)
    until(page, "Boolean(window.vegaEmbed)", timeout=20000)
    page.wait_for_load_state("networkidle")
    assert len([url for url in urls if "vega" in url]) == 1


def test_the_picture_that_follows_the_controls_takes_the_colors_of_the_page(page, address):
    page.goto(f"{address}/2024/at-a-glance/")
    choose_nothing(page)
    until(page, "document.querySelectorAll('.glance-chart svg[width]').length === 2", timeout=20000)
    color = "getComputedStyle(document.querySelector('.glance-chart svg.wide text')).fill"
    light = page.evaluate(color)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(color) != light
