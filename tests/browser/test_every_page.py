"""What holds of every page, at every width, in every view."""

import json

import pytest

from browser.audit import AXE_WIDTHS, PARTS, WIDTHS, units, visits
from built import VIEWS, addresses
from conftest import watched
from project import served


@pytest.fixture(scope="session")
def audit(request, once, browser, site, address, missing):
    """What was met on a part of a view's pages at a width."""
    tag, width, part = request.param
    folder = VIEWS[tag]

    def visit(place):
        names = list(addresses(site, folder))
        assert len(names) > 40
        own = [f"{address}/{folder}{name}" for name in names][part::PARTS]
        if not folder and not part:
            own.append(missing)
        context = browser.new_context()
        found = list(visits(*watched(context), own, width))
        context.close()
        (place / "met.json").write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")

    place = once(f"audit {tag} {width} {part}", visit)
    return json.loads((place / "met.json").read_text(encoding="utf-8"))


def each(widths):
    return pytest.mark.parametrize(
        "audit", units(widths), indirect=True, ids=lambda unit: "-".join(map(str, unit))
    )


def faults(audit, what):
    return {met["address"]: met[what] for met in audit if met[what]}


@each(AXE_WIDTHS)
def test_axe_finds_nothing_on_any_page_in_either_theme(audit):
    assert faults(audit, "light") == {}
    assert faults(audit, "dark") == {}


@each(WIDTHS)
def test_no_page_scrolls_sideways(request, audit):
    _, width, _ = request.node.callspec.params["audit"]
    assert {met["address"]: met["across"] for met in audit if met["across"] > width} == {}


@each(WIDTHS)
def test_no_box_cuts_its_words(audit):
    assert faults(audit, "cut") == {}


@each(WIDTHS)
def test_no_id_is_given_twice_once_scripts_have_run(audit):
    assert faults(audit, "twice") == {}


@each(WIDTHS)
def test_no_page_complains_or_asks_another_host(audit):
    assert faults(audit, "faults") == {}


FAULTY = """<!doctype html><html lang="en"><title>x</title>
<style>
  i { display: block; width: 20px; overflow: hidden; white-space: nowrap }
  b { display: block; width: 3000px }
  p { color: #777; background: #fff }
  @media (prefers-color-scheme: dark) { p { color: #111; background: #000 } }
</style>
<main><h1>x</h1><i>words that are cut</i><b>wide</b><p id="a">grey</p><img id="a"></main>
<script>console.error("no")</script>"""


def test_the_audit_is_awake(browser, tmp_path):
    (tmp_path / "index.html").write_text(FAULTY, encoding="utf-8")
    context = browser.new_context()
    with served(tmp_path) as host:
        (met,) = visits(*watched(context), [f"{host}/"], 360)
    context.close()
    assert met["across"] > 3000
    assert met["cut"] == ["<i>words that are cut</i>"]
    assert met["twice"] == ["a"]
    assert "no" in met["faults"]
    assert "image-alt" in "".join(met["light"])
    assert "color-contrast" in "".join(met["light"])
    assert "color-contrast" in "".join(met["dark"])
