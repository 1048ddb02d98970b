"""Addresses of the site: from one to another, in a view, in full."""

import posixpath

from explainer.language.views import View


def relative(page: str, target: str) -> str:
    """The way from one address of the site to another, `/2024/results/` to `/about/#data`."""
    path, mark, fragment = target.partition("#")
    if path == page and mark:
        return f"#{fragment}"
    way = posixpath.relpath(path, page) if path != page else "."
    if path.endswith("/"):
        way += "/"
    return way + mark + fragment


def in_view(view: View, address: str) -> str:
    """An address of the site's content as it stands in a view."""
    return f"/{view.folder}{address.removeprefix('/')}"


def absolute(site_url: str, address: str) -> str:
    """The full address under which the world finds it."""
    return site_url.rstrip("/") + address
