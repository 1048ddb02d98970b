"""What search engines are given: the sitemap, robots.txt."""

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


def robots(site_url: str) -> str:
    """Everything may be read; the one sitemap lists every view."""
    return f"User-agent: *\nAllow: /\nSitemap: {addresses.absolute(site_url, '/sitemap.xml')}\n"
