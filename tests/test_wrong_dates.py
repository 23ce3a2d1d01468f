"""A mail whose Date cannot be: the moment at which it was received counts, and no promise moves by years."""

from datetime import UTC, datetime, timedelta

import pytest

from mailflow.mail.message import EARLY, LATE, dated, parse
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours
from tests.fakes import Story
from tests.story_mails import LEE, forward, reply

WRONG = [
    "", "Tue, 99 Foo 99999 99:99:99 +9999", "Fri, 31 Dec 9999 23:59:59 -1200", "Thu, 01 Jan 1970 00:00:00 +0000", "Sat, 01 Jan 0001 00:00:00 +1400",
    "Mon, 23 Nov 2099 09:00:00 +0000", "Tue, 24 Nov 2026 09:00:00 +0000", "Mon, 23 Nov 2026 09:00:00 +9999", "Mon, 23 Nov 26 09:00:00", "tomorrow",
]  # fmt: skip


def redated(raw: bytes, date: str) -> bytes:
    lines = raw.split(b"\r\n")
    return b"\r\n".join(line if not line.startswith(b"Date: ") else f"Date: {date}".encode() for line in lines)


@pytest.mark.parametrize("date", WRONG)
def test_a_promise_counts_from_when_its_mail_came(date: str) -> None:
    post = Story()
    sent = post.arrives(redated(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), date), at=MONDAY_9)
    brief = next(one for one in sent if one.kind == "brief")
    assert post.case().opened_at == MONDAY_9
    assert post.case().briefed_at == MONDAY_9
    promised = redated(reply(brief, "accept\neta 2h\n", MONDAY_9, LEE), date)
    post.arrives(promised, at=MONDAY_9 + hours(1))
    promise = post.case().inside.promise
    assert promise is not None
    assert MONDAY_9 <= promise <= MONDAY_9 + hours(3)
    late = post.waits(until=MONDAY_9 + hours(6))
    assert [one.to for one in late if one.kind == "follow-up"], "whoever promised is reminded today"


@pytest.mark.parametrize(
    ("off", "believed"),
    [
        (timedelta(0), True),
        (timedelta(days=300), True),
        (LATE, True),
        (LATE + timedelta(seconds=1), False),
        (-EARLY, True),
        (-EARLY - timedelta(seconds=1), False),
        (timedelta(days=-3_650), False),
    ],
)
def test_a_mail_may_have_waited_and_a_clock_may_be_fast_but_not_by_years(off: timedelta, believed: bool) -> None:
    written = datetime(2026, 11, 23, 9, 0, tzinfo=UTC) - off
    message = parse(f"From: a@x.example\nDate: {written:%a, %d %b %Y %H:%M:%S} +0000\n\nx".encode())
    assert message.date is not None
    assert dated(message, MONDAY_9).date == (message.date if believed else MONDAY_9)


@pytest.mark.parametrize(
    "date",
    [
        "Fri, Dec 31, 9999 at 11:59 PM",
        "Mon, Jan 1, 1 at 8:40 AM",
        "31.12.9999 23:59",
        "9999-12-31 23:59",
        "0001-01-01 00:00",
    ],
)
@pytest.mark.parametrize(
    "since",
    [
        "since last Tuesday",
        "since yesterday",
        "until next Friday",
        "tomorrow at noon",
        "for three weeks",
        "by the end of the month",
    ],
)
def test_a_date_at_the_ends_of_the_calendar_in_the_thread_costs_nothing_but_itself(date: str, since: str) -> None:
    post = Story()
    raw = forward("Please take over.", f"The export fails {since}.", MONDAY_9)
    raw = raw.replace(b"Mon, Nov 23, 2026 at 8:40 AM", date.encode())
    assert date.encode() in raw
    post.arrives(raw, at=MONDAY_9)
    assert post.outcome(raw) == "opened"


def test_the_same_in_a_mail_that_is_attached() -> None:
    inner = b"From: bob@northwind.example\r\nSubject: Exports\r\nDate: Fri, 31 Dec 9999 23:59:59 +0000\r\n\r\nIt fails since last Tuesday.\r\n"
    head = b"From: ann@example.com\r\nTo: escalations@example.com\r\nSubject: Fwd: Exports\r\nMessage-ID: <m@example.com>\r\n"
    raw = (
        head
        + b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n'
        + inner
        + b"--b--\r\n"
    )
    post = Story()
    post.arrives(raw, at=MONDAY_9)
    assert post.outcome(raw) == "opened"
