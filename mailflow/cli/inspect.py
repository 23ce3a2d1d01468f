"""`mailflow inspect`: what a mail says, with the words that say it."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from mailflow.cases import shown
from mailflow.cases.case import Case
from mailflow.cases.events import Replied
from mailflow.cases.fields import FIELD, FIELDS
from mailflow.cli.options import config_option, context_options, loaded, policy_of, shelf
from mailflow.config import default_policy
from mailflow.errors import PermanentFailure
from mailflow.inspection import Inspected, Ours, as_json, our_mail, unreadable
from mailflow.inspection import inspect as inspect_mail

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "json_lines", is_flag=True, help="One JSON object a line, in the order of the files.")
@click.option("--question", type=_FILE, metavar="Q.eml", help="FILES are replies to this question mail of ours.")
@click.option("--brief", type=_FILE, metavar="B.eml", help="FILES are replies to this brief or reminder of ours.")
@context_options()
@config_option()
def inspect(
    files: tuple[Path, ...],
    json_lines: bool,
    question: Path | None,
    brief: Path | None,
    accounts: Path | None,
    known_issues: Path | None,
    config_path: Path | None,
) -> None:
    """Read mails from files and show what they say: no network, no store.

    \b
    mailflow inspect forwarded.eml
    mailflow inspect --json inbox/*.eml
    mailflow inspect --accounts accounts.csv --known-issues known-issues forwarded.eml
    mailflow inspect --json --question our-question.eml reply.eml
    """
    config = loaded(config_path) if config_path else None
    policy, known = config.policy if config else None, shelf(config, accounts, known_issues)
    ours = _ours(question, brief)
    for file in files:
        try:
            raw = file.read_bytes()
            inspected = inspect_mail(str(file), raw, policy or policy_of(raw), ours, known)
        except (PermanentFailure, OSError) as failure:
            click.echo(json.dumps(unreadable(str(file), str(failure))) if json_lines else f"{file}: {failure}")
            continue
        click.echo(json.dumps(as_json(inspected), ensure_ascii=False) if json_lines else _for_people(inspected))


def _ours(question: Path | None, brief: Path | None) -> Ours | None:
    if question and brief:
        raise click.UsageError("--question and --brief exclude each other: a reply answers one mail.")
    path = question or brief
    return our_mail(path.read_bytes(), question=question is not None) if path else None


def _for_people(inspected: Inspected) -> str:
    case, hours = inspected.case, default_policy("example.com").hours
    lines = [f"{inspected.file}: {inspected.outcome} ({inspected.kind})"]
    if inspected.reason:
        lines.append(f"  because {inspected.reason}")
    lines.append(
        f"  from {inspected.message.sender or 'nobody'}, {len(inspected.thread.messages)} messages in the thread"
    )
    for field in FIELDS:
        if found := case.fields.get(field.name):
            lines.append(f"  {field.label}: {shown.value(found.value, hours)} [{found.state}]")
            if found.quote:
                lines.append(
                    f'      "{shown.value(found.quote, hours)}" '
                    f"({', '.join(filter(None, (found.source, found.author)))})"
                )
            if found.rule:
                lines.append(f"      rule: {found.rule}")
    lines += _context(case)
    if inspected.missing:
        lines.append(f"  would ask for: {', '.join(inspected.missing)}")
    lines += _of_reply(inspected.reply) if inspected.reply else []
    return "\n".join(lines)


def _of_reply(reply: Replied) -> list[str]:
    """What it would do, what it only sounds like, and what it leaves open."""
    return [
        *(f"  command: {one.word} {one.text} {dict(one.args) or ''}".rstrip() for one in reply.commands),
        *(f"  sounds like: {word}; asked back about, not carried out" for word in reply.suggested),
        *(f"  stays open: {FIELD[one.field].label}: {one.words}" for one in reply.noted),
        *(f"  asks back: {one.words}" for one in reply.asked_back),
        *(f"  problem: {one.line}: {one.sentence}" for one in reply.problems),
    ]


def _context(case: Case) -> Iterator[str]:
    if case.account:
        known = (case.account.company, case.account.plan, case.account.revenue, case.account.sla_text)
        yield f"  account: {', '.join(filter(None, known))} ({case.account.place})"
    for fit in case.known:
        yield f"  known issue: {fit.issue.id}: {fit.issue.title} [{fit.issue.status}] ({fit.issue.place})"
        yield f'      "{fit.quote}" ({fit.source}) has {" and ".join(fit.terms)}'
