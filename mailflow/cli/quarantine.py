"""`mailflow quarantine`: what was put aside, why, and the one way to let it in: a person of ours on this machine."""

import getpass
import os
from pathlib import Path

import click

from mailflow.adapters.store import Stay, Store
from mailflow.cases import shown
from mailflow.cases.policy import Policy
from mailflow.cli.options import config_option, loaded
from mailflow.cli.stored import store_of
from mailflow.config import Config
from mailflow.daemon import now
from mailflow.errors import PermanentFailure
from mailflow.mail import glance
from mailflow.mail.charset import decode_words
from mailflow.reader import Apart, Gone
from mailflow.reading.layout.markup import html_lines
from mailflow.reporting import claims
from mailflow.writing import harmless

#: of a mail that nobody can read, octets that are shown
BEGINNING = 2_000
#: of a text, characters
LONGEST = 20_000


@click.group()
def quarantine() -> None:
    """Mails that nobody could vouch for or read. None of them was answered, and none is lost.

    \b
    mailflow quarantine list
    mailflow quarantine show 41
    mailflow quarantine release 41 --because "she called; it is her private address"
    """


@quarantine.command("list")
@config_option()
def list_(config_path: Path | None) -> None:
    """One line for each: number, since when, from whom, about what, why. `*` is new, `!` claims to be a colleague."""
    config = loaded(config_path)
    stays = store_of(config).quarantine.waiting()
    for stay in stays:
        marks = ("!" if claims(stay, config.policy) else " ") + (" " if stay.seen else "*")
        since = shown.instant(stay.at, config.policy.hours)
        subject = harmless.line(glance.field(stay.raw, "subject"), 60) or "(no subject)"
        sender = harmless.address(stay.sender)
        click.echo(f"{stay.number:>6} {marks} {since}  {sender}  {subject}: {harmless.line(stay.reason, 300)}")
    if not stays:
        click.echo("Nothing is in quarantine.")


@quarantine.command()
@config_option()
@click.argument("numbers", metavar="NUMBER…", nargs=-1, required=True, type=click.IntRange(1, 2**62))
def show(config_path: Path | None, numbers: tuple[int, ...]) -> None:
    """Header and text of a mail as plain text, the reason, and what was said of its writer.
    It counts as seen from now on."""
    config = loaded(config_path)
    store = store_of(config)
    for number in numbers:
        stay = _stay(store, number)
        claim = " It claims to come from a colleague." if claims(stay, config.policy) else ""
        click.echo(f"number   {number}, in quarantine since {shown.instant(stay.at, config.policy.hours)}")
        click.echo(f"reason   {harmless.line(stay.reason, 500)}.{claim}")
        click.echo(
            f"trust    {stay.trust or 'not decided'}: {harmless.line(stay.proof, 500) or 'it was never read so far'}"
        )
        if stay.released:
            click.echo(f"released {_released(stay, config)}; outcome: {stay.outcome or 'it waits to be read'}")
        click.echo("")
        click.echo(readable(stay))
        store.quarantine.see(number, now())


@quarantine.command()
@config_option()
@click.argument("number", type=click.IntRange(1, 2**62))
@click.option("--because", default="", metavar="TEXT", help="Why; it stands in the case for ever.")
def release(config_path: Path | None, number: int, because: str) -> None:
    """Let a mail in: it is handled as if its writer were proven. Who did it, when and why is kept.

    A colleague's mail is handled as that colleague's. A stranger's opens a case in the name of the desk's lead, with
    the stranger as the customer: nobody outside is ever mailed, whatever is released. A mail that could not be read is
    read once more, and judged then.
    """
    config = loaded(config_path)
    store = store_of(config)
    stay = _stay(store, number)
    if not store.quarantine.release(number, _operator(), harmless.line(because, 500), now()):
        click.echo(
            f"Mail {number} was released before, {_released(_stay(store, number), config)}. Nothing was changed."
        )
        return
    click.echo(f"Mail {number} is released. {_what_happens(stay, config.policy)}")
    click.echo("`mailflow run` handles it with its next beat; `mailflow quarantine show` tells what came of it.")


def readable(stay: Stay) -> str:
    """Header and text; of a mail that could not be read its beginning, which nothing takes apart."""
    if not stay.trust:
        return harmless.block(stay.raw[:BEGINNING].decode("utf-8", "replace"))
    reader = Apart()
    try:
        message, _ = reader.mail(stay.raw)
    except (PermanentFailure, Gone) as failure:
        return f"It cannot be read: {failure}"
    finally:
        reader.close()
    head = [f"{name}: {decode_words(value)}" for name, values in message.headers.items() for value in values]
    files = [
        f"[file] {harmless.line(file.name) or '(no name)'}, {file.type}, {file.size} octets" for file in message.files
    ]
    words = message.text or "\n".join(line.text for line in html_lines(message.html))
    text = harmless.block(words)[:LONGEST]
    return "\n".join([*(harmless.line(one, 1_000) for one in head), "", text.strip(), "", *files]).rstrip()


def _what_happens(stay: Stay, policy: Policy) -> str:
    if not stay.trust:
        return "It could not be read, so it is read once more; if nobody vouches for its writer, it comes back here."
    sender = harmless.address(stay.sender)
    if policy.trusts(stay.sender):
        return f"It is handled as a mail of {sender}. A reply still needs a token of ours to change a case."
    return (
        f"It is shown in the open case whose thread it answers, or opens one in the name of {policy.desk_lead.address}"
        f" with {sender} as the customer. {sender} gets no mail from us."
    )


def _released(stay: Stay, config: Config) -> str:
    assert stay.released is not None
    why = stay.released.because or "no reason given"
    return f"by {stay.released.by}, {shown.instant(stay.released.at, config.policy.hours)} ({why})"


def _operator() -> str:
    """Who sits at the keyboard, also behind sudo."""
    return os.environ.get("SUDO_USER") or getpass.getuser()


def _stay(store: Store, number: int) -> Stay:
    stay = store.quarantine.stay(number)
    if stay is None:
        raise PermanentFailure(
            f"Mail {number} is not in quarantine and never was; `mailflow quarantine list` shows what is. "
            "Numbers from before a backup was put back count no more: mails that were read again have new ones."
        )
    return stay
