"""Options that several commands share."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from mailflow.cases.policy import Policy
from mailflow.config import Config, Shelf, default_policy, load
from mailflow.errors import ConfigError
from mailflow.mail.message import parse

#: where a configuration is looked for when none is named
PLACES = (Path("config.yaml"), Path("/etc/mailflow/config.yaml"))

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def config_option() -> Decorator:
    """`--config FILE`, or MAILFLOW_CONFIG, or one of PLACES."""
    return click.option(
        "--config", "config_path", type=click.Path(path_type=Path, dir_okay=False), envvar="MAILFLOW_CONFIG",
        help="Configuration file; without it ./config.yaml, then /etc/mailflow/config.yaml.",
    )  # fmt: skip


def context_options() -> Decorator:
    """`--accounts FILE` and `--known-issues FOLDER`: as in the configuration, and before it."""
    accounts = click.option(
        "--accounts", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
        help="Account directory (CSV) to fill gaps from; before the one of the configuration.",
    )  # fmt: skip
    known_issues = click.option(
        "--known-issues", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER",
        help="Known issues (Markdown files with front matter); before those of the configuration.",
    )  # fmt: skip
    return lambda command: accounts(known_issues(command))


def shelf(config: Config | None, accounts: Path | None = None, known_issues: Path | None = None) -> Shelf:
    """What is named on the command line, else in the configuration. Raises ConfigError with every fault in it."""
    if config:
        accounts, known_issues = accounts or config.accounts, known_issues or config.known_issues
    return Shelf.at(accounts, known_issues)


def loaded(config_path: Path | None) -> Config:
    """The configuration. Raises ConfigError with every fault, or with the places that were looked at."""
    path = config_path or next((place for place in PLACES if place.exists()), None)
    if path is None:
        raise ConfigError(
            "There is no configuration: copy config.example.yaml to config.yaml, or name one with --config FILE. "
            "`mailflow demo` needs none."
        )
    return load(path, os.environ)


def policy_of(raw: bytes) -> Policy:
    """Without a configuration the domain of the sender is the internal one."""
    sender = parse(raw).sender
    return default_policy(sender.domain if sender and sender.domain else "example.com")
