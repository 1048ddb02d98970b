"""What people may type and what must be found: queries with their true answers, made from the data."""

import itertools
import random
import re
from collections import defaultdict
from dataclasses import dataclass

from pypinyin import lazy_pinyin

from explainer.analysis.analysis import Analysis
from explainer.analysis.terms import forms
from explainer.schema.report_text import HAN

VIEWS = ("zh-Hans", "zh-Hant", "en")
# Words a newcomer types, the word the site uses, and a figure that must be among what is found.
SYNONYMS = [
    ("jobs", "urban-jobs-2024-target"),
    ("employment", "urban-jobs-2024-target"),
    ("GDP", "gdp-growth-2024-target"),
    ("gross regional product", "gdp-growth-2024-target"),
    ("school", "schools-built-2023-result"),
    ("house", "rural-homes-improved-2023-result"),
    ("housing", "rural-homes-improved-2023-result"),
    ("sheep", "goat-farms-2024-target"),
    ("goats", "goat-farms-2024-target"),
    ("EV charger", "charging-points-2024-target"),
    ("charging points", "charging-points-2024-target"),
    ("jobless", "urban-unemployment-2024-target"),
    ("restroom", "public-toilets-2024-target"),
    ("clean air", "good-air-days-2024-target"),
    ("trash", "waste-recovery-rate-2024-target"),
    ("pension", "insurance-coverage-2024-target"),
    ("farmland", "high-standard-farmland-built-2023-result"),
]


@dataclass(frozen=True)
class Query:
    """What is typed in a view, what has to be found, and what may stand first.

    `exact` is the Simplified form of a Chinese query: whatever is found must hold it. `own` tells
    whether it is typed in the view's own written form.
    """

    view: str
    kind: str
    text: str
    wanted: frozenset[str]
    first: frozenset[str]
    exact: str | None = None
    own: bool = True


def bare(words):
    return re.sub(r"[\"'“”‘’「」『』()（）,，.。·\s-]", "", words).casefold()


class Places:
    """Where everything stands that a search can find, and under which names."""

    def __init__(self, library):
        edition = library.editions[0]
        base = f"{edition.year}/"
        self.figures, self.terms, self.names = {}, {}, {}
        self.called = defaultdict(str)  # every name a place goes by, some of which no page prints
        for chapter in edition.chapters:
            for item in chapter.items:
                self._name(f"{base}{chapter.id}/#{item.id}", item.title.zh, item.title.en)
                for figure in item.figures:
                    address = f"{base}{chapter.id}/#{figure.id}"
                    name = library.indicators[figure.indicator].name
                    self.figures[address] = figure
                    self._name(address, name.zh, name.en)
        for name, term in library.glossary.items():
            self.terms[f"glossary/#{name}"] = term
            self._name(f"glossary/#{name}", *forms(term, "zh"), *forms(term, "en"))
        for name, topic in library.topics.items():
            self._name(f"topics/{name}/", topic.name.zh, topic.name.en)
        for plot in Analysis(library).of(edition).plots:
            self._name(f"{base}charts/#{plot.id}", plot.chart.name.zh, plot.chart.name.en)

    def _name(self, address, *names):
        self.called[address] += " ".join(names)
        for name in names:
            self.names.setdefault(bare(name), set()).add(address)

    def of(self, *names):
        return frozenset(itertools.chain.from_iterable(self.names.get(bare(name), ()) for name in names))


def queries(site, library):
    """Every query, view by view, in an order that does not change."""
    places = Places(library)
    traditional = site.views["zh-Hant"].chinese
    found = []
    for view in VIEWS:
        found += _names(view, places, library, traditional)
        found += _numbers(view, places, site)
        found += _synonyms(view, places)
        found += _typos(view, places, library)
        if view != "en":
            found += _spoken(view, places, library)
            found += _runs(view, library, traditional)
    familiar = {f"glossary/#{name}" for name, term in library.glossary.items() if term.familiar}
    return [query for query in found if not (query.view == "zh-Hans" and query.wanted <= familiar)]


def _names(view, places, library, traditional):
    """Each figure and each term by its name, in the three written forms."""
    named = [
        (address, library.indicators[figure.indicator].name) for address, figure in places.figures.items()
    ]
    named += [(address, term.name) for address, term in places.terms.items()]
    for address, name in named:
        first = places.of(name.zh, name.en)
        written = dict(zip(VIEWS, (name.zh, traditional(name.zh), name.en), strict=True))
        for text in dict.fromkeys(written.values()):
            exact, own = name.zh if text != name.en else None, text == written[view]
            yield Query(view, "name", text, frozenset({address}), first, exact, own)


def _numbers(view, places, site):
    """Each amount as the report prints it, as Traditional and English write it, and as bare digits."""
    by_value = {}
    for address, figure in places.figures.items():
        if figure.quantity:
            by_value.setdefault(figure.quantity.value, set()).add(address)
    for address, figure in places.figures.items():
        if figure.quantity:
            value = figure.quantity.value
            number, scale = re.match(r"([0-9.]+)([万亿]?)", figure.printed).groups()
            written = [number + scale, (number + scale).replace("万", "萬").replace("亿", "億")]
            english = re.search(r"[0-9][0-9,.]*(?: (?:million|billion))?", site.views["en"].amount(figure))[0]
            written += [english, f"{value.normalize():f}"]
            if figure.quantity.word == "%":
                written.append(f"{number}%")
            for text in dict.fromkeys(written):
                yield Query(view, "number", text, frozenset({address}), frozenset(by_value[value]))


def _synonyms(view, places):
    for text, figure in SYNONYMS:
        wanted = frozenset(address for address in places.figures if address.endswith(f"#{figure}"))
        yield Query(view, "synonym", text, wanted, frozenset())


def _typos(view, places, library):
    """A letter left out of, doubled in or changed in the longest word of every third English name."""
    for place, (address, figure) in enumerate(sorted(places.figures.items())):
        words = re.findall(r"[a-z]{6,}", library.indicators[figure.indicator].name.en)
        if place % 3 == 0 and words:
            word, middle = max(words, key=len), 3
            slip = {
                0: word[:middle] + word[middle + 1 :],
                1: word[:middle] + word[middle] + word[middle:],
                2: word[:middle] + "q" + word[middle + 1 :],
            }[place // 3 % 3]
            yield Query(view, "typo", slip, frozenset({address}), frozenset())


def _spoken(view, places, library):
    """The first characters of names in pinyin without tones, ü as it is and as v."""
    for place, (address, figure) in enumerate(sorted(places.figures.items())):
        name = library.indicators[figure.indicator].name.zh
        run = HAN.match(name)
        if place % 3 == 0 and run:
            syllables = lazy_pinyin(run[0][:4])
            typed = {"".join(syllables), "".join(syllables).replace("v", "ü")}
            for text in sorted(typed):
                yield Query(view, "pinyin", text, frozenset({address}), frozenset())
    wanted = frozenset(address for address in places.figures if "urban-unemployment" in address)
    for text in ("shiyelü", "shiyelv", "shiye", "shi ye"):
        yield Query(view, "pinyin", text, wanted, frozenset())


def _runs(view, library, traditional):
    """Runs of characters cut out of texts wherever they fall, in both kinds of characters."""
    dice = random.Random(2024)
    edition = library.editions[0]
    texts = [
        (f"{edition.year}/{chapter.id}/#{item.id}", item.text.zh)
        for chapter in edition.chapters
        for item in chapter.items
        if item.text
    ]
    texts += [(f"glossary/#{name}", term.meaning.zh) for name, term in library.glossary.items()]
    for address, text in dice.sample(texts, 80):
        run = dice.choice([run for run in HAN.findall(re.sub(r"\{[^}]*\}", "，", text)) if len(run) > 1])
        start = dice.randrange(len(run) - 1)
        cut = run[start : start + dice.randint(2, 6)]
        written = dict(zip(VIEWS, (cut, traditional(cut)), strict=False))
        for typed in dict.fromkeys(written.values()):
            yield Query(view, "run", typed, frozenset({address}), frozenset(), cut, typed == written[view])
