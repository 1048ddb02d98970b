"""The site in a real browser, as readers meet it; the tab itself fails on errors and other hosts."""

import json

import pytest

VIEWS = {"zh-Hans": "", "zh-Hant": "zh-hant/", "en": "en/"}
CHAPTER = "2024/livelihood/"
FIGURE = "urban-unemployment-2024-target"


def chapters_with_a_figure(site):
    records = json.loads((site / "data/2024/figures.json").read_text(encoding="utf-8"))
    return {record["chapter"]: record["id"] for record in records}


@pytest.mark.parametrize("start", VIEWS)
def test_the_switch_leads_from_a_figure_to_the_same_figure(page, address, site, start):
    for chapter, figure in chapters_with_a_figure(site).items():
        for tag, folder in VIEWS.items():
            page.goto(f"{address}/{VIEWS[start]}2024/{chapter}/#{figure}")
            page.click(f"nav.views a[lang={tag}]")
            page.wait_for_url(f"{address}/{folder}2024/{chapter}/#{figure}")
            assert page.evaluate("document.documentElement.lang") == tag
            assert page.locator(f"#{figure}").bounding_box()["y"] < 800


def test_the_switch_keeps_what_the_reader_has_scrolled_to(page, address):
    page.goto(f"{address}/{CHAPTER}")
    page.locator(f"#{FIGURE}").evaluate("element => window.scrollTo(0, element.offsetTop - 60)")
    page.wait_for_timeout(100)
    page.locator("nav.views a[lang=en]").dispatch_event("click")
    page.wait_for_url("**/en/2024/livelihood/#*")
    assert page.evaluate("document.querySelector(location.hash).getBoundingClientRect().top") < 400


def test_the_switch_goes_to_the_top_from_the_top(page, address):
    page.goto(f"{address}/{CHAPTER}")
    page.click("nav.views a[lang=en]")
    page.wait_for_url(f"{address}/en/{CHAPTER}")


def test_without_a_script_the_switch_and_the_pages_work(chromium, address):
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/{CHAPTER}")
    assert "1.2万人" in tab.inner_text("article")
    tab.click("nav.views a[lang=en]")
    assert tab.url == f"{address}/en/{CHAPTER}"
    assert "12,000 people" in tab.inner_text("article")
    context.close()


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_no_page_scrolls_sideways(page, address, site, folder, width):
    page.set_viewport_size({"width": width, "height": 740})
    for path in sorted((site / folder).rglob("index.html")):
        name = path.parent.relative_to(site).as_posix()
        if folder or not name.startswith(("en", "zh-hant")):
            page.goto(f"{address}/{name}/".replace("/./", "/"))
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def test_search_finds_a_page_in_the_view_s_language(page, address):
    page.goto(f"{address}/en/")
    page.click("input.md-search__input")
    page.locator("input.md-search__input").press_sequentially("unemployment")
    page.wait_for_selector(".md-search-result__link")
    assert "/en/" in page.locator(".md-search-result__link").first.get_attribute("href")
