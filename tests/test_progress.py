"""Long work says how far it is, seldom; work that is not long says nothing."""

import sys

import pytest

from explainer.processes import Beside
from explainer.progress import DRAWN, FINISHED, PATIENCE, WRITTEN, Progress


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def said():
    return []


@pytest.fixture
def progress(said, clock):
    return Progress(said.append, clock)


def test_long_work_says_how_far_it_is(progress, said, clock):
    progress.begin(WRITTEN, 40)
    progress.begin(DRAWN, 8)
    clock.now += PATIENCE
    progress.count(WRITTEN)
    assert said == ["1 of 40 pages written, 0 of 8 charts drawn"]


def test_one_line_comes_in_two_seconds_however_much_is_done(progress, said, clock):
    progress.begin(WRITTEN, 100)
    for _ in range(100):
        clock.now += PATIENCE / 10
        progress.count(WRITTEN)
    assert said == [f"{done} of 100 pages written" for done in range(10, 101, 10)]


def test_what_was_kept_is_taken_without_a_word(progress, said, clock):
    progress.begin(FINISHED, 40)
    clock.now += 10 * PATIENCE
    progress.count(FINISHED)
    assert said == []


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process is split")
def test_copies_of_the_process_count_and_only_it_tells(progress, said, clock):
    def work():
        progress.begin(DRAWN, 2)
        clock.now += PATIENCE
        progress.count(DRAWN)

    others = [Beside(work), Beside(work)]
    assert [other.ended(progress.tell) for other in others] == [(True, ""), (True, "")]
    assert said == []
    clock.now += PATIENCE
    progress.tell()
    assert said == ["2 of 4 charts drawn"]
