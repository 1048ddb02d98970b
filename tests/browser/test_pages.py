"""The pages as readers use them: front page, chapter, table of figures, the whole report, paper, copies."""

import re

import pytest
from bs4 import BeautifulSoup

import built
from built import VIEWS, addresses, by_id, parsed
from chromium import until


@pytest.fixture(scope="module")
def records(site):
    return built.records(site)


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_the_front_page_answers_in_the_first_two_screens_of_a_phone(page, address, library, folder):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{address}/{folder}")
    headlines = page.locator(".headlines .figure")
    assert headlines.count() == len(library.editions[0].manifest.headlines)
    first = ("h1", ".hero-lead", ".facts", "[data-search] input")
    for selector in (*first, ".headlines", ".front-targets", ".topic-cards li:nth-child(2)"):
        box = page.locator(selector).bounding_box()
        assert box["y"] + box["height"] <= (800 if selector in first else 1600), selector


@pytest.mark.parametrize("tag", VIEWS)
def test_each_headline_leads_to_its_figure(site, library, records, tag):
    key = tag.lower().replace("-", "_")
    front = parsed(site, VIEWS[tag])
    amounts = {record["id"]: record[f"text_{key}"] for record in records}
    for name in library.editions[0].manifest.headlines:
        link = front.select_one(f'.headlines a[href$="#{name}"]')
        assert link.select_one(".figure-amount").get_text() == amounts[name]
        assert link.select_one(".kind").get_text()


# Words of the halo that is shown: where they meet each other or leave it, and how large they are.
HALO = """() => {
  const svg = Array.from(document.querySelectorAll(".halo svg")).find(svg => svg.getBoundingClientRect().width);
  const frame = svg.getBoundingClientRect();
  const texts = Array.from(svg.querySelectorAll("a text")).map(text => ({
    words: text.textContent, box: text.getBoundingClientRect(),
    size: parseFloat(getComputedStyle(text).fontSize) * svg.getScreenCTM().a }));
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  const rays = Array.from(svg.querySelectorAll("a line")).map(line => ({
    of: line.closest("a"), length: line.getTotalLength() + parseFloat(line.getAttribute("stroke-width")) }));
  const crossed = rays.flatMap(ray => Array.from({ length: 20 }, (_, n) => {
    const line = ray.of.querySelector("line");
    const point = line.getPointAtLength(line.getTotalLength() * n / 19).matrixTransform(svg.getScreenCTM());
    return texts.filter(({ box }) => point.x > box.left && point.x < box.right && point.y > box.top + 2
      && point.y < box.bottom - 2).map(text => text.words);
  }).flat());
  return {
    out: texts.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1).map(t => t.words),
    met: texts.flatMap((a, i) => texts.slice(i + 1).filter(b => meet(a.box, b.box)).map(b => a.words + "/" + b.words)),
    crossed, small: texts.filter(text => text.size < 11).map(text => text.words),
    rays: Object.fromEntries(rays.map(ray => [ray.of.getAttribute("href"), ray.length])),
  };
}"""


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_the_halo_can_be_read_at_any_width(page, address, library, folder):
    numbers = {f"2024/{area.id}/": len(area.countable) for area in library.editions[0].areas}
    counts = {name: count for name, count in numbers.items() if count}
    page.goto(f"{address}/{folder}")
    for width in (320, 360, 768, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        halo = page.evaluate(HALO)
        assert halo["out"] == halo["met"] == halo["crossed"] == halo["small"] == [], width
        assert set(halo["rays"]) == set(counts)
        unit = max(halo["rays"].values()) / max(counts.values())
        for name, count in counts.items():
            assert halo["rays"][name] == pytest.approx(count * unit, abs=0.5), width


@pytest.mark.parametrize("tag", VIEWS)
def test_the_halo_is_a_list_of_links_with_name_and_number(site, library, tag):
    for drawing in parsed(site, VIEWS[tag]).select(".halo svg"):
        assert drawing["role"] == "list"
        links = drawing.select('[role="listitem"] > a')
        areas = library.editions[0].areas
        assert [link["href"] for link in links] == [f"2024/{area.id}/" for area in areas]
        for link, area in zip(links, areas, strict=True):
            name = area.file.name.en if tag == "en" else area.file.name.zh
            heard = link.get_text().replace("\u00a0", " ")
            assert heard.endswith(f" {len(area.countable)}")
            assert tag == "zh-Hant" or heard == f"{name} {len(area.countable)}"


def test_what_begins_leads_to_items_of_the_year_s_plans(site, library):
    for tag, folder in VIEWS.items():
        links = parsed(site, folder).select(".beginnings dd a")
        paths = [plan.item for one in library.editions[0].manifest.beginnings for plan in one.plans]
        assert [link["href"] for link in links] == [
            f"2024/{chapter}/#{item}" for chapter, item in (path.split("/") for path in paths)
        ], tag


def test_a_chapter_shows_its_figures_at_its_head_and_its_topics_at_its_end(site, library):
    edition = library.editions[0]
    for tag, folder in VIEWS.items():
        for chapter in edition.chapters:
            document = parsed(site, f"{folder}2024/{chapter.id}")
            links = document.select("table.key a:not(.mark)")
            heads = [link for link in links if link["href"].startswith("#")]
            figures = chapter.key_figures if chapter.has_amounts else []
            assert [link["href"] for link in heads] == [f"#{figure.id}" for figure in figures], (
                tag,
                chapter.id,
            )
            places = by_id(document)
            for link in heads:
                place = places[link["href"][1:]]
                assert link.get_text() == place.select_one(".figure-amount").get_text()
            assert bool(document.select(".lead")) is not chapter.has_amounts
            named = {link["href"].split("/")[-2] for link in document.select(".related li a")}
            paths = {f"{chapter.id}/{item.id}" for item in chapter.items}
            touching = {
                name
                for name, topic in edition.topics.items()
                if paths & {*topic.also, *(path for ask in topic.asks for path in ask.items)}
            }
            assert named == touching, (tag, chapter.id)


def test_wherever_an_amount_stands_its_kind_is_told_without_color(site):
    for folder in VIEWS.values():
        for name in ("2024/livelihood", "2024/results", "topics/work", ""):
            document = parsed(site, f"{folder}{name}")
            links = document.select("article a.named")
            amounts = document.select("article .figure .figure-amount")
            assert links or name.startswith("2024"), name
            assert amounts, name
            assert all(re.search(r"20\d\d", link["title"]) for link in links)
            assert all(
                amount.find_parent(class_="figure").select_one(".kind").get_text() for amount in amounts
            )


FIGURES = "2024/figures/"


def visible_rows(page):
    return page.locator("table.sorted tbody tr:visible")


def test_the_figures_can_be_filtered_ordered_and_linked(page, address, records):
    page.goto(f"{address}/en/{FIGURES}")
    assert visible_rows(page).count() == len(records)
    page.select_option("[name=chapter]", "livelihood")
    mine = [record for record in records if record["chapter"] == "livelihood"]
    assert visible_rows(page).count() == len(mine)
    assert page.inner_text(".filter output") == f"Figures shown: {len(mine)}"
    page.select_option("[name=unit]", "percent")
    assert page.url.endswith("?chapter=livelihood&unit=percent")
    page.reload()
    assert {row.inner_text().split("\n")[0].split("\t")[0] for row in visible_rows(page).all()} == {
        "Surveyed urban unemployment rate (“keep within”)",
        "Coverage of basic old-age and basic medical insurance",
    }
    page.select_option("[name=kind]", "result")
    assert visible_rows(page).count() == 0
    assert page.inner_text(".filter output") == "No figures match these choices."
    page.click(".filter button[type=reset]")
    until(page, "!location.search")
    assert visible_rows(page).count() == len(records)
    page.select_option("[name=topic]", "school")
    assert 0 < visible_rows(page).count() < 10


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_amounts_are_ordered_within_their_unit(page, address, records, folder):
    page.goto(f"{address}/{folder}{FIGURES}")
    page.click("th[data-sort=amount] button")
    assert page.get_attribute("th[data-sort=amount]", "aria-sort") == "descending"
    rows = visible_rows(page).evaluate_all(
        "rows => rows.map(row => [row.dataset.counts, +row.dataset.value || 0])"
    )
    units = [unit for unit, _ in rows]
    assert len(set(units)) == sum(unit != before for unit, before in zip(units, [None, *units], strict=False))
    for unit in set(units):
        values = [value for other, value in rows if other == unit]
        assert values == sorted(values, reverse=True)
    page.click("th[data-sort=label] button")
    names, right = visible_rows(page).evaluate_all(
        """rows => {
          const names = rows.map(row => row.cells[0].textContent.replace(/^[“"「『]/, ""));
          return [names, names.slice().sort(new Intl.Collator(document.documentElement.lang).compare)];
        }"""
    )
    assert names == right
    assert page.input_value("[name=sort]") == "label"
    page.click("th[data-sort=''] button")
    values = visible_rows(page).evaluate_all("rows => rows.map(row => row.querySelector('a').hash.slice(1))")
    assert values == [record["id"] for record in records]


def test_the_heads_of_the_figures_stay_in_sight(page, address):
    page.goto(f"{address}/en/{FIGURES}")
    page.evaluate("scrollTo(0, 2000)")
    head, header = page.locator("table.sorted thead th").first, page.locator(".top")
    box = header.bounding_box()
    assert abs(head.bounding_box()["y"] - box["y"] - box["height"]) < 12


TARGETS = "2024/what-happened-next/"


def test_the_targets_can_be_filtered_and_ordered_and_keep_their_areas(page, address, analysis):
    here = analysis.of(analysis.library.editions[0])
    page.goto(f"{address}/en/{TARGETS}")
    rows = page.locator("table.sorted tbody tr:not(.group):visible")
    heads = page.locator("table.sorted tr.group:visible")
    assert (rows.count(), heads.count()) == (here.target_sum.count, len(here.targets))
    page.select_option("[name=found]", "something")
    published = [target for target in here.target_sum.targets if target.published]
    assert 0 < rows.count() == len(published) < 10
    assert heads.count() == len(
        {chapter.id for chapter, own in here.targets if any(t.published for t in own)}
    )
    page.select_option("[name=found]", "nothing")
    assert rows.count() == here.target_sum.count - len(published)
    page.select_option("[name=commitment]", "ensure")
    page.reload()
    assert page.url.endswith("?found=nothing&commitment=ensure")
    assert rows.evaluate_all("rows => rows.map(row => row.id)") == ["after-good-air-days-2024-target"]
    page.click(".filter button[type=reset]")
    until(page, "!location.search")
    page.click("th[data-sort=label] button")
    assert (rows.count(), heads.count()) == (here.target_sum.count, 0)
    names = rows.evaluate_all("rows => rows.map(row => row.querySelector('a').textContent.replace(/^“/, ''))")
    assert names == sorted(names, key=str.casefold)
    page.select_option("[name=sort]", "")
    ids = rows.evaluate_all("rows => rows.map(row => row.id)")
    assert ids == [target.id for target in here.target_sum.targets]
    assert heads.count() == len(here.targets)


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_all_targets_are_printed_on_two_pages(page, address, folder):
    page.goto(f"{address}/{folder}{TARGETS}")
    page.evaluate(  # the table alone, and what stands above it
        "document.querySelectorAll('#plans, #plans ~ *, .cite, .onward, .bottom').forEach(e => e.remove())"
    )
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", printed)) == 2
    assert b"/MediaBox [0 0 841.9" in printed  # A4, landscape


@pytest.mark.parametrize("folder", VIEWS.values(), ids=VIEWS)
def test_the_brief_is_printed_on_two_sheets_that_say_where_it_is_from(page, address, folder):
    page.goto(f"{address}/{folder}2024/brief/")
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", printed)) == 2
    assert b"/MediaBox [0 0 594.9" in printed  # A4, upright
    page.emulate_media(media="print")
    assert f"/{folder}2024/brief/" in page.inner_text(".cite-words")
    for selector in (".cite-words", ".page-source", ".bottom p"):
        assert page.locator(selector).first.is_visible(), selector


@pytest.mark.parametrize("tag", VIEWS)
def test_the_brief_holds_the_facts_the_main_results_and_all_targets(site, library, records, tag):
    key, edition = tag.lower().replace("-", "_"), library.editions[0]
    document = parsed(site, f"{VIEWS[tag]}2024/brief")
    assert len(document.select(".facts dd")) == len(library.facts)
    amounts = {record["id"]: record[f"text_{key}"] for record in records}
    results, targets = document.select("table.brief-rows")
    for table, kind, ids in (
        (results, "result", [figure.id for figure in edition.chapters[0].key_figures]),
        (targets, "target", [record["id"] for record in records if record["kind"] == "target"]),
    ):
        links = table.select(f"td.{kind} a:not(.mark)")
        assert [link["href"].partition("#")[2] for link in links] == ids
        assert [link.get_text() for link in links] == [amounts[name] for name in ids]
    assert parsed(site, VIEWS[tag]).select('.look-up a[href$="2024/brief/"]')


def test_a_button_that_copied_says_so_and_has_its_name_again_later(browser, address):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    tab.clock.install()
    tab.goto(f"{address}/2024/national-strategies/")
    announcement, button = tab.locator(".said"), tab.locator("button.copy").first
    before = button.inner_text()
    button.click()
    until(tab, "document.querySelector('.said').textContent !== ''")
    assert announcement.text_content() == button.inner_text() != before
    tab.clock.fast_forward("00:10")
    assert announcement.text_content() == ""
    assert button.inner_text() == before
    context.close()


def test_a_doubt_goes_with_the_quotation(site, library):
    doubtful = [figure for figure in library.editions[0].figures if figure.readings]
    assert len(doubtful) >= 3
    for folder, words in (("", "原文有疑问"), ("zh-hant/", "原文有疑問"), ("en/", "in question")):
        for chapter in library.editions[0].chapters:
            places = by_id(parsed(site, f"{folder}2024/{chapter.id}"))
            for figure in chapter.figures:
                card = places[figure.id]
                assert (words in card.select_one("button.copy")["data-copy"]) is (figure in doubtful)


def test_every_page_says_how_to_cite_it(site):
    for folder in VIEWS.values():
        for name in addresses(site, folder):
            if not name.startswith("embed/"):
                document = parsed(site, f"{folder}{name}")
                words = document.select_one(".cite-words").get_text()
                assert document.select_one('link[rel="canonical"]')["href"] in words, name
                assert document.select_one(".cite button")["data-copy"] == words


@pytest.mark.parametrize("tag", VIEWS)
def test_the_whole_report_stands_on_one_page(site, library, records, tag):
    key, edition = tag.lower().replace("-", "_"), library.editions[0]
    document = parsed(site, f"{VIEWS[tag]}2024/one-page")
    text = document.article.get_text()
    for record in records:
        line = document.select_one(f'.figure-lines a[href$="#{record["id"]}"]')
        assert line.get_text().endswith(record[f"text_{key}"])
    chapters = [heading["id"] for heading in document.select("h2.chapter-begins")]
    assert chapters == [*(chapter.id for chapter in edition.chapters), "charts"]
    for chapter in edition.chapters:
        places = by_id(parsed(site, f"{VIEWS[tag]}2024/{chapter.id}"))
        for item in chapter.items:
            title = places[item.id]
            assert title.get_text().strip("#") in text
            if item.text:
                assert title.find_next_sibling("p").get_text() in text, (chapter.id, item.id)
    assert len(document.select("figure.chart details[open]")) == len(edition.charts)
    used = {link["href"].partition("#")[2] for link in document.select("article a.term")}
    assert {dd["id"].removeprefix("about-") for dd in document.select(".terms-here dd")} == used


def test_on_paper_only_the_document_stands_with_its_addresses(page, address):
    page.goto(f"{address}/en/2024/environment/")
    gone = (
        ".top",
        "#menu",
        ".contents",
        ".onward",
        ".to-top",
        ".figure-acts",
        ".headerlink",
        "button.copy",
        ".here",
    )
    assert all(page.locator(selector).count() for selector in gone)
    page.emulate_media(media="print")
    for selector in gone:
        for element in page.locator(selector).all():
            assert not element.is_visible(), selector
    assert page.locator(".cite-words").is_visible()
    assert "/en/2024/environment/" in page.inner_text(".cite-words")
    after = page.locator(".page-source a").first.evaluate("a => getComputedStyle(a, '::after').content")
    assert "xyb.txdzw.com" in after
    for quotation in page.locator(".figure-source q").all():
        assert quotation.is_visible()
        kind = quotation.locator(
            "xpath=ancestor::li//*[contains(concat(' ', @class, ' '), ' figure-kind ')]"
        ).bounding_box()
        assert kind["y"] + kind["height"] <= quotation.bounding_box()["y"] + 1
    for card in page.locator(".figure, .chart").all():
        assert card.evaluate("e => getComputedStyle(e).breakInside") == "avoid"


def test_paper_is_white_even_in_the_dark(page, address):
    page.emulate_media(color_scheme="dark", media="print")
    page.goto(f"{address}/2024/environment/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(34, 31, 27)"


def test_the_missing_page_has_a_search_and_the_map_in_every_language(site, page, missing):
    document = BeautifulSoup((site / "404.html").read_text(encoding="utf-8"), "html.parser")
    for section, folder in zip(document.select(".not-found"), VIEWS.values(), strict=True):
        assert section.form["action"] == f"/{folder}"
        addresses = {link["href"] for link in section.select("li a")}
        assert {f"/{folder}2024/livelihood/", f"/{folder}topics/work/", f"/{folder}glossary/"} <= addresses
    assert document.title.get_text().startswith("这里没有这一页")
    page.goto(missing)
    page.fill(".not-found[lang=en] input", "unemployment")
    page.press(".not-found[lang=en] input", "Enter")
    page.wait_for_url("**/en/?q=unemployment")
    page.wait_for_selector(".found a")
    assert page.input_value("[data-search] input") == "unemployment"


def test_the_icons_are_made_from_the_mark(site):
    from io import BytesIO

    from PIL import Image

    (path,) = site.rglob("touch.*.png")
    icon = Image.open(BytesIO(path.read_bytes())).convert("RGB")
    assert icon.size == (180, 180)
    shares = {color for _, color in icon.getcolors(100000)}
    assert {(250, 247, 241), (165, 49, 31)} <= shares
