"""What the pages of all views load, and the scripts in each: joined, made smaller, kept until one changes."""

from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

from explainer.charts import export
from explainer.charts.cache import Cache
from explainer.output.assets import shared, touch_icon
from explainer.output.fingerprint import fingerprint
from explainer.output.scripts import InlineScripts, inline
from explainer.output.stylesheet import Sheets

# What joins and minifies.
LIBRARIES = ("tdewolff-minify", "tinycss2")


@dataclass(frozen=True, eq=False)
class SharedFiles:
    """What is made of the folder of assets; drawn and made before is taken from the caches."""

    folder: Path
    drawn: Cache
    made: Cache

    @cached_property
    def colors(self) -> dict[str, str]:
        """The colors of the light style sheet by what they mean."""
        return export.palette(self.folder / "styles" / "light.css")

    def sheets(self, theme: Path, parts: list[str]) -> Sheets:
        """The theme's style sheet and ours by their addresses, in their order."""
        paths = [self.folder.parent / part for part in parts]
        return Sheets(
            theme.read_text(encoding="utf-8"),
            tuple((path.name, path.read_text(encoding="utf-8")) for path in paths),
        )

    def files(self, sheets: Sheets, scripts: list[str], mark: str) -> dict[str, str | bytes]:
        """What the pages of all views load, by file name; `scripts` are those of every page.

        `mark` is the site's mark as SVG. Raises ValidationFailed if the search's modules cannot be joined.
        """
        icon = touch_icon(mark, self.colors, self.drawn)
        told = f"shared {sheets} {scripts} {self._source}"
        return self.made.files(told.encode(), lambda: dict(shared(self.folder, sheets, scripts, icon)))

    @cached_property
    def inline(self) -> InlineScripts:
        """The scripts in every page's own text."""
        texts = self.made.files(f"inline {self._source}".encode(), lambda: asdict(inline(self.folder)))
        return InlineScripts(**{name: str(text) for name, text in texts.items()})

    @cached_property
    def _source(self) -> str:
        return fingerprint([self.folder], LIBRARIES)
