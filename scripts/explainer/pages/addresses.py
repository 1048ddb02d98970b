"""The scheme of addresses: where each thing stands on the site, and the way from one to another.

An address begins at the root of a view: `/2024/results/`, and what stands on a page has the page's
address and its own id: `/2024/results/#gdp-growth-2023-result`.
"""

import ipaddress
import posixpath
from urllib.parse import urlsplit

from explainer.language.views import View

FRONT, GLOSSARY, TOPICS = "/", "/glossary/", "/topics/"
SOURCES, CORRECTIONS = "/sources/", "/corrections/"
# A name that no host has: of an address that nobody has set (RFC 2606).
NO_HOST = ".example"
# What stands once for all views.
ONCE = ("/data/", "/assets/", "/f/")
# A name that no host has: of an address that nobody has set (RFC 2606).
NO_HOST = ".example"


def page(year: int, name: str = "") -> str:
    """A page of an edition: a chapter, `figures`, `charts`, or, without a name, the edition's own."""
    return f"/{year}/{name}/" if name else f"/{year}/"


def part(year: int, chapter: str, name: str) -> str:
    """An item, a section or a figure on its chapter's page."""
    return f"{page(year, chapter)}#{name}"


def chart(year: int, name: str) -> str:
    """A chart, by its id with the year, on the page of all charts."""
    return f"{page(year, 'charts')}#{name}"


def note(year: int, reading: str) -> str:
    """What is known of a doubtful reading, `W9`."""
    return f"{page(year, 'source-notes')}#{reading.lower()}"


def outcome(year: int, name: str) -> str:
    """What was published later about a target or plan, by the id its page gives it."""
    return f"{page(year, 'what-happened-next')}#{name}"


def article(name: str) -> str:
    """A page of ours."""
    return f"/{name}/"


def topic(name: str) -> str:
    """What touches a household."""
    return f"{TOPICS}{name}/"


def fact(name: str) -> str:
    """Where a fact about the district stands on the front page."""
    return f"{FRONT}#fact-{name}"


def revision(name: str) -> str:
    """What was changed on the site, by its day and number."""
    return f"{CORRECTIONS}#{name}"


def term(name: str) -> str:
    """A term's entry in the glossary."""
    return f"{GLOSSARY}#{name}"


def chart_embed(name: str) -> str:
    """A chart alone, for frames on other websites, by its id with the year."""
    return f"/embed/{name}/"


def figure_embed(figure: str) -> str:
    """A figure alone, for frames on other websites."""
    return f"/embed/f/{figure}/"


def oembed(embed: str) -> str:
    """What is told of a chart or figure alone, by its address, to programs that put it into their pages."""
    return f"{embed}oembed.json"


def short(figure: str) -> str:
    """A figure's short address, the same for all views: it leads on in the reader's language."""
    return f"/f/{figure}/"


def data(year: int, name: str) -> str:
    """A file of an edition's published data: `figures.csv`, `charts/growth-2024.csv`."""
    return f"/data/{year}/{name}"


def shared_data(name: str) -> str:
    """A file of the published data that all editions share: `glossary.csv`."""
    return f"/data/{name}"


def schema(table: str) -> str:
    """The JSON Schema of a table, which all editions share."""
    return shared_data(f"{table}.schema.json")


def package(year: int) -> str:
    """All of an edition's published data in one file."""
    return data(year, f"dazu-report-{year}.zip")


def card(address: str) -> str:
    """The picture for previews of a page or, beside its page, of a figure: `/2024/results/card.png`."""
    path, _, name = address.partition("#")
    return f"{path}card-{name}.png" if name else f"{path}card.png"


def square(address: str) -> str:
    """The same picture for where only a square is shown."""
    return card(address).replace("/card", "/square")


def poster(address: str) -> str:
    """The tall picture of a chapter, beside its page."""
    return f"{address}poster.png"


def has_address(url: str) -> bool:
    """Whether a maintainer has told where the world finds the site; where it is only tried is not told."""
    host = urlsplit(url).hostname or ""
    return bool(host) and not f".{host}".endswith(NO_HOST) and not _is_own_machine(host)


def _is_own_machine(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost"
    return address.is_loopback or address.is_unspecified


def relative(start: str, target: str) -> str:
    """The way from one address of the site to another, `/2024/results/` to `/about/#data`."""
    path, mark, fragment = target.partition("#")
    if path == start and mark:
        return f"#{fragment}"
    steps = posixpath.relpath(path, start) if path != start else "."
    if path.endswith("/"):
        steps += "/"
    return steps + mark + fragment


def in_view(view: View, address: str) -> str:
    """An address of the site's content as it stands in a view."""
    return f"/{view.folder}{address.removeprefix('/')}"


def absolute(site_url: str, address: str) -> str:
    """The full address under which the world finds it; `site_url` is that of the root."""
    return site_url.rstrip("/") + address


def public(site_url: str, view: View, address: str) -> str:
    """The full address of the site's content in a view."""
    return absolute(site_url, in_view(view, address))


def href(view: View, start: str, target: str) -> str:
    """How a page of a view links to an address of the same view, to what stands once, or to the web."""
    if target.startswith("https://"):
        return target
    return relative(in_view(view, start) if target.startswith(ONCE) else start, target)
