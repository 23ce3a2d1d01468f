"""Dates of header blocks and attributions, in the words of the clients."""

from datetime import UTC, datetime

import pytest

from mailflow.reading.layout.dates import read_date
from mailflow.reading.layout.head import Head, Mark
from mailflow.reading.layout.neighbours import dates


@pytest.mark.parametrize(
    ("words", "locale", "moment"),
    [
        ("Tue, 10 Mar 2026 10:15:00 +0100", "", "2026-03-10T10:15:00+01:00"),
        ("Tue, 10 Mar 2026 10:15:00 -0700 (PDT)", "", "2026-03-10T10:15:00-07:00"),
        ("Mon, Mar 9, 2026 at 4:05\u202fPM", "en", "2026-03-09T16:05:00"),
        ("Monday, March 09, 2026 12:05 AM", "en", "2026-03-09T00:05:00"),
        ("9 March 2026 at 11:17:21 EET", "en", "2026-03-09T11:17:21+02:00"),
        ("On Friday, January 5th, 2024 at 3:04 PM", "en", "2024-01-05T15:04:00"),
        ("2026-03-09T14:05:00Z", "", "2026-03-09T14:05:00+00:00"),
        ("Mo., 9. März 2026 um 09:31 Uhr", "de", "2026-03-09T09:31:00"),
        ("lundi 9 mars 2026 à 15:20:05 +0200", "fr", "2026-03-09T15:20:05+02:00"),
        ("mar. 3 mars 2026 à 14h30", "fr", "2026-03-03T14:30:00"),
        ("mar, 30 jun 2026 a las 11:50", "es", "2026-06-30T11:50:00"),
        ("lunes, 9 de marzo de 2026 17:55:44 -0400", "es", "2026-03-09T17:55:44-04:00"),
        ("segunda-feira, 9 de março de 2026, 14:25:08 WET", "pt", "2026-03-09T14:25:08+00:00"),
        ("martedì, marzo 10, 2026 8:55:12 AM", "it", "2026-03-10T08:55:12"),
        ("9 maart 2026 om 14:25:08 CET", "nl", "2026-03-09T14:25:08+01:00"),
        ("den 9. marts 2026 kl. 12.46", "da", "2026-03-09T12:46:00"),
        ("9. maaliskuuta 2026 klo 14.25.08 UTC+2", "fi", "2026-03-09T14:25:08+02:00"),
        ("pon., 9 mar 2026 o 09:31", "pl", "2026-03-09T09:31:00"),
        ("pátek 2. října 2026 09:26:50 SELČ", "cs", "2026-10-02T09:26:50+02:00"),
        ("2. listopada 2026. 09:26", "pl", "2026-11-02T09:26:00"),
        ("2. listopada 2026. u 09:26", "hr", "2026-10-02T09:26:00"),
        ("2026. október 26. 14:25:08", "hu", "2026-10-26T14:25:08"),
        ("9 мар. 2026 г. в 15:19", "ru", "2026-03-09T15:19:00"),
        ("понеділок, 9 березня 2026 р. 14:05", "uk", "2026-03-09T14:05:00"),
        ("9 Mart 2026 Pazartesi 14:05", "tr", "2026-03-09T14:05:00"),
        ("Δευτέρα, 9 Μαρτίου 2026 2:05 μμ", "el", "2026-03-09T14:05:00"),
        ("2026年3月9日(月) 14:05", "ja", "2026-03-09T14:05:00"),
        ("2026年3月9日，下午8:45", "zh", "2026-03-09T20:45:00"),
        ("2026년 3월 9일 (월) 오후 3:04", "ko", "2026-03-09T15:04:00"),
        ("09-03-2026 10:46 (GMT+01:00)", "nl", "2026-03-09T10:46:00+01:00"),
        ("23/06/26  10:46  (GMT+01:00)", "fr", "2026-06-23T10:46:00+01:00"),
        ("03/09/2026 4:52 PM EST", "en", "2026-03-09T16:52:00-05:00"),
        ("25/03/2026 09:00", "en", "2026-03-25T09:00:00"),
        ("Thu 05/03/2026 09:00", "en", "2026-03-05T09:00:00"),
    ],
)
def test_the_words_name_one_moment(words: str, locale: str, moment: str) -> None:
    found = read_date(words, locale)
    assert found is not None
    assert found.isoformat() == moment


@pytest.mark.parametrize(
    "words",
    [
        "",
        "yesterday",
        "9 March 2026",
        "03/04/2026 10:00",
        "31/02/2026 10:00",
        "99 March 2026 10:00",
        "9 March 99999 10:00",
        "9 March 2026 29:71",
        "1/2/3/4/5 6:7:8",
    ],
)
def test_what_is_no_moment_or_two_is_none(words: str) -> None:
    assert read_date(words, "en") is None


def test_the_mail_that_shows_a_date_rules_out_the_future() -> None:
    sent = datetime(2026, 3, 10, 12, tzinfo=UTC)
    found = read_date("03/09/2026 10:00", "en", sent)
    assert found is not None
    assert (found.month, found.day) == (3, 9)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        # 2 March or 3 February: no older than 1 March
        (["Mon, 9 Mar 2026 10:00", "02/03/2026 10:00", "1 March 2026 9:00"], ["03-09", "03-02", "03-01"]),
        # no newer than 5 February
        (["Thu, 5 Feb 2026 10:00", "02/03/2026 10:00"], ["02-05", "02-03"]),
        # whoever writes 25/02 writes 02/03 for 2 March
        (["02/03/2026 10:00", "25/02/2026 10:00"], ["03-02", "02-25"]),
        (["02/03/2026 10:00", "01/25/2026 10:00"], ["02-03", "01-25"]),
        # two orders in one thread, and no neighbour between: left open
        (["02/03/2026 10:00", "25/01/2026 10:00", "01/24/2026 10:00"], [None, "01-25", "01-24"]),
        (["02/03/2026 10:00"], [None]),
        # pasted from old to new
        (["1 January 2026 9:00", "02/03/2026 10:00", "1 March 2026 9:00"], ["01-01", None, "03-01"]),
        (["31/12/2099 10:00", "01/02/2026 10:00", "01/01/0001 10:00"], ["12-31", "02-01", "01-01"]),
        (["31/12/9999 10:00", "01/02/2026 10:00"], [None, None]),
    ],
)
def test_neighbours_settle_what_a_date_leaves_open(words: list[str], days: list[str | None]) -> None:
    found = dates([Head(Mark.ORIGINAL, 0, date_raw=each, locale="en") for each in words], None)
    assert [f"{moment:%m-%d}" if moment else None for moment in found] == days


def test_a_mail_of_the_last_day_of_time_is_read_all_the_same() -> None:
    assert read_date("03/04/2026 10:00", "en", datetime(9999, 12, 31, tzinfo=UTC)) is None
