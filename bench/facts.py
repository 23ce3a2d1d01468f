"""How long reading and deciding take for a thread of 20 kB: `python -m bench.facts`. Prints milliseconds; no test, machines differ."""

import time
from datetime import UTC, datetime, timedelta

import click

from mailflow.address import Address
from mailflow.cases.triage import triage
from mailflow.config import default_policy
from mailflow.mail.message import Message
from mailflow.reading.facts.facts import read_facts
from mailflow.reading.layout.thread import Kind, Thread, ThreadMessage

ANN, ZOE = Address("ann@example.com", "Ann Archer"), Address("zoe@acme-tools.example", "Zoe Zimmer")
AT = datetime(2026, 11, 23, 10, tzinfo=UTC)
SIZE, ROUNDS = 20_000, 25
NOTE = """Hi engineering,

Acme Tools cannot export their invoices since Monday morning, 40 users wait. I tested it in Chrome 131 and Firefox,
same result. They lose about two hours a day. Deadline is Friday 5pm. Told Zoe at 9:30 that we have it.
"""
MAIL = """Hello Ann,

we are still not able to export anything. Our accountant opened the report on {day}, pressed Export and waited for {n}
minutes. Then the page showed "Timeout 504" and nothing arrived in her mailbox. The month-end closing is on 30 November
and we have to send the numbers to the tax office before that.

I asked my colleagues in Lyon whether they see it too, and they told me that for them it is slow but works in the end.
Could you please tell me when this will be fixed? It is a bit annoying that we have to call every day.

Best regards
Zoe Zimmer
Acme Tools Ltd
"""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def thread() -> tuple[Message, Thread]:
    """A forward with a conversation of SIZE below it."""
    below: list[ThreadMessage] = []
    while sum(len(one.body) for one in below) < SIZE:
        n = len(below)
        writer = ANN if n % 3 == 1 else ZOE
        body = MAIL.format(day=DAYS[n % 5], n=n + 2)
        below.append(ThreadMessage(writer, (ANN,), (), "Export", AT - timedelta(hours=2 + 5 * n), "", body))
    message = Message("<a@example.com>", (ANN,), (ZOE,), (), (), "Fwd: Export", AT, (), (), {}, NOTE, "")
    return message, Thread(Kind.FORWARD, NOTE, tuple(below))


def main() -> None:
    """Warm up (phrases are compiled when a sentence first may hold them), then time."""
    policy = default_policy("example.com")
    message, talk = thread()
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        facts = read_facts(message, talk, policy)
        triage(facts.findings, facts.signals, policy)
        times.append((time.perf_counter() - begun) * 1000)
    times.sort()
    click.echo(
        f"{len(talk.messages)} messages, {SIZE // 1000} kB: best {times[0]:.1f} ms, median {times[ROUNDS // 2]:.1f} ms"
    )


if __name__ == "__main__":
    main()
