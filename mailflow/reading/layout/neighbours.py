"""The dates of a whole thread: what one message leaves open, its neighbours may settle.
Nothing is guessed beyond that."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise

from mailflow.reading.layout.dates import Possible, possible_dates
from mailflow.reading.layout.head import Head

#: days; clocks are wrong, and zones are not said
_SLACK = 1


def dates(heads: Sequence[Head], near: datetime | None) -> list[datetime | None]:
    """When each message was written; None for words that are no date, or two."""
    possible = [possible_dates(head.date_raw, head.locale, near) for head in heads]
    if any(len(each) > 1 for each in possible):
        possible = _of_one_order(_between(possible))
    return [each[0].moment if len(each) == 1 else None for each in possible]


def _between(possible: list[tuple[Possible, ...]]) -> list[tuple[Possible, ...]]:
    """In a thread that runs back in time, a message is no newer than the one above and no older than the one below."""
    certain = [_ordinal(each[0]) for each in possible if len(each) == 1]
    if any(newer + _SLACK < older for newer, older in pairwise(certain)):
        return possible  # a transcript, or a mail put together by hand
    newest = date.max.toordinal()
    ceilings = []
    for each in possible:
        ceilings.append(newest)
        newest = _ordinal(each[0]) if len(each) == 1 else newest
    oldest, settled = 0, []
    for each, ceiling in zip(reversed(possible), reversed(ceilings), strict=True):
        fitting = tuple(one for one in each if oldest - _SLACK <= _ordinal(one) <= ceiling + _SLACK)
        settled.append(fitting if len(each) > 1 and len(fitting) == 1 else each)
        oldest = _ordinal(settled[-1][0]) if len(settled[-1]) == 1 else oldest
    return settled[::-1]


def _of_one_order(possible: list[tuple[Possible, ...]]) -> list[tuple[Possible, ...]]:
    """Where all digits that can be read one way only are read in the same order, the others are too."""
    orders = {each[0].order for each in possible if len(each) == 1 and each[0].order}
    if len(orders) != 1:
        return possible
    return [tuple(one for one in each if len(each) == 1 or one.order in orders) for each in possible]


def _ordinal(possible: Possible) -> int:
    return possible.moment.toordinal()
