"""`mailflow check`: is the configuration sound, before anything is started with it?"""

from pathlib import Path

import click

from mailflow.cli.options import config_option, loaded, shelf
from mailflow.mail.trust import CLOSED_NETWORK
from mailflow.writing.pages import Pages

_BELIEVES_ALL = (
    "warning   border: none believes every From address. Use it only where nobody outside can reach the mailbox."
)


@click.command()
@config_option()
def check(config_path: Path | None) -> None:
    """Read the configuration, the templates, the account directory and the known issues, and say what they mean.
    Connects to nothing.

    Every fault at once, as `file:line: key: what is wrong and what to write`; exit code 78 when there is one.
    """
    config = loaded(config_path)
    Pages(config.templates)
    known = shelf(config)
    policy = config.policy
    click.echo(f"mailbox   {policy.mailbox.address} on {config.imap.host}, mail out over {config.smtp.host}")
    click.echo(
        f"trusted   {', '.join(sorted(policy.internal_domains))}, proven by {config.border.authentication_results}"
    )
    for tier in policy.tiers.values():
        waits = "waits for answers" if tier.waits else "never waits"
        click.echo(f"tier      {tier.name}: {tier.list.address}, lead {tier.lead.address}, {waits}")
    for severity, cadence in policy.cadences.items():
        rhythm = f"follow-up every {cadence.follow_up}, customer update after {cadence.update_due}"
        hours = "always" if cadence.always else "in working hours"
        click.echo(f"severity  {severity}: {rhythm}, late after {cadence.update_late}, {hours}")
    alarms = ", ".join(one.address for one in config.alarm.mail or policy.caretakers)
    operators = ", ".join(one.address for one in policy.caretakers)
    click.echo(f"operators {operators}; alarms go to {alarms}{' and a chat' * bool(config.alarm.url)}")
    click.echo(
        f"limits    {policy.answers_a_day} answers to an address a day, {policy.mails_an_hour} mails of a sender an "
        f"hour, held above {policy.breaker_mails} mails in {policy.breaker_time}"
    )
    if config.accounts:
        click.echo(f"accounts  {len(known.accounts.accounts)} in {config.accounts}")
    if config.known_issues:
        click.echo(f"known     {len(known.known_issues)} issues in {config.known_issues}")
    if config.border.authentication_results == CLOSED_NETWORK:
        click.echo(_BELIEVES_ALL, err=True)
    click.echo("The configuration is sound.")
