"""The site in a real browser, as readers meet it; the tab itself fails on errors and other hosts."""

import pytest

from built import VIEWS, records

CHAPTER = "2024/livelihood/"
FIGURE = "urban-unemployment-2024-target"


def chapters_with_a_figure(site):
    """The first, the middle and the last chapter that has figures, each with its last figure.

    That all pages have the same ids and links to their other views is seen without a browser.
    """
    chapters = list({record["chapter"]: record["id"] for record in records(site)}.items())
    return [chapters[0], chapters[len(chapters) // 2], chapters[-1]]


@pytest.mark.parametrize("start", VIEWS)
def test_the_switch_leads_from_a_figure_to_the_same_figure(page, address, site, start):
    for chapter, figure in chapters_with_a_figure(site):
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


def test_without_a_script_the_switch_and_the_pages_work(browser, address):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/{CHAPTER}")
    assert "1.2万人" in tab.inner_text("article")
    tab.click("nav.views a[lang=en]")
    assert tab.url == f"{address}/en/{CHAPTER}"
    assert "12,000 people" in tab.inner_text("article")
    context.close()


@pytest.fixture
def chapter_with_terms(page, address):
    page.goto(f"{address}/en/2024/environment/")
    return page.locator("article a.term").nth(1)


def test_a_term_opens_its_meaning_on_hover_and_closes_on_escape(page, chapter_with_terms):
    tip = page.locator(".tip")
    chapter_with_terms.hover()
    tip.wait_for(state="visible")
    described = page.locator("#" + chapter_with_terms.get_attribute("aria-describedby"))
    assert described.text_content().strip() in tip.text_content()
    page.keyboard.press("Escape")
    tip.wait_for(state="hidden")


def test_a_term_opens_on_keyboard_focus_and_leads_to_the_glossary_on_enter(page, chapter_with_terms):
    chapter_with_terms.focus()
    page.locator(".tip").wait_for(state="visible")
    way = chapter_with_terms.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/glossary/#*")
    assert page.url.endswith(way.partition("#")[2])


@pytest.mark.parametrize("width", [320, 360])
def test_a_term_opens_on_tap_and_stays_on_the_page(browser, address, width):
    context = browser.new_context(viewport={"width": width, "height": 740}, has_touch=True, is_mobile=True)
    tab = context.new_page()
    tab.goto(f"{address}/2024/environment/")
    terms = tab.locator("article a.term")
    for place in range(terms.count()):
        terms.nth(place).tap()
        tip = tab.locator(".tip")
        tip.wait_for(state="visible")
        box = tip.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        last = place == terms.count() - 1
        if not last:
            tab.touchscreen.tap(3, 400)  # beside it
            tip.wait_for(state="hidden")
    assert tab.url == f"{address}/2024/environment/"
    tab.locator(".tip a").tap()
    tab.wait_for_url("**/glossary/#*")
    context.close()


def test_without_a_script_a_term_is_a_link_to_its_entry(browser, address):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/zh-hant/2024/environment/")
    name = tab.locator("article a.term").first.get_attribute("href").partition("#")[2]
    tab.locator("article a.term").first.click()
    assert tab.url == f"{address}/zh-hant/glossary/#{name}"
    assert tab.locator(f"dt#{name}").is_visible()
    context.close()


def test_on_paper_the_terms_of_the_page_are_printed_with_their_meanings(page, address):
    page.goto(f"{address}/en/2024/environment/")
    assert not page.locator(".terms-here").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".terms-here").is_visible()
    marked = {link.get_attribute("href").partition("#")[2] for link in page.locator("article a.term").all()}
    assert page.locator(".terms-here dt").count() == len(marked) > 1
