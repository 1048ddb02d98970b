"""Where MkDocs meets the report: carries what the explainer makes, decides nothing.

One `mkdocs build` builds the view at the root and then, each with a configuration of its own,
the other views into their folders. Everything is built beside `site/` and takes its place at the
end, so that a failure leaves the last good site as it was.
"""

import logging
import shutil
from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path
from typing import TypeVar

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.utils import CountHandler

from explainer.problems import Problems
from explainer.site import load

Result = TypeVar("Result")

# The explainer writes one sitemap for all views; hosts serve only the root's page for what is missing.
ONE_FOR_ALL = {"sitemap.xml"}
ONLY_AT_THE_ROOT = {"404.html"}
# Of the theme only one style sheet is used, the ground of ours; its name holds its digest.
GROUND = "assets/stylesheets/main.*.min.css"
UNUSED = ("assets/javascripts/*", "assets/images/*", "assets/stylesheets/*")
serving = False
log = logging.getLogger("mkdocs.plugins.explainer")


def on_startup(*, command: str, **_: object) -> None:
    """Remember whether MkDocs serves: then it builds into a temporary folder that must stay."""
    global serving
    serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Judge the data, then give MkDocs the words, the language and the navigation of the view."""
    extra = config.extra
    extra.setdefault("view", "zh-Hans")
    if "site" not in extra:
        extra["site"] = _clear(load, Path(config.config_file_path).parent, config.site_url)
        for notice in extra["site"].notices:
            log.info(notice)
        extra["target"] = None if serving else config.site_dir
        extra["root_url"] = config.site_url
        if extra["target"]:
            config.site_dir = _beside(config.site_dir, "next")
    else:
        config.theme.static_templates -= ONLY_AT_THE_ROOT
    site, view = extra["site"], extra["view"]
    extra["documents"] = _clear(site.documents, view)
    extra["companions"] = _clear(site.companions, view)
    extra["frame"] = frame = _clear(site.frame.words, view)
    config.theme.static_templates -= ONE_FOR_ALL
    config.site_name = frame["site"]
    config.site_description = frame["site-is"]
    config.copyright = frame["footer"]
    config.nav = site.navigation(view)
    config.mdx_configs["toc"]["permalink_title"] = frame["permalink"]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the view and, at the root, what stands once for all views."""
    extra = config.extra
    extra["ground"] = next((name for name in files.src_uris if fnmatch(name, GROUND)), None)
    if not extra["ground"]:
        raise PluginError(
            f"The theme has no style sheet {GROUND}. Install the version that pyproject.toml names, "
            "or write the new name into GROUND in scripts/hooks.py."
        )
    for name in list(files.src_uris):
        if name != extra["ground"] and any(fnmatch(name, pattern) for pattern in UNUSED):
            files.remove(files.src_uris[name])
    made = extra["documents"] | extra["companions"] | extra["site"].redirects()
    if "target" in extra:
        made |= extra["site"].files()
    for name in ONE_FOR_ALL:
        files.remove(files.src_uris[name])  # no longer a template, it would be copied as it is
    for name, content in made.items():
        files.append(File.generated(config, name, content=content))
    return files


def on_page_context(context: dict, page: object, config: MkDocsConfig, **_: object) -> dict:
    """Give the frame the way to the same page in every view, and how to quote the page."""
    frame, view, file = config.extra["site"].frame, config.extra["view"], page.file.src_uri
    context["switch"] = frame.switch(view, file)
    context["citation"] = frame.citation(view, file)
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """From the root, build the other views beside it and put the whole in its place."""
    extra = config.extra
    if "target" not in extra:
        return
    for tag, view in list(extra["site"].views.items())[1:]:
        other = load_config(
            config.config_file_path,
            site_dir=str(Path(config.site_dir, view.folder)),
            site_url=config.site_url + view.folder,
            strict=config.strict,
        )
        other.extra.update(view=tag, site=extra["site"], root_url=extra["root_url"])
        build(other)
    _stop_at_warnings(config)
    if extra["target"]:
        _put_in_place(Path(config.site_dir), Path(extra["target"]))


def _clear(act: Callable[..., Result], *arguments: object) -> Result:
    """Do it; what is wrong with data or templates becomes an error MkDocs prints without a traceback."""
    try:
        return act(*arguments)
    except Problems as problems:
        raise PluginError(f"\n{problems}") from None


def _stop_at_warnings(config: MkDocsConfig) -> None:
    """In strict mode MkDocs would stop only after the new site has taken its place."""
    counters = [one for one in logging.getLogger("mkdocs").handlers if isinstance(one, CountHandler)]
    if config.strict and any(counter.get_counts() for counter in counters):
        raise PluginError("There were warnings, and the build is strict; the last site stands.")


def _beside(folder: str, name: str) -> str:
    path = Path(folder)
    return str(path.with_name(f".{path.name}-{name}"))


def _put_in_place(built: Path, target: Path) -> None:
    former = Path(_beside(str(target), "former"))
    shutil.rmtree(former, ignore_errors=True)
    if target.exists():
        target.rename(former)
    built.rename(target)
    shutil.rmtree(former, ignore_errors=True)
