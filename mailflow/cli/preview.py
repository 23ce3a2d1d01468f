"""`mailflow preview`: a mail of ours from a forward in a file."""

from pathlib import Path

import click

from mailflow.adapters.folder import write_files
from mailflow.cli.options import config_option, loaded, policy_of
from mailflow.previewing import KINDS
from mailflow.previewing import preview as preview_mail
from mailflow.writing.pages import Pages


@click.command()
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--ask", default="", metavar="FIELD,FIELD", help="A question for exactly these fields.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder for the files.")
@config_option()
def preview(kind: str, file: Path, ask: str, out: Path, config_path: Path | None) -> None:
    """Write the mail that a forward would lead to, as .eml, .html and .txt. Nothing is sent.

    \b
    mailflow preview brief forwarded.eml --out looks
    mailflow preview question forwarded.eml --ask environment,deadline --out looks
    """
    config = loaded(config_path) if config_path else None
    raw = file.read_bytes()
    fields = tuple(name.strip() for name in ask.split(",") if name.strip())
    policy = config.policy if config else policy_of(raw)
    out.mkdir(parents=True, exist_ok=True)
    for mail in preview_mail(kind, raw, policy, Pages(config.templates if config else None), fields):
        path = write_files(out, mail.raw, mail.recipient.address)
        click.echo(
            f"{mail.kind} to {mail.recipient.address}: {path}" + (f" (plain: {mail.fault})" if mail.fault else "")
        )
