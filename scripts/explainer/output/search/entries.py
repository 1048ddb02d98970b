"""The entries of a search: everything of an edition that a page shows and a reader may look for."""

from collections.abc import Iterator

from explainer.analysis.analysis import Analysis
from explainer.language.views import View
from explainer.library.model import Edition
from explainer.output.search.entry import SEPARATOR, Entry, also_called, from_root, other_name
from explainer.pages import addresses
from explainer.pages.page import ChapterPage, EditionPage, Page, ReportPage
from explainer.schema.amount import number
from explainer.schema.base import Text
from explainer.schema.figures import Figure, Kind
from explainer.schema.outcomes import Outcome


class EditionEntries:
    """The entries of an edition in a view; those of the newest hold its topics and the pages beside it."""

    def __init__(self, analysis: Analysis, pages: list[Page], edition: Edition, view: View) -> None:
        self._analysis, self._here = analysis, analysis.of(edition)
        self._edition, self._view, self._library = edition, view, analysis.library
        self._newest = edition is analysis.library.editions[0]
        self._pages = [page for page in pages if isinstance(page, EditionPage) and page.edition is edition]

    def __iter__(self) -> Iterator[Entry]:
        yield from self._report()
        yield from self._outcomes()
        yield from self._places()
        yield from self._notes()
        if self._newest:
            yield from self._topics()
        yield from self._charts()
        for page in self._pages:
            yield from self._page(page)

    def _report(self) -> Iterator[Entry]:
        for chapter in self._edition.chapters:
            where = self._view.words(chapter.file.name)
            for section in chapter.file.sections:
                for item in section.items:
                    for figure in item.figures:
                        yield self._figure(figure, chapter.id, where)
                    path = f"{chapter.id}/{item.id}"
                    yield Entry(
                        "item",
                        from_root(addresses.part(self._edition.year, chapter.id, item.id)),
                        self._view.words(item.title),
                        self._item_text(path),
                        other_name(item.title, self._view),
                        where,
                        self._here.kind_of(path),
                    )

    def _item_text(self, path: str) -> str:
        """An item's text with the figures of other sources that stand below it."""
        item = self._edition.items[path][1]
        text = [self._view.plain(item.text)] if item.text else []
        text += [self._view.words(entry.value) for entry in self._edition.context if entry.item == path]
        return " ".join(text)

    def _figure(self, figure: Figure, chapter: str, where: str) -> Entry:
        view = self._view
        indicator = self._library.indicators[figure.indicator]
        notes = [view.plain(note) for note in (indicator.counts, figure.note) if note]
        return Entry(
            "figure",
            from_root(addresses.part(self._edition.year, chapter, figure.id)),
            view.label(figure),
            " ".join(notes),
            other_name(indicator.name, view),
            where,
            figure.kind,
            self._amount(figure),
            number(figure.quantity.value) if figure.quantity else None,
            self._beside(figure),
            view.quotable(figure.quote),
        )

    def _amount(self, figure: Figure) -> str:
        return f"{self._view.amount(figure)} · {self._view.kind_of(figure)}"

    def _beside(self, figure: Figure) -> str:
        """The same indicator in other years, and the city's."""
        view, library = self._view, self._library
        amounts = [f"{view.kind_of(other)} {view.amount(other)}" for other in library.comparable(figure)]
        amounts += [
            view.words(entry.short)
            for entry in self._edition.context
            if entry.figure == figure.id and entry.short
        ]
        amounts += [
            f"{view.words(derived.name)} {view.computed(derived)}"
            for derived in self._edition.derived.values()
            if derived.beside == figure.id
        ]
        return " · ".join(amounts)

    def _outcomes(self) -> Iterator[Entry]:
        for name, outcome in self._edition.outcomes_by_anchor.items():
            chapter_name = self._outcome_chapter(outcome)
            figure = self._library.figures[outcome.figure] if outcome.figure else None
            yield Entry(
                "outcome",
                from_root(addresses.outcome(self._edition.year, name)),
                self._view.label(figure) if figure else self._view.words(outcome.subject or chapter_name),
                self._published(outcome),
                other_name(self._subject(outcome), self._view),
                where=self._view.words(chapter_name),
                when=Kind.TARGET,
                amount=self._amount(figure) if figure else "",
            )

    def _subject(self, outcome: Outcome) -> Text:
        """What an outcome is about: the figure's name, or the plan."""
        if outcome.figure:
            return self._library.indicators[self._library.figures[outcome.figure].indicator].name
        return outcome.subject or self._outcome_chapter(outcome)

    def _outcome_chapter(self, outcome: Outcome) -> Text:
        for chapter in self._edition.chapters:
            if (outcome.item and outcome.item.chapter == chapter.id) or any(
                figure.id == outcome.figure for figure in chapter.figures
            ):
                return chapter.file.name
        raise KeyError(outcome.figure or outcome.item)

    def _published(self, outcome: Outcome) -> str:
        view, words = self._view, self._library.words
        if not outcome.published:
            return view.words(words["nothing-published"])
        semicolon = view.words(words["semicolon"])
        of = "same" if outcome.figure else "plan"
        return semicolon.join(
            f"{view.words(words[f'{of}-{published.same}'])}{view.words(words['colon'])}{view.words(published.value)}"
            for published in outcome.published
        )

    def _places(self) -> Iterator[Entry]:
        for id_, place in self._library.places.items():
            titles = [
                self._view.words(self._edition.items[path][1].title) for path in self._here.place_uses[id_]
            ]
            if titles:
                address = f"{addresses.page(self._edition.year, 'places')}#{id_}"
                yield Entry(
                    "place",
                    from_root(address),
                    self._view.words(place.name),
                    " · ".join(titles),
                    also_called(place, self._view),
                )

    def _notes(self) -> Iterator[Entry]:
        view = self._view
        for reading in self._edition.readings.values():
            grade = view.words(self._library.words[f"grade-{reading.grade}"])
            words = [reading.supplied, reading.published, reading.probable]
            yield Entry(
                "note",
                from_root(addresses.note(self._edition.year, reading.id)),
                reading.id,
                view.plain(reading.doubt),
                SEPARATOR.join(view.chinese(word) for word in words if word),
                grade,
            )

    def _topics(self) -> Iterator[Entry]:
        view, edition = self._view, self._edition
        for name, topic in self._library.topics.items():
            content, address = edition.topics[name], from_root(addresses.topic(name))
            title = view.words(topic.name)
            yield Entry("topic", address, title, view.plain(topic.lead), other_name(topic.name, self._view))
            for place, ask in enumerate(content.asks, 1):
                titles = [view.words(edition.items[path][1].title) for path in ask.items]
                yield Entry(
                    "ask",
                    f"{address}#ask-{place}",
                    view.words(ask.question),
                    " · ".join(titles),
                    where=title,
                )
            left_open = view.words(self._library.words["left-open"])
            yield Entry("open", f"{address}#left-open", left_open, view.plain(content.open), where=title)

    def _charts(self) -> Iterator[Entry]:
        for plot in self._here.plots:
            yield Entry(
                "chart",
                from_root(addresses.chart(plot.edition.year, plot.id)),
                self._view.words(plot.chart.name),
                self._view.plain(plot.chart.title),
            )

    def _page(self, page: Page) -> Iterator[Entry]:
        view, address = self._view, from_root(page.address)
        if not page.searchable:
            return
        title = view.words(page.title)
        yield Entry("page", address, title, self._lead(page), other_name(page.title, view))
        if isinstance(page, ChapterPage):
            for section in page.chapter.file.sections:
                yield Entry(
                    "page",
                    f"{address}#{section.id}",
                    view.words(section.title),
                    where=title,
                )

    def _lead(self, page: Page) -> str:
        """What a page is for; the edition's own also says who is named in it."""
        view = self._view
        if isinstance(page, ReportPage):
            manifest = self._edition.manifest
            return " ".join(view.words(line.text) for line in (*manifest.headings, manifest.credit))
        return view.plain(page.description)
