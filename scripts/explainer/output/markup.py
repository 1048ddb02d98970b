"""The HTML of a finished page without bytes that no browser needs: indentation, empty lines."""

import minify

# What readers of the source and simple tools lean on stays: tags, quotation marks, attributes. So does one of
# several spaces: styles set blocks in a line, and there it parts them.
KEPT = {
    "html-keep-default-attr-vals": True,
    "html-keep-document-tags": True,
    "html-keep-end-tags": True,
    "html-keep-quotes": True,
    "html-keep-whitespace": True,
}


def minified(html: str) -> str:
    """A page that shows and does the same in fewer bytes; scripts in its text are minified already."""
    minify.config(KEPT)
    return str(minify.string("text/html", html))
