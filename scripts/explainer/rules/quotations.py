"""Rules on quotations: the report's word of commitment is kept, English says the same amounts and bounds."""

import re
from collections.abc import Iterator
from decimal import Decimal

from explainer.analysis.analysis import Analysis
from explainer.problems import Problem
from explainer.schema.amount import SCALES
from explainer.schema.figures import Commitment

# The report's words of commitment, and how a figure names them.
COMMITMENTS = {
    "确保": Commitment.ENSURE,
    "控制在": Commitment.KEEP,
    "力争": Commitment.STRIVE,
    "争创": Commitment.STRIVE,
}
# The bounds of amounts with their English; 规模以上 ("above designated size") is no bound.
FLOOR = (re.compile(r"(?<!规模)以上"), re.compile(r"\bat least\b|\bor more\b"), "以上", "at least")
CEILING = (re.compile(r"以内"), re.compile(r"\bno more than\b|\bwithin (?=[0-9])"), "以内", "no more than")
CHINESE_NUMBER = re.compile(r"([0-9]+(?:\.[0-9]+)?)([万亿]?)")
ENGLISH_NUMBER = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)(?: (million|billion))?")
ENGLISH_SCALES = {"": 1, "million": 1_000_000, "billion": 1_000_000_000}
# A myriad in the name of a thing, 万头羊场, which English may write in digits.
NAMED_SCALE = re.compile(r"(?<![0-9.])[万亿]")


def every_word_of_commitment_is_the_figures(analysis: Analysis) -> Iterator[Problem]:
    for figure in analysis.library.figures.values():
        quoted = {commitment for word, commitment in COMMITMENTS.items() if word in figure.quote}
        if figure.commitment and figure.commitment not in quoted:
            words = " or ".join(word for word, its in COMMITMENTS.items() if its is figure.commitment)
            what = f'The quotation "{figure.quote}" does not say {words}.'
            yield Problem(
                figure.origin.location("commitment"), what, "Quote the word too, or take the commitment out."
            )
        elif quoted and not figure.commitment:
            word = next(word for word in COMMITMENTS if word in figure.quote)
            what = f'The quotation says "{word}", the figure does not.'
            yield Problem(figure.origin.location("quote"), what, f"Add commitment: {COMMITMENTS[word]}.")


def every_translation_says_the_amounts_of_its_quotation(analysis: Analysis) -> Iterator[Problem]:
    for figure in analysis.library.figures.values():
        location = figure.origin.location("translation")
        quoted, named = _chinese_amounts(figure.quote)
        english = _english_amounts(figure.translation)
        for amount in sorted(quoted - english):
            what = f"The translation does not say {amount.normalize():,f}, the quotation does."
            yield Problem(location, what, "Translate exactly the quotation.")
        for amount in sorted(english - quoted - named):
            what = f"The translation says {amount.normalize():,f}, the quotation does not."
            yield Problem(location, what, "Translate exactly the quotation.")


def every_translation_keeps_the_bounds_of_its_quotation(analysis: Analysis) -> Iterator[Problem]:
    for figure in analysis.library.figures.values():
        location = figure.origin.location("translation")
        for printed, written, word, english in (FLOOR, CEILING):
            if len(printed.findall(figure.quote)) != len(written.findall(figure.translation)):
                what = f'The quotation and its translation differ in "{word}", "{english}".'
                yield Problem(
                    location, what, f'Write "{english}" where the quotation says {word}, nowhere else.'
                )
        for word, commitment in COMMITMENTS.items():
            if word in figure.quote and not re.search(
                rf"\b{commitment}\b", figure.translation, re.IGNORECASE
            ):
                yield Problem(
                    location,
                    f'The translation lacks "{commitment}", for {word}.',
                    "Say it as the quotation does.",
                )


def _chinese_amounts(words: str) -> tuple[set[Decimal], set[Decimal]]:
    """The amounts in a quotation as values, and those that stand in the names of things."""
    values = {Decimal(number) * SCALES[scale] for number, scale in CHINESE_NUMBER.findall(words)}
    return values, {Decimal(SCALES[scale]) for scale in NAMED_SCALE.findall(words)}


def _english_amounts(words: str) -> set[Decimal]:
    return {
        Decimal(number.replace(",", "")) * ENGLISH_SCALES[scale]
        for number, scale in ENGLISH_NUMBER.findall(words)
    }
