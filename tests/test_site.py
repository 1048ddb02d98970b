"""The built site, as files: complete and equal in three views, in the right words, leading nowhere else."""

import copy
import html
import itertools
import re
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

import built
from built import KEYS, VIEWS
from characters import simplified_only
from explainer.schema.report_text import HAN
from project import build, project, toy_project

HREFLANG = [*VIEWS, "x-default"]


@pytest.fixture(scope="session")
def every_document(site):
    """Each view's pages by address, parsed; charts alone on a page among them."""
    return {
        tag: {
            name.strip("/"): built.parsed(site, f"{folder}{name}") for name in built.addresses(site, folder)
        }
        for tag, folder in VIEWS.items()
    }


@pytest.fixture(scope="session")
def documents(every_document):
    """The pages with header and menu: all but the charts alone."""
    return {
        tag: {address: soup for address, soup in by_address.items() if not address.startswith("embed/")}
        for tag, by_address in every_document.items()
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
    pages = {tag: {address: ids(soup) for address, soup in names.items()} for tag, names in documents.items()}
    assert len(pages["zh-Hans"]) >= 18
    assert pages["zh-Hant"] == pages["en"]
    known = familiar(library)
    about = {f"about-{term}" for term in known}
    assert pages["zh-Hans"] == {
        address: [name for name in names if name not in (about | known if address == "glossary" else about)]
        for address, names in pages["en"].items()
    }


def test_the_views_mark_the_same_terms_on_every_page_and_explain_them(library, documents):
    for address in documents["en"]:
        marked = {}
        for tag in VIEWS:
            soup = documents[tag][address]
            terms = soup.select("article a.term")
            marked[tag] = {link["href"].partition("#")[2] for link in terms}
            places = built.by_id(soup)
            for link in terms:
                meaning = places[link["aria-describedby"]]
                assert len(meaning.get_text()) > 5, (address, link)
        assert marked["zh-Hant"] == marked["en"], address
        assert marked["zh-Hans"] == marked["en"] - familiar(library), address


def test_the_glossary_has_every_term_that_a_view_s_readers_may_not_know(library, documents):
    for tag in VIEWS:
        page = documents[tag]["glossary"]
        places = built.by_id(page)
        entries = {dt["id"] for dt in page.select("dl.terms > dt")}
        assert entries == set(library.glossary) - (familiar(library) if tag == "zh-Hans" else set())
        apart = {dt["id"] for dt in page.select("#unexplained ~ dl.terms > dt")}
        assert apart == {name for name in entries if library.glossary[name].basis == "undefined"}
        assert all(places[name].find_next_sibling("dd").select(".term-uses a") for name in entries)


def test_headwords_stand_alone_in_chinese(documents):
    for tag in VIEWS:
        for name in documents[tag]["glossary"].select("dl.terms > dt"):
            assert bool(name.select(".other-name")) is (tag == "en"), name


def test_the_table_of_targets_tells_each_with_all_that_is_known_of_it(library, documents):
    edition = library.editions[0]
    targets = [figure for figure in edition.figures if figure.kind == "target"]
    for tag in VIEWS:
        page = documents[tag]["2024/what-happened-next"]
        rows = page.select("table.sorted tbody tr:not(.group)")
        assert [row["id"] for row in rows] == [f"after-{figure.id}" for figure in targets]
        for row, figure in zip(rows, targets, strict=True):
            outcome = edition.outcomes_by_anchor[row["id"]]
            assert row.select_one(f'th a[href$="#{figure.id}"]')
            assert len(row.q.get_text()) == len(figure.quote)
            assert (figure.translation in row.th.get_text()) is (tag == "en")
            assert row["data-commitment"] == (figure.commitment or "plan")
            assert bool(row.select_one(".commitment").get_text())
            assert len(row.select(".later details")) == len(outcome.published)
            assert bool(row.select(".target-later .nothing")) is not bool(outcome.published)
            assert row["data-found"].startswith("nothing") is not bool(outcome.published)


def test_the_table_of_targets_shows_the_year_before_only_by_the_same_measure(documents):
    page = documents["en"]["2024/what-happened-next"]
    results = {
        row["id"]: row.select_one("td.result a")["href"].partition("#")[2]
        for row in page.select("table.sorted tbody tr:not(.group)")
        if row.select_one("td.result a")
    }
    assert results == {
        f"after-{name}-2024-target": f"{name}-2023-result"
        for name in (
            "gdp-growth",
            "industrial-value-added-growth",
            "investment-growth",
            "budget-revenue-growth",
            "foreign-trade",
            "arable-land-restored",
            "good-air-days",
        )
    }


def test_plans_without_a_figure_and_places_of_results_stand_below_the_targets(library, documents):
    edition = library.editions[0]
    for tag in VIEWS:
        page = documents[tag]["2024/what-happened-next"]
        plans = {row["id"] for row in page.select("table.plans tbody tr")}
        assert plans == {name for name, outcome in edition.outcomes_by_anchor.items() if outcome.item}
        assert len(page.select(".lookups li")) == len(edition.outcomes.lookups)


def test_the_sum_of_targets_is_that_of_its_table_wherever_it_stands(documents):
    for tag in VIEWS:
        table = documents[tag]["2024/what-happened-next"]
        rows = table.select("table.sorted tbody tr:not(.group)")
        numbers = [row for row in rows if row.has_attr("data-value")]
        by_known = {
            known: [r for r in rows if known in r["data-found"].split()] for known in ("same", "related")
        }
        counts = [len(rows), len(numbers), len(by_known["same"]), len(by_known["related"])]
        counts.append(len(rows) - counts[2] - counts[3])
        told_counts = [count for count in counts if count]  # none is told in a word
        for page, sentence in ((table, ".target-sum"), (documents[tag][""], ".front-targets p")):
            assert [int(part.get_text()) for part in page.select(f"{sentence} strong")] == told_counts
            assert len(page.select(".target-bar > span")) == len(rows)
            for known in ("same", "related"):
                assert len(page.select(f".target-bar > .found-{known}")) == len(by_known[known])


def test_the_sum_of_targets_leads_to_what_it_counts(documents):
    for tag in VIEWS:
        table = documents[tag]["2024/what-happened-next"]
        choices = {option["value"] for option in table.select('select[name="found"] option')}
        for page, sentence in ((table, ".target-sum"), (documents[tag][""], ".front-targets p")):
            links = page.select(f"{sentence} a.known")
            *found, plans = [link["href"].rpartition("/")[2] for link in links]
            asked = [query.removeprefix("?found=") for query in found]
            assert set(asked) <= choices
            for link, known in zip(links, asked, strict=False):
                rows = [row for row in table.select("tr[data-found]") if known in row["data-found"].split()]
                assert int(link.get_text()) == len(rows)
            assert plans == "#plans"
            assert int(links[-1].get_text()) == len(table.select("table.plans tbody tr"))


def test_no_choice_and_no_legend_names_what_no_target_is(documents):
    for tag in VIEWS:
        page = documents[tag]["2024/what-happened-next"]
        for name in ("found", "commitment"):
            values = {value for row in page.select("tr[data-found]") for value in row[f"data-{name}"].split()}
            choices = [option["value"] for option in page.select(f'select[name="{name}"] option')]
            assert {*choices} == values | {""}
        assert "0" not in [entry.get_text().split()[-1] for entry in page.select(".target-legend li")]


def test_a_plan_without_a_figure_is_called_no_target(library, documents):
    words = dict.fromkeys(VIEWS, library.words["kind-plan"])
    edition = library.editions[0]
    for name, topic in edition.topics.items():
        for tag in ("zh-Hans", "en"):
            written = (words[tag].en if tag == "en" else words[tag].zh).format(year=2024)
            shown = documents[tag][f"topics/{name}"].select(".answer li")
            for line, answer in zip(shown, topic.answer, strict=True):
                chapter, item = edition.items[answer.item]
                planned = chapter.id != "results" and not item.figures
                assert (written in line.select_one(".answer-known a").get_text()) is planned, answer.item


def test_the_words_of_a_figure_name_newspaper_day_and_page(documents):
    for tag, told in (
        ("zh-Hans", "2024年2月5日，第411期A6至A7版"),
        ("en", "February 5, 2024, issue 411, pages A6–A7"),
    ):
        blocks = documents[tag]["2024/urbanization"].select(".figure.placed .figure-source")
        assert len(blocks) >= 6
        assert all(told in block.get_text() for block in blocks)


def test_a_chart_of_a_target_and_its_result_says_how_far_they_lie_apart_once(library, analysis, documents):
    edition = library.editions[0]
    plots = [plot for plot in analysis.of(edition).plots if plot.change]
    assert {plot.chart.id for plot in plots} == {"foreign-trade", "land", "good-air"}
    for tag in VIEWS:
        for plot in plots:
            chart = documents[tag]["2024/charts"].find(id=f"chart-{plot.id}")
            assert f"{plot.change.percent.normalize():f}%" in chart.select_one(".chart-change").get_text()
            for place in plot.chart.items:
                page = documents[tag][f"2024/{place.chapter}"]
                told = plot.change.target in edition.items[place][1].figures
                assert bool(page.find(id=f"chart-{plot.id}").select(".chart-change")) is not told


def test_old_links_into_the_front_page_and_the_outcomes_still_lead_somewhere(library, documents):
    for tag in VIEWS:
        here = {e["id"] for e in documents[tag][""].select("article [id]")}
        assert here >= {"areas", "for-me", "review", "charts", "how-to-read", "look-it-up", "begin"}
        assert here >= {"what-happened-next", "results", "targets"}
        assert (
            documents[tag][""].select_one("#what-happened-next .bar-link")["href"]
            == "2024/what-happened-next/"
        )
        after = {e["id"] for e in documents[tag]["2024/what-happened-next"].select("article [id]")}
        subjects = {outcome.figure or outcome.item for outcome in library.editions[0].outcomes.outcomes}
        of = {
            chapter.id
            for chapter in library.editions[0].chapters
            if subjects & {f.id for f in chapter.figures}
        }
        assert after >= {*library.editions[0].outcomes_by_anchor, *of}


def test_the_front_page_says_where_the_district_is_with_sources(library, documents):
    for tag in VIEWS:
        entries = documents[tag][""].select(".facts dl > div")
        assert len(entries) == len(library.facts)
        for entry, fact in zip(entries, library.facts, strict=True):
            words = {"zh-Hans": fact.value.zh, "en": fact.value.en}.get(tag, "")
            assert words in entry.dd.get_text()
            links = [link["href"] for link in entry.select(".fact-source a")]
            assert links == [library.sources[s].url for s in fact.sources if library.sources[s].url]
            assert entry.select_one(".fact-source").get_text()


def test_each_area_on_the_front_page_says_its_figures(library, documents):
    for tag in VIEWS:
        entries = documents[tag][""].select(".area-list > li")
        for entry, area in zip(entries, library.editions[0].areas, strict=True):
            linked = [link["href"].partition("#")[2] for link in entry.select("a.named")]
            assert linked == re.findall(r"\{([a-z0-9-]+)\}", area.file.lead.en) or tag != "en"
            assert bool(linked) is area.has_amounts


def test_no_amount_is_told_twice_on_the_page_of_comparisons(documents):
    for tag in VIEWS:
        links = documents[tag]["2024/comparisons"].select(
            "article a[href*='#']:not(.headerlink, .outcome-word)"
        )
        figures = [link["href"] for link in links if re.search(r"-(result|target)$", link["href"])]
        assert len(figures) == len(set(figures)) >= 14


def test_every_doubt_is_told_beside_the_place_and_leads_there_and_back(library, documents):
    edition = library.editions[0]
    for tag in VIEWS:
        notes = documents[tag]["2024/source-notes"]
        assert [e["id"] for e in notes.select(".reading-entry")] != []
        entries = built.by_id(notes)
        for name in edition.readings:
            entry = entries[name.lower()]
            for link in entry.select("p:last-child a[href^='../']"):
                path = link["href"].partition("#")[0]
                page = documents[tag][f"2024/{path.strip('./')}"]
                assert page.select(f':is(.mark, .reading a)[href$="#{name.lower()}"]'), (name, path)
        for chapter in edition.chapters:
            page = documents[tag][f"2024/{chapter.id}"]
            assert {mark.get_text() for mark in page.select("a.mark")} <= {"※"}
            places = built.by_id(page)
            for figure in chapter.figures:
                marks = places[figure.id].select("a.mark")
                assert [mark["href"].partition("#")[2].upper() for mark in marks] == list(figure.readings)


def test_topics_gather_the_same_items_in_every_view(library, documents):
    for name, topic in library.editions[0].topics.items():
        for tag in VIEWS:
            page = documents[tag][f"topics/{name}"]
            items = [heading["id"].split("-", 2)[2] for heading in page.select("article h3")]
            assert items == [path.split("/")[1] for ask in topic.asks for path in ask.items]
            also = [link["href"].partition("#")[2] for link in page.select(".also .item-list > li > a")]
            assert also == [path.split("/")[1] for path in topic.also]


def test_a_topic_opens_with_its_answer_and_what_is_left_open(library, analysis, documents):
    edition = library.editions[0]
    for name, topic in edition.topics.items():
        for tag in VIEWS:
            page = documents[tag][f"topics/{name}"]
            box = page.select_one(".answer")
            assert box.find_previous("h2") is None, name
            lines = box.select("li")
            assert len(lines) == len(topic.answer) <= 5
            for line, answer in zip(lines, topic.answer, strict=True):
                kind = analysis.of(edition).kind_of(answer.item)
                assert line["class"] == [kind]
                known = line.select_one(".answer-known")
                assert known.a["href"].endswith(f"{answer.item.chapter}/#{answer.item.item}")
                assert str(analysis.of(edition).year_of(kind)) in known.a.get_text()
                later = [link["href"].partition("#")[2] for link in known.select(".later a")]
                named = re.findall(r"\{([a-z0-9-]+-target)\}", answer.says.en)
                figures = edition.items[answer.item][1].figures
                targets = named or [figure.id for figure in figures if figure.kind == "target"]
                assert bool(later) is (not answer.known and bool(targets)), answer.item
                assert {*later} <= {f"after-{target}" for target in targets}
                outcomes = [edition.outcomes_by_anchor[f"after-{target}"] for target in targets]
                if not answer.known and any(outcome.published for outcome in outcomes):
                    assert {*later} == {f"after-{target}" for target in targets}
            assert box.find(id="left-open") is page.find(id="left-open") is not None


def test_it_is_told_once_a_page_as_of_when_plans_stand(library, documents):
    edition = library.editions[0]
    first = edition.manifest.review[0]
    pages = {f"2024/{chapter.id}" for chapter in edition.chapters if chapter.id != first}
    for tag in VIEWS:
        for address in pages | {f"topics/{name}" for name in edition.topics}:
            (line,) = documents[tag][address].select(".plans")
            assert re.search(r"2024.*2026", line.get_text()), address
        assert not documents[tag][f"2024/{first}"].select(".plans")


def test_places_lead_to_the_items_that_name_them(library, documents):
    page = documents["zh-Hans"]["2024/places"]
    assert {heading["id"] for heading in page.select("article h2")} == set(library.places)
    lake = page.find(id="longshui-lake")
    links = lake.find_next_sibling("ul").select("li > a:not(.figure-amount)")
    assert len(links) >= 2
    assert all(re.fullmatch(r"\.\./[a-z-]+/#[a-z0-9-]+", link["href"]) for link in links)


def test_no_id_is_given_twice_on_a_page(documents):
    for tag, address, soup in every(documents):
        names = [element["id"] for element in soup.select("[id]")]
        assert len(names) == len(set(names)), (tag, address)


def test_every_figure_stands_on_its_page_with_its_amount_and_quotation(site, documents):
    for tag, key in KEYS.items():
        places = {address: built.by_id(soup) for address, soup in documents[tag].items()}
        for record in built.records(site):
            address = urlsplit(record[f"url_{key}"]).path.removeprefix(f"/{VIEWS[tag]}").strip("/")
            card = places[address][record["id"]]
            assert card.select_one(".figure-amount").get_text() == record[f"text_{key}"]
            label = card.select_one(".figure-label").get_text()
            assert record[f"label_{key}"].startswith(label)
            assert bool(card.select(".commitment")) is (record[f"label_{key}"] != label)
            assert str(record["year"]) in card.select_one(".kind").get_text()
            assert record["kind"] in card["class"]
            quote = card.q.get_text().replace("‘", "“").replace("’", "”")
            assert quote == record["quote"] if tag != "zh-Hant" else len(quote) == len(record["quote"])


def test_each_page_says_its_language_and_names_its_other_views(documents):
    for tag, address, soup in every(documents):
        assert soup.html["lang"] == tag
        links = {link["hreflang"]: link["href"] for link in soup.select('link[rel~="alternate"][hreflang]')}
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
    for address, page in documents["zh-Hant"].items():
        soup = copy.copy(page)
        for element in soup.select('script, style, [lang="zh-Hans"]'):
            element.extract()
        assert not wrong & set(soup.get_text()), address
        values = " ".join(str(value) for tag in soup.find_all(True) for value in tag.attrs.values())
        assert not wrong & set(values), address


def test_chinese_in_the_english_view_is_marked_and_bracketed_or_quoted(documents):
    for address, page in documents["en"].items():
        soup = copy.copy(page)
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
                file = site / path.lstrip("/")
                page = file / "index.html" if re.search("/(f|embed/f)/[^/]+/$", path) else file
                assert page.is_file(), (here, path)


def test_nothing_is_taken_from_another_host(site, every_document):
    for _, address, soup in every(every_document):
        for element in soup.select(
            "script[src], img[src], iframe, source, link[rel~=stylesheet], link[rel=icon]"
        ):
            assert not urlsplit(element.get("src") or element.get("href") or "").netloc, address
        assert not soup.select('link[rel~="preconnect"], link[rel~="dns-prefetch"]')
    sheets = list(site.glob("assets/*.css"))
    assert {path.name.partition(".")[0] for path in sheets} == {
        "brief",
        "data",
        "embed",
        "front",
        "site",
        "topic",
    }
    for path in sheets:
        named = set(re.findall(r"https?://[^)\"' ]+", path.read_text(encoding="utf-8")))
        assert named <= {"http://www.w3.org/2000/svg"}  # the name of a kind of drawing, not an address


def test_two_sitemaps_named_by_robots_list_every_page_of_every_view(site, documents):
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    named = re.findall(r"^Sitemap: (\S+)$", robots, flags=re.M)
    assert [address.rpartition("/")[2] for address in named] == ["sitemap.xml", "sitemap.txt"]
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    listed = [url.findtext("s:loc", namespaces=names) for url in root.findall("s:url", names)]
    canonical = [soup.select_one('link[rel="canonical"]')["href"] for _, _, soup in every(documents)]
    assert sorted(listed) == sorted(canonical)
    for url in root.findall("s:url", names):
        assert [link.get("hreflang") for link in url.findall("x:link", names)] == HREFLANG
    assert sorted((site / "sitemap.txt").read_text(encoding="utf-8").splitlines()) == sorted(listed)
    assert sorted(path.name for path in site.rglob("sitemap*")) == ["sitemap.txt", "sitemap.xml"]


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


# A machine that shares nothing with this one but the project: no Chinese font, other time, place and order.
ANOTHER_WORLD = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "2024"}
NO_FONTS = "<fontconfig><dir>/nowhere</dir></fontconfig>"
PICTURED = re.compile(
    r'\s*<p class="take">[^<]*<a href="poster\.png" download>PNG</a></p>|[^\n]*\[PNG\]\([^)]*/poster\.png\)\n\n'
    r'|\s*<meta property="og:image[^>]*>|(?:<a [^>]*\.png"[^>]*>PNG</a>|\[PNG\]\([^)]*\.png\))(?: · )?'
)


@pytest.fixture(scope="session")
def another_world(once):
    """A site built elsewhere from the same files with nothing drawn before, and what the build said."""

    def make(folder):
        fonts = folder / "fonts.conf"
        fonts.write_text(NO_FONTS, encoding="utf-8")
        place = project(folder / "an other place")
        (place / ".cache").unlink()
        result = build(place, FONTCONFIG_FILE=str(fonts), **ANOTHER_WORLD)
        assert result.returncode == 0, result.stderr
        (folder / "said.txt").write_text(result.stderr, encoding="utf-8")

    folder = once("another world", make)
    return folder / "an other place" / "site", (folder / "said.txt").read_text(encoding="utf-8")


def files(tree):
    return {path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file()}


def is_picture_of_words(name):
    """Of a chart, for previews, or of a chapter: with letters of the machine's fonts."""
    return re.search(r"/charts/[^/]+\.png$|(?:^|/)(?:card|square|poster)[^/]*\.png$", name)


def unpictured(content):
    """A page as it is where no such picture can be drawn."""
    return PICTURED.sub("", content.decode()).replace("summary_large_image", "summary").encode()


@pytest.mark.slow
def test_two_builds_are_the_same_to_the_byte(site, another_world):
    """But for pictures, whose letters are the machine's, and the links to them."""
    other, _ = another_world
    names = {name for name in files(site) if not is_picture_of_words(name)}
    assert files(other) == names
    for name in sorted(names):
        usual, elsewhere = ((tree / name).read_bytes() for tree in (site, other))
        if usual != elsewhere and name.endswith((".html", ".md")):
            usual = unpictured(usual)
        assert usual == elsewhere, name


@pytest.mark.slow
def test_a_first_build_says_how_far_it_is(another_world):
    _, output = another_world
    assert re.search(r"INFO +- +\d+ of \d+ pages written", output)


@pytest.mark.slow
def test_without_chinese_fonts_the_build_passes_says_so_and_draws_the_same(site, another_world):
    other, output = another_world
    assert output.count("No font with Chinese characters was found") == 1
    assert not [name for name in files(other) if is_picture_of_words(name)]
    assert [name for name in files(site) if is_picture_of_words(name)]
    for folder in VIEWS.values():
        page = built.soup(other, f"{folder}2024/charts")
        assert not page.select('article [href$=".png"]')
        assert page.select("svg.drawing") == built.soup(site, f"{folder}2024/charts").select("svg.drawing")


@pytest.mark.slow
def test_a_failed_build_tells_why_and_leaves_the_last_site(tmp_path):
    place = toy_project(tmp_path / "project")
    assert build(place).returncode == 0
    before = (place / "site" / "index.html").read_bytes()
    chapter = place / "data" / "2031" / "chapters" / "results.yml"
    good = chapter.read_text(encoding="utf-8")
    chapter.write_text(good.replace("printed: 5.5%", "printed: 5.6%"), encoding="utf-8")
    result = build(place)
    output = result.stdout + result.stderr
    assert result.returncode == 1
    assert re.search(
        r'data/2031/chapters/results\.yml:\d+: The quotation .* does not contain "5\.6%"\.', output
    )
    assert "Traceback" not in output
    assert (place / "site" / "index.html").read_bytes() == before

    chapter.write_text(good, encoding="utf-8")
    template = place / "docs" / "templates" / "article.md"
    template.write_text(template.read_text(encoding="utf-8") + "\n[nowhere](nowhere.md)\n", encoding="utf-8")
    result = build(place)
    assert result.returncode == 1
    assert "nowhere.md" in result.stdout + result.stderr
    assert (place / "site" / "index.html").read_bytes() == before
    assert (place / "site" / "en" / "index.html").exists()
