"""References to the report and to this site, in the forms that papers and reference managers take.

Both are given and never mixed: the newspaper for the report's words, this site for its explanations.
"""

import json
import re
from dataclasses import dataclass

from explainer.language.views import View, inverted
from explainer.library.model import Chapter, Edition
from explainer.pages.scope import PageScope

# What BibTeX takes for markup.
BIBTEX = {ord(mark): f"\\{mark}" for mark in "&%$#_{}"}


@dataclass(frozen=True)
class Reference:
    """A document as a reference names it; `date` is a day (ISO 8601) or empty.

    `container` is the newspaper or website, `translated` the title in the readers' language where that is
    not the document's, `romanized` title and newspaper in their letters, `version` the edition that a page
    of a website belongs to.
    """

    id: str
    newspaper: bool
    language: str
    title: str
    container: str
    date: str
    url: str
    author: str = ""
    translated: str = ""
    romanized: tuple[str, str] | None = None
    issue: str = ""
    sheets: str = ""
    version: str = ""

    def gbt(self, accessed: str) -> str:
        """As GB/T 7714-2015 has it: an article in a newspaper [N/OL], a part of a website [EB/OL]//.

        `accessed` is the day on which who cites it looked it up, which the standard asks for.
        """
        author = f"{self.author}. " if self.author else ""
        if self.newspaper:
            sheets = f"({self.sheets})" if self.sheets else ""
            issue = f"{self.container}, {self.date}{sheets}[{accessed}]"
            return f"{author}{self.title}[N/OL]. {issue}. {self.url}".strip()
        date = f"({self.date})" if self.date else ""
        work = f"{self.title}[EB/OL]//{self.container}. {self.version.rstrip('.')}"
        return f"{author}{work}. {date}[{accessed}]. {self.url}"

    def apa(self) -> str:
        """As the APA's manual (7th edition) has it, romanized where that is known."""
        own, container = self.romanized or (self.title, self.container)
        day = inverted(self.date) if self.date else "n.d."
        title = f"{own} [{self.translated}]" if self.translated else own
        first = f"{self.author}. ({day}). {title}." if self.author else f"{title}. ({day})."
        place = f", {self.sheets.replace('-', '–')}" if self.sheets else ""
        inside = f"{container}{place}" if self.newspaper else f"In {container} ({self.version})"
        return f"{first} {inside}. {self.url}".strip()

    def bibtex(self) -> str:
        """An entry of BibTeX."""
        fields = {
            "author": f"{{{self.author.translate(BIBTEX)}}}" if self.author else "",
            "title": f"{{{self.title.translate(BIBTEX)}}}",
            "journal" if self.newspaper else "howpublished": self.container.translate(BIBTEX),
            "number": self.issue,
            "pages": self.sheets.replace("-", "--"),
            "edition": self.version,
            "year": self.date[:4],
            "date": self.date,
            "langid": "english" if self.language == "en" else "chinese",
            "url": self.url,
        }
        rows = "".join(f",\n  {name} = {{{value}}}" for name, value in fields.items() if value)
        return f"@{'article' if self.newspaper else 'misc'}{{{self.id}{rows}\n}}\n"

    def csl(self) -> dict[str, object]:
        """An item of CSL-JSON."""
        item: dict[str, object] = {
            "id": self.id,
            "type": "article-newspaper" if self.newspaper else "webpage",
            "language": self.language,
            "title": self.title,
            "container-title": self.container,
            "URL": self.url,
        }
        if self.author:
            item["author"] = [{"literal": self.author}]
        if self.date:
            item["issued"] = {"date-parts": [[int(part) for part in self.date.split("-")]]}
        more = {"issue": self.issue, "page": self.sheets, "edition": self.version}
        return item | {name: value for name, value in more.items() if value}

    def ris(self) -> str:
        """A record of RIS."""
        start, _, end = self.sheets.partition("-")
        rows = [
            ("TY", "NEWS" if self.newspaper else "ELEC"),
            ("ID", self.id),
            ("AU", self.author),
            ("TI", self.title),
            ("T2", self.container),
            ("IS", self.issue),
            ("SP", start),
            ("EP", end),
            ("ET", self.version),
            ("PY", self.date[:4]),
            ("DA", self.date.replace("-", "/")),
            ("LA", self.language),
            ("UR", self.url),
        ]
        return "".join(f"{tag}  - {value}\r\n" for tag, value in rows if value) + "ER  - \r\n"


def newspaper(edition: Edition, view: View) -> Reference:
    """The edition's report as it was printed."""
    source = view.library.sources[edition.manifest.source]
    return Reference(
        id=f"report-{edition.year}",
        newspaper=True,
        language=view.chinese_tag,
        title=view.chinese(source.title.zh),
        translated=source.title.en if view.english else "",
        romanized=(source.pinyin, _unmarked(source.publisher.en)) if view.english and source.pinyin else None,
        container=view.chinese(_unmarked(source.publisher.zh)),
        date=source.date or "",
        url=source.url or "",
        issue=source.issue or "",
        sheets=source.sheets or "",
    )


def site(chapter: Chapter, edition: Edition, address: str, changed: str | None, view: View) -> Reference:
    """A chapter's page in a view; `address` is its full one, `changed` the day it was last changed."""
    words, imprint = view.library.words, view.library.imprint
    author = imprint.editor or imprint.publisher
    return Reference(
        id=f"{chapter.id}-{edition.year}",
        newspaper=False,
        language=view.tag,
        title=view.plain(chapter.file.name),
        container=view.words(words["site"]),
        date=changed or "",
        url=address,
        author=view.words(author) if author else "",
        version=view.words(words["edition-of"]).format(year=edition.year),
    )


def of_chapter(chapter: Chapter, scope: PageScope) -> list[Reference]:
    """The references of the chapter whose page it is: the newspaper's article, and the page."""
    figures = {figure.id for figure in chapter.figures}
    changed = scope.site.analysis.revisions.changed(scope.page.address, figures)
    return [
        newspaper(scope.edition, scope.view),
        site(chapter, scope.edition, scope.public(scope.page), changed, scope.view),
    ]


def files(references: list[Reference]) -> dict[str, str]:
    """The references as files, by the ending of their names."""
    items = [reference.csl() for reference in references]
    return {
        "bib": "\n".join(reference.bibtex() for reference in references),
        "ris": "".join(reference.ris() for reference in references),
        "json": json.dumps(items, ensure_ascii=False, indent=1) + "\n",
    }


def _unmarked(newspaper: str) -> str:
    """The name without the marks and brackets that stand with it in a text."""
    return re.sub(r"[《》]|\s*\(.*\)", "", newspaper)
