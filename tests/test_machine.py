"""Whatever happens, in whatever order, the promises hold: hypothesis looks for the order that breaks one.

A checker looks at what went out after each step. At the end all is worked off, and the rest of the promises is looked at.
"""

import shutil
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant, run_state_machine_as_test

from mailflow.adapters.smtp import Letter
from mailflow.adapters.store.outbox import REMINDERS
from mailflow.cases.case import Status
from tests.deep import DEEP, amount
from tests.happenings import Happenings
from tests.mortal import POLICY

PEOPLE = {"ann@example.com", "lee@example.com", "mia@example.com"}
CONFIGURED = {POLICY.desk_lead.address, *(one.address for one in POLICY.operators)}
CONFIGURED |= {each.address for tier in POLICY.tiers.values() for each in (tier.list, tier.lead)}
FINAL = {"sent", "refused", "expired", "carried", "withdrawn"}


def id_of(letter: Letter) -> str:
    return letter.raw.partition(b"Message-ID: ")[2].split(b"\r\n")[0].strip().decode()


class Machine(Happenings):
    """The checker over what happens."""

    def teardown(self) -> None:
        if hasattr(self, "open"):
            self.check_the_end()
            self.open.close()
            shutil.rmtree(self.folder)

    def rows(self, sql: str) -> list[dict[str, Any]]:
        return self.world.store._rows.all(sql)

    @invariant()
    def only_ours_are_written_to(self) -> None:
        for letter in self.sink.taken if hasattr(self, "sink") else ():
            assert set(letter.recipients) <= CONFIGURED | PEOPLE

    @invariant()
    def one_id_is_one_mail_and_twice_only_in_the_window(self) -> None:
        if not hasattr(self, "sink"):
            return
        copies = Counter((id_of(one), one.recipients, one.raw) for one in self.sink.taken)
        ids = Counter((message_id, recipients) for message_id, recipients, _ in copies)
        assert max(ids.values(), default=1) == 1, "one id, different octets"
        assert sum(copies.values()) - len(copies) <= self.sink.silent + self.deaths

    def check_the_end(self) -> None:
        """All is worked off, and then nothing is open any more but what a person has to do."""
        self.deadly = 0
        self.sink.answers.clear()
        for _ in range(4):
            self.now += timedelta(hours=1)
            self.beat()
        self.no_mail_is_lost_and_each_has_one_outcome()
        self.each_escalation_is_one_case()
        self.every_mail_of_ours_ended()
        self.no_case_that_is_over_is_reminded_of()

    def no_mail_is_lost_and_each_has_one_outcome(self) -> None:
        kept = self.rows("SELECT sha256, outcome FROM mail")
        assert {row["sha256"] for row in kept} == {sha256(raw).hexdigest() for raw in self.put}
        assert [row for row in kept if not row["outcome"]] == []
        assert not self.rows("SELECT 1 FROM mail WHERE outcome = 'quarantined' AND tries >= 3"), "a fault of ours"

    def each_escalation_is_one_case(self) -> None:
        [row] = self.rows("SELECT COUNT(*) AS count FROM cases")
        assert row["count"] == self.escalations
        opened = self.rows("SELECT case_number FROM mail WHERE outcome IN ('opened', 'returned')")
        assert len({one["case_number"] for one in opened}) == len(opened) == self.escalations

    def every_mail_of_ours_ended(self) -> None:
        took = {(id_of(one), one.recipients[0]) for one in self.sink.taken}
        for row in self.rows("SELECT message_id, recipient, state FROM outbox"):
            assert row["state"] in FINAL, row
            assert row["state"] != "sent" or (row["message_id"], row["recipient"]) in took, "said to be sent"

    def no_case_that_is_over_is_reminded_of(self) -> None:
        for number in range(1, self.escalations + 1):
            case = self.world.store.case(number)
            assert case is not None
            if case.status in (Status.CLOSED, Status.RETURNED) and case.closed_at:
                made = self.rows(f"SELECT kind, made_at FROM outbox WHERE case_number = {number}")
                late = [row for row in made if row["kind"] in REMINDERS and row["made_at"] > case.closed_at.isoformat()]
                assert late == []


@pytest.mark.timeout(6 * 3600 if DEEP else 600)
def test_whatever_happens_in_whatever_order_the_promises_hold(seen: Callable[[str], None]) -> None:
    runs, steps = amount(15, 600), amount(18, 60)
    sizes = settings(
        max_examples=runs, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(Machine, settings=sizes)
    seen(f"{runs} runs of {steps} steps, no promise broken")
