"""What was changed on the site: its feed, its page, its notices, and how two builds differ."""

import json

import feedparser
import pytest

from explainer.output.differences import differences
from explainer.problems import ValidationFailed
from explainer.site import load


@pytest.mark.parametrize(("tag", "folder"), [("zh-Hans", ""), ("zh-Hant", "zh-hant/"), ("en", "en/")])
def test_a_feed_tells_every_change_with_its_day_reason_and_address(toy, tag, folder):
    site = load(toy, "https://host/")
    feed = feedparser.parse(site.assets(site.views[tag])["feed.xml"])
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.id == f"https://host/{folder}feed.xml"
    assert feed.feed.updated == "2031-03-02T00:00:00Z"
    assert [entry.id for entry in feed.entries] == [
        f"https://host/{folder}corrections/#2031-03-02-1",
        f"https://host/{folder}corrections/#2031-03-01-1",
    ]
    assert feed.feed.author == site.views[tag].words(site.library.imprint.publisher)
    page = site.documents(site.views[tag])["corrections/index.md"]
    for entry, change in zip(feed.entries, site.library.changes, strict=True):
        assert site.views[tag].words(change.what) in entry.title
        assert entry.summary == site.views[tag].words(change.why)
        assert f'<li id="{entry.link.partition("#")[2]}">' in page


def test_changes_of_one_day_keep_their_numbers_when_another_is_written_above_them(toy):
    path = toy / "data" / "changes.yml"
    path.write_text(
        "".join(
            f'- date: "2031-03-02"\n  what:\n    zh: 改了{name}。\n    en: {name} changed.\n'
            "  why:\n    zh: 错了。\n    en: It was wrong.\n"
            for name in "CBA"
        ),
        encoding="utf-8",
    )
    named = load(toy).analysis.revisions.by_id
    assert [(name, revision.what.en) for name, revision in named.items()] == [
        ("2031-03-02-3", "C changed."),
        ("2031-03-02-2", "B changed."),
        ("2031-03-02-1", "A changed."),
    ]


def test_a_correction_is_told_on_the_pages_and_the_figure_it_touches_and_nowhere_else(toy_site):
    theme = toy_site.theme(toy_site.views["en"])
    told = {page.address for page in toy_site.pages if theme.notices(page.file)}
    assert told == {"/2031/land/", "/2031/figures/", "/2031/one-page/", "/topics/food/"}
    (notice,) = theme.notices("2031/land/index.md")
    assert (notice.lead, notice.what) == (
        "Corrected March 2, 2031: ",
        "The target for trade is now 8 billion yuan.",
    )
    assert notice.href == "../../corrections/#2031-03-02-1"
    card = toy_site.documents(toy_site.views["en"])["2031/land/index.md"].split('id="trade-2031-target"')[1]
    assert '<p class="figure-corrected"><a href="../../corrections/#2031-03-02-1">' in card.split("</li>")[0]


def test_every_page_says_when_it_was_last_changed(toy_site):
    theme = toy_site.theme(toy_site.views["en"])
    days = {page.address: theme.changed_on(page.file) for page in toy_site.pages}
    assert days["/2031/land/"] == "Last changed: March 2, 2031"
    assert days["/about/"] == "Last changed: March 1, 2031"
    assert all(days.values())
    assert "Version of March 2, 2031." in theme.citation("2031/land/index.md")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("trade-2031-target\n", "trade-2031-result\n", 'There is no figure "trade-2031-result".'),
        ("/topics/food/", "/topics/foot/", 'There is no page "/topics/foot/". Did you mean "/topics/food/"?'),
        ("2031-03-02", "2031-02-30", "2031-02-30"),
        ("2031-03-02", "2031-03", "2031-03"),
    ],
)
def test_a_change_of_what_is_not_there_stops_the_build(toy, before, after, told):
    path = toy / "data" / "changes.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    with pytest.raises(ValidationFailed) as stopped:
        load(toy)
    (problem,) = stopped.value.problems
    assert str(problem).startswith("data/changes.yml:")
    assert told in str(problem)


def test_two_builds_of_the_data_are_told_apart_figure_by_figure(tmp_path, toy_site):
    before, after = tmp_path / "before.json", tmp_path / "after.json"
    records = json.loads(toy_site.files()["data/2031/figures.json"])
    before.write_text(json.dumps(records), encoding="utf-8")
    assert list(differences(before, before)) == []
    gone, *others = records
    others[0] |= {"printed": "9亿元", "url_en": "https://elsewhere/"}
    others.append(gone | {"id": "another"})
    after.write_text(json.dumps(others), encoding="utf-8")
    lines = sorted(differences(before, after))
    assert len(lines) == 3
    assert f"{gone['id']}: gone, was {gone['text_zh_hans']}" in lines
    assert f"another: new, {gone['text_zh_hans']}" in lines
    (line,) = [line for line in lines if line.startswith(f"{others[0]['id']}: printed: ")]
    assert line.endswith('-> "9亿元"')
    after.write_text("[1]", encoding="utf-8")
    with pytest.raises(ValidationFailed, match="no list of figures"):
        list(differences(before, after))
