"""Pictures for previews and posters: what they say, how large they are, where they lead."""

import io
from dataclasses import replace
from xml.etree import ElementTree

import pytest
import zxingcpp
from PIL import Image

import built
from built import VIEWS
from explainer.charts import card, poster, vega
from explainer.charts.cache import Cache
from explainer.output.assets import mark_elements
from explainer.output.cards import OTHERS
from explainer.output.previews import pictures
from explainer.pages import addresses
from explainer.pages.page import ChapterPage, TopicPage
from explainer.site import load
from project import ROOT

ADDRESS = "https://dazu-report.test/"
# In bytes: what is shown of a link is fetched on slow lines too.
LARGEST = 60_000
MARK = (ROOT / "docs" / "assets" / "mark.svg").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def real():
    loaded = load(ROOT, ADDRESS)
    if not loaded.theme(loaded.views["en"]).cards.all:
        pytest.skip("no font with Chinese characters")
    return loaded


@pytest.fixture(scope="module")
def colors(real):
    return real.shared_files.colors


def said(svg):
    """All words of a drawing, without the spaces at which its lines may break."""
    return "".join("".join(ElementTree.fromstring(svg).itertext()).split())


def opened(file):
    return Image.open(io.BytesIO(file.read_bytes())).convert("RGB")


def close(words):
    return "".join(words.split())


@pytest.mark.parametrize("tag", VIEWS)
def test_a_card_says_its_title_its_figures_as_recorded_and_whose_they_are(real, colors, tag):
    view, cards = real.views[tag], real.theme(real.views[tag]).cards
    chapters, topics = set(), set()
    for page in real.pages:
        if isinstance(page, ChapterPage):
            figures = page.chapter.key_figures
            chapters.add(page.address)
        elif isinstance(page, TopicPage):
            figures = [
                one for name, one in real.library.figures.items() if f"{{{name}}}" in page.content.glimpse.zh
            ]
            topics.add(page.address)
        else:
            continue
        words = said(card.svg(cards.all[page.address], tag, colors, mark_elements(MARK)))
        for told in (real.library.words["site"], page.title):
            assert close(view.plain(told)) in words
        assert (
            close(view.words(real.library.sources[page.edition.manifest.source].publisher)).split("(")[0]
            in words
        )
        for figure in figures[: 1 + OTHERS]:
            label = close(view.label(figure)).lower()
            assert f"{close(view.kind_of(figure))}{close(view.amount(figure))}".lower() in words.lower()
            assert label in words.lower(), (page.address, figure.id)
    assert (len(chapters), len(topics)) == (13, 10)


@pytest.mark.parametrize("tag", VIEWS)
def test_each_headline_figure_and_the_sum_of_targets_has_a_card(real, colors, tag):
    view, cards = real.views[tag], real.theme(real.views[tag]).cards
    edition = real.library.editions[0]
    for name in edition.manifest.headlines:
        figure = real.library.figures[name]
        words = said(card.svg(cards.all[cards.figure_address(figure)], tag, colors, mark_elements(MARK)))
        clause = figure.translation if view.english else view.quotable(figure.quote)
        for told in (view.kind_of(figure), view.amount(figure), clause):
            assert close(told) in words
    total = real.analysis.of(edition).target_sum
    words = said(card.svg(cards.all["/2024/what-happened-next/"], tag, colors, mark_elements(MARK)))
    for number in (total.count, total.with_numbers, *map(len, total.by_known.values())):
        assert str(number) in words


@pytest.mark.parametrize("tag", VIEWS)
def test_a_poster_says_what_stands_at_the_head_of_the_chapter_s_page(real, site, colors, tag):
    posters = real.theme(real.views[tag]).cards.posters
    assert len(posters) == 13
    for address, shown in posters.items():
        svg = poster.svg(shown, tag, colors, mark_elements(MARK))
        words = said(svg).lower()
        page = built.parsed(site, f"{VIEWS[tag]}{address[1:]}")
        cells = [cell.get_text() for cell in page.select("table.key tbody :is(th, td)")]
        for cell in cells:
            assert close(cell).lower() in words, (address, cell)
        if not cells:
            assert close(shown.words).lower() in words
        assert FIRST_FACE[tag] in svg


FIRST_FACE = {"zh-Hans": "'Noto Sans CJK SC'", "zh-Hant": "'Noto Sans CJK TC'", "en": "'Helvetica Neue'"}


@pytest.mark.parametrize("tag", VIEWS)
def test_each_picture_has_its_size_keeps_its_budget_and_nothing_touches_its_edge(real, site, tag):
    cards = real.theme(real.views[tag]).cards
    named = {addresses.card(one): (1200, 630) for one in cards.all}
    named |= {addresses.square(one): (630, 630) for one in cards.all}
    named |= {addresses.poster(one): (1080, None) for one in cards.posters}
    for name, (width, height) in named.items():
        file = site / VIEWS[tag] / name[1:]
        assert file.stat().st_size < LARGEST, name
        picture = opened(file)
        assert picture.width == width
        assert picture.height == (height or picture.height)
        edges = [(0, 0, 36, picture.height), (width - 36, 0, width, picture.height)]
        for left, right in ((0, min(width, 630)), (630, width)) if height else ((0, width),):
            if right > left:
                edges += [(left, 0, right, 36), (left, picture.height - 36, right, picture.height)]
        for edge in edges:
            assert len(picture.crop(edge).getcolors()) == 1, (name, edge)


def test_the_picture_that_a_head_names_is_there_with_the_size_told(site):
    count = 0
    for path in site.rglob("index.html"):
        if "embed" in path.parts:
            continue
        page = built.parsed(site, path.parent.relative_to(site).as_posix())
        told = [(meta["property"], meta["content"]) for meta in page.select('meta[property^="og:image"]')]
        if b"noindex" not in path.read_bytes() and not told:
            assert page.select_one("[data-forward]"), path
            continue
        for start in range(0, len(told), 4):
            (_, url), (_, width), (_, height), (_, alt) = told[start : start + 4]
            assert opened(site / url.removeprefix(ADDRESS)).size == (int(width), int(height))
            assert alt
            count += 1
        assert told[0][1].rpartition("/")[2].startswith("card")
        assert page.select_one('meta[name="twitter:card"]')["content"] == "summary_large_image"
    assert count > 300


@pytest.mark.parametrize("tag", VIEWS)
def test_the_code_on_each_poster_leads_to_its_page(real, site, tag):
    for address in real.theme(real.views[tag]).cards.posters:
        page = built.parsed(site, f"{VIEWS[tag]}{address[1:]}")
        (found,) = zxingcpp.read_barcodes(opened(site / VIEWS[tag] / address[1:] / "poster.png"))
        assert found.text == page.select_one('link[rel="canonical"]')["href"]
        assert page.select_one('a[href="poster.png"][download]')


@pytest.mark.parametrize("tag", VIEWS)
def test_on_paper_a_chapter_s_page_shows_a_code_that_leads_to_it(page, address, tag):
    page.goto(f"{address}/{VIEWS[tag]}2024/countryside/")
    block = page.locator(".for-print")
    assert not block.is_visible()
    page.emulate_media(media="print")
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(block.screenshot())).convert("L"))
    assert found.text == page.locator('link[rel="canonical"]').get_attribute("href")


@pytest.mark.parametrize("url", ["/", "https://dazu-report.example/", "http://127.0.0.1:8000/"])
def test_without_an_address_nothing_is_drawn(toy, url):
    site = load(toy, url)
    for view in site.views.values():
        assert site.theme(view).cards.all == site.theme(view).cards.posters == {}
        assert not [name for name in site.assets(view) if name.endswith(("card.png", "poster.png"))]
        assert "for-print" not in site.documents(view)["2031/results/index.md"]


def test_without_a_font_for_chinese_nothing_is_drawn(real):
    cards = real.theme(real.views["en"]).cards
    bare = replace(cards, site=replace(cards.site, fonts=None))
    assert bare.all == bare.posters == {}


def test_of_an_older_edition_only_the_edition_has_a_card(toy):
    site = load(toy, ADDRESS)
    cards = site.theme(site.views["en"]).cards
    if not cards.all:
        pytest.skip("no font with Chinese characters")
    assert [one for one in cards.all if one.startswith("/2030/")] == ["/2030/"]
    assert "/2031/results/" in cards.all
    assert all(one.startswith("/2031/") for one in cards.posters)
    for page in site.pages:
        assert cards.address(page) in cards.all
    for figure in site.library.figures.values():
        assert cards.figure_address(figure) in cards.all


def test_what_was_drawn_before_is_found_again_and_other_words_are_drawn_anew(
    real, colors, tmp_path, monkeypatch
):
    cards = real.theme(real.views["en"]).cards
    few = replace(cards, site=replace(cards.site, cache=Cache(tmp_path)))
    few.__dict__.update({"all": dict(list(cards.all.items())[:2]), "posters": {}})
    first = dict(pictures(few, colors, mark_elements(MARK)))
    assert len(first) == 4
    drawn = []
    draw = vega.png
    monkeypatch.setattr(vega, "png", lambda svg, scale: drawn.append(svg) or draw(svg, scale))
    assert dict(pictures(few, colors, mark_elements(MARK))) == first
    assert drawn == []
    name = next(iter(few.all))
    few.all[name] = replace(few.all[name], title="Another title")
    again = dict(pictures(few, colors, mark_elements(MARK)))
    assert len(drawn) == 1
    assert [one for one in again if again[one] != first[one]] == [
        addresses.card(name)[1:], addresses.square(name)[1:]
    ]  # fmt: skip
