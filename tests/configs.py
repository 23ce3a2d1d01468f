"""Configurations that tests begin with, and what loading one of them says."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from mailflow.config import Config, load
from mailflow.errors import ConfigError

SECRETS = {"MAILFLOW_IMAP__PASSWORD": "in", "MAILFLOW_SMTP__PASSWORD": "out"}

#: only what must be written
SHORTEST = """\
mailbox: Escalations <escalations@example.com>
internal_domains: [example.com]
desk_lead: support-lead@example.com
imap: {host: imap.example.com, user: escalations@example.com}
smtp: {host: smtp.example.com, user: escalations@example.com}
border: {authentication_results: mx.example.com}
store: mailflow.db
hours: {zone: Europe/Berlin}
tiers:
  l2-support: {list: l2@example.com, lead: l2-lead@example.com}
  engineering: {list: engineering@example.com, lead: engineering-lead@example.com}
  product: {list: product@example.com, lead: product-lead@example.com}
  security: {list: security@example.com, lead: security-lead@example.com}
  leadership: {list: leadership@example.com, lead: chief-of-staff@example.com}
"""

#: with servers on this machine and no secret of ours
UNGUARDED = """\
mailbox: escalations@example.com
internal_domains: [example.com]
desk_lead: support-lead@example.com
imap: {host: localhost, tls: none, user: x, password_command: [echo, x]}
smtp: {host: localhost, tls: none}
border: {authentication_results: mx.example.com}
store: mailflow.db
hours: {zone: UTC}
tiers:
""" + "".join(
    f"  {name}: {{list: {name}@example.com, lead: {name}-lead@example.com}}\n"
    for name in ("l2-support", "engineering", "product", "security", "leadership")
)  # fmt: skip


def configured(folder: Path, text: str, environ: Mapping[str, str] = SECRETS, mode: int = 0o600) -> Config:
    path = folder / "config.yaml"
    path.write_text(text, "utf-8")
    path.chmod(mode)
    return load(path, environ)


def faults(folder: Path, text: str, environ: Mapping[str, str] = SECRETS, mode: int = 0o600) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as error:
        configured(folder, text, environ, mode)
    return tuple(fault.replace(f"{folder}/", "") for fault in error.value.faults)
