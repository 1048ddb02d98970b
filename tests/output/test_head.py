"""What pages tell machines: who they are, in their heads; what they say, as Markdown beside them."""

import gzip
import json
import re
from dataclasses import replace

import pytest
from playwright.sync_api import expect

import built
from built import VIEWS
from explainer.pages.addresses import is_set
from project import ROOT

ADDRESS = "https://dazu-report.test/"
# What a page may weigh more for what it tells machines, in bytes of gzip.
BUDGET = 900
TOLD = re.compile(
    r'\s*<meta (?:name="applicable-device"|property="og:|name="twitter:)[^>]*>|\s*<link rel="alternate" type[^>]*>'
    r'|\s*<script type="application/ld\+json">.*?</script>',
    re.S,
)
# What schema.org's readers need of a kind. Source: https://developers.google.com/search/docs/appearance
REQUIRED = {
    "WebSite": {"name", "url"},
    "Article": {"headline", "author", "inLanguage", "isPartOf", "license", "url"},
    "Dataset": {"name", "description", "license", "creator", "distribution"},
    "DefinedTermSet": {"name", "url", "license"},
    "BreadcrumbList": {"itemListElement"},
    "NewsArticle": {"headline", "publisher", "datePublished", "url"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "ListItem": {"position", "name", "item"},
    "Organization": {"name"},
}


def pages(site):
    for tag, folder in VIEWS.items():
        for address in built.addresses(site, folder):
            if not address.startswith("embed/"):
                yield tag, address.removeprefix("./"), built.parsed(site, f"{folder}{address}")


def graph(soup):
    (script,) = soup.select('script[type="application/ld+json"]')
    told = json.loads(script.string)
    assert told["@context"] == "https://schema.org"
    return told["@graph"]


def nodes(told):
    """Every node with a kind, however deep."""
    if isinstance(told, list):
        for one in told:
            yield from nodes(one)
    elif isinstance(told, dict):
        if "@type" in told:
            yield told
        for one in told.values():
            yield from nodes(one)


def kinds(node):
    return node["@type"] if isinstance(node["@type"], list) else [node["@type"]]


def test_every_page_tells_what_it_is_with_all_that_its_kind_needs(site):
    seen = set()
    for tag, address, soup in pages(site):
        for node in nodes(graph(soup)):
            for kind in kinds(node):
                seen.add(kind)
                assert set(node) >= REQUIRED[kind], (tag, address, kind)
                assert all(node.values()), (tag, address, kind)
    assert seen == set(REQUIRED)


def test_the_way_to_a_page_leads_from_the_front_page_over_pages_that_are_there(site):
    known = {f"{ADDRESS}{VIEWS[tag]}{address}" for tag, address, _ in pages(site)}
    for tag, address, soup in pages(site):
        for node in nodes(graph(soup)):
            if node["@type"] == "BreadcrumbList":
                way = node["itemListElement"]
                assert [one["position"] for one in way] == list(range(1, len(way) + 1))
                assert way[0]["item"] == f"{ADDRESS}{VIEWS[tag]}"
                assert way[-1]["item"] == f"{ADDRESS}{VIEWS[tag]}{address}"
                assert {one["item"] for one in way} <= known
    livelihood = graph(built.parsed(site, "en/2024/livelihood/"))[-1]["itemListElement"]
    assert [one["name"] for one in livelihood] == ["Home", "The 2024 report", "Livelihood"]


def test_a_set_of_data_names_files_that_are_there(site):
    offered = set()
    for _, _, soup in pages(site):
        for node in nodes(graph(soup)):
            if "Dataset" in kinds(node):
                assert 50 <= len(node["description"]) <= 5000
                offered |= {file["contentUrl"] for file in node["distribution"]}
    assert all((site / url.removeprefix(ADDRESS)).is_file() for url in offered)
    ends = {url.rpartition("/")[2] for url in offered}
    assert ends >= {"figures.csv", "targets.xlsx", "outcomes.json", "glossary.csv", "dazu-report-2024.zip"}


def test_previews_say_what_the_page_says(site):
    for tag, address, soup in pages(site):
        told = {meta["property"]: meta["content"] for meta in soup.select('meta[property^="og:"]')}
        assert (
            told["og:url"]
            == soup.select_one('link[rel="canonical"]')["href"]
            == f"{ADDRESS}{VIEWS[tag]}{address}"
        )
        assert told["og:description"] == soup.select_one('meta[name="description"]')["content"]
        assert soup.title.get_text().startswith(told["og:title"]), "the particular part stands first"
        assert told["og:type"] == ("article" if address else "website")
        assert told["og:locale"].replace("_", "-") in {"zh-CN", "zh-TW", "en-US"}
        assert soup.select_one('meta[name="applicable-device"]')["content"] == "pc,mobile"


def test_heads_keep_their_budget(site):
    for tag, address, _ in pages(site):
        whole = (site / VIEWS[tag] / address / "index.html").read_text(encoding="utf-8")
        without = TOLD.sub("", whole)
        assert len(without) < len(whole)
        weight, before = (len(gzip.compress(one.encode(), 9)) for one in (whole, without))
        assert weight - before <= BUDGET, (tag, address)


@pytest.mark.parametrize(
    ("url", "set_"),
    [
        ("https://dazu-report.example/", False),
        ("https://example/", False),
        ("/", False),
        ("", False),
        ("https://report.org/sub/", True),
        ("https://examples.org/", True),
    ],
)
def test_an_address_that_nobody_has_set_is_known(url, set_):
    assert is_set(url) is set_


def test_the_project_s_own_address_is_one_that_nobody_has_set():
    (default,) = re.findall(r'SITE_URL, "([^"]+)"', (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert not is_set(default)


def test_without_an_address_a_head_says_nothing_to_machines(toy_site):
    assert toy_site.theme(toy_site.views["en"]).head("index.md") is None


def test_no_text_ends_the_script_that_it_stands_in(toy_site):
    page = next(one for one in toy_site.pages if one.address == "/about/")
    hostile = replace(page, title=page.title.model_copy(update={"en": "</script><script>alert(1)"}))
    site = replace(toy_site, pages=[hostile], url=ADDRESS)
    told = site.theme(site.views["en"]).head(hostile.file).linked_data
    assert "<" not in told
    assert json.loads(told)["@graph"][0]["headline"] == "</script><script>alert(1)"


def test_each_page_is_there_as_markdown_without_marks_of_ours(site):
    count = 0
    for tag, address, soup in pages(site):
        path = site / VIEWS[tag] / address / "index.md"
        words = path.read_text(encoding="utf-8")
        count += 1
        assert soup.select_one('link[type="text/markdown"]')["href"] == "index.md"
        assert not re.search(r"</?[a-z]+[ >]|\{:|class=|&[a-z]+;|\]\((?!https?://)", words), (tag, address)
        title = soup.h1.get_text().removesuffix("#")
        assert f"# {title}\n" in words, (tag, address)
        assert soup.select_one(".cite-words").get_text() == words.strip().splitlines()[-1]
        headings = [one.get_text().removesuffix("#").strip() for one in soup.select("article h2")]
        assert [
            re.sub(r"\[(.*?)\]\(.*?\)", r"\1", line) for line in re.findall(r"^## (.*)$", words, re.M)
        ] == headings, (tag, address)
    assert count > 100


def test_the_list_of_pages_as_markdown_names_each_and_what_it_tells(site):
    words = (site / "llms.txt").read_text(encoding="utf-8")
    listed = re.findall(r"^- \[.+?\]\((\S+)\): .{10,}$", words, re.M)
    assert sorted(listed) == sorted(
        f"{ADDRESS}{VIEWS[tag]}{address}index.md" for tag, address, _ in pages(site)
    )
    assert re.findall(r"^## (.*)$", words, re.M) == ["简体", "繁體", "English"]


@pytest.mark.parametrize("tag", VIEWS)
def test_the_link_to_the_plain_text_copies_it_under_the_policy(browser, address, site, tag):
    name = f"{VIEWS[tag]}2024/livelihood/"
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    faults = []
    tab.on("console", lambda message: message.type == "error" and faults.append(message.text))
    tab.goto(f"{address}/{name}")
    link = tab.locator(".cite a.copy")
    done = link.get_attribute("data-done")
    link.click()
    expect(link).to_have_text(done)
    assert tab.evaluate("navigator.clipboard.readText()") == (site / name / "index.md").read_text("utf-8")
    assert tab.url.endswith(name)
    assert faults == []
    context.close()


def test_without_a_script_the_link_leads_to_the_plain_text(browser, address):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/en/2024/livelihood/")
    assert tab.locator(".cite a.copy").get_attribute("href") == "index.md"
    assert tab.locator(".cite a.copy").is_visible()
    context.close()
