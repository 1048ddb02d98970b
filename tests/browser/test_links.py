"""Links that must never die: short addresses, former addresses, quotations that carry their own address."""

import re
from urllib.parse import unquote

import pytest

import built
from built import KEYS, VIEWS
from chromium import until
from explainer.site import load
from project import ROOT, build, served, toy_project

# What a reader's browser says, and the view that answers it.
READERS = {
    "zh-CN": "zh-Hans",
    "zh": "zh-Hans",
    "zh-SG": "zh-Hans",
    "zh-TW": "zh-Hant",
    "zh-Hant-HK": "zh-Hant",
    "en-GB": "en",
    "fr": "en",
}


@pytest.fixture(scope="module")
def records(site):
    return built.records(site)


def words(text):
    """What is said, whichever quotation marks stand around its parts."""
    return re.sub("[“”‘’]", "", text)


@pytest.mark.parametrize("tag", VIEWS)
def test_every_short_address_leads_to_its_figure_which_is_quoted_with_one_press(
    browser, address, records, tag
):
    key = KEYS[tag]
    context = browser.new_context(
        locale={"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "en": "en-US"}[tag],
        permissions=["clipboard-read", "clipboard-write"],
    )
    tab = context.new_page()
    for record in records:
        tab.goto(f"{address}/f/{record['id']}/", wait_until="commit")
        tab.wait_for_url(f"{address}/{VIEWS[tag]}2024/{record['chapter']}/#{record['id']}")
        button = tab.locator(f"#{record['id']} > button.copy")
        before = button.inner_text()
        button.click()
        until(tab, "document.querySelector('.said').textContent !== ''")
        assert tab.locator(".said").text_content() == button.inner_text() != before
        text = tab.evaluate("navigator.clipboard.readText()")
        assert record[f"text_{key}"] in text
        assert record[f"url_{key}"] in text
        assert f"{record['year']}" in text
        assert re.search("A6.{1,4}A7", text)
        assert words(record["quote"])[:6] in words(text) or tag == "zh-Hant"
        assert "“" not in re.sub("“[^“”]*”", "", text)
        assert record[f"label_{key}"].lower() in text.lower()
        assert ("In our English" in text) is (tag == "en")
    context.close()


def test_a_reference_is_copied_with_the_day_on_which_it_was_looked_up(browser, address):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    tab.goto(f"{address}/2024/manufacturing/")
    tab.locator(".cite-more summary").click()
    tab.locator(".cite-more button.copy").first.click()
    until(tab, "document.querySelector('.said').textContent !== ''")
    text = tab.evaluate("navigator.clipboard.readText()")
    day = tab.evaluate("new Date().toLocaleDateString('sv')")
    assert f"2024-02-05(A6-A7)[{day}]. https://" in text
    context.close()


@pytest.mark.parametrize("locale", READERS)
def test_a_short_address_speaks_the_readers_language_and_keeps_what_stands_behind_it(
    browser, address, locale
):
    context = browser.new_context(locale=locale)
    tab = context.new_page()
    tab.goto(f"{address}/f/gdp-growth-2023-result/?from=card")
    folder = VIEWS[READERS[locale]]
    tab.wait_for_url(f"{address}/{folder}2024/results/?from=card#gdp-growth-2023-result")
    context.close()


def test_without_a_script_a_short_address_names_its_figure_in_all_views(browser, address, records):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    record = next(record for record in records if record["id"] == "good-air-days-2024-target")
    tab.goto(f"{address}/f/{record['id']}/")
    links = tab.locator("a[hreflang]")
    assert [link.get_attribute("hreflang") for link in links.all()] == list(VIEWS)
    for link, key in zip(links.all(), KEYS.values(), strict=True):
        assert record[f"text_{key}"] in link.inner_text()
    links.last.click()
    assert tab.url == f"{address}/en/2024/environment/#good-air-days-2024-target"
    context.close()


def test_the_head_of_a_short_address_tells_label_amount_kind_and_source(site, records):
    for record in records:
        head = built.parsed(site, f"f/{record['id']}").head
        told = {
            meta.get("property") or meta.get("name"): meta.get("content") for meta in head.find_all("meta")
        }
        for title in (head.title.get_text(), told["og:title"]):
            assert record["text_zh_hans"] in title
            assert record["text_en"] in title
        assert words(record["quote"])[:6] in words(told["og:description"])
        assert "《新渝报》" in told["og:description"]
        assert "Xinyu Bao" in told["description"]
        assert told["og:url"].endswith(f"/f/{record['id']}/")


def test_every_promised_former_address_of_the_site_answers(browser, address):
    ledger = load(ROOT).ledger
    assert len(ledger.moved) > 10
    tab = browser.new_page()
    for old in ledger.moved:
        page, mark, part = old.partition("#")
        tab.goto(f"{address}{page}?kept=1{mark}{part}")
        if page in ledger.moved:
            tab.wait_for_url(f"{address}{ledger.now(page)}?kept=1*")
        else:
            pointer = tab.locator(f"[id='{part}']")
            assert pointer.is_visible(), old
            assert pointer.bounding_box()["y"] < tab.viewport_size["height"], old
            assert tab.locator(".parted").locator("visible=true").count() == 1
            pointer.locator("a").click()
            assert tab.url == f"{address}{ledger.now(old)}"
    tab.close()


MOVED = {
    "/2031/old/": "/2031/land/",
    "/2031/old/#older-target": "/2031/land/#trade-2031-target",
    "/2031/old/#gone-target": "/2030/results/",
    "/2031/land/#old-target": "/2031/land/#trade-2031-target",
    "/2031/land/#another-2030-result": "/2030/land/#growth-2030-target",
    "/2031/charts/#old-chart": "/2031/charts/#growth-2031",
}


@pytest.mark.slow
def test_a_moved_page_figure_and_chart_are_found_by_their_old_links_in_every_view(browser, tmp_path):
    place = toy_project(tmp_path / "project")
    lines = "".join(f"{old} -> {new}\n" for old, new in MOVED.items())
    (place / "data" / "addresses.txt").write_text(lines, encoding="utf-8")
    result = build(place)
    assert result.returncode == 0, result.stdout + result.stderr
    kept = (place / "data" / "addresses.txt").read_text(encoding="utf-8")
    assert "\n/2031/land/#trade-2031-target\n" in kept
    assert all(f"\n{old} -> {new}\n" in kept for old, new in MOVED.items())
    tab = browser.new_page()
    with served(place / "site") as host:
        for folder in VIEWS.values():
            root = f"{host}/{folder.rstrip('/')}".rstrip("/")
            tab.goto(f"{root}/2031/old/?a=b#trade-2031-target")
            tab.wait_for_url(f"{root}/2031/land/?a=b#trade-2031-target")
            for part, where in (("older-target", "land"), ("gone-target", None)):
                tab.goto(f"{root}/2031/old/#{part}")
                tab.wait_for_url(f"{root}/2031/{where}/#*" if where else f"{root}/2030/results/*")
            tab.goto(f"{root}/2031/land/#old-target")
            assert in_sight(tab, "#trade-2031-target")
            tab.goto(f"{root}/2031/land/#another-2030-result")
            pointer = tab.locator(".parted:visible a")
            amount = tab.locator(".parted:visible").inner_text()
            pointer.click()
            assert unquote(tab.url) == f"{root}/2030/land/#growth-2030-target"
            assert tab.locator("#growth-2030-target .figure-amount").inner_text() in amount
            tab.goto(f"{root}/2031/charts/#old-chart")
            assert in_sight(tab, "#growth-2031")
    tab.close()


def in_sight(tab, selector):
    return 0 <= tab.locator(selector).bounding_box()["y"] < tab.viewport_size["height"]
