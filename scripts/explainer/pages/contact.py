"""The way to whoever runs the site, with what a message needs already written."""

from urllib.parse import quote

from explainer.language.views import View
from explainer.schema.figures import Figure

SEPARATORS = {True: "&", False: "?"}


def link(contact: str, subject: str, body: str) -> str:
    """The address that opens a message to `contact`: a mail, or an issue on a website.

    Mail programs read `subject` and `body` (RFC 6068), the forms of GitHub and Gitea `title` and `body`.
    """
    about = quote(body.replace("\n", "\r\n" if "@" in contact else "\n"), safe="")
    if contact.startswith("https://"):
        return f"{contact}{SEPARATORS['?' in contact]}title={quote(subject, safe='')}&body={about}"
    return f"mailto:{quote(contact, safe='@+')}?subject={quote(subject, safe='')}&body={about}"


def figure(figure: Figure, address: str, view: View) -> str:
    """The address that reports a mistake in a figure; `address` is the full one of its place in the view."""
    words, title = view.library.words, view.label(figure)
    return link(
        view.library.imprint.contact,
        view.words(words["mistake-subject"]).format(title=title),
        view.words(words["mistake-about"]).format(
            address=address, id=figure.id, amount=f"{title} {view.amount(figure)}"
        ),
    )


def site(address: str, view: View) -> str:
    """The address that reports a mistake anywhere; `address` is the full one of the site in the view."""
    words = view.library.words
    title = view.words(words["site"])
    return link(
        view.library.imprint.contact,
        view.words(words["mistake-subject"]).format(title=title),
        f"{title} {address}\n\n",
    )
