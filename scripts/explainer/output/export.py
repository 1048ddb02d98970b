"""The way out: a view as Markdown with settings that a generator of static sites takes without our help."""

import json
from pathlib import Path

from explainer.language.views import View
from explainer.problems import Location, Problem, ValidationFailed

# What the pages are written for: ids of headings, Markdown inside HTML, links to headings.
EXTENSIONS = ["attr_list", "md_in_html", {"toc": {"permalink": "#"}}]
# The theme's own words; it has none for zh-Hans, and its zh-Hant is not clean.
LANGUAGES = {"zh-Hans": "zh", "zh-Hant": "zh-TW", "en": "en"}
# The styles that say what colors and sizes are called come first; the dark ones need the page's frame.
FIRST, LEFT_OUT = ("tokens.css", "light.css"), "dark.css"


def settings(view: View, name: str, url: str, navigation: list[dict[str, object]], styles: list[str]) -> str:
    """The settings for a view as JSON, which is YAML too.

    The Markdown lies in the folder of its tag. All views are built into `site`, the one at the root
    first, so that links from one to the other and to the data hold.
    """
    configuration = {
        "site_name": name,
        "site_url": url,
        "docs_dir": view.tag,
        "site_dir": f"site/{view.folder}".rstrip("/"),
        "theme": {"name": "material", "font": False, "language": LANGUAGES[view.tag]},
        "nav": navigation,
        "extra_css": [f"assets/styles/{style}" for style in _in_order(styles)],
        "markdown_extensions": EXTENSIONS,
        "validation": {"omitted_files": "ignore"},
    }
    return json.dumps(configuration, ensure_ascii=False, indent=2) + "\n"


def new_folder(folder: Path) -> Path:
    """The folder, made if need be; ValidationFailed if something is in it."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise ValidationFailed(
            [Problem(Location(str(folder), 1), "The folder is not empty.", "Name a new one.")]
        )
    return folder


def assets(folder: Path) -> dict[str, bytes]:
    """The files of the folder of assets, by their names in a view's folder."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {f"assets/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in paths}


def write(folder: Path, files: dict[str, str | bytes]) -> None:
    """Write files by name."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def _in_order(styles: list[str]) -> list[str]:
    return [*FIRST, *sorted(set(styles) - {*FIRST, LEFT_OUT})]
