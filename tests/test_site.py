"""The built site, as files: complete and equal in three views, in the right words, leading nowhere else."""

import filecmp
import html
import itertools
import json
import re
import shutil
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from conftest import build, project
from explainer.schema.report_text import HAN
from test_views import simplified_only

VIEWS = {"zh-Hans": "", "zh-Hant": "zh-hant/", "en": "en/"}
HREFLANG = [*VIEWS, "x-default"]


@pytest.fixture(scope="session")
def every_document(site):
    """Each view's pages by address, parsed; charts alone on a page among them."""
    found = {tag: {} for tag in VIEWS}
    for path in sorted(site.rglob("index.html")):
        address = path.relative_to(site).parent.as_posix().replace(".", "")
        tag = next(
            (tag for tag, folder in VIEWS.items() if folder and f"{address}/".startswith(folder)), "zh-Hans"
        )
        inner = address.removeprefix(VIEWS[tag].rstrip("/")).strip("/")
        found[tag][inner] = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    return found


@pytest.fixture(scope="session")
def documents(every_document):
    """The pages with header and menu: all but the charts alone."""
    return {
        tag: {address: soup for address, soup in found.items() if not address.startswith("embed/")}
        for tag, found in every_document.items()
    }


def every(documents):
    for tag, pages in documents.items():
        for address, soup in pages.items():
            yield tag, address, soup


def ids(soup):
    """What can be linked to; the headings of alphabetical lists differ by alphabet."""
    return sorted(e["id"] for e in soup.select("article [id]") if not e["id"].startswith("letter-"))


def familiar(library):
    """The terms that readers of the Simplified view know without an entry."""
    return {name for name, term in library.glossary.items() if term.familiar}


def test_the_views_have_the_same_pages_with_the_same_ids(library, documents):
    pages = {tag: {address: ids(soup) for address, soup in found.items()} for tag, found in documents.items()}
    assert len(pages["zh-Hans"]) >= 18
    assert pages["zh-Hant"] == pages["en"]
    known = familiar(library)
    about = {f"about-{term}" for term in known}
    assert pages["zh-Hans"] == {
        address: [name for name in found if name not in (about | known if address == "glossary" else about)]
        for address, found in pages["en"].items()
    }


def test_the_views_mark_the_same_terms_on_every_page_and_explain_them(library, documents):
    for address in documents["en"]:
        marked = {}
        for tag in VIEWS:
            soup = documents[tag][address]
            terms = soup.select("article a.term")
            marked[tag] = {link["href"].partition("#")[2] for link in terms}
            for link in terms:
                meaning = soup.find(id=link["aria-describedby"])
                assert len(meaning.get_text()) > 5, (address, link)
        assert marked["zh-Hant"] == marked["en"], address
        assert marked["zh-Hans"] == marked["en"] - familiar(library), address


def test_the_glossary_has_every_term_that_a_view_s_readers_may_not_know(library, documents):
    for tag in VIEWS:
        page = documents[tag]["glossary"]
        entries = {dt["id"] for dt in page.select("dl.terms > dt")}
        assert entries == set(library.glossary) - (familiar(library) if tag == "zh-Hans" else set())
        apart = {dt["id"] for dt in page.select("#unexplained ~ dl.terms > dt")}
        assert apart == {name for name in entries if library.glossary[name].basis == "undefined"}
        assert all(page.find(id=name).find_next_sibling("dd").select(".term-uses a") for name in entries)


def test_headwords_stand_alone_in_chinese(documents):
    for tag in VIEWS:
        for name in documents[tag]["glossary"].select("dl.terms > dt"):
            assert bool(name.select(".other-name")) is (tag == "en"), name


def test_every_target_says_what_came_of_it(library, documents):
    targets = [figure for figure in library.editions[0].figures if figure.kind == "target"]
    for tag in VIEWS:
        page = documents[tag]["2024/what-happened-next"]
        for figure in targets:
            entry = page.find(id=f"after-{figure.id}")
            outcome = library.editions[0].aftermath[f"after-{figure.id}"]
            assert len(entry.select("ul.published > li")) == len(outcome.published)
            assert bool(entry.select("p.nothing")) is not bool(outcome.published)
            if not outcome.published:
                assert "2026" in entry.select_one("p.nothing").get_text()


def test_every_doubt_is_told_beside_the_place_and_leads_there_and_back(library, documents):
    edition = library.editions[0]
    for tag in VIEWS:
        notes = documents[tag]["2024/source-notes"]
        assert [e["id"] for e in notes.select(".reading-entry")] != []
        for name in edition.readings:
            entry = notes.find(id=name.lower())
            for link in entry.select("p:last-child a[href^='../']"):
                path = link["href"].partition("#")[0]
                page = documents[tag][f"2024/{path.strip('./')}"]
                assert page.select(f'.reading a[href$="#{name.lower()}"]'), (name, path)
        for chapter in edition.chapters:
            page = documents[tag][f"2024/{chapter.id}"]
            for mark in page.select("a.mark[href^='#']"):
                assert page.find(id=mark["href"].removeprefix("#")), mark
            for figure in chapter.figures:
                marks = page.select(f"#{figure.id} a.mark")
                assert [mark["href"].partition("#")[2].upper() for mark in marks] == list(figure.readings)


def test_topics_gather_the_same_items_in_every_view(library, documents):
    for name, topic in library.editions[0].topics.items():
        for tag in VIEWS:
            page = documents[tag][f"topics/{name}"]
            shown = [heading["id"].split("-", 2)[2] for heading in page.select("article h3")]
            assert shown == [path.split("/")[1] for ask in topic.asks for path in ask.items]
            assert page.find(id="left-open")


def test_places_lead_to_the_items_that_name_them(library, documents):
    page = documents["zh-Hans"]["2024/places"]
    assert {heading["id"] for heading in page.select("article h2")} == set(library.places)
    lake = page.find(id="longshui-lake")
    until_next = itertools.takewhile(lambda element: element.name != "h2", lake.find_next_siblings())
    assert sum("topic-when" in element.get("class", []) for element in until_next) >= 2


def test_no_id_is_given_twice_on_a_page(documents):
    for tag, address, soup in every(documents):
        found = [element["id"] for element in soup.select("[id]")]
        assert len(found) == len(set(found)), (tag, address)


def test_every_figure_stands_on_its_page_with_its_amount_and_quotation(site, documents):
    records = json.loads((site / "data/2024/figures.json").read_text(encoding="utf-8"))
    for tag, key in (("zh-Hans", "zh_hans"), ("zh-Hant", "zh_hant"), ("en", "en")):
        for record in records:
            address = urlsplit(record[f"url_{key}"]).path.removeprefix(f"/{VIEWS[tag]}").strip("/")
            card = documents[tag][address].find(id=record["id"])
            assert card.select_one(".figure-amount").get_text() == record[f"text_{key}"]
            assert card.select_one(".figure-label").get_text() == record[f"label_{key}"]
            assert str(record["year"]) in card.select_one(".kind").get_text()
            assert record["kind"] in card["class"]
            quote = card.q.get_text().replace("‘", "“").replace("’", "”")
            assert quote == record["quote"] if tag != "zh-Hant" else len(quote) == len(record["quote"])


def test_each_page_says_its_language_and_names_its_other_views(documents):
    for tag, address, soup in every(documents):
        assert soup.html["lang"] == tag
        links = {link["hreflang"]: link["href"] for link in soup.select('link[rel~="alternate"]')}
        assert list(links) == HREFLANG, address
        base = links["zh-Hans"].removesuffix(f"{address}/" if address else "")
        assert links["x-default"] == links["zh-Hans"]
        for other, folder in VIEWS.items():
            assert links[other] == f"{base}{folder}{address}{'/' if address else ''}"
        assert soup.select_one('link[rel="canonical"]')["href"] == links[tag]


def test_the_switch_is_three_plain_links_to_the_same_page(documents):
    for tag, address, soup in every(documents):
        links = soup.select("nav.views a")
        assert [link.get_text() for link in links] == ["简体", "繁體", "English"]
        here = f"https://host/{VIEWS[tag]}{address}{'/' if address else ''}"
        for link, folder in zip(links, VIEWS.values(), strict=True):
            there = f"https://host/{folder}{address}{'/' if address else ''}"
            assert urljoin(here, link["href"]) == there
        assert [link["lang"] for link in links if link.get("aria-current")] == [tag]


def test_no_simplified_character_in_the_traditional_view(documents):
    wrong = simplified_only()
    for address, soup in documents["zh-Hant"].items():
        for element in soup.select('script, style, [lang="zh-Hans"]'):
            element.extract()
        assert not wrong & set(soup.get_text()), address
        named = " ".join(str(value) for tag in soup.find_all(True) for value in tag.attrs.values())
        assert not wrong & set(named), address


def test_chinese_in_the_english_view_is_marked_and_bracketed_or_quoted(documents):
    for address, soup in documents["en"].items():
        for element in soup.select("script, style, nav.views"):
            element.extract()
        for string in soup.find_all(string=HAN):
            parent = string.find_parent(lang=True)
            if string.find_parent("title"):
                continue
            assert parent["lang"] == "zh-Hans", (address, string)
        article = soup.find("article")
        for element in article.select("q, .heading-printed, .printed, dd"):
            element.extract()
        rest = article.get_text()
        while (shorter := re.sub(r"\([^()]*\)|“[^“”]*”", "", rest)) != rest:
            rest = shorter
        assert not HAN.findall(rest), address


def test_every_link_within_the_site_leads_somewhere(site, every_document):
    known = {}
    for tag, address, soup in every(every_document):
        at = f"/{VIEWS[tag]}{address}{'/' if address else ''}"
        known[at] = {element["id"] for element in soup.select("[id]")}
    for tag, address, soup in every(every_document):
        here = f"/{VIEWS[tag]}{address}{'/' if address else ''}"
        for link in soup.select("a[href], link[href], script[src], img[src]"):
            target = urlsplit(urljoin(f"https://host{here}", link.get("href") or link["src"]))
            if target.netloc != "host":
                continue
            path = unquote(target.path)
            if path in known:
                assert not target.fragment or unquote(target.fragment) in known[path], (here, target.fragment)
            else:
                assert (site / path.lstrip("/")).is_file(), (here, path)


def test_nothing_is_taken_from_another_host(site, every_document):
    for _, address, soup in every(every_document):
        for element in soup.select(
            "script[src], img[src], iframe, source, link[rel~=stylesheet], link[rel=icon]"
        ):
            assert not urlsplit(element.get("src") or element.get("href") or "").netloc, address
        assert not soup.select('link[rel~="preconnect"], link[rel~="dns-prefetch"]')
    for path in site.rglob("assets/styles/*.css"):
        assert "http" not in path.read_text(encoding="utf-8")


def test_one_sitemap_named_by_robots_lists_every_page_of_every_view(site, documents):
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    address = re.search(r"^Sitemap: (\S+)$", robots, flags=re.M)[1]
    assert address.endswith("/sitemap.xml")
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    listed = [url.findtext("s:loc", namespaces=names) for url in root.findall("s:url", names)]
    canonical = [soup.select_one('link[rel="canonical"]')["href"] for _, _, soup in every(documents)]
    assert sorted(listed) == sorted(canonical)
    for url in root.findall("s:url", names):
        assert [link.get("hreflang") for link in url.findall("x:link", names)] == HREFLANG
    assert sorted(path.name for path in site.rglob("sitemap*")) == ["sitemap.xml"]


def test_the_missing_page_speaks_every_language(site):
    (page,) = site.rglob("404.html")
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    sections = soup.select("section.not-found")
    assert [section["lang"] for section in sections] == list(VIEWS)
    assert [section.a["href"] for section in sections] == ["/", "/zh-hant/", "/en/"]


def test_headings_are_in_order_and_every_page_has_one_first(documents):
    for tag, address, soup in every(documents):
        levels = [int(heading.name[1]) for heading in soup.select("article :is(h1, h2, h3, h4)")]
        assert levels.count(1) == 1, (tag, address)
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), address


def test_titles_and_descriptions_are_in_the_view_s_language(documents):
    for tag, address, soup in every(documents):
        title, description = soup.title.get_text(), soup.select_one("meta[name=description]")["content"]
        assert bool(HAN.search(title)) is (tag != "en"), address
        assert len(description) > 10
        assert bool(HAN.search(re.sub(r"\([^)]*\)", "", description))) is (tag != "en"), (
            address,
            description,
        )
        assert "{" not in html.unescape(description)


def test_two_builds_are_the_same_to_the_byte(site, tmp_path):
    place = project(tmp_path)
    assert build(place).returncode == 0

    files = {
        tree: {path.relative_to(tree) for path in tree.rglob("*") if path.is_file()}
        for tree in (site, place / "site")
    }
    assert files[site] == files[place / "site"]
    _, different, failed = filecmp.cmpfiles(site, place / "site", map(str, files[site]), shallow=False)
    assert (different, failed) == ([], [])


def test_a_failed_build_tells_why_and_leaves_the_last_site(site, tmp_path):
    place = project(tmp_path)
    shutil.copytree(site, place / "site")
    before = (place / "site" / "index.html").read_bytes()
    chapter = place / "data" / "2024" / "chapters" / "livelihood.yml"
    good = chapter.read_text(encoding="utf-8")
    chapter.write_text(good.replace("printed: 1.2万人", "printed: 1.3万人"), encoding="utf-8")
    result = build(place)
    told = result.stdout + result.stderr
    assert result.returncode == 1
    assert re.search(
        r'data/2024/chapters/livelihood\.yml:\d+: The quotation .* does not contain "1\.3万人"\.', told
    )
    assert "Traceback" not in told
    assert (place / "site" / "index.html").read_bytes() == before

    chapter.write_text(good, encoding="utf-8")
    template = place / "docs" / "templates" / "home.md"
    template.write_text(template.read_text(encoding="utf-8") + "\n[nowhere](nowhere.md)\n", encoding="utf-8")
    result = build(place)
    assert result.returncode == 1
    assert "nowhere.md" in result.stdout + result.stderr
    assert (place / "site" / "index.html").read_bytes() == before
    assert (place / "site" / "en" / "index.html").exists()
