"""`mailflow status` and `mailflow why`: what the store knows, for the operator."""

import re
from pathlib import Path

import click

from mailflow.adapters.store import OutState, Received, Reports, Sent, Store
from mailflow.breaker import held_until
from mailflow.cases import shown
from mailflow.cases.subjects import one_line
from mailflow.cases.worktime import Hours
from mailflow.cli.options import config_option, loaded
from mailflow.cli.stored import store_of
from mailflow.errors import PermanentFailure
from mailflow.writing import harmless


@click.command()
@config_option()
def status(config_path: Path | None) -> None:
    """Open cases, what is due, what waits, and what needs a person, in one screen."""
    config = loaded(config_path)
    store = store_of(config)
    reports = store.reports
    for case in reports.open_cases():
        due = f"next {shown.instant(case.next_due, config.policy.hours)}" if case.next_due else "nothing due"
        click.echo(f"{case.reference:<9} {case.status:<9} {case.severity or '-':<9} {case.tier or '-':<12} {due}")
    counts = reports.counts()
    for title, numbers in counts.items():
        click.echo(f"{title + ':':<10} " + (", ".join(f"{count} {name}" for name, count in numbers.items()) or "none"))
    count, oldest = store.quarantine.unseen()
    if oldest:
        click.echo(
            f"quarantine: {count} that nobody looked at, since {shown.instant(oldest, config.policy.hours)};"
            " see `mailflow quarantine list`"
        )
    if until := held_until(store, config.policy):
        click.echo(f"held: all mails until {shown.instant(until, config.policy.hours)}; see `mailflow resume`")


@click.command()
@config_option()
@click.argument("message_id", metavar="MESSAGE-ID")
def why(config_path: Path | None, message_id: str) -> None:
    """Why a mail was sent, or what became of one that came in.

    \b
    mailflow why '<esc-142.brief.3.k7f3q2aaaaaaaaaa@example.com>'
    mailflow why 'esc-142.brief.3'
    """
    config = loaded(config_path)
    store = store_of(config)
    reports = store.reports
    wanted = message_id if message_id.startswith("<") else f"<{message_id}>"
    sent, received = reports.sent(wanted) or _as_logged(wanted, reports), reports.received(wanted)
    if sent:
        _explain_sent(sent, reports, config.policy.hours)
    for mail in received:
        _explain_received(mail, store, config.policy.hours)
    if not sent and not received:
        raise PermanentFailure(f"Nothing is known of {wanted}: no mail with this Message-ID came in or went out.")


def _as_logged(wanted: str, reports: Reports) -> Sent | None:
    """The log leaves the token out of an id, which is known without it."""
    found = re.match(r"<esc-(\d{1,9})\.[a-z-]{1,30}\.(\d{1,6})[.…>@]", wanted)
    return reports.sent_as(int(found[1]), int(found[2])) if found else None


def _explain_sent(mail: Sent, reports: Reports, hours: Hours) -> None:
    whose = f"ESC-{mail.case_number}" if mail.case_number else "the operators"
    click.echo(f"{mail.kind} to {mail.recipient}, made {shown.instant(mail.made_at, hours)} for {whose}: {mail.state}")
    if mail.reply:
        said = "taken back" if mail.state == OutState.WITHDRAWN else "the server said"
        click.echo(f"  {said}: {one_line(mail.reply)}")
    if mail.carrier:
        click.echo(f"  went out inside {mail.carrier}, together with what else was due to {mail.recipient}")
    for part in reports.carried(mail.message_id):
        click.echo(f"  carries {part.kind} of ESC-{part.case_number}, {part.message_id}: {one_line(part.because)}")
    click.echo(f"  decided: {one_line(mail.because) or 'by a reply word'}")
    if not mail.cause:
        click.echo("  caused by the clock")
    for origin in reports.received(mail.cause) if mail.cause else ():
        click.echo(
            f"  caused by {mail.cause} from {one_line(origin.sender)}, "
            f"taken in {shown.instant(origin.taken_at, hours)}: {origin.outcome}"
        )


def _explain_received(mail: Received, store: Store, hours: Hours) -> None:
    case = f" (ESC-{mail.case_number})" if mail.case_number else ""
    click.echo(
        f"from {one_line(mail.sender) or 'nobody'}, taken in {shown.instant(mail.taken_at, hours)}: "
        f"{mail.outcome or 'waiting'}{case}"
    )
    click.echo(f"  because: {harmless.line(mail.reason, 500) or 'it has not been read yet'}")
    if mail.trust:
        click.echo(f"  trusted: {mail.trust}, {harmless.line(mail.proof, 500)}")
    if released := store.quarantine.released(mail.number):
        why = released.because or "no reason given"
        click.echo(f"  released from quarantine by {released.by}, {shown.instant(released.at, hours)}: {why}")
    for sent in store.reports.caused_by(mail.message_id):
        click.echo(f"  led to {sent.kind} to {sent.recipient}: {sent.state}, {sent.message_id}")
