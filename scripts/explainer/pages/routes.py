"""Every page of the site with its address, in the order of the navigation."""

from collections.abc import Iterator
from itertools import groupby

from explainer.analysis.analysis import Analysis
from explainer.library.model import Edition
from explainer.pages import addresses
from explainer.pages.locations import FigureLocation, figure_locations
from explainer.pages.look_up import glossary_page, look_up_pages
from explainer.pages.page import (
    ArticlePage,
    ChapterPage,
    ChartEmbedPage,
    CorrectionsPage,
    FigureEmbedPage,
    FrontPage,
    Page,
    ReportPage,
    SourcesPage,
    TopicPage,
    TopicsPage,
)
from explainer.problems import ValidationFailed, unknown
from explainer.schema.base import Text


def pages(analysis: Analysis) -> list[Page]:
    """All pages, in the order of the navigation."""
    editions, words = analysis.library.editions, analysis.library.words
    newest = editions[0]
    look_up = [*look_up_pages(analysis, newest), glossary_page(analysis, newest)]
    return [
        _front_page(analysis, newest, look_up),
        *(page for edition in editions for page in _report_pages(analysis, edition)),
        *_topic_pages(analysis, newest),
        *look_up[:-1],
        *(page for edition in editions[1:] for page in look_up_pages(analysis, edition)),
        look_up[-1],
        SourcesPage(
            address=addresses.SOURCES,
            title=words["sources"],
            description=words["sources-are"],
            group=words["look-it-up"],
            sources=dict(
                sorted(analysis.library.sources.items(), key=lambda named: named[1].date or "", reverse=True)
            ),
        ),
        *_article_pages(analysis),
        CorrectionsPage(
            address=addresses.CORRECTIONS,
            title=words["corrections"],
            description=words["corrections-are"],
            group=words["about-this-site"],
        ),
    ]


def chart_embeds(analysis: Analysis) -> list[ChartEmbedPage]:
    """The pages that hold one chart each, for frames on other websites."""
    return [
        ChartEmbedPage(
            address=addresses.chart_embed(plot.id),
            title=plot.chart.name,
            description=plot.chart.title,
            edition=edition.edition,
            plot=plot,
        )
        for edition in analysis.editions
        for plot in edition.plots
    ]


def figure_embeds(
    analysis: Analysis, locations: dict[str, FigureLocation], names: dict[str, str]
) -> list[FigureEmbedPage]:
    """The pages that hold one figure each, for frames on other websites.

    `names` are the ids that figures have or had, each with the one it has: a frame stays what it was.
    """
    figures, indicators = analysis.library.figures, analysis.library.indicators
    return [
        FigureEmbedPage(
            address=addresses.figure_embed(name),
            title=indicators[figures[now].indicator].name,
            description=indicators[figures[now].indicator].name,
            edition=locations[now].edition,
            figure=figures[now],
        )
        for name, now in names.items()
    ]


def permanent(analysis: Analysis, pages: list[Page]) -> Iterator[str]:
    """Every address that must never die: pages, figures, charts and charts alone."""
    yield from (page.address for page in pages)
    yield from (location.address for location in figure_locations(analysis.library).values())
    for page in chart_embeds(analysis):
        yield from (page.address, addresses.chart(page.edition.year, page.plot.id))


def judge_changes(analysis: Analysis, pages: list[Page]) -> None:
    """Raise ValidationFailed where `changes.yml` names a page that is not there."""
    known = [page.address for page in pages]
    problems = [
        unknown(revision.origin.location("pages"), "page", address, known)
        for revision in analysis.library.changes
        for address in revision.pages
        if address not in known
    ]
    if problems:
        raise ValidationFailed(problems)


def navigation(pages: list[Page]) -> Iterator[tuple[Text | None, list[Page]]]:
    """The pages under their headings; those without a heading stand alone."""
    for group, members in groupby(pages, key=lambda page: page.group):
        if group is None:
            yield from ((None, [page]) for page in members)
        else:
            yield group, list(members)


def groups(pages: list[Page]) -> list[list[Page]]:
    """The pages under each heading of the navigation, first those without one."""
    alone = [page for page in pages if page.group is None]
    return [alone, *(members for heading, members in navigation(pages) if heading)]


def _front_page(analysis: Analysis, edition: Edition, look_up: list[Page]) -> Page:
    words = analysis.library.words
    return FrontPage(
        address=addresses.FRONT,
        title=words["home"],
        description=words["site-is"].of_year(edition.year),
        edition=edition,
        look_up=look_up,
    )


def _report_pages(analysis: Analysis, edition: Edition) -> Iterator[Page]:
    words = analysis.library.words
    yield ReportPage(
        address=addresses.page(edition.year),
        title=edition.manifest.title,
        description=edition.manifest.about,
        edition=edition,
    )
    for chapter in edition.chapters:
        yield ChapterPage(
            address=addresses.page(edition.year, chapter.id),
            title=chapter.file.name,
            description=chapter.file.lead,
            group=words["ten-areas"] if chapter.area else None,
            edition=edition,
            chapter=chapter,
            plans=chapter.id != edition.manifest.review[0],
            topics=analysis.of(edition).topics_of(chapter.id),
        )


def _topic_pages(analysis: Analysis, edition: Edition) -> Iterator[Page]:
    words = analysis.library.words
    group = words["for-me"]
    index = TopicsPage(
        address=addresses.TOPICS,
        title=words["all-topics"],
        description=words["topics-are"],
        group=group,
        edition=edition,
    )
    yield index
    for name, topic in analysis.library.topics.items():
        yield TopicPage(
            address=addresses.topic(name),
            title=topic.name,
            description=topic.lead,
            group=group,
            edition=edition,
            index=index,
            topic=topic,
            content=edition.topics[name],
        )


def _article_pages(analysis: Analysis) -> Iterator[Page]:
    for name, article in analysis.library.articles.items():
        yield ArticlePage(
            address=addresses.article(name),
            title=article.title,
            description=article.lead,
            group=analysis.library.words["about-this-site"],
            article=article,
        )
