"""Every page of the site: its address, its name, and what its template is given."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from explainer.analysis.analysis import Analysis
from explainer.analysis.plots import Shape
from explainer.library.model import Edition, Library
from explainer.pages.locations import marked, places
from explainer.schema.base import Text

CHARTS = "charts.md"
GLANCE = "at-a-glance.md"


@dataclass(frozen=True)
class Page:
    """A page in no particular language: the same address and content in every view.

    `group` is the heading it stands under in the navigation, None at the top level.
    """

    address: str
    template: str
    title: Text
    description: Text
    content: dict[str, Any]
    group: Text | None = None

    @property
    def edition(self) -> Edition | None:
        """The edition it belongs to, if it belongs to one."""
        return self.content.get("edition")

    @property
    def file(self) -> str:
        """The name of its Markdown among the documents."""
        return f"{self.address.lstrip('/')}index.md"


def pages(analysis: Analysis) -> list[Page]:
    """All pages, in the order of the navigation."""
    library = analysis.library
    words, newest = library.words, library.editions[0]
    shared = {
        "library": library,
        "words": words,
        "places": places(library),
        "shapes": list(Shape),
        "analysis": analysis,
        "changes": analysis.changes,
        "outcomes": analysis.outcomes,
    }
    page = partial(_page, shared)
    found: list[Page] = []
    for edition in library.editions:
        found += _report_pages(analysis, edition, partial(page, edition=edition))
    found += _topic_pages(library, newest, partial(page, group=words["for-me"], edition=newest))
    for edition in library.editions:
        found += _look_up_pages(analysis, edition, partial(page, group=words["look-it-up"], edition=edition))
    uses = analysis.of(newest).term_uses
    look_up = partial(page, group=words["look-it-up"], edition=newest)
    found.append(look_up("/glossary/", "glossary.md", words["glossary"], words["glossary-is"], uses=uses))
    for name, article in library.articles.items():
        group = words["about-this-site"]
        found.append(
            page(f"/{name}/", "article.md", article.title, article.lead, group=group, article=article)
        )
    looked_up = [one for one in found if one.group == words["look-it-up"] and one.edition in (None, newest)]
    front = page(
        "/",
        "home.md",
        words["home"],
        words["site-is"],
        edition=newest,
        look_up=looked_up,
    )
    return [front, *found]


def _page(
    shared: dict[str, Any],
    address: str,
    template: str,
    title: Text,
    description: Text,
    group: Text | None = None,
    **content: Any,
) -> Page:
    return Page(address, template, title, description, shared | content, group)


def _report_pages(analysis: Analysis, edition: Edition, page: partial[Page]) -> Iterator[Page]:
    words, base = analysis.library.words, f"/{edition.year}/"
    yield page(base, "edition.md", edition.manifest.title, words["edition-is"])
    for chapter in edition.chapters:
        group = words["ten-areas"] if chapter.area else None
        address = f"{base}{chapter.id}/"
        topics = analysis.of(edition).topics_of(chapter.id)
        yield page(
            address,
            "chapter.md",
            chapter.file.name,
            chapter.file.lead,
            group=group,
            chapter=chapter,
            topics=topics,
        )


def _look_up_pages(analysis: Analysis, edition: Edition, page: partial[Page]) -> Iterator[Page]:
    words, base = analysis.library.words, f"/{edition.year}/"
    grouped = analysis.of(edition).unit_groups
    touches = {
        figure.id: analysis.of(edition).topics_of(path)
        for path, (_, item) in edition.items.items()
        for figure in item.figures
    }
    yield page(
        f"{base}figures/",
        "figures.md",
        words["all-figures"],
        words["all-figures-are"],
        touches=touches,
        groups=grouped,
        grouped={figure.id: group.id for group in grouped for figure, _ in group.figures},
    )
    yield page(
        f"{base}at-a-glance/",
        GLANCE,
        words["at-a-glance"],
        words["at-a-glance-is"],
        groups=grouped,
    )
    yield page(f"{base}charts/", CHARTS, words["charts"], words["charts-are"])
    yield page(f"{base}one-page/", "one-page.md", words["one-page"], words["one-page-is"])
    yield page(f"{base}comparisons/", "comparisons.md", words["comparisons"], words["comparisons-are"])
    what, is_it = words["what-happened-next"], words["what-happened-next-is"]
    yield page(f"{base}what-happened-next/", "what-happened-next.md", what, is_it)
    named = analysis.of(edition).place_uses
    yield page(f"{base}places/", "places.md", words["places"], words["places-are"], named=named)
    yield page(
        f"{base}source-notes/",
        "source-notes.md",
        words["source-notes"],
        words["source-notes-are"],
        marked=marked(edition),
        coverage=analysis.of(edition).coverage,
    )


def _topic_pages(library: Library, edition: Edition, page: partial[Page]) -> Iterator[Page]:
    yield page("/topics/", "topics.md", library.words["all-topics"], library.words["topics-are"])
    for name, topic in library.topics.items():
        content = edition.topics[name]
        yield page(f"/topics/{name}/", "topic.md", topic.name, topic.lead, topic=topic, content=content)


def embeds(found: list[Page]) -> list[Page]:
    """The pages that hold one chart each, for frames on other websites; no navigation names them."""
    return [
        Page(
            f"/embed/{plot.id}/",
            "embed.html",
            plot.chart.name,
            plot.chart.title,
            page.content | {"plot": plot},
        )
        for page in found
        if page.template == CHARTS
        for plot in page.content["analysis"].of(page.content["edition"]).plots
    ]


def navigation(found: list[Page]) -> Iterator[tuple[Text | None, list[Page]]]:
    """The pages under their headings; those without a heading stand alone."""
    for group, members in groupby(found, key=lambda page: page.group):
        if group is None:
            yield from ((None, [page]) for page in members)
        else:
            yield group, list(members)


def groups(found: list[Page]) -> list[list[Page]]:
    """The pages under each heading of the navigation, first those without one."""
    alone = [page for page in found if page.group is None]
    return [alone, *(members for heading, members in navigation(found) if heading)]
