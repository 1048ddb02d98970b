"""The templates of `docs/templates/`: each page to its Markdown, every word of it through a view.

A template sees four names: `page` (what its kind holds, see `page.py`), `analysis`, `view` and `words`
(the phrases of `words.yml`); and the filters below. Macros, imported with context, take all but
`analysis`, `view` and `words` as arguments.
"""

import hashlib
import json
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.runtime import Context

from explainer.charts import captions, labels
from explainer.language.collation import ordered
from explainer.language.views import View, capitalized
from explainer.pages import citation, figures, frames, prose
from explainer.pages.page import Page
from explainer.pages.scope import PageScope, SiteScope
from explainer.problems import Location, Problem, ValidationFailed
from explainer.schema.base import Text
from explainer.schema.figures import Unit

# Below a page: what has left it, and the list of the terms that it marks.
MOVED, TERMS = "moved.md", "terms.md"


def _unit(unit: Unit, scope: PageScope) -> str:
    return unit.many if scope.view.english else scope.view.chinese(unit.printed.removeprefix("个"))


def _words(write: Callable[[View, Any], str]) -> Callable[[Any, PageScope], str]:
    """A filter that escapes what a view writes."""
    return lambda value, scope: prose.escape(write(scope.view, value), scope.view)


# Each filter by its name: what it does with a value in the scope of a page.
FILTERS: dict[str, Callable[..., Any]] = {
    "amount": prose.amount,
    "at_clause": lambda url, _, clause: citation.at_clause(url, clause),
    "attribute": prose.attribute,
    "change": _words(View.change),
    "chinese": prose.chinese,
    "citation": figures.quote,
    "computed": prose.computed,
    "date": lambda date, scope: scope.view.date(date),
    "description": _words(lambda view, plot: captions.description(plot, view)),
    "drawings": figures.drawings,
    "overview_drawings": figures.overview_drawings,
    "embed_code": frames.embed_code,
    "files": figures.files,
    "fill": prose.fill,
    "former_ids": figures.former_ids,
    "halo": figures.halo,
    "heading": _words(lambda view, text: capitalized(view.words(text)) if view.english else view.words(text)),
    "href": lambda target, scope, kind=None: scope.href(target, kind),
    "json": lambda text, scope: json.dumps(scope.view.plain(text), ensure_ascii=False),
    "oembed": frames.oembed_address,
    "offer": lambda edition, scope: scope.site.offers[edition.year],
    "mark_kind": _words(lambda view, mark: labels.mark_kind(mark, view)),
    "label": _words(View.label),
    "mark_amount": _words(lambda view, mark: labels.mark_amount(mark, view)),
    "explained": lambda terms, scope: {name: term for name, term in terms.items() if scope.explains(name)},
    "marked_terms": lambda _, scope: list(scope.terms.items()),
    "ordered": lambda named, scope: ordered(named, scope.view),
    "listener": frames.listener,
    "measure": prose.measure,
    "mistake": figures.mistake,
    "paragraphs": prose.paragraphs,
    "parted": figures.parted,
    "poster": figures.poster,
    "plain": _words(View.plain),
    "public": lambda target, scope, kind=None: scope.public(target, kind),
    "qr_code": figures.qr_code,
    "quotation": prose.quotation,
    "references": figures.references,
    "report_a_mistake": figures.report_a_mistake,
    "size": _words(View.size),
    "row_label": _words(lambda view, row: labels.row_label(row, view)),
    "standing": figures.standing,
    "shared_kind": lambda plot, scope: labels.shared_kind(plot, scope.view),
    "translation": prose.translation,
    "unit": _unit,
}


class Templates:
    """The templates of a folder, for all pages and views of a site; `compiled` keeps them as Python."""

    def __init__(self, folder: Path, site: SiteScope, compiled: Path) -> None:
        self._folder = folder
        self._site = site
        # What reaches a page is escaped in `prose`: a template writes Markdown, not only HTML.
        self._environment = Environment(  # noqa: S701
            loader=FileSystemLoader(folder),
            bytecode_cache=FileSystemBytecodeCache(str(compiled), f"{_digest()}-%s"),
            undefined=StrictUndefined,
            finalize=_written,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters |= {name: _in_scope(act) for name, act in FILTERS.items()}

    def render(self, page: Page, view: View) -> str:
        """A page's Markdown in a view, with what has left it and the list of the terms it marks.

        Raises ValidationFailed when a template is faulty or names what is not there.
        """
        scope = PageScope(self._site, view, page)
        try:
            parts = [self._rendered(page.template, scope)]
            if self._site.ledger.parted(page.address):
                parts.append(self._rendered(MOVED, scope))
            if scope.terms:
                parts.append(self._rendered(TERMS, scope))
            return "\n\n".join(parts)
        except (TemplateError, TypeError, AttributeError, KeyError) as error:
            raise ValidationFailed([self._problem(page.template, error)]) from error

    def _rendered(self, template: str, scope: PageScope) -> str:
        analysis = scope.site.analysis
        return self._environment.get_template(template).render(
            page=scope.page, analysis=analysis, view=scope.view, words=analysis.library.words, scope=scope
        )

    def _problem(self, template: str, error: Exception) -> Problem:
        """A fault of a template, at the innermost line of a template that the traceback knows."""
        file, line = self._folder / template, 1
        for frame in traceback.extract_tb(error.__traceback__):
            if Path(frame.filename).is_relative_to(self._folder):
                file, line = Path(frame.filename), frame.lineno or 1
        if isinstance(error, TemplateSyntaxError):
            file, line = Path(error.filename or file), error.lineno
        return Problem(
            Location(f"docs/templates/{file.relative_to(self._folder).as_posix()}", line),
            f"The template cannot be used: {str(error).rstrip('.')}.",
            "Mend the template or the name it uses.",
        )


def _digest() -> str:
    """What tells these settings of the environment from others: compiled templates hold them."""
    return hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:16]


def _in_scope(act: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that is given the scope of the page behind the value."""

    @pass_context
    def apply(context: Context, value: Any, *arguments: Any, **named: Any) -> Any:
        return act(value, context["scope"], *arguments, **named)

    return apply


@pass_context
def _written(context: Context, value: Any) -> Any:
    """What a template writes with `{{ }}`: a text in the words of the view, all else as it is."""
    return prose.text(value, context["scope"]) if isinstance(value, Text) else value
