"""What the search box says."""

import re

from explainer.language.views import views
from explainer.output.search.entries import EditionEntries
from explainer.output.search.shared_entries import shared_entries
from explainer.output.search_box import search_box
from explainer.pages.routes import pages
from project import ROOT

# `words.count`, but no method of what is called words elsewhere in the scripts.
ASKED = re.compile(r"(?<![\w.])(?:search\.)?words\.([a-z]+)\b(?!\()")


def test_it_has_the_phrases_that_its_scripts_and_its_template_ask_for_and_no_other(analysis):
    files = [
        *sorted((ROOT / "docs" / "assets" / "search").glob("*.js")),
        ROOT / "overrides" / "partials" / "search.html",
    ]
    names = set(ASKED.findall("".join(path.read_text(encoding="utf-8") for path in files)))
    (view, *_), all_pages = views(analysis.library), pages(analysis)
    edition = analysis.library.editions[0]
    # A result is called by its kind: `words[entry.kind]`.
    kinds = {entry.kind for entry in EditionEntries(analysis, all_pages, edition, view)}
    kinds |= {entry.kind for entry in shared_entries(all_pages, view)}
    assert set(search_box(analysis.library, view).words) == names | kinds
