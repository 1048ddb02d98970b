"""HTML, styles and scripts in fewer bytes that show and do the same."""

HTML, SCRIPT, STYLE = "text/html", "application/javascript", "text/css"
# What readers of the source and simple tools lean on stays: tags, quotation marks, attributes. So does one of
# several spaces: styles set blocks in a line, and there it parts them.
KEPT = {
    "html-keep-default-attr-vals": True,
    "html-keep-document-tags": True,
    "html-keep-end-tags": True,
    "html-keep-quotes": True,
    "html-keep-whitespace": True,
}


def minified(text: str, kind: str) -> str:
    """A text of one of the kinds above; scripts in HTML that are minified already stay as they are."""
    # Late: with its threads in the process, the views could not be built side by side (processes.py).
    import minify

    minify.config(KEPT)
    return str(minify.string(kind, text))
