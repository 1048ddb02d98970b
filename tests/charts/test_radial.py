"""The areas of work as rays that are links."""

from xml.etree import ElementTree

import pytest

from explainer.charts.cache import Cache
from explainer.charts.label_placement import VARIANTS
from explainer.charts.radial import halo
from explainer.language.views import views

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_each_area_is_a_link_with_its_name_and_number(toy_site, tmp_path, variant):
    edition = toy_site.library.editions[0]
    for view in views(toy_site.library):
        root = ElementTree.fromstring(
            halo(edition, view, variant, lambda area: f"?a={area.id}&b=<", Cache(tmp_path))
        )
        links = root.findall(".//a")
        assert [link.get("href") for link in links] == [f"?a={area.id}&b=<" for area in edition.areas]
        for link, area in zip(links, edition.areas, strict=True):
            words = " ".join("".join(link.itertext()).split())
            assert words == f"{view.words(area.file.name)} {len(area.countable)}"


def test_all_is_inside_and_every_link_is_large_enough_for_a_finger(library, tmp_path):
    edition = library.editions[0]
    for view in views(library):
        for variant in VARIANTS:
            root = ElementTree.fromstring(halo(edition, view, variant, lambda area: area.id, Cache(tmp_path)))
            left, top, wide, high = map(float, root.get("viewBox").split())
            for area in root.findall(".//a/rect"):
                x, y, width, height = (float(area.get(name)) for name in ("x", "y", "width", "height"))
                assert height >= 24
                assert left <= x <= x + width <= left + wide
                assert top <= y <= y + height <= top + high
