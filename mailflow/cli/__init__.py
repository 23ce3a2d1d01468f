"""The command line. Each command is a file of this package, imported when it is called: `inspect` needs no IMAP."""

import importlib
import sys
from importlib.metadata import version as version_of
from platform import python_version

import click

from mailflow import __version__
from mailflow.errors import ConfigError, PermanentFailure, TemporaryFailure

#: exit codes (sysexits.h): systemd's RestartPreventExitStatus names 64 and 78
FAULT, USAGE, TRY_AGAIN, CONFIGURATION = 1, 64, 75, 78

#: command to the module of this package that has it, in the order of the help
MODULES = {
    "run": "run",
    "demo": "demo",
    "check": "check",
    "inspect": "inspect",
    "preview": "preview",
    "status": "report",
    "why": "report",
    "plan": "plan",
    "backup": "restore",
    "reconcile": "restore",
    "init": "restore",
    "health": "health",
    "quarantine": "quarantine",
    "resume": "resume",
}


class Commands(click.Group):
    """The commands of MODULES, each loaded when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names."""
        return list(MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, from its module, where a function has its name."""
        if cmd_name not in MODULES:
            return None
        module = importlib.import_module(f"mailflow.cli.{MODULES[cmd_name]}")
        command = getattr(module, cmd_name)
        assert isinstance(command, click.Command)
        return command


def _version(ctx: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return
    libraries = ("imapclient", "mail-parser", "jinja2", "sqlite-utils", "apscheduler", "premailer")
    click.echo(f"mailflow {__version__} (Python {python_version()})")
    click.echo(", ".join(f"{name} {version_of(name)}" for name in libraries))
    ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Versions, and exit."
)
def cli() -> None:
    """Escalations by mail: forward, reply, read.

    \b
    Try it:          mailflow demo
    Run it:          mailflow check && mailflow run
    Read one mail:   mailflow inspect forwarded.eml
    """


def main() -> None:
    """The entry point: every failure is one sentence and an exit code, never a traceback for what the world did."""
    try:
        code = cli.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(USAGE)
    except click.Abort:
        sys.exit(FAULT)
    except ConfigError as error:
        click.echo("\n".join(error.faults), err=True)
        sys.exit(CONFIGURATION)
    except TemporaryFailure as failure:
        click.echo(str(failure), err=True)
        sys.exit(TRY_AGAIN)
    except PermanentFailure as failure:
        click.echo(str(failure), err=True)
        sys.exit(FAULT)
    except OSError as error:  # a folder that is not there, a file that we may not read or write, a full disk
        why = f"{error.filename or 'A file'} cannot be used: {error.strerror or error}."
        click.echo(f"{why} Check the path, who may read and write there, and the room on the disk.", err=True)
        sys.exit(FAULT)
    sys.exit(code if isinstance(code, int) else 0)
