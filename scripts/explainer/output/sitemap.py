"""What engines are given: sitemaps, robots.txt, pages as Markdown by name."""

import html

from explainer.language.views import View
from explainer.pages import addresses
from explainer.pages.page import Page


def sitemap(pages: list[Page], views: tuple[View, ...], site_url: str) -> str:
    """One sitemap for all views as XML; each address names its translations (sitemaps.org, hreflang).

    `site_url` is where the world finds the site; the first view is the one for other languages.
    """
    rows = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for page in pages:
        there = {view.tag: addresses.public(site_url, view, page.address) for view in views}
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{tag}" href="{html.escape(url)}"/>'
            for tag, url in (there | {"x-default": there[views[0].tag]}).items()
        )
        rows += [f"<url><loc>{html.escape(url)}</loc>{links}</url>" for url in there.values()]
    return "\n".join([*rows, "</urlset>", ""])


def plain_sitemap(pages: list[Page], views: tuple[View, ...], site_url: str) -> str:
    """The address of every page of every view, one a line, for engines that refuse a map with translations.

    Source: https://www.sitemaps.org/protocol.html, "Text file"
    """
    urls = (addresses.public(site_url, view, page.address) for view in views for page in pages)
    return "\n".join([*urls, ""])


def robots(site_url: str) -> str:
    """Everything may be read; each sitemap lists every view."""
    named = (f"Sitemap: {addresses.absolute(site_url, f'/sitemap.{kind}')}" for kind in ("xml", "txt"))
    return "\n".join(["User-agent: *", "Allow: /", *named, ""])


def listed(pages: list[Page], views: tuple[View, ...], site_url: str) -> str:
    """`llms.txt`: what the site is and every page as Markdown, view by view, with what it tells.

    Source: https://llmstxt.org
    """
    words = views[0].library.words
    rows = [f"# {' · '.join(view.words(words['site']) for view in views)}", ""]
    told = words["site-is"].of_year(views[0].library.editions[0].year)
    rows += [f"> {view.words(told)}" for view in views]
    for view in views:
        rows += ["", f"## {view.name}", ""]
        for page in pages:
            url = f"{addresses.public(site_url, view, page.address)}index.md"
            rows.append(f"- [{view.plain(page.title)}]({url}): {view.plain(page.description)}")
    return "\n".join([*rows, ""])
