"""Mutated mails through all that reads: no exception but our own, and none takes long.

The seed is fixed, so that a failure comes back. MAILFLOW_DEEP_FUZZ is how many are tried by `make deep` (600,000), in as
many processes as there are processors.
"""

import os
import random
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing import get_context
from typing import Final

import pytest

from mailflow.cases.events import Role
from mailflow.config import default_policy
from mailflow.errors import PermanentFailure
from mailflow.mail.automatic import automatic, delayed, undelivered
from mailflow.mail.ids import found
from mailflow.mail.message import Message, parse
from mailflow.mail.trust import trust
from mailflow.reading import read
from mailflow.reading.layout.thread import read_thread
from tests.deep import DEEP
from tests.hostile_mails import HOSTILE_MAILS
from tests.test_reading_fuzz import DAMAGES, MAILS

#: `make test` has 8,000 more in test_reading_fuzz
QUICK: Final = 2_000
MANY: Final = int(os.environ.get("MAILFLOW_DEEP_FUZZ", "600000"))
#: seconds for one mail
SLOWEST: Final = 2.0
NOW: Final = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
POLICY: Final = default_policy("example.com")
ASKED: Final = read.Answered(
    frozenset({Role.SENDER}), ("environment", "frequency", "deadline"), "[1] Environment:\n[2] Frequency:"
)

#: what parsers stumble over
SNIPPETS: Final = (
    b"\0", b"\r", b"\n\n", b"=?utf-8?b?", b"=?utf-8?q?=0D=0A?=", b"=?x?q?a?=", b'boundary="', b"boundary=", b"--", b"\xff\xfe", b"\xed\xa0\x80",
    b"Content-Transfer-Encoding: base64\r\n", b"Content-Transfer-Encoding: x\r\n", b"Content-Type: multipart/mixed\r\n",
    b"Content-Type: message/rfc822\r\n", b'; charset="punycode"', b"; charset=utf-7", b"; charset=\0", b"; name*0*=utf-8''%00; name*99=x",
    b"<html><body>", b"<!--", b"</", b"<table>", b"&#x110000;", b"&#0;", b"From: ", b"Subject:", b"Date: Mon, 99 Foo 99999 99:99:99 +9999\r\n",
    b"-----Original Message-----\r\n", b"---------- Forwarded message ---------\r\n", b"Begin forwarded message:\r\n", b"> " * 50,
    b"On Mon, Nov 23, 2026 at 8:40 AM Bob <b@x.example> wrote:\r\n", b"Deadline: 31 Feb 2026 25:00\r\n", b"eta 99999999999h\r\n",
    "$1,000,000,000,000,000.00 \u0661\u0662\u0663 \u00b2 \u2160 ".encode(), b"ESC-99999999999999999999 ", b"1" * 400, b"(" * 400, b"a@" * 200,
)  # fmt: skip


def flip(raw: bytes, dice: random.Random) -> bytes:
    octets = bytearray(raw)
    for _ in range(dice.randint(1, 20) if octets else 0):
        octets[dice.randrange(len(octets))] = dice.randrange(256)
    return bytes(octets)


def insert(raw: bytes, dice: random.Random) -> bytes:
    for _ in range(dice.randint(1, 4)):
        at = dice.randint(0, len(raw))
        raw = raw[:at] + dice.choice(SNIPPETS) + raw[at:]
    return raw


def splice(raw: bytes, dice: random.Random) -> bytes:
    other = SEEDS[dice.randrange(len(SEEDS))]
    return raw[: dice.randint(0, len(raw))] + other[dice.randint(0, len(other)) :]


def repeat(raw: bytes, dice: random.Random) -> bytes:
    start = dice.randint(0, len(raw))
    return raw[:start] + raw[start : start + dice.randint(1, 200)] * dice.randint(2, 30) + raw[start:]


def cut(raw: bytes, dice: random.Random) -> bytes:
    start = dice.randint(0, len(raw))
    return raw[:start] + raw[start + dice.randint(1, 400) :]


#: every mail of the corpus, and the hostile ones that are small enough to be read a thousand times
SEEDS: Final = [path.read_bytes() for path in MAILS] + [raw for _, raw in HOSTILE_MAILS if len(raw) < 20_000]
MUTATIONS: Final[tuple[Callable[[bytes, random.Random], bytes], ...]] = (flip, insert, splice, repeat, cut, *DAMAGES)


def mutated(number: int) -> bytes:
    """The mail of this number: always the same."""
    dice = random.Random(number)
    raw = dice.choice(SEEDS)
    for _ in range(dice.randint(1, 3)):
        raw = dice.choice(MUTATIONS)(raw, dice)[:60_000]
    return raw


def everything_reads(message: Message) -> None:
    """All that looks at a mail, whatever kind of mail it is taken for."""
    thread = read_thread(message)
    read.forwarded(message, thread, POLICY, NOW)
    read.replied(message, thread, ASKED, POLICY, NOW)
    read.customer_told(message, thread, POLICY, NOW)
    read.customer_wrote(message, thread, NOW)
    read.away(message, thread, POLICY, NOW)
    automatic(message)
    undelivered(message)
    delayed(message)
    trust(message, POLICY.internal_domains, "mx.example.com")
    found([one.address for one in message.to], message.references, message.subject)


@dataclass
class Tally:
    read: int = 0
    #: no mail at all: a permanent failure with a sentence
    refused: int = 0
    slowest: float = 0.0
    slowest_mail: int = 0
    #: number of the mail and the exception
    escaped: list[tuple[int, str]] = field(default_factory=list)


def outcome(raw: bytes) -> tuple[str, float]:
    """ "read", "refused" or what escaped; and the seconds of processor time."""
    # Of this process alone: others compete for the processor.
    started = time.process_time()
    try:
        everything_reads(parse(raw))
        how = "read"
    except PermanentFailure:
        how = "refused"
    except Exception as fault:
        how = f"{type(fault).__name__}: {fault}"
    return how, time.process_time() - started


def tried(numbers: range) -> Tally:
    tally = Tally()
    for number in numbers:
        raw = mutated(number)
        how, took = outcome(raw)
        if took > SLOWEST:
            # Virtual machines that are stopped for a while count that as time of whoever was running: twice is no chance.
            took = min(took, outcome(raw)[1])
        if how == "read":
            tally.read += 1
        elif how == "refused":
            tally.refused += 1
        else:
            tally.escaped.append((number, how))
        if took > tally.slowest:
            tally.slowest, tally.slowest_mail = took, number
    return tally


def parts(count: int) -> Iterator[range]:
    return (range(start, min(start + 2_000, count)) for start in range(0, count, 2_000))


@pytest.mark.timeout(24 * 3600 if DEEP else 600)
def test_no_mutated_mail_raises_anything_of_its_own_or_takes_long(seen: Callable[[str], None]) -> None:
    if DEEP:
        with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
            tallies = list(pool.map(tried, parts(MANY)))
    else:
        tallies = [tried(range(QUICK))]
    escaped = [one for tally in tallies for one in tally.escaped]
    assert escaped == []
    slowest = max(tallies, key=lambda tally: tally.slowest)
    assert slowest.slowest < SLOWEST, f"mail {slowest.slowest_mail}"
    count, refused = (sum(getattr(tally, name) for tally in tallies) for name in ("read", "refused"))
    assert count > refused, "mails that nobody can read test nothing behind the parser"
    seen(f"{count + refused} mails, {refused} of them none, 0 exceptions, slowest {slowest.slowest * 1000:.0f} ms")
