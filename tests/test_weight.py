"""What a first visit may cost: bytes in gzip, and requests."""

import pytest

from weight import KINDS, VIEWS, weight

KILOBYTE = 1000
EACH = [
    pytest.param(KINDS[kind], folder, kind, id=f"{kind}-{tag}")
    for kind in KINDS
    for tag, folder in VIEWS.items()
]


@pytest.mark.parametrize(("page_of_kind", "folder", "kind"), EACH)
def test_a_page_keeps_its_budget(chromium, address, page_of_kind, folder, kind):
    found = weight(chromium, f"{address}/{folder}{page_of_kind}")
    assert found.rest <= 14 * KILOBYTE, "styles and scripts"
    assert found.requests <= 4
    if kind in {"front", "chapter", "topic", "article", "chart alone"}:
        assert found.html + found.rest <= 26 * KILOBYTE, "the whole page"
    if kind != "one page":
        assert found.html <= 40 * KILOBYTE, "the page's own text"
