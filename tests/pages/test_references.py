"""How the report and the site are cited, checked at their source, and told of mistakes."""

import json
import re
from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from explainer.pages import contact
from explainer.pages.bibliography import Reference
from explainer.pages.citation import at_clause
from explainer.site import load

# What Zotero's translator for embedded metadata reads, of those a page of ours can have.
ZOTERO = {
    "citation_title",
    "citation_author",
    "citation_publication_date",
    "citation_language",
    "citation_publisher",
}
NEWS = Reference(
    id="n", newspaper=True, language="zh-Hans", title="报告 & 100%_摘登", container="某报",
    date="2031-02-05", url="https://host/a", issue="7", sheets="A6-A7", translated="A digest",
)  # fmt: skip
PAGE = Reference(
    id="p", newspaper=False, language="en", title="Land", container="The site", date="2031-03-02",
    url="https://host/en/", author="An editor", version="2031 ed.",
)  # fmt: skip


def test_a_newspaper_and_a_page_are_cited_as_the_two_styles_have_them():
    assert NEWS.gbt("2031-04-01") == (
        "报告 & 100%_摘登[N/OL]. 某报, 2031-02-05(A6-A7)[2031-04-01]. https://host/a"
    )
    assert NEWS.apa() == "报告 & 100%_摘登 [A digest]. (2031, February 5). 某报, A6–A7. https://host/a"
    assert PAGE.gbt("2031-04-01") == (
        "An editor. Land[EB/OL]//The site. 2031 ed. (2031-03-02)[2031-04-01]. https://host/en/"
    )
    assert PAGE.apa() == "An editor. (2031, March 2). Land. In The site (2031 ed.). https://host/en/"


def test_a_title_in_chinese_is_cited_in_the_letters_of_english_readers_where_it_is_known_in_them():
    paper = replace(NEWS, romanized=("Baogao zhaideng", "Mou Bao"))
    assert paper.apa() == "Baogao zhaideng [A digest]. (2031, February 5). Mou Bao, A6–A7. https://host/a"
    assert paper.gbt("2031-04-01") == NEWS.gbt("2031-04-01")


def test_marks_of_bibtex_are_written_so_that_they_are_read_as_themselves():
    assert r"title = {{报告 \& 100\%\_摘登}}" in NEWS.bibtex()
    assert NEWS.bibtex().count("{") == NEWS.bibtex().count("}")


@pytest.mark.parametrize(("tag", "folder"), [("zh-Hans", ""), ("zh-Hant", "zh-hant/"), ("en", "en/")])
def test_each_chapter_has_files_that_name_newspaper_and_page_apart(toy, tag, folder):
    site = load(toy, "https://host/")
    view = site.views[tag]
    files = site.assets(view)
    paper, page = json.loads(files["2031/land/cite.json"])
    assert (paper["type"], page["type"]) == ("article-newspaper", "webpage")
    assert (paper["issue"], paper["page"], paper["container-title"]) == ("7", "1", view.chinese("玩具报"))
    assert page["URL"] == f"https://host/{folder}2031/land/"
    assert page["issued"]["date-parts"] == [[2031, 3, 2]]
    assert "2031" in page["edition"]
    ris = files["2031/land/cite.ris"]
    records = [
        dict(line.split("  - ", 1) for line in part.splitlines() if line) for part in ris.split("ER  - \r\n")
    ]
    assert [record.get("TY") for record in records] == ["NEWS", "ELEC", None]
    assert records[1]["UR"] == page["URL"]
    assert len(re.findall(r"^@(article|misc)\{", files["2031/land/cite.bib"], re.M)) == 2
    text = site.documents(view)["2031/land/index.md"]
    assert text.count(page["URL"]) >= 4
    assert "[N/OL]" in text
    assert "[EB/OL]" in text


def test_a_head_holds_what_reference_managers_read(toy_site):
    for view in toy_site.views.values():
        for page in toy_site.pages:
            told = dict(toy_site.theme(view).metadata(page.file))
            assert told.keys() >= ZOTERO
            assert told["citation_language"] == view.tag
            assert re.fullmatch(r"2031-03-0[12]", told["citation_publication_date"])
        assert (
            view.words(toy_site.library.sources["paper"].title)
            in dict(toy_site.theme(view).metadata("2031/land/index.md"))["DC.source"]
        )


@pytest.mark.parametrize("clause", ["增长6.5%，高于", "a, b & c-d", "“四好”#1?"])
def test_a_clause_in_an_address_is_the_clause_and_nothing_of_the_directive(clause):
    address = at_clause("https://host/page?a=1#old", clause)
    start, _, directive = address.partition("#:~:text=")
    assert start == "https://host/page?a=1"
    assert unquote(directive) == clause
    assert not set("-,&# “") & set(directive)


def test_every_figure_opens_its_newspaper_page_at_its_clause(toy_site):
    for view in toy_site.views.values():
        documents = toy_site.documents(view)
        for name, location in toy_site._scope.locations.items():
            page = documents[f"{location.address.partition('#')[0].strip('/')}/index.md"]
            card = page.split(f'id="{name}"', 1)[1].split("</details>")[0]
            (way,) = re.findall(r'href="(https://toy\.example/report#:~:text=[^"]*)"', card)
            assert unquote(way.partition("text=")[2]) == toy_site.library.figures[name].quote
            assert 'href="https://archive.example/2031/report"' in card


def read(message):
    fields = parse_qs(urlsplit(message).query)
    return fields.get("subject", fields.get("title"))[0], fields["body"][0]


@pytest.mark.parametrize("to", ["toy@example.org", "https://host/new", "https://host/new?labels=a"])
def test_a_message_has_its_subject_and_body_whatever_stands_in_them(to):
    message = contact.link(to, "Mistake: 5% & more?", "a=1\nb#2")
    subject, body = read(message)
    assert subject == "Mistake: 5% & more?"
    assert body.replace("\r\n", "\n") == "a=1\nb#2"
    assert message.startswith(f"mailto:{to}?" if "@" in to else to)


@pytest.mark.parametrize("tag", ["zh-Hans", "zh-Hant", "en"])
def test_a_mistake_is_reported_with_id_page_and_amount(toy, tag):
    site = load(toy, "https://host/")
    view = site.views[tag]
    card = (
        site.documents(view)["2031/land/index.md"]
        .split('id="trade-2031-target"', 1)[1]
        .split("</details>")[0]
    )
    (message,) = re.findall(r'href="(mailto:[^"]*)"', card)
    subject, body = read(message.replace("&amp;", "&"))
    figure = site.library.figures["trade-2031-target"]
    assert view.label(figure) in subject
    assert "trade-2031-target" in body
    assert view.amount(figure) in body
    assert f"https://host/{view.folder}2031/land/#trade-2031-target" in body


def test_without_a_contact_no_figure_has_a_link_and_the_page_says_how_to_set_one(toy):
    (toy / "data" / "imprint.yml").write_text('contact: ""\n', encoding="utf-8")
    site = load(toy)
    documents = site.documents(site.views["en"])
    assert not [name for name, text in documents.items() if "mailto:" in text]
    assert "data/imprint.yml" in documents["corrections/index.md"]


@pytest.mark.parametrize(
    "contact", ["javascript:alert(1)", "http://host/", "me", "me@host?bcc=you", "a b@host"]
)
def test_a_contact_that_is_neither_mail_nor_web_is_refused(toy, contact):
    (toy / "data" / "imprint.yml").write_text(f'contact: "{contact}"\n', encoding="utf-8")
    with pytest.raises(Exception, match=r"data/imprint\.yml:1"):
        load(toy)
