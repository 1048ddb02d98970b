"""`topics.yml`: what touches a household, and what an edition says of it."""

from explainer.schema.base import ItemRef, Prose, Record, Text


class Topic(Record):
    """Something that touches a household's life."""

    name: Text
    lead: Prose


class Ask(Record):
    """A question of a household and the items that bear on it, results before plans."""

    question: Text
    items: tuple[ItemRef, ...]


class TopicFile(Record):
    """What an edition says on a topic, at a glance and by question, and what it leaves open."""

    glimpse: Prose
    asks: tuple[Ask, ...]
    open: Prose
