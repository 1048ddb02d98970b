"""What was changed on the site, as a feed that a reader subscribes to (Atom, RFC 4287)."""

from xml.etree import ElementTree

from explainer.analysis.revisions import Revisions
from explainer.language.views import View
from explainer.pages import addresses

ATOM = "http://www.w3.org/2005/Atom"
# Of a day, as RFC 3339 has it: nobody notes the hour.
TIME = "T00:00:00Z"
# When nothing was changed yet; a feed must name a time.
NEVER = "1970-01-01"


def feed(revisions: Revisions, view: View, url: str) -> str:
    """The changes in a view, newest first; `url` is where the world finds the site."""
    words, imprint = view.library.words, view.library.imprint
    own = addresses.public(url, view, "/feed.xml")
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": view.tag})
    _add(root, "title", f"{view.words(words['site'])} · {view.words(words['corrections'])}")
    _add(root, "id", own)
    _add(root, "updated", next((one.date for one in revisions.by_id.values()), NEVER) + TIME)
    _add(_add(root, "author"), "name", view.words(imprint.publisher or imprint.editor or words["site"]))
    _add(root, "link", rel="self", href=own, type="application/atom+xml")
    _add(root, "link", href=addresses.public(url, view, addresses.CORRECTIONS), type="text/html")
    for name, revision in revisions.by_id.items():
        entry = _add(root, "entry")
        address = addresses.public(url, view, addresses.revision(name))
        lead = view.words(words["corrected-on" if revision.correction else "changed-on"])
        _add(entry, "title", lead.format(date=view.date(revision.date)) + view.words(revision.what))
        _add(entry, "id", address)
        _add(entry, "updated", revision.date + TIME)
        _add(entry, "link", href=address, type="text/html")
        _add(entry, "summary", view.words(revision.why))
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _add(
    parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str
) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, name, attributes)
    child.text = text
    return child
