"""Working time: zones, weekends, holidays and both changes of the clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.cases.worktime import Hours, Span, instant_of, later, next_open, opening, span

NINE_TO_FIVE = {day: (time(9), time(17)) for day in range(5)}
ALL_DAY = {day: (time(), time()) for day in range(7)}


def desk(zone: str, holidays: str = "", **week: tuple[time, time]) -> Hours:
    """Nine to five from Monday to Friday, unless a week is given."""
    days = {int(day.removeprefix("d")): hours for day, hours in week.items()}
    return Hours(ZoneInfo(zone), days or NINE_TO_FIVE, holidays)


def at(words: str, hours: Hours) -> datetime:
    """`2026-03-27 16:00` on the wall clock of the desk; with an offset, that instant."""
    moment = datetime.fromisoformat(words)
    return moment if moment.tzinfo else moment.replace(tzinfo=hours.zone)


def shown(instant: datetime, hours: Hours) -> str:
    return hours.local(instant).strftime("%Y-%m-%d %H:%M %z")


# --- spans ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "days", "minutes", "words"),
    [("2h", 0, 120, "2 h"), ("90m", 0, 90, "1 h 30 min"), ("1d", 1, 0, "1 d"), ("1d 4h", 1, 240, "1 d 4 h"), ("1 D 4 H", 1, 240, "1 d 4 h"),
     ("1h 1h", 0, 120, "2 h"), ("60s", 0, 1, "1 min"), ("0m", 0, 0, "0 min")],
)  # fmt: skip
def test_a_span_is_written_as_people_write_it(text: str, days: int, minutes: int, words: str) -> None:
    assert span(text) == Span(days, timedelta(minutes=minutes))
    assert str(span(text)) == words


@pytest.mark.parametrize("text", ["", "soon", "2", "h", "-1h", "2h soon", "1.5h", "2 weeks", "9999999h"])
def test_what_is_no_span_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="write for example 2h, 90m or 1d"):
        span(text)


# --- one table, six zones ---------------------------------------------------------------------------------------------

# fmt: off
BERLIN, NEW_YORK = desk("Europe/Berlin"), desk("America/New_York")
KOLKATA, AUCKLAND = desk("Asia/Kolkata"), desk("Pacific/Auckland")
LORD_HOWE, UTC_DESK = desk("Australia/Lord_Howe"), desk("UTC")
GERMAN, BAVARIAN, AMERICAN = desk("Europe/Berlin", "DE"), desk("Europe/Berlin", "DE-BY"), desk("America/New_York", "US")
NIGHT = desk("Europe/Berlin", d5=(time(0), time(6)), d6=(time(0), time(6)))
HALF_NIGHT = desk("Europe/Berlin", d5=(time(2, 30), time(6)), d6=(time(2, 30), time(6)))
SHORT_FRIDAY = desk("Europe/Berlin", d0=(time(9), time(17)), d3=(time(9), time(17)), d4=(time(9), time(13)))
EVENING = Hours(ZoneInfo("Europe/Berlin"), {day: (time(18), time()) for day in range(5)})
ALWAYS_OPEN = Hours(ZoneInfo("Europe/Berlin"), ALL_DAY)

LATER = [
    # inside one day, over the night, over the weekend
    (BERLIN, "2026-11-23 10:00", "2h", "2026-11-23 12:00 +0100"),
    (BERLIN, "2026-11-23 07:00", "2h", "2026-11-23 11:00 +0100"),
    (BERLIN, "2026-11-23 16:00", "1h", "2026-11-23 17:00 +0100"),
    (BERLIN, "2026-11-23 16:00", "2h", "2026-11-24 10:00 +0100"),
    (BERLIN, "2026-11-23 17:00", "0m", "2026-11-23 17:00 +0100"),
    (BERLIN, "2026-11-23 17:00", "1h", "2026-11-24 10:00 +0100"),
    (BERLIN, "2026-11-27 16:00", "4h", "2026-11-30 12:00 +0100"),
    (BERLIN, "2026-11-28 12:00", "1m", "2026-11-30 09:01 +0100"),
    (BERLIN, "2026-11-23 09:00", "80h", "2026-12-04 17:00 +0100"),
    # days: the same wall time, clipped to the hours of that day
    (BERLIN, "2026-11-27 16:00", "1d", "2026-11-30 16:00 +0100"),
    (BERLIN, "2026-11-27 17:00", "1d", "2026-11-30 17:00 +0100"),
    (BERLIN, "2026-11-27 20:00", "1d", "2026-12-01 09:00 +0100"),
    (BERLIN, "2026-11-28 12:00", "1d", "2026-12-01 09:00 +0100"),
    (BERLIN, "2026-11-23 07:00", "1d", "2026-11-24 09:00 +0100"),
    (BERLIN, "2026-11-23 10:00", "5d", "2026-11-30 10:00 +0100"),
    (BERLIN, "2026-11-23 16:00", "1d 2h", "2026-11-25 10:00 +0100"),
    (SHORT_FRIDAY, "2026-11-26 16:00", "1d", "2026-11-27 13:00 +0100"),
    (SHORT_FRIDAY, "2026-11-23 16:00", "1d", "2026-11-26 16:00 +0100"),
    # the mail's date is not the desk's date
    (AUCKLAND, "2026-11-22T22:00+00:00", "2h", "2026-11-23 13:00 +1300"),
    (NEW_YORK, "2026-11-24T01:00+00:00", "1h", "2026-11-24 10:00 -0500"),
    (KOLKATA, "2026-11-23T04:00+00:00", "1d", "2026-11-24 09:30 +0530"),
    (UTC_DESK, "2026-11-23T23:00-05:00", "1h", "2026-11-24 10:00 +0000"),
    # over a change of the clock, forward and back: the wall time stays, the working hours too
    (BERLIN, "2026-03-27 16:00", "1d", "2026-03-30 16:00 +0200"),
    (BERLIN, "2026-03-27 16:00", "2h", "2026-03-30 10:00 +0200"),
    (BERLIN, "2026-10-23 16:00", "1d", "2026-10-26 16:00 +0100"),
    (BERLIN, "2026-10-23 16:00", "2h", "2026-10-26 10:00 +0100"),
    (NEW_YORK, "2026-03-06 16:00", "2h", "2026-03-09 10:00 -0400"),
    (NEW_YORK, "2026-10-30 16:00", "1d", "2026-11-02 16:00 -0500"),
    (AUCKLAND, "2026-09-25 16:00", "1d", "2026-09-28 16:00 +1300"),
    (AUCKLAND, "2026-04-03 16:00", "2h", "2026-04-06 10:00 +1200"),
    (LORD_HOWE, "2026-10-02 16:00", "1d", "2026-10-05 16:00 +1100"),
    (LORD_HOWE, "2026-04-03 16:00", "2h", "2026-04-06 10:00 +1030"),
    (KOLKATA, "2026-03-27 16:00", "1d", "2026-03-30 16:00 +0530"),
    # open while the clock changes: an hour less in spring, an hour more in autumn
    (NIGHT, "2026-03-29 01:00", "2h", "2026-03-29 04:00 +0200"),
    (NIGHT, "2026-03-28 01:00", "1d 2h", "2026-03-29 04:00 +0200"),
    (NIGHT, "2026-03-28 02:30", "1d", "2026-03-29 03:00 +0200"),
    (NIGHT, "2026-10-25 01:00", "2h", "2026-10-25 02:00 +0100"),
    (NIGHT, "2026-10-24 02:30", "1d", "2026-10-25 02:30 +0200"),
    (HALF_NIGHT, "2026-03-28 05:30", "1h", "2026-03-29 03:30 +0200"),
    (HALF_NIGHT, "2026-10-24 05:30", "1h", "2026-10-25 02:00 +0100"),
    # holidays, also of a part of a country, and at the turn of the year
    (GERMAN, "2026-12-24 16:00", "2h", "2026-12-28 10:00 +0100"),
    (GERMAN, "2026-12-31 16:00", "1d", "2027-01-04 16:00 +0100"),
    (GERMAN, "2026-04-02 16:00", "2h", "2026-04-07 10:00 +0200"),
    (GERMAN, "2026-01-05 16:00", "2h", "2026-01-06 10:00 +0100"),
    (BAVARIAN, "2026-01-05 16:00", "2h", "2026-01-07 10:00 +0100"),
    (AMERICAN, "2026-11-25 16:00", "1d", "2026-11-27 16:00 -0500"),
    (BERLIN, "2028-02-28 16:00", "1d", "2028-02-29 16:00 +0100"),
    # closing at midnight, and never closing
    (EVENING, "2026-11-23 23:00", "1h", "2026-11-24 00:00 +0100"),
    (EVENING, "2026-11-23 23:00", "2h", "2026-11-24 19:00 +0100"),
    (EVENING, "2026-11-24 00:00", "1h", "2026-11-24 19:00 +0100"),
    (ALWAYS_OPEN, "2026-11-28 23:30", "2h", "2026-11-29 01:30 +0100"),
    (ALWAYS_OPEN, "2026-11-28 00:00", "1d", "2026-11-29 00:00 +0100"),
    (ALWAYS_OPEN, "2026-10-25 01:00", "24h", "2026-10-26 00:00 +0100"),
]
# fmt: on


@pytest.mark.parametrize(("hours", "start", "length", "due"), LATER)
def test_working_time_is_counted_on_the_clock_of_the_desk(hours: Hours, start: str, length: str, due: str) -> None:
    assert shown(later(at(start, hours), span(length), hours), hours) == due


@pytest.mark.parametrize(
    ("hours", "start", "opens"),
    [
        (BERLIN, "2026-11-23 08:59", "2026-11-23 09:00 +0100"),
        (BERLIN, "2026-11-23 09:00", "2026-11-23 09:00 +0100"),
        (BERLIN, "2026-11-23 16:59", "2026-11-23 16:59 +0100"),
        (BERLIN, "2026-11-23 17:00", "2026-11-24 09:00 +0100"),
        (BERLIN, "2026-11-27 17:00", "2026-11-30 09:00 +0100"),
        (GERMAN, "2026-12-25 10:00", "2026-12-28 09:00 +0100"),
        (AUCKLAND, "2026-11-22T19:00+00:00", "2026-11-23 09:00 +1300"),
        (EVENING, "2026-11-24 00:00", "2026-11-24 18:00 +0100"),
        (ALWAYS_OPEN, "2026-11-28 03:00", "2026-11-28 03:00 +0100"),
        (HALF_NIGHT, "2026-03-29 01:00", "2026-03-29 03:00 +0200"),
        (HALF_NIGHT, "2026-10-25 01:00", "2026-10-25 02:30 +0200"),
    ],
)
def test_a_reminder_waits_for_the_desk_to_open(hours: Hours, start: str, opens: str) -> None:
    assert shown(next_open(at(start, hours), hours), hours) == opens


def test_without_hours_nights_and_weekends_count() -> None:
    friday = datetime(2026, 11, 27, 20, tzinfo=ZoneInfo("Europe/Berlin"))
    assert later(friday, span("1d 2h"), None) == datetime(2026, 11, 28, 21, tzinfo=UTC)
    assert next_open(friday, None) == friday


@pytest.mark.parametrize(
    ("zone", "wall", "instant"),
    [
        # every minute of the gap is the first instant after it
        *[("Europe/Berlin", f"2026-03-29 02:{minute:02}", "2026-03-29T01:00:00+00:00") for minute in (0, 1, 7, 10, 30, 59)],
        ("Europe/Berlin", "2026-03-29 02:10:13", "2026-03-29T01:00:00+00:00"),
        ("Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00:00+00:00"),
        ("Europe/Berlin", "2026-10-25 02:30", "2026-10-25T00:30:00+00:00"),
        ("Europe/Berlin", "2026-10-25 03:00", "2026-10-25T02:00:00+00:00"),
        ("America/New_York", "2026-03-08 02:30", "2026-03-08T07:00:00+00:00"),
        ("America/New_York", "2026-11-01 01:30", "2026-11-01T05:30:00+00:00"),
        ("Europe/London", "2026-03-29 01:30", "2026-03-29T01:00:00+00:00"),
        ("Europe/London", "2026-10-25 01:30", "2026-10-25T00:30:00+00:00"),
        ("Pacific/Auckland", "2026-09-27 02:30", "2026-09-26T14:00:00+00:00"),
        ("Pacific/Auckland", "2026-04-05 02:30", "2026-04-04T13:30:00+00:00"),
        ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03T15:30:00+00:00"),
        ("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45:00+00:00"),
        ("America/Santiago", "2026-09-06 00:00", "2026-09-06T04:00:00+00:00"),
        # a day that an island left out
        ("Pacific/Apia", "2011-12-30 12:00", "2011-12-30T10:00:00+00:00"),
        ("Asia/Kolkata", "2026-03-29 02:30", "2026-03-28T21:00:00+00:00"),
    ],
)  # fmt: skip
def test_a_skipped_time_is_the_first_valid_one_and_a_repeated_time_the_first(
    zone: str, wall: str, instant: str
) -> None:
    assert instant_of(datetime.fromisoformat(wall), ZoneInfo(zone)).isoformat() == instant


def test_a_desk_that_never_opens_is_a_fault_and_no_endless_loop() -> None:
    with pytest.raises(ValueError, match="no working hours within 60 days"):
        next_open(datetime(2026, 11, 23, tzinfo=UTC), Hours(ZoneInfo("UTC"), {}))


def test_a_day_off_has_no_opening() -> None:
    assert opening(date(2026, 12, 25), GERMAN) is None
    assert opening(date(2026, 11, 28), GERMAN) is None
    assert opening(date(2026, 11, 23), EVENING) == (
        datetime(2026, 11, 23, 17, tzinfo=UTC),
        datetime(2026, 11, 23, 23, tzinfo=UTC),
    )


# --- properties -------------------------------------------------------------------------------------------------------

DESKS = st.sampled_from([row[0] for row in LATER])
#: a year with both changes of the clock in every zone of the table, in steps of a second
INSTANTS = st.integers(0, 366 * 86_400).map(
    lambda seconds: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)
SHORT = st.integers(0, 60 * 60).map(lambda minutes: Span(time=timedelta(minutes=minutes)))
LONG = st.builds(Span, st.integers(0, 7), st.integers(0, 600).map(lambda minutes: timedelta(minutes=minutes)))


def is_open(instant: datetime, hours: Hours) -> bool:
    """Whether the desk is open, its closing included."""
    days = [hours.local(instant).date() - timedelta(days=ago) for ago in (0, 1)]
    return any(found[0] <= instant <= found[1] for day in days if (found := opening(day, hours)))


@given(DESKS, INSTANTS, LONG)
@settings(max_examples=300, deadline=None)
def test_the_result_is_never_before_the_start_and_always_in_working_time(
    hours: Hours, start: datetime, length: Span
) -> None:
    due = later(start, length, hours)
    assert due >= start
    assert is_open(due, hours)


@given(DESKS, INSTANTS, INSTANTS, LONG)
@settings(max_examples=300, deadline=None)
def test_who_starts_later_is_not_done_earlier(hours: Hours, one: datetime, other: datetime, length: Span) -> None:
    first, second = sorted((one, other))
    assert later(first, length, hours) <= later(second, length, hours)


@given(DESKS, INSTANTS, SHORT, SHORT)
@settings(max_examples=300, deadline=None)
def test_more_time_is_not_done_earlier_and_two_spans_are_their_sum(
    hours: Hours, start: datetime, one: Span, other: Span
) -> None:
    both = later(start, Span(time=one.time + other.time), hours)
    assert later(later(start, one, hours), other, hours) == both
    assert later(start, one, hours) <= both
