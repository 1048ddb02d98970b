"""What was made once is not made again."""

import pytest

from explainer.charts.cache import Cache


@pytest.fixture
def calls():
    return []


@pytest.fixture
def make(calls):
    def give():
        calls.append(None)
        return f"made {len(calls)}".encode()

    return give


def test_the_same_source_is_made_once_even_by_another_cache_of_the_folder(tmp_path, calls, make):
    folder = tmp_path / "not" / "there"
    assert Cache(folder).get_or_make(b"source", make) == b"made 1"
    assert Cache(folder).get_or_make(b"source", make) == b"made 1"
    assert len(calls) == 1


def test_another_source_is_made_anew(tmp_path, make):
    cache = Cache(tmp_path)
    assert cache.get_or_make(b"one", make) != cache.get_or_make(b"two", make)


def test_a_failure_leaves_nothing_that_would_be_taken_for_what_was_made(tmp_path, make):
    def fail():
        raise ValueError("no")

    cache = Cache(tmp_path)
    with pytest.raises(ValueError, match="no"):
        cache.get_or_make(b"source", fail)
    assert list(tmp_path.iterdir()) == []
    assert cache.get_or_make(b"source", make) == b"made 1"
    assert len(list(tmp_path.iterdir())) == 1
