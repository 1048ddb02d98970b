"""What a hostile data file can do: it is refused with a word and a place, or comes out as harmless text."""

import csv
import io

import markdown
import pytest
from bs4 import BeautifulSoup

from explainer.__main__ import main
from explainer.output.downloads import to_csv
from explainer.pages import prose

LAND = "data/2031/chapters/land.yml"
SOURCES = "data/sources.yml"
TEXT = "没有说在哪里"
URL = "https://toy.example/report"
CASES = {
    "a script": (LAND, TEXT, "<script>alert(1)</script>", "would be read as markup"),
    "a handler": (LAND, TEXT, "<img src=x onerror=alert(1)>", "would be read as markup"),
    "a link of Markdown": (LAND, TEXT, "[x](javascript:alert(1))", "would be read as markup"),
    "an entity": (LAND, TEXT, "&lt;script&gt;", "would be read as markup"),
    "braces of templates": (LAND, TEXT, "{{ 7 * 7 }}", "is no known figure|no figure|There is no figure"),
    "a tag of templates": (LAND, TEXT, "{% raw %}", "There is no figure"),
    "attributes of Markdown": (LAND, TEXT, "{: onclick=alert(1) }", "There is no figure"),
    "an address that runs": (SOURCES, URL, "javascript:alert(1)", "does not fit"),
    "an address of this computer": (SOURCES, URL, "file:///etc/passwd", "does not fit"),
    "an address that holds a page": (
        SOURCES,
        URL,
        "data:text/html,<script>alert(1)</script>",
        "does not fit",
    ),
    "an address that anybody can rewrite on its way": (SOURCES, URL, "http://toy.example/", "by https"),
    "an address that ends its attribute": (SOURCES, URL, 'https://toy.example/"onclick="x', "does not fit"),
    "text that is read backwards": (LAND, TEXT, "没有\u202e说", "nobody sees (U+202E)"),
    "a character without width": (LAND, TEXT, "没有\u200b说", "nobody sees (U+200B)"),
    "a control character": (LAND, "zh: 新田", r'zh: "新\x1b[2J田"', "nobody sees (U+001B)"),
    "an end of text": (LAND, "zh: 新田", r'zh: "新\0田"', "nobody sees (U+0000)"),
    "half a character": (LAND, "zh: 新田", r'zh: "新\ud800田"', "nobody sees (U+D800)"),
    "a hidden character in a key": (LAND, "lead:", r'"le\x1bad":', "nobody sees (U+001B)"),
    "a path upwards": ("data/2031/edition.yml", "- land", "- ../../../secret", "does not fit"),
    "a path from the root": ("data/2031/edition.yml", "- land", "- /etc/passwd", "does not fit"),
}
WHOLE = {
    "ten megabytes": ("a: b\n" * 2_000_000, "larger than 1 MB"),
    "deep brackets": ("[" * 100_000, "levels deep"),
    "deep lists": ("- " * 5_000 + "a", "levels deep"),
    "deep mappings": ("\n".join(" " * depth + "a:" for depth in range(900)), "levels deep"),
    "a text that repeats itself": ("a: &a [x]\nb: [*a, *a]\n", "repeats another place"),
    "a text without end": ("a: &a [*a]\n", "repeats another place"),
    "code of Python": ("!!python/object/apply:os.system [id]\n", "The file is not a mapping"),
}


def output(toy_data, capsys):
    assert main(["check", "--data", str(toy_data / "data")]) == 1
    return capsys.readouterr().err


@pytest.mark.parametrize(("name", "found", "put", "problem"), CASES.values(), ids=CASES)
def test_a_hostile_place_is_refused_where_it_stands(toy_data, capsys, name, found, put, problem):
    path = toy_data / name
    text = path.read_text(encoding="utf-8")
    assert found in text
    path.write_text(text.replace(found, put, 1), encoding="utf-8")
    lines = output(toy_data, capsys).splitlines()
    assert any(
        line.startswith(f"{name}:") and any(word in line for word in problem.split("|")) for line in lines
    ), lines


@pytest.mark.parametrize(("content", "problem"), WHOLE.values(), ids=WHOLE)
def test_a_hostile_file_is_refused_in_one_line(toy_data, capsys, content, problem):
    (toy_data / SOURCES).write_text(content, encoding="utf-8")
    own = [line for line in output(toy_data, capsys).splitlines() if line.startswith(f"{SOURCES}:")]
    assert len(own) == 1, own
    assert problem in own[0]


@pytest.mark.parametrize(
    "words",
    ["<script>alert(1)</script>", "[x](javascript:alert(1))", "**x** `y` _z_", "![x](//host/x.png)", r"\[x"],
)
def test_words_of_the_report_are_never_markup(words):
    page = BeautifulSoup(markdown.markdown(prose.plain(words)), "html.parser")
    assert [element.name for element in page.find_all()] == ["p"]
    assert page.get_text() == words


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_a_cell_of_words_is_no_formula_and_an_amount_keeps_its_sign(words):
    rows = list(csv.reader(io.StringIO(to_csv([{"label": words, "value": -1.5, "unit": "%"}]), newline="")))
    assert rows[1] == [f"'{words}", "-1.5", "%"]


def test_the_policy_stops_what_would_slip_into_a_page(browser, address):
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"{address}/en/2024/livelihood/")
    directives = tab.evaluate(
        """async () => {
          const stopped = [];
          document.addEventListener("securitypolicyviolation", (event) => stopped.push(event.effectiveDirective));
          const inline = document.createElement("script");
          inline.textContent = "window.harmed = true";
          document.body.append(inline);
          document.body.insertAdjacentHTML("beforeend", '<img src="//other.example/x.png">' +
            '<p style="color: red" onclick="window.harmed = true">x</p><a href="javascript:window.harmed = true">y</a>' +
            '<iframe src="https://other.example/"></iframe>');
          document.body.lastElementChild.previousElementSibling.click();
          document.body.querySelector("p[onclick]").click();
          await fetch("https://other.example/").catch(() => {});
          setTimeout("window.harmed = true");
          await new Promise((done) => setTimeout(done, 300));
          return [window.harmed === true, [...new Set(stopped)].sort()];
        }"""
    )
    context.close()
    assert directives == [
        False,
        [
            "connect-src",
            "frame-src",
            "img-src",
            "script-src",
            "script-src-attr",
            "script-src-elem",
            "style-src-attr",
        ],
    ]
