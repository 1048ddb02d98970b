"""Rays and their words: spread over the half circle, off each other where there is room."""

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.charts.label_placement import JOINT, VARIANTS, WIDE, at, placed, rays
from explainer.language.views import views

NAMES = st.sampled_from(["Reform", "Safety", "Urban and rural areas", "制造业", "国家战略", "Culture"])
NAMED = st.lists(st.tuples(NAMES, st.integers(0, 20)), min_size=1, max_size=9)


@given(NAMED, st.sampled_from(VARIANTS))
def test_rays_stand_left_to_right_and_are_as_long_as_their_counts(named, variant):
    all_rays = rays(named, variant)
    angles = [ray.angle for ray in all_rays]
    assert angles == sorted(angles, reverse=True)
    assert all(0 < angle < 180 for angle in angles)
    most = max(1, *(count for _, count in named), 1)
    for ray, (name, count) in zip(all_rays, named, strict=True):
        assert (ray.name, ray.count, ray.start) == (name, count, variant.inner)
        assert ray.end - ray.start == pytest.approx((variant.outer - variant.inner) * count / most)


@given(st.floats(0, 180), st.floats(0, 500))
def test_a_place_is_as_far_from_the_center_as_it_should_be_and_never_below_it(angle, radius):
    x, y = at(angle, radius)
    assert math.hypot(x, y) == pytest.approx(radius)
    assert y <= 1e-9


@settings(max_examples=8, deadline=None)
@given(NAMED)
def test_each_ray_has_its_words_whatever_the_counts(named):
    boxes = placed(rays(named, WIDE), WIDE)
    assert len(boxes) == len(named)
    for ray, box in boxes.items():
        words = " ".join(box.lines).replace(JOINT, " ")
        assert words == f"{ray.name} {ray.count}"
        assert box.left < box.right
        assert box.top < box.bottom


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_the_words_of_the_report_s_areas_meet_nothing_and_stay_inside(library, variant):
    edition = library.editions[0]
    for view in views(library):
        named = [(view.words(area.file.name), len(area.countable)) for area in edition.areas]
        boxes = placed(rays(named, variant), variant)
        for one, other in itertools.combinations(boxes.values(), 2):
            assert not one.meets(other), (view.tag, one.lines, other.lines)
        for ray, box in boxes.items():
            assert -variant.width / 2 <= box.left < box.right <= variant.width / 2, (view.tag, box.lines)
            assert not any(box.holds(point, 2) for other in boxes for point in other.points), ray.name
