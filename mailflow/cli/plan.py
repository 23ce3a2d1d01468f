"""`mailflow plan`: what will be sent by itself, when, to whom, and why."""

from datetime import datetime, timedelta
from pathlib import Path

import click

from mailflow.adapters.store import REMINDERS
from mailflow.cases import shown
from mailflow.cases.foresight import Coming, coming
from mailflow.cases.policy import Policy
from mailflow.cli.options import config_option, loaded
from mailflow.cli.stored import store_of
from mailflow.daemon import now
from mailflow.gathering import waits
from mailflow.writing.compose import kind
from mailflow.writing.recipients import recipients


@click.command()
@config_option()
@click.option("--hours", default=48, show_default=True, type=click.IntRange(1, 24 * 90), help="How far to look ahead.")
def plan(config_path: Path | None, hours: int) -> None:
    """The mails of the next days, if nobody writes before: when, for which case, to whom, and the rule that makes them.

    \b
    mailflow plan
    mailflow plan --hours 168
    """
    config = loaded(config_path)
    store, at = store_of(config), now()
    cases = [case for number in store.living() if (case := store.case(number))]
    mails = [one for case in cases for one in coming(case, config.policy, at, at + timedelta(hours=hours))]
    common = _common(mails, config.policy)
    for one in sorted(mails, key=lambda one: (one.at, one.case.number)):
        click.echo(_line(one, config.policy) + _together(one, common, config.policy))
    if not mails:
        click.echo(f"Nothing is due in the next {hours} hours.")


#: by moment and address, the cases of which reminders go there
Common = dict[tuple[datetime, str], set[str]]


def _common(mails: list[Coming], policy: Policy) -> Common:
    found: Common = {}
    for one in mails:
        for place in _places(one, policy):
            found.setdefault(place, set()).add(one.case.reference)
    return found


def _places(one: Coming, policy: Policy) -> list[tuple[datetime, str]]:
    """Where its mails may meet others of that moment."""
    if kind(one.mail) not in REMINDERS or not waits(one.case, policy):
        return []
    return [(one.at, address.address) for address in recipients(one.mail, one.case, policy)]


def _together(one: Coming, common: Common, policy: Policy) -> str:
    """The cases whose reminders go out in the same mail."""
    others = {ref for place in _places(one, policy) for ref in common[place]} - {one.case.reference}
    return f" (in one mail with {', '.join(sorted(others))})" if others else ""


def _line(one: Coming, policy: Policy) -> str:
    to = ", ".join(address.address for address in recipients(one.mail, one.case, policy))
    when = shown.instant(one.at, policy.hours)
    return f"{when:<24} {one.case.reference:<9} {kind(one.mail):<16} {to}: {one.because.help}"
