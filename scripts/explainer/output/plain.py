"""A finished page as plain Markdown, for those who take its words elsewhere: amounts with bounds, sources."""

import functools
import hashlib
from html import escape
from html.parser import HTMLParser
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urljoin

from html_to_markdown import ConversionOptions, convert

from explainer.charts.cache import Cache

# What is there to be used, or to be looked at: nothing to take along as words.
LEFT_OUT = {"button", "form", "noscript", "script", "svg", "textarea"}
LEFT_OUT_CLASSES = {"chart-embed", "figure-acts", "for-print", "headerlink", "here", "jump"}
# What elements become that Markdown has no marks of its own for: they open and close as others do.
BECOMES = {
    "caption": ("<p>", "</p>"),
    "dd": ("<div>", "</div>"),
    "dl": ("<div>", "</div>"),
    "dt": ("<p><strong>", "</strong></p>"),
    "figcaption": ("<div>", "</div>"),
    "figure": ("<div>", "</div>"),
    "q": ("", ""),  # stands in quotation marks of its language already
    "summary": ("<p>", "</p>"),
}
# Amounts of figures stand out; a term leads to an entry that the words can do without elsewhere.
AMOUNT, TERM = "figure-amount", "term"
# Elements without an end.
EMPTY = {"br", "col", "hr", "img", "input", "wbr"}


def plain(html: str, url: str, ending: str, cache: Cache) -> str:
    """The article of a page as Markdown, links as full addresses; `url` is the page's own.

    `ending` is a line below it; what was made before is taken from `cache`.
    """
    source = f"{_made_by()} {url} {ending} {html}".encode()
    return cache.get_or_make(source, lambda: _plain(html, url, ending).encode()).decode()


@functools.cache
def _made_by() -> str:
    """What tells this way of making it from others."""
    return f"{version('html-to-markdown')} {hashlib.sha256(Path(__file__).read_bytes()).hexdigest()}"


def _plain(html: str, url: str, ending: str) -> str:
    reader = _Words(url)
    reader.feed(html)
    reader.close()
    options = ConversionOptions(autolinks=False, compact_tables=True)
    words = convert("".join(reader.pieces), options).content or ""
    return f"{words.strip()}\n\n{ending}\n"


class _Words(HTMLParser):
    """Keeps of HTML what is said in it, with full addresses; amounts of figures stand out."""

    def __init__(self, url: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._url = url
        self._ends: list[str] = []  # of the open elements
        self._hidden = 0  # how many elements are open inside one that is left out, itself among them

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        told = dict(attrs)
        classes = set((told.get("class") or "").split())
        if tag in EMPTY:
            self.pieces += ["<br>"] if tag == "br" and not self._hidden else []
        elif self._hidden or tag in LEFT_OUT or LEFT_OUT_CLASSES & classes or "hidden" in told:
            self._hidden += 1
        else:
            begin, end = BECOMES.get(tag, (f"<{tag}>", f"</{tag}>"))
            if TERM in classes:
                begin, end = "", ""
            elif tag == "a" and (href := told.get("href")):
                begin = f'<a href="{escape(urljoin(self._url, href))}">'
            elif AMOUNT in classes:
                begin, end = "<strong>", "</strong>"
            self.pieces.append(begin)
            self._ends.append(end)

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if tag in EMPTY:
            return
        if self._hidden:
            self._hidden -= 1
        else:
            self.pieces.append(self._ends.pop())

    def handle_data(self, data: str) -> None:
        """Words between elements."""
        if not self._hidden:
            self.pieces.append(escape(data, quote=False))
