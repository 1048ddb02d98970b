"""One style sheet of many parts: the theme's as far as pages use it, ours behind it, the dark twice."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

# The part whose one rule holds in the dark, and the two ways to be there: by the device, unless the reader
# chose the light, and by choice. Neither may outweigh `html:root`, with which a system's own colors win.
DARK = "dark.css"
DARK_RULES = (
    "@media screen and (prefers-color-scheme:dark){{html:not([data-colors=light]){{{0}}}}}"
    "@media screen{{html[data-colors=dark]{{{0}}}}}"
)
HTML_NAMES = (
    re.compile(r"<([a-z][a-z0-9-]*)"),
    re.compile(r'\sid="([^"]+)"'),
    re.compile(r'[\s"]([a-z][a-z-]*)="'),
    re.compile(r'\srole="([^"]+)"'),
)
HTML_CLASSES = re.compile(r'\sclass="([^"]*)"')
# What a script may make of a page stands between quotation marks in it.
SCRIPT_TEXT = re.compile(r"[\"'`]([^\"'`\n]*)[\"'`]")
READS = re.compile(r"var\(\s*(--[\w-]+)")
# Elements that our sheet styles whole, and a role that means no order here as it does in the theme: its rules
# for them are no ground but something to undo.
REPLACED = {"details", "summary", "columnheader"}
CHOOSING = {"is", "where", "-webkit-any", "-moz-any"}


@dataclass(frozen=True)
class Sheets:
    """The theme's style sheet, and our parts in their order by their files' names."""

    theme: str
    parts: tuple[tuple[str, str], ...]


@dataclass
class _Block:
    """A rule with its declarations, or an at-rule with the rules in it."""

    head: str
    declarations: list[Declaration] = field(default_factory=list)
    rules: list["_Block"] = field(default_factory=list)
    as_it_is: str = ""

    def css(self) -> str:
        if self.as_it_is:
            return self.as_it_is
        inner = "".join(rule.css() for rule in self.rules)
        inner += ";".join(declaration.serialize().rstrip(";") for declaration in self.declarations)
        return f"{self.head}{{{inner}}}" if inner else ""

    def all(self) -> Iterator["_Block"]:
        yield self
        for rule in self.rules:
            yield from rule.all()


def names_in(html: str) -> set[str]:
    """Every element, class, id, attribute and role of a page by its name, without telling them apart."""
    names = {name for pattern in HTML_NAMES for name in pattern.findall(html)}
    for classes in set(HTML_CLASSES.findall(html)):
        names |= set(classes.split())
    return names


def names_in_script(script: str) -> set[str]:
    """Every word that a script may give an element, a class or an attribute as its name."""
    return {word for text in SCRIPT_TEXT.findall(script) for word in re.findall(r"[a-z][\w-]*", text)}


def joined(ground: str, parts: Iterable[tuple[str, str]]) -> str:
    """The theme's sheet and ours, each with its file's name, as one sheet without comments."""
    import minify  # late, as in scripts

    own = "\n".join(_in_the_dark(text) if name == DARK else text for name, text in parts)
    return str(minify.string("text/css", f"{ground}\n{own}"))


def trimmed(ground: str, names: set[str] | None, own: str) -> str:
    """The theme's sheet without what is `REPLACED` and the rules that no page of these names can match.

    With None instead of names, every page may come. Custom properties stay if they or `own`, the sheet that
    follows, read them. A selector counts as matched when each element, class, id, attribute and role in it
    is among the names.
    """
    blocks = list(_kept(tinycss2.parse_stylesheet(ground, skip_comments=True, skip_whitespace=True), names))
    _drop_unread(blocks, own)
    return "".join(block.css() for block in blocks)


def _in_the_dark(text: str) -> str:
    """The declarations of the sheet's one rule, for both ways to be in the dark."""
    (rule,) = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return DARK_RULES.format(tinycss2.serialize(rule.content).strip())


def _kept(rules: list[Node], names: set[str] | None) -> Iterator[_Block]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = [one for one in _split(rule.prelude) if _occurs(one, names)]
            if selectors:
                head = ",".join(tinycss2.serialize(one).strip() for one in selectors)
                declarations = tinycss2.parse_blocks_contents(
                    rule.content, skip_comments=True, skip_whitespace=True
                )
                yield _Block(head, [one for one in declarations if isinstance(one, Declaration)])
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in {"media", "supports"}:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            head = f"@{rule.at_keyword} {tinycss2.serialize(rule.prelude).strip()}"
            yield _Block(head, rules=list(_kept(inner, names)))
        elif isinstance(rule, AtRule) and rule.lower_at_keyword == "page":
            yield _Block("", as_it_is=rule.serialize())


def _split(prelude: list[Node]) -> list[list[Node]]:
    """The selectors between a list's commas."""
    selectors: list[list[Node]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return selectors


def _occurs(selector: list[Node], names: set[str] | None) -> bool:
    before = [None, *selector]
    return all(_may_match(token, last, names) for last, token in zip(before, selector, strict=False))


def _may_match(token: Node, last: Node | None, names: set[str] | None) -> bool:
    """Whether a token of a selector, by the one before it, names nothing that is not there."""
    match token.type:
        case "ident":
            return (last is not None and last == ":") or _stands(token.value, names)
        case "hash":
            return _stands(token.value, names)
        case "[] block":
            attribute, *value = (part.value for part in token.content if part.type in {"ident", "string"})
            roles = value if attribute == "role" else []
            return all(_stands(name, names) for name in (attribute, *roles))
        case "function" if token.lower_name in CHOOSING:
            return any(_occurs(one, names) for one in _split(token.arguments))
    return True


def _stands(name: str, names: set[str] | None) -> bool:
    return name not in REPLACED and (names is None or name in names)


def _drop_unread(blocks: list[_Block], own: str) -> None:
    """Take out custom properties that nothing reads, and those that only such as these read."""
    every = [block for top in blocks for block in top.all()]
    declarations = [one for block in every for one in block.declarations]
    read = set(READS.findall(own))
    read |= {name for one in declarations if not one.name.startswith("--") for name in _reads(one)}
    grown = True
    while grown:
        more = {name for one in declarations if one.name in read for name in _reads(one)} - read
        read |= more
        grown = bool(more)
    for block in every:
        block.declarations = [
            one for one in block.declarations if not one.name.startswith("--") or one.name in read
        ]


def _reads(declaration: Declaration) -> list[str]:
    return READS.findall(tinycss2.serialize(declaration.value))
