"""The built site made ready for hosts: one sheet trimmed to its pages, digests in names, a policy, small."""

import gzip
import hashlib
import json
import re
import shutil
from pathlib import Path

import brotli

from explainer.output import hosting
from explainer.output.minifier import HTML, minified
from explainer.output.policy import guarded, policy
from explainer.output.scripts import InlineScripts
from explainer.output.stylesheet import Sheets, joined, names_in, names_in_script, trimmed

SHEET = "site.css"
# What draws charts in the browser: no script of ours, and it styles what it makes itself.
RUNTIME = "vega.js"
# What asks for the search's indexes, and their list as pages name it.
SEARCH, LIST = "search-box.js", "search/files.json"
# Words of our scripts that the theme has classes of, meant for something else.
OF_ANOTHER_MEANING = {"tip", "note", "quote"}
# What a browser asks for under a name that it was told by a page.
NAMED = re.compile(r'((?:href|src|data-(?:runtime|words|box))="(?:[^"]*/)?assets/)([\w-]+\.[a-z]+)(?=")')
PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".md"}
# Below this, in bytes, packing saves less than one packet.
WORTH_PACKING = 1024


def publish(folder: Path, sheets: Sheets, inline: InlineScripts, packed: bool) -> None:
    """Finish a site in its folder, all views together; `packed` lays .gz and .br beside its files."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}
    names: set[str] = set().union(*map(names_in, pages.values()))
    for script in folder.glob("assets/*.js"):
        if script.name != RUNTIME:
            names |= names_in_script(script.read_text(encoding="utf-8")) - OF_ANOTHER_MEANING
    ground = trimmed(sheets.theme, names, joined("", sheets.parts))
    (folder / "assets" / SHEET).write_text(joined(ground, sheets.parts), encoding="utf-8")
    assets = {path.name: _digested(path) for path in sorted((folder / "assets").glob("*.*"))}
    listed = _list_of(assets.get(SEARCH))
    indexes = [index for path in sorted(folder.rglob(LIST)) for index in _indexes(path, listed)]
    allowed = policy(inline)
    for path, html in pages.items():
        named = NAMED.sub(
            lambda name: name[1] + (assets[name[2]].name if name[2] in assets else name[2]), html
        )
        named = named.replace(f'data-files="{LIST}"', f'data-files="{listed}"')
        path.write_text(minified(guarded(named, allowed), HTML), encoding="utf-8")
    (folder / "_headers").write_text(
        hosting.headers_file(
            allowed,
            _unframed(folder),
            (f"/{path.relative_to(folder).as_posix()}" for path in (*assets.values(), *indexes)),
        ),
        encoding="utf-8",
    )
    if packed:
        for path in sorted(folder.rglob("*.*")):
            _pack(path)


def beside(folder: Path, name: str) -> Path:
    """The hidden folder next to another that is meant for the same site: `.site-next` for `site`."""
    return folder.with_name(f".{folder.name}-{name}")


def put_in_place(built: Path, target: Path) -> None:
    """Let what is built take the place of the last site, which stands whole until then."""
    former = beside(target, "former")
    shutil.rmtree(former, ignore_errors=True)
    if target.exists():
        target.rename(former)
    built.rename(target)
    shutil.rmtree(former, ignore_errors=True)


def _digested(path: Path) -> Path:
    """Rename a file to hold the digest of what is in it."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:10]
    return path.rename(path.with_name(f"{path.stem}.{digest}{path.suffix}"))


def _list_of(script: Path | None) -> str:
    """The list of indexes under a name of the script's: an older script does not meet newer indexes.

    The list itself has no digest, so no page changes with another edition's index.
    """
    return f"search/files-{script.suffixes[0][1:]}.json" if script else LIST


def _indexes(path: Path, listed: str) -> list[Path]:
    """Give each index that a view's list names its digest, and the list its name; the indexes."""
    root = path.parent.parent
    indexes = [_digested(root / name) for name in json.loads(path.read_text(encoding="utf-8"))]
    names = [index.relative_to(root).as_posix() for index in indexes]
    path.rename(root / listed).write_text(json.dumps(names) + "\n", encoding="utf-8")
    return indexes


def _unframed(folder: Path) -> dict[str, str]:
    """Where pages may not be framed, all but charts and figures alone, each with its language."""
    pages = [path.relative_to(folder).parent.parts for path in folder.rglob("index.html")]
    views = {parts[0] for parts in pages if parts[1:2] == ("embed",)}
    patterns = {"/": hosting.AT_ROOT}
    for parts in pages:
        view = parts[:1] if parts[:1] and parts[0] in views else ()
        inner = parts[len(view) : len(view) + 1]
        if inner != ("embed",):
            place = f"/{'/'.join((*view, *inner))}/*" if inner else f"/{'/'.join((*view, ''))}"
            patterns[place] = hosting.language(place)
    return dict(sorted(patterns.items()))


def _pack(path: Path) -> None:
    content = path.read_bytes() if path.suffix in PACKED else b""
    if len(content) >= WORTH_PACKING:
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(content, 9, mtime=0))
        path.with_name(f"{path.name}.br").write_bytes(brotli.compress(content))
