"""Rules on topics: each gathers items, each item once."""

from collections.abc import Iterator

from explainer.analysis.analysis import Analysis
from explainer.problems import Problem, unknown


def every_topic_gathers_items(analysis: Analysis) -> Iterator[Problem]:
    newest = analysis.library.editions[0]
    for name, topic in analysis.library.topics.items():
        if name not in newest.topics:
            cure = "Add it to topics.yml of the newest edition."
            yield Problem(topic.origin.spot(), f'The topic "{name}" gathers nothing.', cure)
    for edition in analysis.library.editions:
        for name, content in edition.topics.items():
            if name not in analysis.library.topics:
                yield unknown(content.origin.spot(), "topic", name, analysis.library.topics)
            told: set[str] = set()
            for ask in content.asks:
                for path in ask.items:
                    if path in told:
                        cure = "Keep it under the question it answers best."
                        yield Problem(ask.origin.spot("items"), f'"{path}" stands twice in this topic.', cure)
                    told.add(path)
                if not ask.items:
                    cure = "Name at least one item, or take the question out."
                    yield Problem(ask.origin.spot("items"), "No item answers this question.", cure)
