"""Days that people name by a feast: Easter, Christmas, the New Year, Thanksgiving and the Friday behind it."""

import re
from datetime import date, timedelta

_NAMES = {
    "easter": "easter ostern pâques pascua pasqua páscoa pasen",
    "christmas": "christmas weihnachten noël navidad natale natal kerst kerstmis xmas",
    "year": "year's neujahr silvester nouvel capodanno nieuwjaar",
    "thanksgiving": "thanksgiving",
    "black": "friday",
}
WORDS = " ".join(_NAMES.values()) + " new year año ano"
PATTERN = (
    r"\b(?:(?P<easter>easter(?: sunday| monday)?|ostern|pâques|pascua|pasqua|páscoa|pasen)"
    r"|(?P<christmas>christmas|xmas|weihnachten|noël|navidad|natale|natal|kerst(?:mis)?)"
    r"|(?P<year>(?:the )?new year(?:['’]s(?: day| eve)?)?|neujahr|silvester|(?:le )?nouvel an|año nuevo"
    r"|capodanno|ano novo|nieuwjaar)|(?P<thanksgiving>thanksgiving)"
    r"|(?P<black>black friday))\b(?! (?:sale|season|campaign|business|trade|trading|order|rush|shopping|bonus"
    r"|present|traffic|turnover|geschäft|party|market|card|borrel|feier)s?)"
)


def feast(match: re.Match[str], today: date, future: bool) -> date:
    """The next one, or the last one."""
    name = str(match.lastgroup)
    near = [_of_year(name, today.year + step) for step in (-1, 0, 1)]
    return min(day for day in near if day >= today) if future else max(day for day in near if day <= today)


def _of_year(name: str, year: int) -> date:
    if name == "easter":
        return _easter(year)
    if name == "christmas":
        return date(year, 12, 25)
    if name == "year":
        return date(year, 1, 1)
    first = date(year, 11, 1)
    thursday = first + timedelta(days=(3 - first.weekday()) % 7 + 21)
    return thursday + timedelta(days=name == "black")


def _easter(year: int) -> date:
    """The Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher."""
    century, of_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (year % 19 + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
