"""What holds of every page, on a phone and on a desk, in every view and both themes."""

import json

import pytest

from browser.audit import COLORS, DESK, DEVICES, EVERYTHING, PARTS, PHONE, looks, units, visits
from built import KINDS, VIEWS, addresses
from conftest import watched
from project import served


@pytest.fixture(scope="session")
def audit(request, once, browser, site, address, missing):
    """What was met on a part of a view's pages on a device."""
    tag, device, part = request.param
    folder = VIEWS[tag]

    def visit(place):
        names = list(addresses(site, folder))
        assert len(names) > 40
        on = DEVICES[device]
        own = {f"{address}/{folder}{name}": looks(tag, on, name) for name in names[part::PARTS]}
        if not folder and not part:
            own[missing] = looks(tag, on, KINDS[0])
        context = browser.new_context()
        records = list(visits(*watched(context), own, on))
        context.close()
        (place / "met.json").write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")

    place = once(f"audit {tag} {device} {part}", visit)
    return json.loads((place / "met.json").read_text(encoding="utf-8"))


def faults(audit, what):
    return {(met["address"], met["width"]): met[what] for met in audit if met.get(what)}


each = pytest.mark.parametrize("audit", units(), indirect=True, ids=lambda unit: "-".join(map(str, unit)))


@each
def test_axe_finds_nothing_on_any_page_in_either_theme(audit):
    assert audit
    assert faults(audit, "light") == {}
    assert faults(audit, "dark") == {}


def test_axe_sees_all_of_every_page_and_each_kind_on_both_devices_and_in_both_themes():
    for name in (*KINDS, "topics/farming/", "embed/a-chart/"):
        assert looks("zh-Hans", PHONE, name)["light"] == looks("en", PHONE, name)["light"] == EVERYTHING
        assert COLORS in [*looks("en", PHONE, name).values(), *looks("en", DESK, name).values()]
        assert "light" in looks("zh-Hans", DESK, name)
    for name in KINDS:
        for tag in VIEWS:
            for device in DEVICES.values():
                assert looks(tag, device, name) == {"light": EVERYTHING, "dark": COLORS}


@each
def test_no_page_scrolls_sideways(audit):
    assert {met["address"]: met["across"] for met in audit if met["across"] > met["width"]} == {}


@each
def test_no_box_cuts_its_words(audit):
    assert faults(audit, "cut") == {}


@each
def test_no_id_is_given_twice_once_scripts_have_run(audit):
    assert faults(audit, "twice") == {}


@each
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
        met, smallest = visits(*watched(context), {f"{host}/": looks("en", PHONE, KINDS[0])}, PHONE)
    context.close()
    assert (met["width"], smallest["width"]) == (360, 320)
    assert met["across"] > 3000
    assert met["cut"] == smallest["cut"] == ["<i>words that are cut</i>"]
    assert met["twice"] == ["a"]
    assert "no" in met["faults"]
    assert "image-alt" in "".join(met["light"])
    assert "color-contrast" in "".join(met["light"])
    assert "color-contrast" in "".join(met["dark"])
