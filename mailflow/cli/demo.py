"""`mailflow demo`: the whole story on this machine, without any mail server of one's own."""

import tempfile
import threading
from contextlib import suppress
from pathlib import Path

import click

try:
    from mailflow.demo.stage import PASSWORD, PEOPLE, stage
    from mailflow.demo.story import play
except ModuleNotFoundError as missing:  # the extra `demo`: a server does not need a mail host of its own
    MISSING: str | None = missing.name
else:
    MISSING = None


@click.command()
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=None,
    help="Folder for the mails (.eml, .html, .txt); without it a new one in the temporary directory.",
)  # fmt: skip
@click.option("--keep", is_flag=True, help="Leave the host up afterwards, to forward and reply with a mail program.")
def demo(out: Path | None, keep: bool) -> None:
    """Play a whole escalation over real IMAP and SMTP, on loopback only, in fast motion.

    \b
    mailflow demo
    mailflow demo --keep --out demo-mails
    """
    if MISSING:
        raise click.ClickException(f"The demo needs {MISSING}: pip install 'mailflow[demo]'")
    folder = out or Path(tempfile.mkdtemp(prefix="mailflow-demo-"))
    with stage(folder, click.echo) as on:
        play(on)
        click.echo(f"\nEvery mail lies in {folder} as .eml, .html and .txt.")
        if keep:
            click.echo(
                f"\nIMAP {on.host.host}:{on.host.imap_port}, SMTP {on.host.host}:{on.host.smtp_port}, no encryption, "
                f"password {PASSWORD}.\nUsers: {', '.join(PEOPLE)}\nForward a mail to {PEOPLE[0]} as ann@example.com. "
                "Ctrl-C ends it."
            )
            on.keep_time()
            with suppress(KeyboardInterrupt):
                threading.Event().wait()
