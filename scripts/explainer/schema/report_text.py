"""The report's own text: its lines, their digests and the numerals on them."""

import hashlib
import re
from collections.abc import Iterable

NUMERAL = re.compile(r"[0-9]+(?:\.[0-9]+)?")
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")


def cleaned(line: str) -> str:
    """A line without the stray asterisks of the transcription and with single spaces."""
    return " ".join(line.replace("*", "").split())


def digest(line: str) -> str:
    """Twelve hexadecimal digits that tell whether a line has changed."""
    return hashlib.sha256(line.encode()).hexdigest()[:12]


def numerals(text: str) -> list[str]:
    """The numbers written in digits, in the order they stand."""
    return NUMERAL.findall(text)


def lines(text: str) -> Iterable[tuple[int, str]]:
    """The lines that are not empty, each with its physical number, counting from 1."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            yield number, line


def summary(text: str) -> str:
    """`source.yml` for a text: number, digest and numerals of each line, and no prose."""
    rows = ["# Made from the report's text by `explainer source FILE`; not edited by hand.", "lines:"]
    for line_number, line in lines(text):
        rows += [f"- line: {line_number}", f"  digest: {digest(line)!r}".replace("'", '"')]
        printed = numerals(cleaned(line))
        if printed:
            rows += ["  numerals:", *(f'  - "{numeral}"' for numeral in printed)]
    return "\n".join(rows) + "\n"
