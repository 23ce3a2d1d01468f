"""`mailflow backup`, `reconcile` and `init`: the store as a file that is copied, put back, and made."""

from pathlib import Path

import click

from mailflow import restoring
from mailflow.adapters.lock import only_one
from mailflow.adapters.store import drop_foreign_log
from mailflow.cli.options import config_option, loaded
from mailflow.cli.stored import place
from mailflow.daemon import now
from mailflow.errors import PermanentFailure
from mailflow.world import build, put_away


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@config_option()
def backup(file: Path, config_path: Path | None) -> None:
    """Copy the store into FILE, also while mailflow runs.

    \b
    mailflow backup /backup/mailflow-$(date +%F).db
    To restore: stop mailflow, copy the file to where the store was, `mailflow reconcile`, start mailflow.
    """
    store = place(loaded(config_path))
    restoring.backup(store, file, now())
    click.echo(f"{store} is copied to {file}.")


@click.command()
@config_option()
@click.option("--send", "are_out", flag_value="no", help="Mails of which nobody knows whether they are out: send them.")
@click.option("--drop", "are_out", flag_value="yes", help="Those mails: they are out, do not send them again.")
def reconcile(config_path: Path | None, are_out: str | None) -> None:
    """After a backup was put back: find out what was sent and what came in since,
    so that nothing is sent twice or lost.

    Reads the list of sent mails beside the store and the mailbox; sends nothing.
    Run it before mailflow is started again.
    """
    config = loaded(config_path)
    if not config.store.exists():
        raise PermanentFailure(
            f"There is no store at {config.store}. Put a backup there first, or begin anew: `mailflow init`."
        )
    with only_one(config.store):
        drop_foreign_log(config.store)
        world = build(config)
        try:
            said = None if are_out is None else are_out == "yes"
            found = restoring.reconcile(world, put_away(config, world.store.newest()), now(), said)
        finally:
            world.close()
    click.echo(
        f"{found.sent} mails were sent since and are not sent again; {found.taken} mails came in since and were read."
    )
    for begun in found.unsure:
        click.echo(
            f"  {begun.message_id} counts as sent, but mailflow ended or the line broke just when it was handed over. "
            "Ask one of its readers."
        )
    for queued in found.doubtful:
        click.echo(
            f"  {queued.kind:<16} to {queued.recipient}, made {queued.made_at:%Y-%m-%d %H:%M} UTC, {queued.message_id}"
        )
    if found.doubtful:
        raise PermanentFailure(
            "Nobody knows whether these mails are out: there is no list of sent mails beside the store. "
            "Ask one of their readers, and run `mailflow reconcile --drop` (they are out) or `--send` (they are not)."
        )
    click.echo("mailflow can be started.")


@click.command()
@config_option()
def init(config_path: Path | None) -> None:
    """Make a new, empty store where an older one is lost for good. The first start of all does it by itself."""
    store = loaded(config_path).store
    restoring.begin(store)
    click.echo(f"{store} is new and empty.")
