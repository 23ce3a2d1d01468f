"""From the file and the environment to a Config, or to every fault at once."""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from mailflow.cases.case import Severity
from mailflow.cases.policy import Cadence, Policy, Tier
from mailflow.cases.worktime import Hours
from mailflow.config.checks import CHECKS
from mailflow.config.defaults import CADENCES, TEAMS, Team
from mailflow.config.draft import Draft, located
from mailflow.config.faults import Fault, dotted
from mailflow.config.grammar import settings
from mailflow.config.misfits import sentence
from mailflow.config.models import CadenceBlock, File, HoursBlock, Server, TierBlock, fitted
from mailflow.config.settings import (
    AlarmSettings,
    BorderSettings,
    Config,
    HealthSettings,
    ImapSettings,
    ServerSettings,
    SmtpSettings,
)
from mailflow.config.source import PREFIX, Source, overlay, read
from mailflow.errors import ConfigError

#: by (server, tls): what RFC 8314, 3501 and 6409 say
_PORTS = {
    ("imap", "implicit"): 993,
    ("imap", "starttls"): 143,
    ("imap", "none"): 143,
    ("smtp", "implicit"): 465,
    ("smtp", "starttls"): 587,
    ("smtp", "none"): 25,
}
#: Exchange Online takes 30 a minute from a mailbox (432 4.3.2); a few are left for people
_MICROSOFT_MESSAGES_PER_MINUTE = 25


def load(path: Path, environ: Mapping[str, str]) -> Config:
    """The configuration. Raises ConfigError with all that is wrong, in the order of the file."""
    source = read(path)
    faults = list(_readable_secrets(path, source))
    overlay(source, environ, frozenset(keys[0] for keys in settings()))
    file = fitted(source.tree)
    misfits = () if isinstance(file, File) else tuple((misfit.path, sentence(misfit)) for misfit in file)
    draft = Draft(source.tree, path.parent)
    found = [*misfits, *(fault for check in CHECKS for fault in check(draft))]
    faults += [Fault(source.place(keys), dotted(keys), text) for keys, text in found]
    faults += source.faults
    if isinstance(file, File) and not faults:
        return _config(file, path.parent)
    raise ConfigError(*(str(fault) for fault in sorted(set(faults))))


def _readable_secrets(path: Path, source: Source) -> Iterator[Fault]:
    """A password or the key to a chat in a file that others can read is none, whatever the environment says."""
    if os.name != "posix" or not path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        return
    chats = (("tiers", name, "chat") for name in block) if isinstance(block := source.tree.get("tiers"), dict) else ()
    for keys in (("imap", "password"), ("smtp", "password"), ("alarm", "url"), *chats):
        if keys in source.places:
            variable = f"{PREFIX}{'__'.join(keys).upper().replace('-', '_')}_FILE"
            text = f"stands in a file that others can read; chmod 600 {path}, or take it out and set {variable}"
            yield Fault(source.place(keys), dotted(keys), text)


def _config(file: File, folder: Path) -> Config:
    return Config(
        policy=_policy(file),
        imap=_imap(file, folder),
        smtp=_smtp(file, folder),
        border=BorderSettings(file.border.authentication_results),
        store=located(folder, file.store),
        templates=_located(folder, file.templates),
        accounts=_located(folder, file.accounts),
        known_issues=_located(folder, file.known_issues),
        health=HealthSettings(file.health.mailbox, file.health.outbox),
        alarm=AlarmSettings(file.alarm.mail, file.alarm.url),
        reply_address=file.reply_address,
        log_format=file.log_format,
        tick=file.tick,
        disk_reserve=file.disk_reserve_mb * 1_000_000,
        list_domains=file.list_domains,
        chats={name: block.chat for name, block in file.tiers.items() if block.chat},
    )


def _located(folder: Path, text: str | None) -> Path | None:
    return located(folder, text) if text else None


def _server(name: str, server: Server, folder: Path) -> ServerSettings:
    return ServerSettings(
        host=server.host,
        port=server.port or _PORTS[name, server.tls],
        tls=server.tls,
        cafile=_located(folder, server.cafile),
        user=server.user,
        password=server.password,
        password_command=server.password_command,
        oauth2_token_command=server.oauth2_token_command,
    )


def _imap(file: File, folder: Path) -> ImapSettings:
    return ImapSettings(
        **vars(_server("imap", file.imap, folder)),
        folder=file.imap.folder,
        done_folder=file.imap.done_folder,
        poll=file.imap.poll,
        max_bytes=file.imap.max_bytes,
        batch=file.imap.batch,
    )


def _smtp(file: File, folder: Path) -> SmtpSettings:
    limit = file.smtp.messages_per_minute
    if limit is None:
        limit = _MICROSOFT_MESSAGES_PER_MINUTE if file.border.authentication_results == "microsoft365" else 0
    server = _server("smtp", file.smtp, folder)
    return SmtpSettings(**vars(server), messages_per_minute=limit, confirm_copy=file.smtp.confirm_copy)


def _policy(file: File) -> Policy:
    return Policy(
        mailbox=file.mailbox,
        desk_lead=file.desk_lead,
        operators=file.operators,
        ticket_address=file.ticket_address,
        tiers={name: _tier(name, block) for name, block in file.tiers.items()},
        cadences={severity: _cadence(severity, file.cadences.get(severity)) for severity in Severity},
        hours=_hours(file.hours),
        people={address: _hours(block) for address, block in file.people.items()},
        internal_domains=file.internal_domains,
        high_value_arr=file.high_value.arr,
        currency=file.high_value.currency,
        default_severity=file.when_unknown.severity,
        default_tier=file.when_unknown.tier,
        **file.limits.model_dump(),
    )


def _tier(name: str, block: TierBlock) -> Tier:
    team = TEAMS.get(name, Team(name, frozenset()))
    written = {key: getattr(block, key) for key in ("label", "needs", "waits", "confidential")}
    team = replace(team, **{key: value for key, value in written.items() if value is not None})
    return replace(
        team.tier(name, block.list_, block.lead),
        members=frozenset(member.address for member in block.members),
        chat=bool(block.chat),
        hours=_hours(block.hours) if block.hours else None,
    )


def _hours(block: HoursBlock) -> Hours:
    return Hours(block.zone, block.week, block.holidays)


def _cadence(severity: Severity, block: CadenceBlock | None) -> Cadence:
    """What is written over what is usual. `patience: none` is written, too."""
    usual = CADENCES[severity]
    if block is None:
        return usual
    named = {"customer_update": "update_due", "customer_update_late": "update_late"}
    return replace(usual, **{named.get(key, key): getattr(block, key) for key in block.model_fields_set})
