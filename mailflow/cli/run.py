"""`mailflow run`: the daemon."""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import click

from mailflow import logs
from mailflow.adapters.store import Store
from mailflow.believing import insist
from mailflow.cli.options import config_option, loaded, shelf
from mailflow.config import Config
from mailflow.daemon import Daemon, now, once
from mailflow.starting import owned
from mailflow.world import World, build, rehearsal, rehearsed


@click.command()
@config_option()
@click.option("--once", "just_once", is_flag=True, help="Handle what is there, and exit.")
@click.option(
    "--dry-run", "folder", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER",
    help="Write the mails into FOLDER and send none; work on a copy of the store, move no mail.",
)  # fmt: skip
@click.option("--clock-is-right", "insisting", is_flag=True, help="After months off, or a clock that was wrong.")
def run(config_path: Path | None, just_once: bool, folder: Path | None, insisting: bool) -> None:
    """Take mail in, ask, brief, remind; until SIGTERM.

    \b
    mailflow run --config /etc/mailflow/config.yaml
    mailflow run --once --dry-run /tmp/what-it-would-send
    """
    config = loaded(config_path)
    shelf(config)  # what cannot be read is told before anything starts; the workers read it for themselves
    logs.set_up(config.log_format)
    if folder:
        _work(config, partial(rehearsal, rehearsed(config, folder), folder), just_once)
        return
    with owned(config.store, now) as lease:
        if insisting:
            with closing(Store(config.store, lease.epoch)) as store:
                insist(store, now())
        _work(config, partial(build, config, lease.epoch), just_once)


def _work(config: Config, new_world: Callable[[], World], just_once: bool) -> None:
    if just_once:
        world = new_world()
        try:
            once(world)
        finally:
            world.close()
    else:
        Daemon(new_world, tick=config.tick, poll=config.imap.poll, per_minute=config.smtp.messages_per_minute).run()
