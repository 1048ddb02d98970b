"""The three written forms of the site; the only door from a text to words."""

import datetime
import math
import re
from dataclasses import dataclass, field

from babel import Locale
from babel.dates import format_date, format_skeleton

from explainer.analysis.comparison import Change, computed
from explainer.language import amounts
from explainer.language.traditional import Traditional
from explainer.library.model import Library
from explainer.schema.amount import Quantity
from explainer.schema.base import NAMED, READING, Text
from explainer.schema.charts import Derived, Formula
from explainer.schema.figures import AmountFigure, Figure, Unit, WordedFigure
from explainer.schema.glossary import Term

LETTER = re.compile(r"[A-Za-z]")
# Behind an amount that a reading touches, where no link can stand.
DOUBT = " ※"


def inner(words: str) -> str:
    """Words set to stand inside quotation marks: their own become the inner ones."""
    return words.replace("“", "‘").replace("”", "’")


def inverted(date: str) -> str:
    """A day (ISO 8601) in English with the year first, as lists of references have it: `2024, February 5`."""
    return format_date(datetime.date.fromisoformat(date), "y, MMMM d", locale="en")


@dataclass(frozen=True)
class View:
    """One written form: its language tag, the name it calls itself, its folder on the site."""

    tag: str
    name: str
    folder: str
    library: Library = field(repr=False)
    traditional: Traditional | None = field(default=None, repr=False)

    @property
    def english(self) -> bool:
        """Whether the words are English."""
        return self.tag == "en"

    @property
    def key(self) -> str:
        """The tag as the published data's column names spell it."""
        return self.tag.lower().replace("-", "_")

    @property
    def chinese_tag(self) -> str:
        """The language tag of Chinese words in this view: quotations, names in brackets."""
        return "zh-Hant" if self.traditional else "zh-Hans"

    def words(self, text: Text) -> str:
        """The text in this view's language and characters."""
        return text.en if self.english else self.chinese(text.zh)

    def plain(self, text: Text) -> str:
        """A text's words with the amounts it names, without any mark: for titles and pictures.

        Raises KeyError when it names a figure that does not exist.
        """
        figures = self.library.figures
        return NAMED.sub(
            lambda name: "" if READING.fullmatch(name[1]) else self.amount(figures[name[1]]), self.words(text)
        )

    def chinese(self, simplified: str) -> str:
        """Chinese words in this view's characters."""
        return self.traditional(simplified) if self.traditional else simplified

    def quotable(self, words: str) -> str:
        """Words of the report set to stand inside quotation marks."""
        return self.chinese(inner(words))

    def clause(self, figure: Figure) -> str:
        """The clause that states a figure, in English as we translate it, to stand inside quotation marks."""
        return inner(figure.translation) if self.english else self.quotable(figure.quote)

    def explains(self, term: Term) -> bool:
        """Whether readers of this view need a term explained; those of Simplified know the familiar ones."""
        return not term.familiar or self.tag != "zh-Hans"

    def label(self, figure: Figure) -> str:
        """What a figure counts, with the report's word where it only strives for it."""
        name = self.words(self.library.indicators[figure.indicator].name)
        if not figure.commitment:
            return name
        return self.words(self.library.words[f"label-{figure.commitment}"]).format(name=name)

    def date(self, date: str) -> str:
        """A year, a month or a day (ISO 8601) as this view writes it; ValueError for anything else."""
        first_day = datetime.date.fromisoformat((date + "-01-01")[:10])
        locale = Locale.parse(self.tag, sep="-")
        if len(date) == len("2024-02-05"):
            return format_date(first_day, "long", locale=locale)
        skeleton = "y" if len(date) == len("2024") else "yMMMM"
        return format_skeleton(skeleton, first_day, locale=locale)

    def size(self, size: int) -> str:
        """The size of a file in thousands of bytes, rounded up, in all views alike; `size` is in bytes."""
        return f"{math.ceil(size / 1000)} KB"

    def change(self, change: Change) -> str:
        """How a target lies to the result of the year before it, as a sentence without its end."""
        words, units = self.library.words, self.library.units
        if change.percent is None:
            amount = self.quantity(change.amount, units["percentage-points"])
        else:
            amount = self.words(words["amount-and-percent"]).format(
                amount=self.quantity(change.amount, self.library.unit_of(change.result)),
                percent=f"{change.percent.normalize():f}%",
            )
        phrase = self.words(words[f"change-{change.edge}-{change.side}"])
        return phrase.format(amount=amount, year=change.result.year)

    def computed(self, derived: Derived) -> str:
        """An amount we computed from the report, marked as rounded where it is."""
        amount = computed(derived, self.library)
        written = self.quantity(amount, self.library.unit_of(self.library.amount(derived.of[0])))
        about = derived.formula is Formula.BEFORE_GROWTH
        return self.words(self.library.words["about-amount"]).format(amount=written) if about else written

    def quantity(self, amount: Quantity, unit: Unit, converted: bool = True) -> str:
        """An amount counted in `unit` as this view writes it; with `converted`, mu also in hectares."""
        if self.english:
            return amounts.english(amount, unit.one, unit.many, converted)
        return self.chinese(amounts.chinese(amount, converted))

    def kind_of(self, figure: Figure) -> str:
        """Whether a figure is a result or a target, and of which year."""
        return self.words(self.library.words[f"kind-{figure.kind}"]).format(year=figure.year)

    def amount(self, figure: Figure) -> str:
        """A figure's amount with unit and bound, as this view writes it."""
        if isinstance(figure, WordedFigure):
            return figure.wording.en if self.english else self.chinese(figure.printed)
        if not isinstance(figure, AmountFigure):
            raise TypeError(f"{figure.id} is a figure of no known kind")
        return self.quantity(figure.quantity, self.library.unit_of(figure))


def views(library: Library) -> tuple[View, View, View]:
    """The views in the order the switch names them; the first stands at the root."""
    return (
        View("zh-Hans", "简体", "", library),
        View("zh-Hant", "繁體", "zh-hant/", library, Traditional(library.corrections)),
        View("en", "English", "en/", library),
    )


def capitalized(words: str) -> str:
    """English words with a capital at their first letter, which may stand behind a quotation mark."""
    return LETTER.sub(lambda letter: letter[0].upper(), words, count=1)
