"""Rules on addresses: a reader who follows one is not read over the shoulder where that can be helped."""

from collections.abc import Iterator

from explainer.analysis.analysis import Analysis
from explainer.problems import Problem
from explainer.schema.evidence import Source
from explainer.schema.outcomes import Lookup

PLAIN = "http://"


def every_address_is_secure_or_says_why_not(analysis: Analysis) -> Iterator[Problem]:
    records: list[Source | Lookup] = list(analysis.library.sources.values())
    for edition in analysis.library.editions:
        records += edition.outcomes.lookups
    for record in records:
        if record.url and record.url.startswith(PLAIN) and not record.http:
            what = f'"{record.url}" is not an address by https.'
            hint = "Write https:// if the same page opens there; if it does not, add http: true."
            yield Problem(record.origin.location("url"), what, hint)
        if record.http and not (record.url and record.url.startswith(PLAIN)):
            yield Problem(
                record.origin.location("http"), "The address is no address by http.", "Delete http."
            )
