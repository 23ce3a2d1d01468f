"""Two simulated months through the store: cases of several senders and teams, answers, words, downtimes, deaths between two steps.

What the simulated year checks of decisions is checked here of the mails that leave, those about several cases among them.
"""

import random
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mailflow import flow
from mailflow.adapters.store import REMINDERS
from mailflow.cases.case import OPEN, Case, Severity, Status
from mailflow.cases.worktime import Hours
from mailflow.config import default_policy
from mailflow.writing.bundle import MOST
from tests.checkout import COMPLETE, CUSTOMER_SAYS
from tests.fakes import Out, Story, out
from tests.story_mails import ANN, LEE, MIA, forward, reply

BERLIN = ZoneInfo("Europe/Berlin")
POLICY = replace(
    default_policy("example.com"), hours=Hours(BERLIN, dict.fromkeys(range(5), (time(9), time(17))), "DE-BY")
)
START = datetime(2026, 3, 16, 8, 0, tzinfo=UTC)
#: over the change of the clock on 29 March, Easter and the first of May
END = START + timedelta(days=52)
CASES = 26
SENDERS = (ANN, MIA, "Kim Ode <kim@example.com>")
WORDS = (
    "accept",
    "eta in 3 hours",
    "update still looking",
    "told we are on it",
    "snooze 2h",
    "resolved it was the pool",
    "confirm",
    "severity medium because",
    "severity critical all down",
)
CONFIDENTIAL = frozenset({"security@example.com", "security-lead@example.com"})


@dataclass
class Left:
    """A mail that left."""

    at: datetime
    mail: Out
    #: the cases that it reminds of, as they were then; empty for other mails
    cases: list[Case] = field(default_factory=list)


@dataclass
class Months:
    """The desk over those months."""

    post: Story = field(default_factory=lambda: Story(POLICY))
    dice: random.Random = field(default_factory=lambda: random.Random(7))
    left: list[Left] = field(default_factory=list)
    late: list[tuple[datetime, int]] = field(default_factory=list)
    stuck: list[int] = field(default_factory=list)
    #: deaths between the decisions of a beat and the gathering of its reminders
    deaths: int = 0

    def live(self) -> None:
        opening = sorted(START + self.dice.random() * (END - START) * 0.8 for _ in range(CASES))
        down = [START + self.dice.random() * (END - START) for _ in range(6)]
        now = START
        while now < END:
            now = self._next(now, opening)
            for start in down:
                if start <= now < start + timedelta(hours=30):
                    now = start + timedelta(hours=30)
            while opening and opening[0] <= now:
                opening.pop(0)
                self._open(now)
            self._answered(now)
            self._beat(now)

    def _next(self, now: datetime, opening: list[datetime]) -> datetime:
        """The next beat at which something can happen."""
        dues = [datetime.fromisoformat(row["next_due"]) for row in self._cases() if row["next_due"]]
        soonest = min([*dues, *opening[:1], now + timedelta(hours=9)])
        beats = -(-(max(soonest, now + timedelta(minutes=1)) - START) // timedelta(minutes=5))
        return START + beats * timedelta(minutes=5)

    def _cases(self) -> list[dict[str, Any]]:
        return self.post.store._rows.all("SELECT number, status, next_due FROM cases WHERE status <> 'closed'")

    def _open(self, now: datetime) -> None:
        note = COMPLETE.replace(
            "Severity: High", f"Severity: {self.dice.choice(['High', 'High', 'Medium', 'Critical'])}"
        )
        note = note.replace("Engineering", self.dice.choice(["Engineering", "Engineering", "Product", "Security"]), 1)
        number = self.dice.random()
        self.post.inbox.put(
            forward(note, CUSTOMER_SAYS, now, subject=f"Fault {number}", sender=self.dice.choice(SENDERS))
        )
        self.post.take_in(now)
        self._sent(now)

    def _answered(self, now: datetime) -> None:
        recent = [one for one in self.left[-6:] if one.mail.kind in ("brief", "copy", *REMINDERS)]
        if not recent or self.dice.random() > 0.25:
            return
        answered = self.dice.choice(recent).mail
        word = self.dice.choice(WORDS)
        if answered.kind == "reminders":
            refs = answered.subject.partition(": ")[2].split(", ")
            word = "\n".join(f"{ref} {word}" for ref in self.dice.sample(refs, 1 + (self.dice.random() < 0.3)))
        who = next((one for one in SENDERS if answered.to in one), LEE)
        self.post.inbox.put(reply(answered, word + "\n", now, who))
        self.post.take_in(now)
        self._sent(now)

    def _beat(self, now: datetime) -> None:
        waiting = [row for row in self._cases() if row["next_due"]]
        longest = timedelta(hours=31)
        self.late += [
            (now, row["number"]) for row in waiting if now - datetime.fromisoformat(row["next_due"]) > longest
        ]
        if self.dice.random() < 0.05:
            self._die(now)
        flow.tick(self.post.world, now)
        self._sent(now)
        self.stuck += [row["number"] for row in self._cases() if row["status"] in OPEN and row["next_due"] is None]

    def _die(self, now: datetime) -> None:
        """The decisions of a beat are on disk, and the process ends before their reminders are gathered."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(flow, "gather", _nothing)
            flow.tick(self.post.world, now)
        self.deaths += 1
        self._sent(now)
        flow.replan(self.post.world, now)

    def _sent(self, now: datetime) -> None:
        self.post.now = now
        for mail in self.post.sent():
            inside = [row.case_number for row in self.post.store.reports.carried(mail.message_id)]
            whole = self.post.store.reports.sent(mail.message_id)
            numbers = inside or [whole.case_number if whole else None]
            cases = [case for number in numbers if number and (case := self.post.store.case(number))]
            self.left.append(Left(now, mail, cases if mail.kind in REMINDERS else []))


def _nothing(*_: object) -> None:
    """As if the process had ended here."""


@pytest.fixture(scope="module")
def months() -> Months:
    found = Months()
    found.live()
    return found


def reminders(months: Months) -> list[Left]:
    return [one for one in months.left if one.mail.kind in REMINDERS]


def rows(months: Months) -> list[dict[str, Any]]:
    return months.post.store._rows.all("SELECT * FROM outbox")


def test_the_months_were_no_quiet_one(months: Months) -> None:
    kinds = Counter(one.mail.kind for one in reminders(months))
    assert kinds["reminders"] > 10
    assert all(kinds[kind] > 3 for kind in ("follow-up", "customer-update", "reminders"))
    assert months.deaths > 5
    assert {case.status for one in reminders(months) for case in one.cases} >= {Status.ACTIVE, Status.ACCEPTED}


def test_every_reminder_left_once_alone_or_inside_one_mail(months: Months) -> None:
    states = Counter(row["state"] for row in rows(months) if row["kind"] in REMINDERS)
    assert set(states) == {"sent", "carried"}
    assert states["carried"] > 30
    ids = Counter(one.mail.message_id for one in months.left)
    assert [one for one, count in ids.items() if count > 1] == []
    carriers = {row["carrier"] for row in rows(months) if row["state"] == "carried"}
    assert carriers <= set(ids)


def test_no_due_time_strikes_twice(months: Months) -> None:
    keys = Counter((row["case_number"], row["key"]) for row in rows(months) if row["kind"] in REMINDERS)
    assert max(keys.values()) == 1


def test_nobody_gets_two_reminders_at_one_moment_that_could_have_been_one(months: Months) -> None:
    at_once: dict[tuple[datetime, str], list[Left]] = {}
    for one in reminders(months):
        if not any(case.severity is Severity.CRITICAL or case.tier == "security" for case in one.cases):
            at_once.setdefault((one.at, one.mail.to), []).append(one)
    # Two of one case (a decision beside an update of the desk's lead) are no mail about several.
    wrong = [
        mails for mails in at_once.values() if len(mails) > 1 and len({c.number for m in mails for c in m.cases}) > 1
    ]
    assert [mails for mails in wrong if sum(len(mail.cases) for mail in mails) <= MOST] == []


def test_nothing_critical_and_nothing_confidential_is_inside_another_mail(months: Months) -> None:
    made = {row["message_id"]: row for row in rows(months)}
    inside = [row for row in made.values() if row["state"] == "carried"]
    assert [row for row in inside if row["recipient"] in CONFIDENTIAL] == []
    assert [row for row in inside if b"X-Mailflow-Severity: critical" in row["raw"]] == []


def test_none_leaves_at_night_on_weekends_or_holidays_unless_it_is_critical(months: Months) -> None:
    # Good Friday, Easter Monday, May Day: written down by hand.
    holidays = {"04-03", "04-06", "05-01"}
    wrong = []
    for one in reminders(months):
        local = one.at.astimezone(BERLIN)
        closed = local.weekday() > 4 or not 9 <= local.hour < 17 or f"{local:%m-%d}" in holidays
        if closed and "X-Mailflow-Severity: critical" not in one.mail.raw.decode():
            wrong.append((local, one.mail.kind, one.mail.subject))
    assert wrong == []


def test_none_is_for_a_case_that_is_over(months: Months) -> None:
    over = {Status.CLOSED, Status.RETURNED}
    assert [one.mail.subject for one in reminders(months) for case in one.cases if case.status in over] == []


def test_none_is_later_than_the_downtime_and_no_open_case_is_without_a_next_step(months: Months) -> None:
    assert months.late == []
    assert months.stuck == []


def test_every_mail_goes_to_a_colleague(months: Months) -> None:
    assert {out(letter).to.rpartition("@")[2] for letter in months.post.post.letters} == {"example.com"}
