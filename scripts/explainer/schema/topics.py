"""`topics.yml`: what touches a household, and what an edition says of it."""

from explainer.schema.base import ItemRef, Prose, Record, Text


class Topic(Record):
    """Something that touches a household's life."""

    name: Text
    """What a household calls it."""
    lead: Prose
    """Whom it concerns, in a line."""


class Ask(Record):
    """A question of a household and the items that bear on it, results before plans."""

    question: Text
    """The question, as a heading."""
    items: tuple[ItemRef, ...]
    """The items that answer it, the most useful first, as `chapter/item`."""


class Answer(Record):
    """A line of a topic's answer."""

    item: ItemRef
    """The item it is about, as `chapter/item`; tells what was done from what is planned."""
    says: Prose
    """A number or a name, where, by when."""
    known: Prose | None = None
    """What is known of it today."""


class TopicFile(Record):
    """What an edition says on a topic, at a glance and by question, and what it leaves open."""

    glimpse: Prose
    """Its line on the front page."""
    news: Prose | None = None
    """What is known today of what its glimpse names, in a quiet line below it."""
    answer: tuple[Answer, ...] = ()
    """The answer at a glance, five lines at most."""
    asks: tuple[Ask, ...]
    """The questions and the items that answer them."""
    also: tuple[ItemRef, ...] = ()
    """Items of the topic that hold neither number, name nor action."""
    open: Prose
    """What the digest leaves open, in a sentence or two."""

    @property
    def items(self) -> list[ItemRef]:
        """Every item that it names, some of them twice: of its answer, of its questions, and the others."""
        asked = [item for ask in self.asks for item in ask.items]
        return [*(line.item for line in self.answer), *asked, *self.also]
