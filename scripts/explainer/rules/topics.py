"""Rules on topics: a short answer, and each item gathered once."""

from collections.abc import Iterator

from explainer.analysis.analysis import Analysis
from explainer.problems import Problem, unknown
from explainer.schema.topics import TopicFile

LINES_OF_AN_ANSWER = 5


def every_topic_gathers_items(analysis: Analysis) -> Iterator[Problem]:
    newest = analysis.library.editions[0]
    for name, topic in analysis.library.topics.items():
        if name not in newest.topics:
            hint = "Add it to topics.yml of the newest edition."
            yield Problem(topic.origin.location(), f'The topic "{name}" gathers nothing.', hint)
    for edition in analysis.library.editions:
        for name, content in edition.topics.items():
            if name not in analysis.library.topics:
                yield unknown(content.origin.location(), "topic", name, analysis.library.topics)
            yield from _gathered_twice(content)
            for ask in content.asks:
                if not ask.items:
                    hint = "Name at least one item, or take the question out."
                    yield Problem(ask.origin.location("items"), "No item answers this question.", hint)


def every_answer_is_short(analysis: Analysis) -> Iterator[Problem]:
    for edition in analysis.library.editions:
        for content in edition.topics.values():
            if len(content.answer) > LINES_OF_AN_ANSWER:
                what = f"This answer has {len(content.answer)} lines."
                hint = f"Keep the {LINES_OF_AN_ANSWER} that tell most; the items stand below in any case."
                yield Problem(content.origin.location("answer"), what, hint)


def _gathered_twice(content: TopicFile) -> Iterator[Problem]:
    gathered: set[str] = set()
    for ask in content.asks:
        for path in ask.items:
            if path in gathered:
                hint = "Keep it under the question it answers best."
                yield Problem(ask.origin.location("items"), f'"{path}" stands twice in this topic.', hint)
            gathered.add(path)
    for path in content.also:
        if path in gathered:
            hint = "Keep it under its question, or where it is also mentioned."
            yield Problem(content.origin.location("also"), f'"{path}" stands twice in this topic.', hint)
        gathered.add(path)
