"""What was published after a report, for machines: a row for each thing, its words in every view."""

from typing import TypedDict, cast

from explainer.analysis.analysis import EditionAnalysis
from explainer.language.views import View
from explainer.output.target_records import BETWEEN, sources
from explainer.pages import addresses
from explainer.schema.base import Text
from explainer.schema.outcomes import Outcome, Published, Same


class OutcomeRecord(TypedDict):
    """Something published about a target or a plan; empty from `same` on where nothing was found."""

    id: str
    edition: int
    figure: str | None
    item: str | None
    label_zh_hans: str
    label_zh_hant: str
    label_en: str
    checked: str
    same: Same | None
    published_zh_hans: str | None
    published_zh_hant: str | None
    published_en: str | None
    relation_zh_hans: str | None
    relation_zh_hant: str | None
    relation_en: str | None
    measures_zh_hans: str | None
    measures_zh_hant: str | None
    measures_en: str | None
    period_zh_hans: str | None
    period_zh_hant: str | None
    period_en: str | None
    why_zh_hans: str | None
    why_zh_hant: str | None
    why_en: str | None
    published_sources: str | None
    url_zh_hans: str
    url_zh_hant: str
    url_en: str


def outcome_records(here: EditionAnalysis, views: tuple[View, ...], url: str) -> list[OutcomeRecord]:
    """One row a thing published, or one without it where nothing was found, in the order of the data.

    `url` is where the world finds the site.
    """
    return [
        _row(name, outcome, published, here, views, url)
        for name, outcome in here.edition.outcomes_by_anchor.items()
        for published in outcome.published or (None,)
    ]


def _row(
    name: str,
    outcome: Outcome,
    published: Published | None,
    here: EditionAnalysis,
    views: tuple[View, ...],
    url: str,
) -> OutcomeRecord:
    def told(column: str, text: Text | None) -> dict[str, str | None]:
        return {f"{column}_{view.key}": view.plain(text) if text else None for view in views}

    row = {
        "id": name,
        "edition": here.edition.year,
        "figure": outcome.figure,
        "item": outcome.item,
        **told("label", _label(outcome, here)),
        "checked": here.edition.outcomes.checked,
        "same": published.same if published else None,
        **told("published", published.value if published else None),
        **told("relation", published.label if published else None),
        **told("measures", published.measures if published else None),
        **told("period", published.period if published else None),
        **told("why", published.why if published else None),
        "published_sources": BETWEEN.join(sources((published,), here)) if published else None,
        **{
            f"url_{view.key}": addresses.public(url, view, addresses.outcome(here.edition.year, name))
            for view in views
        },
    }
    return cast(OutcomeRecord, row)


def _label(outcome: Outcome, here: EditionAnalysis) -> Text:
    """What the target counts, or which plan it is."""
    if outcome.figure:
        return here.library.indicators[here.library.figures[outcome.figure].indicator].name
    if outcome.subject:
        return outcome.subject
    _, item = here.edition.items[outcome.item or ""]
    return item.title
