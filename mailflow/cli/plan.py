"""`mailflow plan`: what will be sent by itself, when, and why."""

from datetime import timedelta
from pathlib import Path

import click

from mailflow.adapters.store import Store
from mailflow.cases import shown
from mailflow.cases.reminders import due_reminders
from mailflow.cli.options import config_option, loaded
from mailflow.daemon import now
from mailflow.errors import PermanentFailure


@click.command()
@config_option()
@click.option("--hours", default=48, show_default=True, type=click.IntRange(1, 24 * 90), help="How far to look ahead.")
def plan(config_path: Path | None, hours: int) -> None:
    """The reminders of the next days, if nobody writes before: when, for which case, and the rule that makes them.

    \b
    mailflow plan
    mailflow plan --hours 168
    """
    config = loaded(config_path)
    if not config.store.exists():
        raise PermanentFailure(f"There is no store at {config.store} yet; `mailflow run` makes it.")
    policy, end = config.policy, now() + timedelta(hours=hours)
    coming = [
        (due, case, reminder)
        for case in Store(config.store).reports.open_cases()
        for reminder, due in due_reminders(case, policy)
        if due <= end
    ]
    for due, case, reminder in sorted(coming, key=lambda row: (row[0], row[1].number)):
        owner = f", {case.owner} has it" if case.owner else ""
        click.echo(
            f"{shown.instant(due, policy.hours):<24} {case.reference:<9} {reminder.name:<16} {reminder.help}{owner}"
        )
    if not coming:
        click.echo(f"Nothing is due in the next {hours} hours.")
