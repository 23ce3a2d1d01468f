"""`mailflow resume`: the mails that are held go out now."""

from pathlib import Path

import click

from mailflow import breaker
from mailflow.cli.options import config_option, loaded
from mailflow.cli.stored import store_of
from mailflow.daemon import now


@click.command()
@config_option()
def resume(config_path: Path | None) -> None:
    """Send what is held, after you looked why so many mails left: `mailflow status`, `mailflow health`.

    Held mails go out by themselves when limits.breaker_time is over; this does it at once.
    """
    config = loaded(config_path)
    was = breaker.resume(store_of(config), now())
    click.echo(
        "The mails that were held go out now; the count begins anew."
        if was
        else "Nothing was held. Nothing was changed."
    )
