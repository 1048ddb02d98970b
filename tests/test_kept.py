"""What is kept from build to build: made once, made again when something changed or is gone."""

import os

import pytest

from explainer.charts.cache import UNUSED, Cache
from explainer.library.load import read
from explainer.pages.content import Converter
from explainer.processes import Beside


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "kept")


def test_files_are_made_once_and_come_back_as_texts_and_bytes(cache):
    files = {"a.md": "字", "b.png": b"\x89"}
    assert cache.files(b"source", lambda: files) == files
    assert cache.files(b"source", lambda: pytest.fail("made twice")) == files
    assert cache.files(b"other", dict) == {}


def test_files_are_made_anew_when_one_of_them_is_gone(cache, tmp_path):
    files = {"a.md": "one", "b.md": "two"}
    cache.files(b"source", lambda: files)
    for file in (tmp_path / "kept").iterdir():
        if file.read_bytes() == b"two":
            file.unlink()
    assert cache.files(b"source", lambda: {"a.md": "again"}) == {"a.md": "again"}


def test_only_what_was_not_used_for_long_is_pruned(cache, tmp_path):
    cache.get_or_make(b"old", lambda: b"1")
    (old,) = (tmp_path / "kept").iterdir()
    os.utime(old, (old.stat().st_mtime - UNUSED - 10,) * 2)
    cache.get_or_make(b"new", lambda: b"2")
    cache.prune()
    assert [path.read_bytes() for path in (tmp_path / "kept").iterdir()] == [b"2"]


def test_what_is_used_again_stays(cache, tmp_path):
    cache.get_or_make(b"old", lambda: b"1")
    (old,) = (tmp_path / "kept").iterdir()
    os.utime(old, (old.stat().st_mtime - UNUSED - 10,) * 2)
    assert cache.get_or_make(b"old", lambda: pytest.fail("made twice")) == b"1"
    cache.prune()
    assert old.exists()


def test_a_page_is_converted_once_and_again_with_other_settings(cache):
    text = "# Heading {: #top }\n\n## Part {: #part }\n"
    plain = Converter(["toc", "attr_list"], {}, cache).content(text)
    assert plain.html == '<h1 id="top">Heading</h1>\n<h2 id="part">Part</h2>'
    assert [child["id"] for child in plain.headings[0]["children"]] == ["part"]
    assert Converter(["toc", "attr_list"], {}, cache).content(text) == plain
    linked = Converter(["toc", "attr_list"], {"toc": {"permalink": "#"}}, cache).content(text)
    assert 'class="headerlink"' in linked.html


@pytest.mark.parametrize("text", ["[a](b.md)", "![a](javascript:b)", "<https://a.example>"])
def test_a_link_in_the_notation_of_markdown_stops(cache, text):
    with pytest.raises(ValueError, match="is linked in the notation of Markdown"):
        Converter([], {}, cache).content(text)


def test_a_link_written_as_html_passes(cache):
    assert Converter([], {}, cache).content('<p><a href="b/">a</a></p>').html == '<p><a href="b/">a</a></p>'


def test_a_data_file_is_read_anew_when_it_changed_and_only_then(toy_data):
    data, chapter = toy_data / "data", toy_data / "data" / "2031" / "chapters" / "results.yml"
    before, _ = read(data)
    good = chapter.read_text(encoding="utf-8")
    chapter.write_text(good.replace("printed: 5.5%", "prinded: 5.5%"), encoding="utf-8")
    _, problems = read(data)
    assert '"prinded"' in "".join(map(str, problems))
    chapter.write_text(good, encoding="utf-8")
    after, problems = read(data)
    assert problems == []
    assert after.units["percent"] is before.units["percent"]
    assert after.editions[0].chapters == before.editions[0].chapters


def _speak(words: str, status: int) -> None:
    os.write(2, words.encode())
    raise SystemExit(status)


@pytest.mark.parametrize("status", [0, 1])
def test_work_beside_tells_whether_it_went_well_and_what_it_printed(capfd, status):
    assert Beside(_speak, "said 字", status).ended() == (status == 0, "said 字")
    assert capfd.readouterr().err == ""
