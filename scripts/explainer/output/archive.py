"""Files in one: a ZIP that is the same whenever it is made, with what it holds told in every view."""

import io
import zipfile
from collections.abc import Mapping, Sequence

from explainer.language.phrases import ViewPhrases
from explainer.language.views import View
from explainer.output.descriptions import LICENSE
from explainer.schema.base import Phrase, Text

# The first day that the format knows.
NO_DAY = (1980, 1, 1, 0, 0, 0)
ANYONE_READS = 0o644 << 16


def archive(files: Mapping[str, bytes]) -> bytes:
    """The files, by their names, as a ZIP."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as folder:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, NO_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = ANYONE_READS
            folder.writestr(entry, content)
    return packed.getvalue()


def read_me(
    title: Text, held: Mapping[str, Phrase], pages: Mapping[str, str], views: Sequence[View]
) -> bytes:
    """What an archive holds, told in every view.

    `held` says it of each file, `pages` is the address of the page about the data, by view.
    """
    parts = []
    for view in views:
        words = ViewPhrases(view)
        parts += [f"# {words['site']}: {view.words(title)}", ""]
        parts += [f"- `{name}`: {view.words(text)}" for name, text in held.items()]
        terms = f"{words['data-license']}{words['license-name']} <{LICENSE['path']}>"
        parts += ["", words["data-promise"], "", terms, "", f"<{pages[view.tag]}>", ""]
    return "\n".join(parts).encode()
