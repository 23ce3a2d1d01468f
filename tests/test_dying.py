"""Dying: the process ends before and after every step that leaves a trace, starts again, and goes on.

Nothing is lost, nothing is made twice, and what goes out twice (only between the server's answer and our commit) is the
same octets. The same where a step fails and the process lives on.
"""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from mailflow.adapters.store import Store
from mailflow.cases.case import Status
from tests.deep import DEEP, sample
from tests.dying import Step, Told, doubled, told
from tests.mortal import Death, Steps, die, fail

#: a minute on a machine that has nothing else to do
pytestmark = pytest.mark.timeout(4 * 3600 if DEEP else 600)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return told(tmp_path_factory.mktemp("told"))


def test_the_story_is_one_worth_dying_in(story: Told) -> None:
    assert story.kinds["brief"] == story.kinds["resolved"] == 2
    assert sorted(story.statuses) == [Status.ACTIVE, Status.RESOLVED]
    assert len(story.steps) > 100
    assert sum(step.window for step in story.steps) > 10


def test_whatever_the_step_at_which_it_dies_the_story_ends_the_same(
    story: Told, tmp_path: Path, seen: Callable[[str], None]
) -> None:
    twice = 0
    for step in story.steps:
        place = story.begins[step.hour].at(tmp_path / "dying.db")
        with Steps([step.nth], die).armed(), pytest.raises(Death):
            place.live(step.hour)
        place.finish(step.hour)
        more = doubled(place, story, str(step))
        assert more == 0 or step.window, step
        twice += more
    assert twice >= 1, "the one window was never met: the test does not test what it says"
    seen(f"{len(story.steps)} of {len(story.steps)} deaths survived, {twice} mails twice, all in the window")


def later_steps(story: Told, step: Step, tmp_path: Path) -> int:
    """How many steps the recovery takes."""
    place = story.begins[step.hour].at(tmp_path / "count.db")
    with Steps([step.nth], die).armed(), pytest.raises(Death):
        place.live(step.hour)
    counted = Steps()
    with counted.armed():
        place.live(step.hour)
    return len(counted.names)


def test_dying_once_more_while_it_recovers_changes_nothing(
    story: Told, tmp_path: Path, seen: Callable[[str], None]
) -> None:
    first = sample(story.steps, 40)
    lengths = {step: later_steps(story, step, tmp_path) for step in first}
    each = [[(step, again) for again in range(1, lengths[step] + 1)] for step in first]
    pairs = sample(list(itertools.chain.from_iterable(each)), 40, 2_000)
    twice = 0
    for step, again in pairs:
        place = story.begins[step.hour].at(tmp_path / "pair.db")
        for nth in (step.nth, again):
            with Steps([nth], die).armed(), pytest.raises(Death):
                place.live(step.hour)
        place.finish(step.hour)
        twice += doubled(place, story, f"{step}, then step {again} of the recovery")
    seen(f"{len(pairs)} of {len(pairs)} pairs of deaths survived, {twice} mails twice")


def test_a_step_that_fails_is_undone_and_the_others_go_on(
    story: Told, tmp_path: Path, seen: Callable[[str], None]
) -> None:
    held_up, steps = 0, sample(story.steps, 70)
    for step in steps:
        place = story.begins[step.hour].at(tmp_path / "failing.db")
        failing = Steps([step.nth], fail)
        with failing.armed():
            place.rounds(step.hour, 1)
        store = Store(place.path)
        waiting = store.reports.counts()["mails in"].get("waiting", 0)
        store.close()
        held_up = max(held_up, waiting)
        if step.name == "read":
            assert waiting <= 1, f"{step}: a mail that cannot be read held up another"
        place.rounds(step.hour, 2)
        place.finish(step.hour)
        assert doubled(place, story, str(step), impatient=2) == 0 or failing.window, step
    seen(f"{len(steps)} of {len(steps)} exceptions survived, at most {held_up} mails waited a round")
