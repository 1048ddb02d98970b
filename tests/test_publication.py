"""The built site as hosts get it: one sheet, digests in names, a policy, what may be framed."""

import base64
import gzip
import hashlib
import json
import re
import shutil

import brotli
import pytest

from explainer.output import hosting
from explainer.output.policy import policy
from explainer.output.publication import publish
from explainer.output.scripts import InlineScripts, inline
from explainer.output.stylesheet import Sheets, joined, names_in, names_in_script, trimmed
from project import ROOT

INLINE = InlineScripts("first()", '{"prefetch":[]}')
SHEETS = Sheets(".used{a:b}.unused{c:d}", (("light.css", ":root{--ink:#000}"),))
PAGE = '<!doctype html><html><head><meta charset="utf-8"><link href="{up}assets/site.css"></head><body class="used"><p data-files="search/files.json">'


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        (".used,.unused{a:b}", ".used{a:b}"),
        (".used .unused{a:b}", ""),
        ("p>.used::before{a:b}", "p>.used::before{a:b}"),
        ("p:not(.unused){a:b}", "p:not(.unused){a:b}"),
        (":is(.unused,.used){a:b}", ":is(.unused,.used){a:b}"),
        (":is(.unused,table){a:b}", ""),
        ("[dir=ltr] p{a:b}", ""),
        ("[class]{a:b}", "[class]{a:b}"),
        ("#top{a:b}#end{a:b}", "#top{a:b}"),
        ("@media print{.used{a:b}.unused{c:d}}", "@media print{.used{a:b}}"),
        ("@media print{.unused{c:d}}", ""),
        ("p{--seen:1;--unseen:2}", "p{--seen:1}"),
        ("p{--by-unseen:1;--unseen:var(--by-unseen)}", ""),
        ("p{--by-seen:1;--seen:var(--by-seen)}", "p{--by-seen:1;--seen:var(--by-seen)}"),
    ],
)
def test_of_the_theme_s_sheet_stays_what_a_page_can_match(sheet, left):
    names = names_in('<p class="used other" id="top">')
    assert trimmed(sheet, names, "a{color:var(--seen)}") == left


def test_what_our_sheet_styles_whole_has_no_rule_of_the_theme_whatever_pages_come():
    left = "th[role=rowheader]{a:b}h1{a:b}"
    sheet = f"details>summary{{a:b}}.page details[open]{{a:b}}th[role=columnheader]:after{{a:b}}{left}"
    assert trimmed(sheet, None, "") == left
    there = {"details", "summary", "open", "page", "th", "role", "columnheader", "rowheader", "h1"}
    assert trimmed(sheet, there, "") == left


def test_what_a_script_makes_counts_as_being_there():
    names = names_in_script('cell.setAttribute("aria-sort", "none"); tip.className = `tip open`;')
    sheet = "th[aria-sort]{a:b}.tip.open{a:b}.tip.closed{a:b}"
    assert trimmed(sheet, names | {"th"}, "") == "th[aria-sort]{a:b}.tip.open{a:b}"


def test_the_dark_holds_by_the_device_and_by_choice_and_yields_to_a_system_s_own_colors():
    sheet = joined("", [("dark.css", "/* night */ :root { --ink: #fff; }")])
    assert sheet == (
        "@media screen and (prefers-color-scheme:dark){html:not([data-colors=light]){--ink:#fff}}"
        "@media screen{html[data-colors=dark]{--ink:#fff}}"
    )


@pytest.fixture
def folder(tmp_path):
    for path, up in (("index.html", ""), ("en/index.html", "../"), ("en/2024/a/index.html", "../../../")):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(PAGE.format(up=up), encoding="utf-8")
    for path in ("embed/one/index.html", "en/embed/one/index.html", "about/index.html"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(PAGE.format(up="../"), encoding="utf-8")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "site.css").write_text("whole", encoding="utf-8")
    for view in ("", "en/"):
        (tmp_path / view / "search").mkdir()
        for name in ("2031", "2030"):
            (tmp_path / view / f"search/{name}.json").write_text(f'"{view}{name}"', encoding="utf-8")
        listed = ["search/2031.json", "search/2030.json"]
        (tmp_path / view / "search/files.json").write_text(json.dumps(listed), encoding="utf-8")
    (tmp_path / "assets" / "search-box.js").write_text("start()", encoding="utf-8")
    return tmp_path


def test_a_name_holds_the_digest_of_its_file_and_every_page_knows_it(folder):
    publish(folder, SHEETS, INLINE, packed=False)
    (sheet,) = (folder / "assets").glob("*.css")
    assert sheet.read_text(encoding="utf-8") == ".used{a:b}:root{--ink:#000}"
    assert sheet.name == f"site.{hashlib.sha256(sheet.read_bytes()).hexdigest()[:10]}.css"
    for path, up in (("index.html", ""), ("en/index.html", "../"), ("en/2024/a/index.html", "../../../")):
        assert f'href="{up}assets/{sheet.name}"' in (folder / path).read_text(encoding="utf-8")


def test_an_index_holds_its_digest_and_only_the_list_of_its_view_knows_it(folder):
    publish(folder, SHEETS, INLINE, packed=False)
    (script,) = (folder / "assets").glob("search-box.*.js")
    listed = f"search/files-{script.suffixes[0][1:]}.json"
    for view in ("", "en/"):
        names = json.loads((folder / view / listed).read_text(encoding="utf-8"))
        assert [name.partition(".")[0] for name in names] == ["search/2031", "search/2030"]
        for name in names:
            content = (folder / view / name).read_bytes()
            assert name.split(".")[1] == hashlib.sha256(content).hexdigest()[:10]
            assert f"/{view}{name}\n  Cache-Control: {hosting.FOR_EVER}" in (folder / "_headers").read_text(
                "utf-8"
            )
        assert len(list((folder / view / "search").glob("*"))) == 3
        page = (folder / view / "index.html").read_text(encoding="utf-8")
        assert f'data-files="{listed}"' in page
        assert not [name for name in names if name in page]


def test_of_two_editions_a_change_of_one_index_changes_no_page(folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "site"
    shutil.copytree(folder, other)
    (other / "search/2030.json").write_text('"changed"', encoding="utf-8")
    for one in (folder, other):
        publish(one, SHEETS, INLINE, packed=False)
    for path in folder.rglob("*.html"):
        assert path.read_bytes() == (other / path.relative_to(folder)).read_bytes()


def test_every_page_carries_the_policy_before_it_can_load_anything(folder):
    publish(folder, SHEETS, INLINE, packed=False)
    for path in folder.rglob("*.html"):
        head = path.read_text(encoding="utf-8").partition("<link")[0]
        assert f'<meta http-equiv="Content-Security-Policy" content="{policy(INLINE)}">' in head


def test_the_policy_allows_the_two_scripts_in_a_page_by_digest_and_nothing_at_large():
    directives = policy(INLINE)
    for script in (INLINE.first, INLINE.prefetch):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in directives
    assert directives.startswith("default-src 'none'; ")
    assert "unsafe" not in directives
    assert "*" not in directives
    assert "http" not in directives


def test_only_charts_alone_may_be_framed(folder):
    publish(folder, SHEETS, INLINE, packed=False)
    rules = re.split(r"\n(?=/)", (folder / "_headers").read_text(encoding="utf-8"))
    unframed = [rule.partition("\n")[0] for rule in rules if "frame-ancestors 'none'" in rule]
    assert unframed == ["/", "/about/*", "/en/", "/en/2024/*"]


def test_hosts_are_told_the_language_of_each_place_and_that_nobody_rewrites_pages(folder):
    publish(folder, SHEETS, INLINE, packed=False)
    rules = re.split(r"\n(?=/)", (folder / "_headers").read_text(encoding="utf-8"))
    told = {rule.partition("\n")[0]: re.search(r"Content-Language: (\S+)", rule) for rule in rules}
    languages = {place: found[1] for place, found in told.items() if found}
    assert languages == {"/": "zh-Hans", "/about/*": "zh-Hans", "/en/": "en", "/en/2024/*": "en"}
    assert all("no-transform" in rule for rule in rules if "Content-Language" in rule)


def test_packed_files_hold_what_they_stand_for(folder):
    (folder / "long.csv").write_text("a,b\r\n" * 1000, encoding="utf-8")
    (folder / "long.png").write_bytes(b"x" * 5000)
    publish(folder, SHEETS, INLINE, packed=True)
    content = (folder / "long.csv").read_bytes()
    assert gzip.decompress((folder / "long.csv.gz").read_bytes()) == content
    assert brotli.decompress((folder / "long.csv.br").read_bytes()) == content
    assert {path.suffix for path in folder.rglob("long*")} == {".csv", ".gz", ".br", ".png"}
    assert not list(folder.rglob("index.html.gz"))  # too small to be worth it


@pytest.mark.parametrize("write", [hosting.nginx, hosting.caddy])
def test_a_server_s_configuration_names_policy_companions_and_digested_names(write):
    allowed = policy(inline(ROOT / "docs" / "assets"))
    configuration = write(allowed)
    assert allowed in configuration
    assert "nosniff" in configuration
    assert "immutable" in configuration
    assert "no-transform" in configuration
    assert re.search(r"/zh-hant/.*zh-Hant", configuration, re.S)
    assert hosting.MARKDOWN in configuration
    pattern = re.compile(hosting.DIGESTED)
    assert pattern.search("/assets/site.0123456789.css")
    assert pattern.search("/assets/words-zh-Hans.0123456789.json")
    assert pattern.search("/search/2024.0123456789.json")
    assert not pattern.search("/search/2024.json")
    assert not pattern.search("/en/search/files-0123456789.json")
