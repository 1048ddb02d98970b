"""Where MkDocs meets the report: carries what the explainer makes, decides nothing.

One `mkdocs build` builds the view at the root and, each with a configuration of its own, the other
views into their folders: at the same time where that can be, else one after the other. Everything is
built beside `site/` and takes its place at the end, so that a failure leaves the last good site as it was.
"""

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.theme import Theme as MkDocsTheme
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from explainer.language.phrases import ViewPhrases
from explainer.language.views import View
from explainer.output.publication import beside, publish, put_in_place
from explainer.output.scripts import InlineScripts
from explainer.output.stylesheet import Sheets
from explainer.output.theme import Theme
from explainer.output.theme_files import Shown
from explainer.pages import addresses
from explainer.pages.content import Content, Converter
from explainer.problems import ValidationFailed
from explainer.processes import Beside, can_fork
from explainer.progress import FINISHED
from explainer.site import Site, load

Result = TypeVar("Result")

# The explainer writes one sitemap for all views; hosts serve only the root's page for what is missing.
ONE_FOR_ALL = {"sitemap.xml"}
ONLY_AT_THE_ROOT = {"404.html"}
# Of the theme only one style sheet is used, as the ground of ours; its name holds its digest.
BASE_STYLE = "assets/stylesheets/main.*.min.css"
# Whether MkDocs serves: it says so once, before there is a configuration to keep it in.
serving = False
log = logging.getLogger("mkdocs.plugins.explainer")


@dataclass
class Build:
    """What the build of one view knows; `overrides/` read it as `config.extra.build`.

    `target` is the folder that the whole site takes the place of at the end: None while serving and in
    the views below the root. `sheets` are known once MkDocs has its files, `contents` is what stands in
    each page, by the name of its file; `beside` are the builds of other views that are under way.
    """

    site: Site
    view: View
    at_root: bool
    target: str | None
    sheets: Sheets | None = None
    contents: dict[str, Content] = field(default_factory=dict, repr=False)
    beside: list[Beside] = field(default_factory=list, repr=False)

    @cached_property
    def theme(self) -> Theme:
        """What surrounds the pages."""
        return self.site.theme(self.view)

    @cached_property
    def inline(self) -> InlineScripts:
        """The scripts in every page's own text."""
        return self.site.shared_files.inline

    @property
    def to_root(self) -> str:
        """The way from the view's folder to the site's."""
        return "../" * self.view.folder.count("/")

    @cached_property
    def words(self) -> "PhrasesOrStop":
        """The phrases of the view: `words["menu"]`."""
        return PhrasesOrStop(self.theme.words)


@dataclass(frozen=True)
class PhrasesOrStop:
    """Phrases by name; a missing one stops the build with its problem, as MkDocs tells it."""

    phrases: ViewPhrases

    def __getitem__(self, name: str) -> str:
        """The phrase of that name."""
        return _clear(self.phrases.__getitem__, name)


def on_startup(*, command: str, **_: object) -> None:
    """Remember whether MkDocs serves: then it builds into a temporary folder that must stay."""
    global serving
    serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Judge the data, then give MkDocs the words, the language and the navigation of the view."""
    if "build" not in config.extra:
        config.extra["build"] = _root_build(config)
    build = _build(config)
    config.theme.get_env = _without_icons(config.theme)  # type: ignore[method-assign]
    config.theme.static_templates -= ONE_FOR_ALL if build.at_root else ONE_FOR_ALL | ONLY_AT_THE_ROOT
    config.site_name = build.words["site"]
    config.site_description = build.theme.description
    config.copyright = build.words["footer"]
    config.nav = build.site.navigation(build.view)
    config.mdx_configs["toc"]["permalink_title"] = build.words["permalink"]
    return config


def _root_build(config: MkDocsConfig) -> Build:
    """Load the site, and move what MkDocs writes beside the last site, which stands until the end."""
    site = _clear(load, Path(config.config_file_path).parent, config.site_url, log.info)
    for notice in site.notices:
        log.info(notice)
    if serving:
        site.remember()
    target = None if serving else config.site_dir
    if target:
        config.site_dir = str(beside(Path(target), "next"))
    return Build(site, next(iter(site.views.values())), at_root=True, target=target)


def _build(config: MkDocsConfig) -> Build:
    build: Build = config.extra["build"]
    return build


def _without_icons(theme: MkDocsTheme) -> Callable[[], Environment]:
    """The theme's environment, which lists no hidden folder: in one are thousands of icons, none is used."""

    def environment() -> Environment:
        found = MkDocsTheme.get_env(theme)
        found.loader = Shown(theme.dirs)
        return found

    return environment


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the view and, at the root, what stands once for all views; begin the other views."""
    build = _build(config)
    site = build.site
    contents: dict[str, str | bytes] = {}
    if build.at_root:
        site.progress.begin(FINISHED, len(site.pages) * len(site.views))
        build.sheets = site.shared_files.sheets(_base_style(files), config.extra_css)
        scripts = [str(script) for script in config.extra_javascript]
        if can_fork():
            build.beside = [Beside(_build_view, view, build, config) for view in site.other_views]
            # What draws and minifies starts threads: left to a copy, this process can be split again.
            Beside(site.prepare, build.view, build.sheets, scripts).ended(site.progress.tell)
        contents |= _clear(site.shared, build.sheets, scripts)
    for name in list(files.src_uris):
        if name.startswith("assets/"):
            files.remove(files.src_uris[name])
    contents |= _clear(site.documents, build.view)
    contents |= _clear(site.assets, build.view)
    contents |= site.redirects(build.view)
    if build.at_root:
        contents |= site.files()
    for name in ONE_FOR_ALL:
        files.remove(files.src_uris[name])  # no longer a template, it would be copied as it is
    for name, content in contents.items():
        files.append(File.generated(config, name, content=content))
    return files


def _base_style(files: Files) -> Path:
    """The file of the theme's style sheet."""
    name = next((name for name in files.src_uris if fnmatch(name, BASE_STYLE)), "")
    if not name:
        raise PluginError(
            f"The theme has no style sheet {BASE_STYLE}. Install the version that pyproject.toml names, "
            "or write the new name into BASE_STYLE in scripts/hooks.py."
        )
    return Path(files.src_uris[name].abs_src_path or "")


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Leave no empty lines where a template has only a tag; compile `overrides/` once."""
    env.trim_blocks = env.lstrip_blocks = True
    env.bytecode_cache = FileSystemBytecodeCache(str(_build(config).site.compiled))
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Finish the page, if it is not kept from before, and leave MkDocs nothing to convert."""
    build = _build(config)
    converter = Converter(config.markdown_extensions, config.mdx_configs, build.site.written)
    try:
        build.contents[page.file.src_uri] = converter.content(markdown)
    except ValueError as error:
        raise PluginError(f"{page.file.src_uri}: {error}. Write links in templates, by `href`.") from None
    build.site.progress.count(FINISHED)
    return ""


def on_page_content(_: str, page: Page, config: MkDocsConfig, **__: object) -> str:
    """Give MkDocs the finished page with its headings, and lay it beside the page as Markdown."""
    build = _build(config)
    content = build.contents.pop(page.file.src_uri)
    page.toc = get_toc(content.headings)  # type: ignore[arg-type]  # as Python-Markdown lists them
    markdown = build.theme.plain(page.file.src_uri, content.html, build.site.written)
    if markdown:
        beside_page = Path(page.file.abs_dest_path).with_suffix(".md")
        beside_page.parent.mkdir(parents=True, exist_ok=True)
        beside_page.write_text(markdown, encoding="utf-8")
    return content.html


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, **_: object
) -> TemplateContext:
    """What `overrides/` see of a page besides MkDocs' own names; `extra.build` is the same on every page.

    Adds `alternates`, the page in every view with the way to it, `citation`, the text that one copies who
    quotes the page (empty for what is no page of ours), `metadata` for reference managers, `head`, what else
    the page says to machines (none while the site has no address), `markdown`, the name of the file beside it
    that holds a page of ours so; `notices` of what was wrong, `changed_on`, when it was last changed.
    """
    theme = _build(config).theme
    extended: dict[str, object] = context  # type: ignore[assignment]  # its type names only MkDocs' own
    extended["alternates"] = theme.alternates(page.file.src_uri)
    extended["citation"] = theme.citation(page.file.src_uri)
    extended["metadata"] = theme.metadata(page.file.src_uri)
    extended["notices"] = theme.notices(page.file.src_uri)
    extended["changed_on"] = theme.changed_on(page.file.src_uri)
    extended["head"] = theme.head(page.file.src_uri)
    extended["markdown"] = extended["citation"] and Path(page.file.dest_uri).with_suffix(".md").name
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """At the root, see the other views built beside it and put the whole in its place."""
    root = _build(config)
    if not root.at_root:
        return
    for view in () if root.beside else root.site.other_views:
        _build_view(view, root, config)
    for other in root.beside:
        well, printed = other.ended(root.site.progress.tell)
        sys.stderr.write(printed)
        if not well:
            raise PluginError("A view could not be built; the last site stands.")
    _stop_at_warnings(config)
    if root.target and root.sheets:
        root.site.written.prune()
        publish(Path(config.site_dir), root.sheets, root.inline, bool(config.extra["packed"]))
        put_in_place(Path(config.site_dir), Path(root.target))
        _keep_addresses(root.site)


def _keep_addresses(site: Site) -> None:
    """Put the addresses on record; a folder that may not be written to leaves a word, not a failure."""
    try:
        site.keep_addresses()
    except OSError as error:
        log.info("data/addresses.txt was not written: %s.", error.strerror)


def _build_view(view: View, root: Build, config: MkDocsConfig) -> None:
    other = load_config(
        config.config_file_path,
        site_dir=str(Path(config.site_dir, view.folder)),
        site_url=addresses.public(root.site.url, view, addresses.FRONT),
        strict=config.strict,
    )
    other.extra["build"] = Build(root.site, view, at_root=False, target=None)
    build(other)


def _clear(act: Callable[..., Result], *arguments: object) -> Result:
    """Do it; what is wrong with data or templates becomes an error MkDocs prints without a traceback."""
    try:
        return act(*arguments)
    except ValidationFailed as problems:
        raise PluginError(f"\n{problems}") from None


def _stop_at_warnings(config: MkDocsConfig) -> None:
    """In strict mode MkDocs would stop only after the new site has taken its place."""
    counters = [one for one in logging.getLogger("mkdocs").handlers if isinstance(one, CountHandler)]
    if config.strict and any(counter.get_counts() for counter in counters):
        raise PluginError("There were warnings, and the build is strict; the last site stands.")
