"""Reminders of several cases to one person are one mail: what is in it, what is taken back, and that nothing strikes twice."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from mailflow import flow, gathering
from mailflow.adapters.store import Store
from mailflow.cli import cli
from mailflow.config import default_policy
from mailflow.writing.bundle import MOST
from tests.checkout import COMPLETE, MONDAY_9, hours
from tests.configs import SHORTEST
from tests.fakes import Story, out
from tests.story_mails import ANN, LEE, mail, reply
from tests.two_cases import ANNS, DUE, LIST, due, opened


def states(post: Story) -> dict[str, int]:
    return post.store.reports.counts()["mails out"]


# --- one mail ----------------------------------------------------------------------------------------------------------


def test_what_is_due_to_one_person_at_one_moment_is_one_mail(pair: Story) -> None:
    mails = due(pair)
    assert {to: [one.kind for one in outs] for to, outs in mails.items()} == {ANNS: ["reminders"], LIST: ["reminders"]}
    [to_ann] = mails[ANNS]
    assert to_ann.subject == "2 escalations wait for you: ESC-1, ESC-2"
    for ref in ("ESC-1", "ESC-2"):
        assert f"{ref} told <text>" in to_ann.text
        assert f"{ref} · " in to_ann.html
    assert to_ann.text.count("DRAFT FOR") == 2
    assert pair.case(1).outside.struck == pair.case(2).outside.struck == 1


def test_what_is_due_within_the_same_minutes_is_due_together() -> None:
    post = Story()
    opened(post, 1, minutes=0.5)
    opened(post, 2, minutes=3)
    assert post.case(1).next_due == post.case(2).next_due == DUE + timedelta(minutes=5)
    assert [one.kind for one in due(post, until=4.5)[ANNS]] == ["reminders"]


def test_what_is_due_just_before_closing_time_does_not_wait_for_the_morning() -> None:
    post = Story()
    opened(post, 1, minutes=4 * 60 - 1.5)
    closing = MONDAY_9 + hours(8)
    assert post.case(1).next_due == closing - timedelta(minutes=1.5)


def test_a_single_reminder_goes_out_as_it_is() -> None:
    post = Story()
    opened(post, 1)
    assert [one.kind for one in due(post)[ANNS]] == ["customer-update"]


def test_what_is_critical_waits_for_nothing_and_what_is_confidential_stays_alone() -> None:
    post = Story()
    for number, note in enumerate(("Critical", "Critical", "High"), start=1):
        opened(post, number, COMPLETE.replace("Severity: High", f"Severity: {note}"))
    assert {one.kind for one in due(post, until=2)[ANNS]} == {"customer-update"}
    secret = Story()
    for number in (1, 2):
        opened(secret, number, COMPLETE.replace("Target team: Engineering", "Target team: Security"))
    assert {one.kind for outs in due(secret).values() for one in outs} == {"follow-up", "customer-update"}


def test_more_than_a_person_can_read_is_more_than_one_mail() -> None:
    post = Story()
    for number in range(1, MOST + 2):
        opened(post, number)
    assert sorted(one.kind for one in due(post)[ANNS]) == ["customer-update", "reminders"]


# --- what is answered before it leaves ---------------------------------------------------------------------------------


def ticked(post: Story) -> None:
    """The clock strikes, and nothing is sent yet."""
    post.now = DUE
    flow.tick(post.world, DUE)


def test_a_reminder_that_is_answered_before_it_leaves_is_taken_back() -> None:
    post = Story()
    opened(post, 1)
    ticked(post)
    told = mail(ANN, "bob@northwind.example", "Re: Shop 1 fails", "We are on it.", DUE, Cc="escalations@example.com")
    kinds = [one.kind for one in post.arrives(told, at=DUE)]
    assert kinds == ["follow-up"]
    assert states(post)["withdrawn"] == 1
    [line] = [one for one in post.store.reports.trail(1) if one.what == "withdrawn"]
    assert line.text == "customer-update: the customer was told before it left"


def test_the_rest_of_a_mail_that_was_taken_apart_goes_out_with_the_next_beat(pair: Story) -> None:
    [brief] = [one for one in map(out, pair.post.letters) if one.kind == "brief" and "ESC-1]" in one.subject]
    ticked(pair)
    raw = reply(brief, "update the pool is full\n", DUE, LEE)
    flow.fetch(pair.world, DUE)
    pair.inbox.put(raw)
    flow.fetch(pair.world, DUE)
    flow.receive(pair.world, DUE)
    assert states(pair)["withdrawn"] == 2
    assert states(pair)["held"] == 1
    flow.tick(pair.world, DUE + timedelta(minutes=1))
    to_list = [one for one in pair.sent() if one.to == LIST]
    assert [(one.kind, "ESC-2" in one.text) for one in to_list] == [("follow-up", True)]


# --- nothing is lost, nothing twice ------------------------------------------------------------------------------------


def test_a_death_before_the_gathering_leaves_the_reminders_for_the_next_beat(
    pair: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(flow, "gather", die)
    with pytest.raises(KeyboardInterrupt):
        ticked(pair)
    assert pair.sent() == []
    assert states(pair)["held"] == 4
    monkeypatch.undo()
    pair.now = DUE + timedelta(minutes=1)
    flow.tick(pair.world, pair.now)
    assert [(one.to, one.kind) for one in pair.sent()] == [(LIST, "reminders"), (ANNS, "reminders")]


def test_a_fault_in_the_common_mail_sends_each_by_itself(pair: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(gathering, "bundle", fail)
    assert {to: len(outs) for to, outs in due(pair).items()} == {ANNS: 2, LIST: 2}


def test_no_due_time_strikes_twice_and_each_case_counts_its_own(pair: Story) -> None:
    due(pair)
    flow.tick(pair.world, DUE)
    assert pair.sent() == []
    assert [pair.case(number).inside.struck for number in (1, 2)] == [1, 1]


def test_with_another_policy_nothing_waits() -> None:
    post = Story(replace(default_policy("example.com"), together=timedelta()))
    opened(post, 1, minutes=0.5)
    opened(post, 2, minutes=3)
    assert post.case(1).next_due == DUE + timedelta(minutes=0.5)


# --- what the operator can ask -----------------------------------------------------------------------------------------


def test_why_explains_a_mail_about_several_cases_and_each_of_its_parts(pair: Story) -> None:
    [to_ann] = due(pair)[ANNS]
    whole = pair.store.reports.sent(to_ann.message_id)
    assert whole is not None
    assert whole.because == f"due to {ANNS} at the same time: customer-update of ESC-1, customer-update of ESC-2"
    parts = pair.store.reports.carried(to_ann.message_id)
    assert [(part.state, part.case_number, part.carrier) for part in parts] == [
        ("carried", 1, to_ann.message_id),
        ("carried", 2, to_ann.message_id),
    ]
    assert all("due 2026-11-23T13:00:00Z" in part.because for part in parts)


def test_why_and_plan_say_it_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAILFLOW_IMAP__PASSWORD", "secret")
    config = tmp_path / "config.yaml"
    config.write_text(
        SHORTEST.replace("Europe/Berlin", "UTC").replace(
            "smtp.example.com, user: escalations@example.com", "smtp.example.com"
        )
    )
    post = Story(store=Store(tmp_path / "mailflow.db"))
    opened(post, 1)
    opened(post, 2)
    monkeypatch.setattr("mailflow.cli.plan.now", lambda: MONDAY_9)
    planned = CliRunner().invoke(cli, ["plan", "--config", str(config), "--hours", "5"])
    assert (
        f"{ANNS}: the sender is reminded to tell the customer, with a draft (in one mail with ESC-2)" in planned.output
    )
    [to_ann] = due(post)[ANNS]
    told = CliRunner().invoke(cli, ["why", "--config", str(config), to_ann.message_id])
    assert "carries customer-update of ESC-1, <esc-1.customer-update." in told.output
    part = post.store.reports.carried(to_ann.message_id)[0].message_id
    assert (
        f"went out inside {to_ann.message_id}" in CliRunner().invoke(cli, ["why", "--config", str(config), part]).output
    )
