"""A YAML text as plain data that knows its lines: mappings, lists, texts, whole numbers and truths."""

from collections.abc import Iterable
from typing import Any

import yaml

from explainer.library import yaml_text
from explainer.problems import Location, Problem
from explainer.schema.base import Located, Origin

INTEGER = "tag:yaml.org,2002:int"
BOOLEANS = {"true": True, "false": False}


class Entries(list[Any]):
    """A list fresh from a file with the line of each entry."""

    def __init__(self, values: Iterable[Any], lines: list[int]) -> None:
        super().__init__(values)
        self.lines = lines


class Constructor:
    """Makes plain data from the nodes of a file; keeps the problems met."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []

    def data(self, node: yaml.Node) -> Any:
        """What a node holds; nothing that YAML might guess becomes anything but text."""
        if isinstance(node, yaml.SequenceNode):
            return Entries(
                (self.data(child) for child in node.value),
                [child.start_mark.line + 1 for child in node.value],
            )
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        if not isinstance(node, yaml.ScalarNode):
            raise TypeError(f"a YAML node of no known kind: {node!r}")
        value = self._visible(node)
        if not node.style and node.tag == INTEGER and value.isdigit():
            return int(value)
        return value if node.style else BOOLEANS.get(value, value)

    def _visible(self, node: yaml.Node) -> str:
        """A text without hidden characters, each of which is a fault: no message may carry one on."""
        value = str(node.value)
        unseen = yaml_text.hidden(value)
        if unseen:
            what = f"The text holds a character that nobody sees ({unseen})."
            self._note(node.start_mark.line + 1, what, "Take it out; typing the words anew does.")
        return yaml_text.HIDDEN.sub("", value)

    def _mapping(self, node: yaml.MappingNode) -> Located:
        mapping = Located()
        keys: dict[str, int] = {}
        for key, value in node.value:
            word, line = self._visible(key), key.start_mark.line + 1
            if word in keys:
                self._note(line, f'"{word}" stands twice.', f"Keep one; the first is on line {keys[word]}.")
                continue
            keys[word] = line
            mapping[word] = self.data(value)
        mapping.origin = Origin(self.name, node.start_mark.line + 1, keys)
        return mapping

    def _note(self, line: int, what: str, hint: str) -> None:
        self.problems.append(Problem(Location(self.name, line), what, hint))
