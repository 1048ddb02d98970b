"""The search as readers use it: typed into the box of a built site in a real browser."""

import re
from collections import Counter, defaultdict

import pytest
from axe_playwright_python.sync_playwright import Axe

from built import VIEWS, addresses, parsed
from chromium import until
from explainer.output.search.index import address_of
from explainer.site import load
from project import ROOT
from searches import Places, bare, queries

BOX = "[data-search] input"
# Types without keys, as pasting, dictation and input methods do, and shows all that is found.
ASK = """async text => {
  const input = document.querySelector("[data-search] input");
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise(resolve => setTimeout(resolve)); // the lower rows come in a turn of their own
  for (let more; (more = document.querySelector(".found-more")); ) more.click();
  return Array.from(document.querySelectorAll(".found a")).map(link => link.href);
}"""


@pytest.fixture(scope="module")
def asked():
    site = load(ROOT)
    return queries(site, site.library)


@pytest.fixture(scope="module")
def said(site):
    """What stands at each address of each view, as plain text."""
    found = {folder: {} for folder in VIEWS.values()}
    for folder, places in found.items():
        for name in addresses(site, folder):
            if not name.startswith("embed/"):
                document = parsed(site, f"{folder}{name}")
                places[name] = document.article.get_text() + document.title.get_text()
                for element in document.article.select("[id]"):
                    places[f"{name}#{element['id']}"] = section(element)
    return found


def section(element):
    """A place's own text: a figure's card, a term with its meaning, a heading with what follows it."""
    if element.name == "dt":
        return element.get_text() + element.find_next("dd").get_text()
    if re.fullmatch(r"h[2-6]", element.name):
        parts = [element.get_text()]
        for following in element.find_next_siblings():
            if re.fullmatch(r"h[1-6]", following.name) and following.name <= element.name:
                break
            parts.append(following.get_text())
        return "".join(parts)
    return element.get_text()


@pytest.fixture
def opened(page, address):
    def open_in(folder, where=""):
        page.goto(f"{address}/{folder}{where}")
        page.click(BOX)
        page.locator(BOX).fill("GDP")  # the first word brings what editions share
        page.wait_for_selector(".found a")
        page.locator(BOX).fill("")
        page.wait_for_selector(".found-links a")
        return page

    return open_in


def within(hits, address, folder):
    return [hit.removeprefix(f"{address}/{folder}") for hit in hits]


def everyday(library):
    """The words that lead to each address although it does not print them."""
    found = defaultdict(set)
    for edition in library.editions:
        for group in edition.searches:
            for name in group.to:
                found[address_of(name, edition).removeprefix("/")] |= {*group.zh, *group.en}
    return found


@pytest.mark.parametrize("view", VIEWS)
def test_every_figure_and_term_is_found_in_every_written_form(opened, address, library, asked, said, view):
    page, called, words = opened(VIEWS[view]), Places(library).called, everyday(library)

    def holds(query, hit):
        place = bare(said[VIEWS[view]][hit] + said[""].get(hit, "") + called[hit])
        leads = any(word in words[hit] for word in (query.exact, query.text))
        return leads or bare(query.exact) in place or bare(query.text) in place

    mine = [query for query in asked if query.view == view]
    assert len(mine) > 900
    counted, missed, false = Counter(), [], []
    for query in mine:
        hits = within(page.evaluate(ASK, query.text), address, VIEWS[view])
        if not query.wanted <= set(hits):
            missed.append((query.kind, query.text))
        if query.first:
            counted["asked"] += 1
            counted["right"] += bool(hits) and hits[0] in query.first
        if query.exact:
            # A term that Simplified readers need no entry for is printed in no characters of theirs.
            false += [(query.text, hit) for hit in hits if hit in said[""] and not holds(query, hit)]
    assert missed == []
    assert false == []
    assert counted["right"] / counted["asked"] >= 0.97


@pytest.mark.parametrize("view", VIEWS)
def test_keys_find_what_pasting_finds(opened, asked, view):
    page = opened(VIEWS[view])
    mine = [query for query in asked if query.view == view][::25]
    assert len(mine) > 30
    for query in mine:
        pasted = page.evaluate(ASK, query.text)
        page.locator(BOX).fill("")
        page.locator(BOX).press_sequentially(query.text)
        assert page.input_value(BOX) == query.text
        typed = page.eval_on_selector_all(".found a", "links => links.map(link => link.href)")
        assert typed == pasted[: len(typed)] != [], query.text


def test_the_same_figures_are_found_in_every_view_whatever_the_written_form(opened, address):
    for texts in (
        ("失业率", "失業率", "unemployment"),
        ("公厕", "公廁", "toilets"),
        ("进出口", "進出口", "imports and exports"),
    ):
        found = set()
        for folder in VIEWS.values():
            page = opened(folder)
            for text in texts:
                hits = within(page.evaluate(ASK, text), address, folder)
                found.add(frozenset(hit for hit in hits if re.search(r"-(?:result|target)$", hit)))
        (same,) = found
        assert same, texts


@pytest.mark.parametrize(
    ("folder", "text", "first"),
    [
        ("", "１２．１％", "2024/results/#investment-growth-2023-result"),
        ("", "ＧＤＰ", None),
        ("", "失业 率", "2024/livelihood/#urban-unemployment-2024-target"),
        ("", "  失业率　", "2024/livelihood/#urban-unemployment-2024-target"),
        ("", "GDP增长", "2024/targets/#gdp-growth-2024-target"),
        ("", "去年GDP增长", "2024/results/#gdp-growth-2023-result"),
        ("zh-hant/", "失业率", "2024/livelihood/#urban-unemployment-2024-target"),
        ("en/", "UNEMPLOYMENT rate", "2024/livelihood/#urban-unemployment-2024-target"),
        ("en/", "“Four-good” rural roads", None),
        ("en/", "how many new urban jobs", "2024/livelihood/#urban-jobs-2024-target"),
        ("en/", "12,000 people", "2024/livelihood/#urban-jobs-2024-target"),
        ("en/", "at least 8 billion yuan", "2024/national-strategies/#foreign-trade-2024-target"),
        ("en/", "5.5 percent", "2024/livelihood/#urban-unemployment-2024-target"),
    ],
)
def test_ways_of_writing_a_query(opened, address, folder, text, first):
    hits = within(opened(folder).evaluate(ASK, text), address, folder)
    assert hits
    assert first is None or hits[0] == first


def test_what_an_input_method_commits_is_searched(opened):
    page = opened("")
    client = page.context.new_cdp_session(page)
    client.send("Input.imeSetComposition", {"text": "shiye", "selectionStart": 5, "selectionEnd": 5})
    client.send("Input.insertText", {"text": "失业率"})
    page.wait_for_selector(".found a[href$='#urban-unemployment-2024-target']")
    assert page.input_value(BOX) == "失业率"


def test_what_was_found_is_marked_in_the_script_of_the_page(opened):
    page = opened("zh-hant/")
    page.evaluate(ASK, "失业率")
    assert page.locator(".found-title mark").first.text_content() == "失業率"
    page.evaluate(ASK, "unemployment")
    assert page.locator(".found-title mark").first.text_content().startswith("城鎮調查失業率")
    assert page.locator(".found-amount").first.text_content().startswith("5.5%以內")
    page = opened("en/")
    page.evaluate(ASK, "失業率")
    marked = page.locator(".found-title mark").first.text_content().lower()
    assert marked.startswith("surveyed urban unemployment rate")


def test_what_stands_nowhere_is_told_and_leads_on(opened, address):
    page = opened("")
    assert page.evaluate(ASK, "彩虹桥") == []
    assert "彩虹桥" in page.inner_text("[data-search] [role=status] .found-absent")
    topics = page.locator(".found-links").last.locator("a")
    assert topics.count() == 10
    topics.first.click()
    page.wait_for_url(f"{address}/topics/*/")


@pytest.mark.parametrize(
    ("folder", "text", "told"),
    [
        ("", "房价是多少", "摘登没有提到房价。"),
        ("zh-hant/", "樓價", "摘登沒有提到房價。"),
        ("en/", "how much is a house price", "The digest does not mention house prices."),
    ],
)
def test_what_the_report_does_not_mention_is_told_and_no_place_stands_for_it(opened, folder, text, told):
    page = opened(folder)
    assert page.evaluate(ASK, text) == []
    assert page.inner_text("[data-search] [role=status] .found-absent") == told


def test_an_absence_leads_to_the_full_report_which_may_hold_it(opened):
    page = opened("en/")
    assert page.evaluate(ASK, "house prices") == []
    link = page.locator(".found-links").first.locator("a")
    assert link.get_attribute("href") == "https://xyb.txdzw.com/Html/2024-02-21/13180.html"
    assert "February 21, 2024" in link.inner_text()


@pytest.mark.parametrize(
    ("folder", "text", "told"), [("", "社保", "相关说法：社保"), ("zh-hant/", "醫保卡", "相關說法：醫保卡")]
)
def test_the_word_that_led_to_a_place_that_does_not_hold_it_is_told_as_it_was_typed(
    opened, folder, text, told
):
    page = opened(folder)
    assert page.evaluate(ASK, text)
    assert page.locator(".found-also").first.inner_text() == told
    page.evaluate(ASK, "失业率")
    assert page.locator(".found-also").count() == 0


def test_a_fact_of_the_front_page_is_found_and_opens_there(opened, address):
    page = opened("en/")
    hits = within(page.evaluate(ASK, "population"), address, "en/")
    assert "#fact-residents" in hits
    assert "834,592" in page.locator(".found .of-fact").first.inner_text()


def test_an_absence_names_the_nearest_place_beside_the_results(opened):
    page = opened("en/")
    assert page.evaluate(ASK, "metro") == []
    near = page.locator(".found-links").first.locator("a")
    assert near.get_attribute("href").endswith("/2024/national-strategies/#dazu-rock-carvings-station")


def test_a_question_finds_its_answer_and_shows_it(opened, address):
    page = opened("en/")
    hits = within(page.evaluate(ASK, "how many good air days this year?"), address, "en/")
    assert hits[0] == "2024/environment/#good-air-days-2024-target"
    row = page.locator(".found li").first
    assert row.locator(".found-amount").inner_text().endswith(" · 2024 target")
    assert row.locator(".found-beside").inner_text().startswith("2023 result 322 days")
    assert row.locator(".found-later").inner_text().startswith("Published later: ")


def test_a_result_is_copied_as_text_with_its_source(opened, address):
    page = opened("en/")
    page.evaluate("() => (navigator.clipboard.writeText = async text => (window.taken = text))")
    page.evaluate(ASK, "how many good air days this year?")
    button = page.locator(".found-copy").first
    button.click()
    until(page, "window.taken")
    taken = page.evaluate("window.taken")
    assert "days · 2024 target; 2023 result 322 days" in taken
    assert "Xinyu Bao" in taken
    assert taken.endswith(f"{address}/en/2024/environment/#good-air-days-2024-target")
    assert button.inner_text() == "Copied"
    assert page.locator(".find-sheet").is_visible()


def test_what_holds_only_some_of_the_words_is_told_apart(opened):
    page = opened("en/")
    assert page.evaluate(ASK, "unemployment goats")
    assert page.inner_text("[data-search] [role=status]").startswith("No place holds all of these words")
    assert page.evaluate(ASK, "unemployment rate")
    assert re.match(r"[0-9]+ results", page.inner_text("[data-search] [role=status]"))


def test_a_link_to_a_search_keeps_its_place_on_the_page(page, address):
    place = "new-charging-points"
    page.goto(f"{address}/en/2024/urbanization/?q=toilets#{place}")
    page.wait_for_selector(".found a")
    assert page.url.endswith(f"#{place}")
    assert 0 <= page.locator(f"#{place}").bounding_box()["y"] < 400
    assert page.locator(".found-link").get_attribute("href").endswith(f"?q=toilets#{place}")


def test_a_search_can_be_linked(page, address):
    page.goto(f"{address}/en/?q=unemployment")
    page.wait_for_selector(".found a")
    assert page.input_value(BOX) == "unemployment"
    link = page.locator(".found-link").get_attribute("href")
    page.goto("about:blank")
    page.goto(address.rpartition("/")[0] + link)
    page.wait_for_selector(".found a")
    assert page.input_value(BOX) == "unemployment"


def test_keys_open_walk_enter_and_return(page, address):
    page.goto(f"{address}/en/2024/livelihood/")
    switch = page.locator("nav.views a").first
    switch.focus()
    page.keyboard.press("/")
    page.wait_for_selector(".found-links a")
    assert page.evaluate("document.activeElement.name") == "q"
    assert page.input_value(BOX) == ""
    page.keyboard.type("unemployment")
    page.wait_for_selector(".found a")  # the first word brings what editions share, and is answered then
    assert re.match(r"[0-9]+ results", page.inner_text("[data-search] [role=status]"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert (
        page.evaluate("Array.from(document.querySelectorAll('.found a')).indexOf(document.activeElement)")
        == 1
    )
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("Escape")
    assert not page.locator(".find-sheet").is_visible()
    assert switch.evaluate("element => element === document.activeElement")
    page.keyboard.press("/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/2024/livelihood/#urban-unemployment-2024-target")


def test_a_phone_opens_and_closes_the_box(browser, address):
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    tab = context.new_page()
    tab.goto(f"{address}/2024/livelihood/")
    tab.locator(BOX).tap()
    tab.wait_for_selector(".found-links a")
    tab.locator(BOX).fill("失业率")
    tab.locator(".found a").first.tap()
    tab.wait_for_url("**/#urban-unemployment-2024-target")
    assert not tab.locator(".find-sheet").is_visible()
    tab.locator(BOX).tap()
    box = tab.locator(".find.open").bounding_box()
    assert (box["x"], box["y"], box["width"]) == (0, 0, 360)
    tab.locator(".find-close").tap()
    assert not tab.locator(".find-sheet").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_axe_finds_nothing_in_the_open_box(opened, folder, scheme):
    page = opened(folder)
    page.emulate_media(color_scheme=scheme)
    for text in ("", "GDP", "qqqqqq"):
        page.evaluate(ASK, text)
        results = Axe().run(page, context="[data-search]")
        assert results.violations_count == 0, results.generate_report()


def test_a_search_that_does_not_arrive_says_so_and_is_asked_for_again(browser, address):
    context = browser.new_context()
    tab = context.new_page()
    tab.route("**/search/2024.*.json", lambda route: route.fulfill(status=503))
    tab.goto(f"{address}/en/")
    tab.click(BOX)
    told = "document.querySelector('.find-told').textContent.includes('could not be loaded')"
    until(tab, told)
    tab.keyboard.type("jo")
    until(tab, told)
    assert "Nothing was found" not in tab.inner_text(".find-sheet")
    tab.unroute("**/search/2024.*.json")
    with tab.expect_response("**/search/2024.*.json") as answer:
        for letter in "bs in":  # the first may still meet an answer that is on its way
            tab.keyboard.type(letter)
            tab.wait_for_timeout(200)
    assert answer.value.ok
    tab.wait_for_selector(".found a")
    context.close()

    context = browser.new_context()
    tab = context.new_page()
    tab.route("**/search-box.*.js", lambda route: route.abort())
    tab.goto(f"{address}/en/")
    tab.click(BOX)
    until(tab, told)
    context.close()


def test_nothing_is_listed_before_all_that_may_stand_first_is_there(page, address):
    held = []
    page.route("**/search/shared.*json", lambda route: held.append(route))
    page.goto(f"{address}/en/")
    page.click(BOX)
    page.wait_for_selector(".found-links a")
    with page.expect_request("**/search/shared.*json"):
        page.keyboard.type("mu")
    page.wait_for_timeout(300)
    assert page.locator(".found a").count() == 0
    assert "Nothing was found" not in page.inner_text(".find-sheet")
    held[0].continue_()
    page.wait_for_selector(".found a")
    assert page.locator(".found .of-term").count()


def test_keys_of_an_input_method_are_left_to_it(opened):
    page = opened("")
    page.keyboard.type("失业")
    page.wait_for_selector(".found a")
    before = page.url
    for key, code in (("Enter", 229), ("Escape", 229), ("ArrowDown", 229)):
        page.evaluate(
            """([key, keyCode]) => {
              const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
              Object.defineProperty(event, "keyCode", { value: keyCode });
              document.querySelector("[data-search] input").dispatchEvent(event);
            }""",
            [key, code],
        )
    assert page.url == before
    assert page.locator(".find-sheet").is_visible()
    assert page.evaluate("document.activeElement.name") == "q"


def test_a_result_on_this_very_page_closes_the_box(page, address):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}/2024/livelihood/#urban-unemployment-2024-target")
    page.click(BOX)
    page.wait_for_selector(".found-links a")
    page.keyboard.type("失业率")
    page.locator(".found a").first.click()
    assert not page.locator(".find-sheet").is_visible()


def test_nothing_of_the_search_is_asked_for_before_the_box_is_opened(page, address):
    urls = []
    page.on("request", lambda request: urls.append(request.url.removeprefix(address)))
    page.goto(f"{address}/en/2024/livelihood/", wait_until="networkidle")
    assert not [url for url in urls if "search" in url]
    page.click(BOX)
    page.wait_for_selector(".found-links a")
    (script,) = [url for url in urls if url.startswith("/assets/search-box.")]
    words, listed, *indexes = [url for url in urls if url.endswith(".json")]
    assert words.startswith("/assets/words-en.")
    assert listed == f"/en/search/files-{script.split('.')[-2]}.json", "an older script finds no list"
    names = [re.fullmatch(r"/en/search/(\w+)\.[0-9a-f]{10}\.json", url)[1] for url in indexes]
    assert sorted(names) == ["2024", "reading"]
    page.keyboard.type("mu")
    page.wait_for_selector(".found .of-term")
    assert re.fullmatch(r"/en/search/shared\.[0-9a-f]{10}\.json", urls[-1])
    assert not [url for url in urls if "worker" in url]


def test_without_a_script_the_reader_is_led_to_figures_and_glossary(browser, address):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/2024/livelihood/")
    assert not tab.locator(BOX).is_visible()
    links = tab.locator(".search-off a")
    assert [link.inner_text() for link in links.all()] == ["全部数字", "词语解释"]
    links.first.click()
    assert tab.url == f"{address}/2024/figures/"
    context.close()
