"""Reminders of several cases to one person: one mail, whose parts answer for themselves."""

import email
import re
from dataclasses import replace
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from mailflow import flow, gathering
from mailflow.adapters.smtp import Verdict
from mailflow.adapters.store import Store
from mailflow.cases.case import Status
from mailflow.cli import cli
from mailflow.config import default_policy
from mailflow.reading.several import courtesy, parted
from mailflow.writing.bundle import MOST
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours
from tests.configs import SHORTEST
from tests.fakes import Out, Story, out
from tests.story_mails import ANN, LEE, MIA, forward, mail, pressed, reply

DUE = MONDAY_9 + hours(4)
ANNS, LIST = "ann@example.com", "engineering@example.com"


def opened(post: Story, number: int, note: str = COMPLETE, minutes: float = 0) -> None:
    at = MONDAY_9 + timedelta(minutes=minutes)
    post.arrives(forward(note, CUSTOMER_SAYS, at, subject=f"Shop {number} fails"), at=at)


@pytest.fixture
def post() -> Story:
    """Two cases of one sender with one team, opened at the same moment."""
    story = Story()
    for number in (1, 2):
        opened(story, number)
    return story


def due(post: Story, until: float = 4) -> dict[str, list[Out]]:
    found: dict[str, list[Out]] = {}
    for one in post.waits(until=MONDAY_9 + hours(until)):
        found.setdefault(one.to, []).append(one)
    return found


def states(post: Story) -> dict[str, int]:
    return post.store.reports.counts()["mails out"]


# --- one mail ----------------------------------------------------------------------------------------------------------


def test_what_is_due_to_one_person_at_one_moment_is_one_mail(post: Story) -> None:
    mails = due(post)
    assert {to: [one.kind for one in outs] for to, outs in mails.items()} == {ANNS: ["reminders"], LIST: ["reminders"]}
    [to_ann] = mails[ANNS]
    assert to_ann.subject == "2 escalations wait for you: ESC-1, ESC-2"
    for ref in ("ESC-1", "ESC-2"):
        assert f"{ref} told <text>" in to_ann.text
        assert f"{ref} · " in to_ann.html
    assert to_ann.text.count("DRAFT FOR") == 2
    assert post.case(1).outside.struck == post.case(2).outside.struck == 1


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


# --- answers reach the right case --------------------------------------------------------------------------------------


def hrefs(out: Out, word: str) -> list[str]:
    links = [unescape(part.partition('"')[0]) for part in out.html.split('href="')[1:]]
    return [link for link in links if f"body={word}" in link]


def test_each_part_has_its_own_buttons(post: Story) -> None:
    [to_list] = due(post)[LIST]
    first, second = hrefs(to_list, "accept")
    post.arrives(pressed(second, DUE + hours(0.1), LEE), at=DUE + hours(0.1))
    assert (post.case(1).status, post.case(2).status) == (Status.ACTIVE, Status.ACCEPTED)
    post.arrives(pressed(first, DUE + hours(0.2), MIA), at=DUE + hours(0.2))
    assert str(post.case(1).owner) == "Mia Roth"


def answer(post: Story, to: Out, text: str, who: str = LEE) -> tuple[list[Out], str]:
    """What goes out, and how the answer ended."""
    at = post.now + timedelta(minutes=1)
    raw = reply(to, text + "\n", at, who)
    return post.arrives(raw, at=at), post.outcome(raw)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("ESC-2 accept", Status.ACTIVE, Status.ACCEPTED),
        ("esc 2: accept", Status.ACTIVE, Status.ACCEPTED),
        ("Hi,\n\n* ESC-1: accept\n* ESC-2: accept", Status.ACCEPTED, Status.ACCEPTED),
        ("ESC-1 resolved the pool was full\nESC-2 eta 16:00", Status.RESOLVED, Status.ACTIVE),
        ("[ESC-1]\nresolved the pool was full", Status.RESOLVED, Status.ACTIVE),
    ],
)
def test_a_typed_answer_says_which_case_it_means(post: Story, text: str, first: Status, second: Status) -> None:
    [to_list] = due(post)[LIST]
    _, outcome = answer(post, to_list, text)
    assert (post.case(1).status, post.case(2).status) == (first, second)
    assert outcome == "command"
    if "eta" in text:
        assert post.case(2).inside.promise == MONDAY_9 + hours(7)


def test_an_answer_below_each_part_is_for_that_part(post: Story) -> None:
    [to_list] = due(post)[LIST]
    quoted = "\n".join(f"> {line}" for line in to_list.text.splitlines())
    quoted = re.sub(r"(> ESC-1 \| .*\n)", r"\1\naccept\n\n", quoted)
    quoted = re.sub(r"(> ESC-2 \| .*\n)", r"\1\neta 16:00\n\n", quoted)
    text = f"On Mon, Nov 23, 2026 at 10:00 AM Escalations <escalations@example.com> wrote:\n\n{quoted}"
    to = str(to_list.message["Reply-To"])
    post.arrives(mail(LEE, to, f"Re: {to_list.subject}", text, DUE, In_Reply_To=to_list.message_id), at=DUE)
    assert (post.case(1).status, post.case(2).inside.promise) == (Status.ACCEPTED, MONDAY_9 + hours(7))


def test_an_answer_that_names_no_case_is_asked_about_and_changes_nothing(post: Story) -> None:
    [to_list] = due(post)[LIST]
    before = [replace(post.case(number), lately={}) for number in (1, 2)]
    [asked], _ = answer(post, to_list, "accept")
    assert (asked.to, asked.kind) == ("lee@example.com", "problem")
    assert "ESC-1 and ESC-2, so I do not know which one you mean" in " ".join(asked.text.split())
    assert "ESC-1 accept" in asked.text
    assert [replace(post.case(number), lately={}) for number in (1, 2)] == before


def test_the_reference_is_understood_in_the_cases_own_thread_too(post: Story) -> None:
    [brief] = [one for one in map(out, post.post.letters) if one.kind == "brief" and "ESC-1]" in one.subject]
    post.now = MONDAY_9
    _, outcome = answer(post, brief, "ESC-1 accept")
    assert (outcome, post.case(1).status) == ("command", Status.ACCEPTED)


def test_in_the_thread_of_another_case_a_reference_moves_nothing_and_is_asked_about(post: Story) -> None:
    [brief] = [one for one in map(out, post.post.letters) if one.kind == "brief" and "ESC-1]" in one.subject]
    post.now = MONDAY_9
    [asked], _ = answer(post, brief, "ESC-2: accept")
    assert "thread of ESC-1, so nothing was changed in ESC-2" in " ".join(asked.text.split())
    assert (post.case(1).status, post.case(2).status) == (Status.ACTIVE, Status.ACTIVE)
    _, outcome = answer(post, brief, "ESC-2 is the same problem, I think.")
    assert outcome == "noted"
    kept = next(line.text for line in post.store.reports.trail(1) if line.what == "wrote")
    assert "ESC-2 is the same problem" in kept


def test_an_answer_to_several_keeps_the_proof_of_who_wrote_it(post: Story) -> None:
    [to_list] = due(post)[LIST]
    at = post.now + timedelta(minutes=1)
    raw = reply(to_list, "ESC-1 accept\nESC-2 accept\n", at, LEE)
    post.arrives(raw, at=at)
    [kept] = post.store.reports.received(str(email.message_from_bytes(raw)["Message-ID"]))
    assert (kept.trust, kept.reason) == ("internal", "ESC-1: accept; ESC-2: accept")


def test_thanks_for_the_list_is_answered_by_nobody(post: Story) -> None:
    [to_list] = due(post)[LIST]
    assert answer(post, to_list, "Thanks!") == ([], "noted")


def test_a_case_that_was_not_in_the_mail_is_not_moved_by_an_answer_to_it(post: Story) -> None:
    [to_list] = due(post)[LIST]
    opened(post, 3, minutes=245)
    mails, _ = answer(post, to_list, "ESC-2 accept\nESC-3 accept")
    assert (post.case(2).status, post.case(3).status) == (Status.ACCEPTED, Status.ACTIVE)
    assert "ESC-3 was not in that mail" in " ".join(" ".join(one.text for one in mails).split())


def test_somebody_whom_the_mail_was_passed_on_to_has_no_power(post: Story) -> None:
    [to_ann] = due(post)[ANNS]
    answer(post, to_ann, "ESC-1 told we are on it", MIA)
    assert post.case(1).outside.struck == 1


def test_an_out_of_office_counts_in_every_case_of_the_mail(post: Story) -> None:
    [to_ann] = due(post)[ANNS]
    away = reply(to_ann, "Back on Thursday.\n", DUE + hours(0.1), ANN, Auto_Submitted="auto-replied")
    assert post.arrives(away, at=DUE + hours(0.1)) == []
    assert [ANNS in post.case(number).away for number in (1, 2)] == [True, True]


def test_a_list_that_refuses_the_mail_is_told_in_each_case(post: Story) -> None:
    post.post.usual = (Verdict.REFUSED, 550, "5.1.1 no such list")
    due(post)
    trails = [post.store.reports.trail(number) for number in (1, 2)]
    assert [sum(line.what == "bounced" and LIST in line.text for line in trail) for trail in trails] == [1, 1]


READ: list[tuple[str, dict[int, str]]] = [
    ("ESC-12 accept", {12: "accept"}),
    ("ESC-12: told a\nb\n\nESC-13 - eta 16:00\n\nAnn", {12: "told a\nb", 13: "eta 16:00\n\nAnn"}),
    (
        "> ESC-12 | Northwind: shop\n\naccept\n\n> ====\n> ESC-13 | Acme: print\n\neta 16:00",
        {12: "accept", 13: "eta 16:00"},
    ),
    ("> ESC-12 | Northwind: shop\n> ESC-13 | Acme: print", {}),
    ("both are the same as ESC-12", {}),
    ("escalate", {}),
]


@pytest.mark.parametrize(("text", "parts"), READ)
def test_a_line_belongs_to_the_case_that_it_begins_with(text: str, parts: dict[int, str]) -> None:
    assert parted(text) == parts


@pytest.mark.parametrize(
    "text", ["", "Thanks!", "ok, thank you very much", "Danke", "Merci beaucoup", "Got it, thanks"]
)
def test_courtesy_means_no_case(text: str) -> None:
    assert courtesy(text)


@pytest.mark.parametrize("text", ["accept", "done", "we look into it", "thanks, resolved", "all of them are fixed"])
def test_what_may_mean_something_is_no_courtesy(text: str) -> None:
    assert not courtesy(text)


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


def test_the_rest_of_a_mail_that_was_taken_apart_goes_out_with_the_next_beat(post: Story) -> None:
    [brief] = [one for one in map(out, post.post.letters) if one.kind == "brief" and "ESC-1]" in one.subject]
    ticked(post)
    raw = reply(brief, "update the pool is full\n", DUE, LEE)
    flow.fetch(post.world, DUE)
    post.inbox.put(raw)
    flow.fetch(post.world, DUE)
    flow.receive(post.world, DUE)
    assert states(post)["withdrawn"] == 2
    assert states(post)["held"] == 1
    flow.tick(post.world, DUE + timedelta(minutes=1))
    to_list = [one for one in post.sent() if one.to == LIST]
    assert [(one.kind, "ESC-2" in one.text) for one in to_list] == [("follow-up", True)]


# --- nothing is lost, nothing twice ------------------------------------------------------------------------------------


def test_a_death_before_the_gathering_leaves_the_reminders_for_the_next_beat(
    post: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(flow, "gather", die)
    with pytest.raises(KeyboardInterrupt):
        ticked(post)
    assert post.sent() == []
    assert states(post)["held"] == 4
    monkeypatch.undo()
    post.now = DUE + timedelta(minutes=1)
    flow.tick(post.world, post.now)
    assert [(one.to, one.kind) for one in post.sent()] == [(LIST, "reminders"), (ANNS, "reminders")]


def test_a_fault_in_the_common_mail_sends_each_by_itself(post: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(gathering, "bundle", fail)
    assert {to: len(outs) for to, outs in due(post).items()} == {ANNS: 2, LIST: 2}


def test_no_due_time_strikes_twice_and_each_case_counts_its_own(post: Story) -> None:
    due(post)
    flow.tick(post.world, DUE)
    assert post.sent() == []
    assert [post.case(number).inside.struck for number in (1, 2)] == [1, 1]


def test_with_another_policy_nothing_waits() -> None:
    post = Story(replace(default_policy("example.com"), together=timedelta()))
    opened(post, 1, minutes=0.5)
    opened(post, 2, minutes=3)
    assert post.case(1).next_due == DUE + timedelta(minutes=0.5)


# --- what the operator can ask -----------------------------------------------------------------------------------------


def test_why_explains_a_mail_about_several_cases_and_each_of_its_parts(post: Story) -> None:
    [to_ann] = due(post)[ANNS]
    whole = post.store.reports.sent(to_ann.message_id)
    assert whole is not None
    assert whole.because == f"due to {ANNS} at the same time: customer-update of ESC-1, customer-update of ESC-2"
    parts = post.store.reports.carried(to_ann.message_id)
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
