"""Templates and texts to Markdown: the only place where a text meets the marks around it."""

import html
import json
import re
import traceback
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.runtime import Context

from explainer.analysis.analysis import Analysis
from explainer.analysis.plots import Plot
from explainer.analysis.terms import Finder, in_item
from explainer.charts import captions
from explainer.charts.cache import Cache
from explainer.charts.drawing import drawing
from explainer.charts.label_placement import FORMS as HALOES
from explainer.charts.layout import layout
from explainer.charts.radial import halo
from explainer.charts.scene import FORMS
from explainer.language.collation import ordered
from explainer.language.views import View
from explainer.library.model import Chapter, Edition
from explainer.pages import addresses, citation
from explainer.pages.locations import Place
from explainer.problems import Problem, Problems, Spot
from explainer.schema.base import NAMED, READING, Phrase, Prose, Text
from explainer.schema.charts import Derived
from explainer.schema.report import Figure, Item
from explainer.schema.report_text import HAN

# Chinese words inside English, with the marks between them.
CHINESE_RUN = re.compile(rf"{HAN.pattern}(?:[·、，（）《》0-9]*{HAN.pattern})*")
BEFORE_BRACKET = re.compile(r" (?=\()|(?=（)")
# What stands once for all views.
ONCE = ("/data/", "/assets/vega.js")
WORD_JOINER = "\u2060"
BLANK_LINE = re.compile(r"\n+")


class Compiled(BytecodeCache):
    """Templates compiled once for all views; nothing of it outlives the process."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give jinja2 what it compiled before; a changed template has another checksum."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what jinja2 compiled."""
        self._code[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


class Markup:
    """The templates of a folder speaking one view; `places` says where each figure stands.

    Drawings are kept in `cache`; `url` is what the addresses that others are given begin with.
    """

    def __init__(
        self,
        templates: Path,
        analysis: Analysis,
        view: View,
        places: dict[str, Place],
        cache: Cache,
        url: str,
    ) -> None:
        self._view = view
        self._cache = cache
        self._url = url
        self._places = places
        self._both = analysis.term_finders
        self._finder = self._both["en"] if view.english else Finder(analysis.marked_terms, "zh", view.chinese)
        # What reaches a page is escaped in _escaped: a template writes Markdown, not only HTML.
        self._templates = Environment(  # noqa: S701
            loader=FileSystemLoader(templates),
            bytecode_cache=COMPILED,
            undefined=StrictUndefined,
            finalize=self._finalized,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters |= {
            "amount": self.amount,
            "attribute": lambda text: html.escape(self._view.plain(text)),
            "chinese": self._chinese,
            "fill": self._filled,
            "json": self._json,
            "label": lambda figure: self._escaped(view.label(figure)),
            "change": lambda change: self._escaped(view.change(change)),
            "computed": self._computed,
            "paragraphs": self._paragraphs,
            "unmarked": self._unmarked,
            "sorted": lambda named: ordered(named, view),
            "date": lambda date: self._view.date(date),
            "quoted": self._quoted,
            "way": self._way,
            "outside": self._outside,
            "drawing": self._drawing,
            "description": lambda plot: self._escaped(captions.description(plot, view)),
            "only": view.only_kind,
            "row": lambda row: self._escaped(view.row(row)),
            "mark": lambda mark: self._escaped(view.mark(mark)),
            "unit": lambda unit: unit.many if view.english else view.chinese(unit.printed.removeprefix("个")),
            "kind": lambda mark: self._escaped(view.kind(mark)),
            "kind_of": lambda figure: self._escaped(view.kind_of(figure)),
            "plain": lambda text: self._escaped(view.plain(text)),
            "frame": self._frame,
            "citation": self._citation,
            "halo": self._halo,
        }

    def render(self, template: str, address: str, content: dict[str, Any]) -> str:
        """A page's Markdown; `address` is where it stands among the site's pages."""
        try:
            page = self._templates.get_template(template)
            return page.render(view=self._view, address=address, used={}, **content)
        except (TemplateError, TypeError, AttributeError, KeyError) as error:
            raise Problems([self._problem(template, error)]) from error

    def _problem(self, template: str, error: Exception) -> Problem:
        """A fault of a template, at the innermost line of a template that the traceback knows."""
        inside = [
            frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".md")
        ]
        file, line = (Path(inside[-1].filename), inside[-1].lineno) if inside else (Path(template), 1)
        if isinstance(error, TemplateSyntaxError):
            file, line = Path(error.filename or template), error.lineno
        spot = Spot(f"docs/templates/{file.name}", line or 1)
        return Problem(
            spot,
            f"The template cannot be used: {str(error).rstrip('.')}.",
            "Mend the template or the name it uses.",
        )

    def amount(self, figure: Figure) -> str:
        """A figure's amount; number, unit and bound stay on one line, so does a conversion."""
        if figure.quantity is None:
            return f'<span class="wording">{self._escaped(self._view.amount(figure))}</span>'
        parts = BEFORE_BRACKET.split(self._view.amount(figure))
        kept = (f'<span class="amount">{self._escaped(part)}</span>' for part in parts)
        return (" " if self._view.english else "").join(kept)

    @pass_context
    def _finalized(self, context: Context, value: Any) -> Any:
        if isinstance(value, Prose):
            return self._named(context, self._escaped(self._view.words(value)), None)
        return self._escaped(self._view.words(value)) if isinstance(value, Text) else value

    @pass_context
    def _paragraphs(
        self, context: Context, text: Text, where: str | None = None, every: bool = False
    ) -> list[str]:
        """A text's paragraphs with its terms marked where they first occur.

        `where` begins the ids of the notes on this page that its doubtful readings lead to. Terms
        that only one language's text holds are marked if `every` is set: an item's, which names
        the others below.
        """
        zh, en = (self._both[language].found(getattr(text, language)) for language in ("zh", "en"))
        seen = set() if every else set(zh) ^ set(en)
        marked = "".join(
            self._with_terms(context, part, seen) if place % 2 == 0 else f"{{{part}}}"
            for place, part in enumerate(NAMED.split(self._view.words(text)))
        )
        return BLANK_LINE.split(self._named(context, marked, where))

    def _with_terms(self, context: Context, words: str, seen: set[str]) -> str:
        shown = []
        for piece, name in self._finder.split(words):
            piece = self._escaped(piece)
            if name and name not in seen:
                seen.add(name)
                piece = self._term(context, name, piece)
            shown.append(piece)
        return "".join(shown)

    def _term(self, context: Context, name: str, shown: str) -> str:
        """A term as a link to its entry; the page's last list holds its meaning."""
        context["used"].setdefault(name, self._view.library.glossary[name])
        way = addresses.relative(context["address"], f"/glossary/#{name}")
        return f'<a class="term" href="{way}" aria-describedby="about-{name}">{shown}</a>'

    @pass_context
    def _unmarked(self, context: Context, item: Item) -> list[str]:
        """Links for the terms an item holds in its title or only in the other language's text."""
        here = set(self._finder.found(self._view.words(item.text)))
        glossary = self._view.library.glossary
        others = [name for name in in_item(self._both, item) if name not in here]
        return [
            self._term(context, name, self._escaped(self._view.words(glossary[name].name))) for name in others
        ]

    def _named(self, context: Context, words: str, where: str | None) -> str:
        """Put a linked amount in the place of each figure's id, a mark in that of each reading's."""

        def linked(name: re.Match[str]) -> str:
            if READING.fullmatch(name[1]):
                return self._mark(context, name[1], where)
            figure = self._view.library.figures[name[1]]
            way = addresses.relative(context["address"], self._places[figure.id].address)
            kind = html.escape(self._view.kind_of(figure))
            return f'<a class="named {figure.kind}" href="{way}" title="{kind}">{self.amount(figure)}</a>'

        return NAMED.sub(linked, words)

    def _mark(self, context: Context, name: str, where: str | None) -> str:
        notes = f"/{context['edition'].year}/source-notes/#{name.lower()}"
        way = f"#{where}-{name.lower()}" if where else addresses.relative(context["address"], notes)
        label = html.escape(self._view.words(self._view.library.words["doubtful"]))
        # No line begins with a mark: it belongs to the word before it.
        return f'{WORD_JOINER}<a class="mark" href="{way}" aria-label="{label}">◆</a>'

    def _filled(self, phrase: Phrase, **values: object) -> str:
        """A phrase of the interface with its `{name}` places filled."""
        filled = {
            name: self._escaped(self._view.words(value)) if isinstance(value, Text) else str(value)
            for name, value in values.items()
        }
        return NAMED.sub(lambda name: filled[name[1]], self._escaped(self._view.words(phrase)))

    def _json(self, text: Text) -> str:
        """A text as a quoted string, as YAML front matter takes it."""
        return json.dumps(self._view.plain(text), ensure_ascii=False)

    def _chinese(self, words: str, quoted: bool = False) -> str:
        """Words of the report in this view's characters, marked as Chinese where that is news."""
        shown = html.escape(self._view.quotable(words) if quoted else self._view.chinese(words), quote=False)
        return f'<span lang="{self._view.chinese_tag}">{shown}</span>' if self._view.english else shown

    def _computed(self, derived: Derived) -> str:
        """An amount of ours, kept on one line."""
        return f'<span class="amount">{self._escaped(self._view.computed(derived))}</span>'

    def _quoted(self, figure: Figure) -> str:
        """The report's own words for a figure, set to stand inside quotation marks."""
        words = html.escape(self._view.quotable(figure.quote), quote=False)
        return f'<q lang="{self._view.chinese_tag}">{words}</q>'

    @pass_context
    def _way(self, context: Context, target: str) -> str:
        """The way from the page to an address in the same view."""
        return addresses.relative(context["address"], target)

    @pass_context
    def _outside(self, context: Context, target: str) -> str:
        """The way to what stands once for all views, to a page, or to the web."""
        if not target.startswith(ONCE):
            return target if target.startswith("https://") else addresses.relative(context["address"], target)
        return addresses.relative(addresses.in_view(self._view, context["address"]), target)

    def _drawing(self, plot: Plot) -> str:
        """A chart drawn for wide and for narrow places; the style sheet shows one."""
        return "".join(drawing(layout(plot, self._view, form), self._cache) for form in FORMS)

    @pass_context
    def _halo(self, context: Context, edition: Edition) -> str:
        """The areas of work as rays that lead to their chapters, for wide and for narrow places."""

        def way(chapter: Chapter) -> str:
            return addresses.relative(context["address"], f"/{edition.year}/{chapter.id}/")

        return "".join(halo(edition, self._view, form, way) for form in HALOES)

    def _citation(self, figure: Figure) -> str:
        """How to quote a figure, as an attribute's value."""
        place = self._places[figure.id]
        return html.escape(citation.figure(figure, place.edition, place.address, self._view, self._url))

    def _frame(self, plot: Plot) -> str:
        """The HTML that puts a chart on another website, as text."""
        address = addresses.absolute(self._url, addresses.in_view(self._view, f"/embed/{plot.id}/"))
        name = html.escape(self._view.words(plot.chart.name))
        high = captions.height(plot, self._view)
        frame = (
            f'<iframe src="{address}" title="{name}" width="100%" height="{high}" loading="lazy"></iframe>'
        )
        return html.escape(frame)

    def _escaped(self, words: str) -> str:
        shown = html.escape(words, quote=False)
        if not self._view.english:
            return shown
        tag = self._view.chinese_tag
        return CHINESE_RUN.sub(lambda run: f'<span lang="{tag}">{run[0]}</span>', shown)
