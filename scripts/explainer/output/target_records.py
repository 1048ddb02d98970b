"""The table of all targets for machines: a row a target, its words in every view."""

from typing import Literal, TypedDict, cast

from explainer.analysis.analysis import EditionAnalysis
from explainer.analysis.targets import Known, Target
from explainer.language.views import View
from explainer.library.model import Chapter
from explainer.output.records import document, printed_source
from explainer.pages import addresses
from explainer.schema.amount import Bound, number
from explainer.schema.base import Text
from explainer.schema.figures import Figure
from explainer.schema.outcomes import Published

# Between several things in one cell.
BETWEEN = "; "


class TargetRecord(TypedDict):
    """A row of `targets.csv`. Keys on `zh_hans`, `zh_hant` and `en` say the same in the three views."""

    id: str
    """The figure's, as in `figures.csv`."""
    edition: int
    """The year of the report."""
    chapter: str
    """The id of its chapter."""
    chapter_zh_hans: str
    chapter_zh_hant: str
    chapter_en: str
    label_zh_hans: str
    label_zh_hant: str
    label_en: str
    commitment: Literal["ensure", "keep", "strive", "plan"]
    """`ensure`, `keep`, `strive` for the report's own words, `plan` where it uses none."""
    before: str | None
    """The id of the result of the year before by the same measure, where the report gives one."""
    before_value: int | float | None
    """Its amount in base units."""
    before_zh_hans: str | None
    before_zh_hant: str | None
    before_en: str | None
    value: int | float | None
    """The target in base units; None for one in words."""
    unit: str | None
    bound: Bound | None
    """`exact`, `at_least` or `at_most`."""
    target_zh_hans: str
    target_zh_hant: str
    target_en: str
    city_zh_hans: str | None
    city_zh_hant: str | None
    city_en: str | None
    """The city's figures by the same measure and of the same year, joined by `; `."""
    found: Known
    """`same` measure, something `related`, `nothing`."""
    same: list[str]
    """For each thing published whether it measures the same: `same`, `partly`, `different`, `unclear`."""
    published_zh_hans: str | None
    published_zh_hant: str | None
    published_en: str | None
    """What was published, joined by `; `."""
    published_sources: str | None
    """The documents it stands in, joined by `; `."""
    checked: str
    """The day results were last looked for."""
    quote: str
    """The report's own words."""
    translation: str | None
    """Our English of them."""
    url_zh_hans: str
    url_zh_hant: str
    url_en: str
    """Where it stands in the table of all targets."""
    source: str
    """Where the report was read."""


def target_records(here: EditionAnalysis, views: tuple[View, ...], site_url: str) -> list[TargetRecord]:
    """One row a target, in the report's order; `site_url` is where the world finds the site."""
    return [_row(target, chapter, here, views, site_url) for chapter, own in here.targets for target in own]


def _row(
    target: Target, chapter: Chapter, here: EditionAnalysis, views: tuple[View, ...], site_url: str
) -> TargetRecord:
    library, figure, before = here.library, target.figure, target.before
    amount = figure.quantity
    address = addresses.outcome(here.edition.year, target.id)
    row = {
        "id": figure.id,
        "edition": here.edition.year,
        "chapter": chapter.id,
        **{f"chapter_{view.key}": view.words(chapter.file.name) for view in views},
        **{f"label_{view.key}": view.words(library.indicators[figure.indicator].name) for view in views},
        "commitment": str(target.commitment),
        "before": before.id if before else None,
        "before_value": _value(before) if before else None,
        **{f"before_{view.key}": view.amount(before) if before else None for view in views},
        "value": _value(figure),
        "unit": library.indicators[figure.indicator].unit if amount else None,
        "bound": amount.bound if amount else None,
        **{f"target_{view.key}": view.amount(figure) for view in views},
        **{
            f"city_{view.key}": _joined(view, [entry.short for entry in target.city if entry.short])
            for view in views
        },
        "found": target.known,
        "same": [entry.same.value for entry in target.published],
        **{f"published_{view.key}": _joined(view, [one.value for one in target.published]) for view in views},
        "published_sources": BETWEEN.join(sources(target.published, here)) or None,
        "checked": here.edition.outcomes.checked,
        "quote": figure.quote,
        "translation": figure.translation,
        **{f"url_{view.key}": addresses.public(site_url, view, address) for view in views},
        "source": printed_source(library, here.edition),
    }
    return cast(TargetRecord, row)


def _value(figure: Figure) -> int | float | None:
    return number(figure.quantity.value) if figure.quantity else None


def _joined(view: View, texts: list[Text]) -> str | None:
    return BETWEEN.join(view.words(text) for text in texts) or None


def sources(published: tuple[Published, ...], here: EditionAnalysis) -> list[str]:
    """The documents in which something was published, each once."""
    names = dict.fromkeys(name for entry in published for name in entry.sources)
    return [document(here.library, name) for name in names]
