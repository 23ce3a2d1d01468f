"""Dates and lengths in prose, one sentence a row, written on Monday 23 November 2026 at 10:00 +01:00; half of the rows are traps."""

import pytest

from tests.tables import rows, value

# fmt: off
STARTED = """
Happening since Friday.|2026-11-20
Down since 8 this morning.|2026-11-23T08:00
Since Monday 9am PST nothing syncs.|2026-11-16T09:00:00-08:00
Broken since 20/11.|2026-11-20
It started yesterday at 22:40.|2026-11-22T22:40
Began about 6am today.|2026-11-23T06:00
Since the release on 19 November.|2026-11-19
Since 16 October exports fail.|2026-10-16
Ever since Friday's deploy.|2026-11-20
After Tuesday's migration (17 Nov) rows are missing.|2026-11-17
The job failed last night (22 November, around 23:00).|2026-11-22T23:00
Since 2026-11-18T21:57Z.|2026-11-18T21:57:00+00:00
First occurrence: started on 18 Nov.|2026-11-18
As of Thursday the numbers are off.|2026-11-19
Seit Freitag.|2026-11-20
Seit dem 19.11. geht nichts.|2026-11-19
Seit gestern 18 Uhr.|2026-11-22T18:00
Depuis vendredi.|2026-11-20
Depuis hier soir 18 h.|2026-11-22T18:00
Desde el viernes.|2026-11-20
Desde ayer.|2026-11-22
Da venerdì.|2026-11-20
Desde sexta-feira.|2026-11-20
Sinds vrijdag.|2026-11-20
The API fails for two weeks now.|2026-11-09
The sync is broken for 3 days.|2026-11-20
Seit drei Wochen.|2026-11-02
Depuis deux semaines.|2026-11-09
The queue stopped an hour ago.|2026-11-23T09:00
Reported by Acme on Tuesday (17 November).|2026-11-17
It was fine until Wednesday.|2026-11-18
Since 20 December 2025.|2025-12-20
"""
DEADLINES = """
Needed by Friday.|2026-11-27
Needed by Friday 5pm.|2026-11-27T17:00
Deadline: Fri 5pm ET|2026-11-27T17:00:00-05:00
Please answer until Thursday.|2026-11-26
Wednesday is the latest.|2026-11-25
Has to be solved today.|2026-11-23
Please fix it this week.|2026-11-27
Medium, this month.|2026-11-30
EOD Friday please.|2026-11-27
By the end of next week.|2026-12-04
Before month end please.|2026-11-30
Please fix within 24 hours.|2026-11-24
A yes or no by Dec 4.|2026-12-04
No later than 5 January.|2027-01-05
If it isn't solved by 18:00 they miss the truck.|2026-11-23T18:00
Their go-live is on 1 December.|2026-12-01
Payroll runs on Friday, please fix it before that.|2026-11-27
The list gets published on Thursday at noon.|2026-11-26T12:00
Next week is fine.|2026-12-04
Bitte bis Freitag.|2026-11-27
Bis Ende November bitte.|2026-11-30
Bis zum 5.12. bitte.|2026-12-05
Avant vendredi svp.|2026-11-27
Antes del viernes, por favor.|2026-11-27
Entro venerdì, per favore.|2026-11-27
Até sexta-feira, por favor.|2026-11-27
Graag voor vrijdag.|2026-11-27
The SLA runs out today at 5pm.|2026-11-23T17:00
Due: tomorrow 9:00|2026-11-24T09:00
Please fix in the next 2 days.|2026-11-25
Response due by 4 December per their letter.|2026-12-04
We need an idea before 9 tomorrow.|2026-11-24
"""
NO_START = """
Pia has been a customer since 2019.
She wrote on Friday.
Their contract runs since March.
I told him on Thursday.
Four customers asked since New Year.
The new format is compulsory since 15 June.
They move on 1 December.
If it started on Friday we would know.
Last year it was down since May.
She is back since Monday.
He is on leave from 16 November.
The call is at 15:00.
The trial ends on Friday.
I offered it on 4 November.
Error 500 since forever.
We met on 11 November.
The report covers 1 to 20 November.
The invoice of 12 November is unpaid.
It takes 3 days to deliver.
Their plan includes 30 days of history.
The job runs for 2 hours.
The file is 24 hours old.
They open at 8.
Version 3.9.1 was installed.
The ticket has number 20261120.
"""
NO_DEADLINE = """
I promised her a call on Friday.
She is away until Friday.
The report covers the time until Friday.
The answer was sent by 9:00.
They deployed the fix on Wednesday.
Appointments made before Sunday's change are wrong.
Day by day it gets worse.
They correct it by hand.
He called on Thursday.
No deadline.
It was fine until Wednesday.
I can wait.
For security, today.
She joined by phone.
They pay by 30 days.
The shop is open until 18:00.
We sent it by mail.
One by one they fail.
Told her today at 8.
Paid until the end of the year.
Customer since 2019.
There were 4 hours of delay.
The import took 3 hours.
It lasted two weeks.
After 24 hours the link expired.
The session ends after 30 minutes.
We keep backups for 90 days.
A 30-day trial was offered.
He was out for 2 weeks.
The timeout is 30 seconds.
They work 24/7.
The video is 10 minutes long.
The SLA is 4 hours.
Response takes 5 seconds.
The queue is 3 hours behind.
The meeting takes 60 minutes.
It is 3 o'clock there.
The half-life is 2 days.
They lose an hour per day.
"""
# fmt: on


@pytest.mark.parametrize(("note", "day"), rows(STARTED))
def test_a_start_is_read_as_its_writer_means_it(note: str, day: str) -> None:
    assert value(note, "started_at").startswith(day)


@pytest.mark.parametrize(("note", "day"), rows(DEADLINES))
def test_a_deadline_is_read_as_its_writer_means_it(note: str, day: str) -> None:
    assert value(note, "deadline").startswith(day)


@pytest.mark.parametrize("note", NO_START.strip().splitlines())
def test_other_days_are_no_start(note: str) -> None:
    assert value(note, "started_at") == ""


@pytest.mark.parametrize("note", NO_DEADLINE.strip().splitlines())
def test_other_days_and_lengths_are_no_deadline(note: str) -> None:
    assert value(note, "deadline") == ""
