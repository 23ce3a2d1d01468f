"""Checks of what is around mailflow: servers, logins, folders, files, libraries, ways to tell somebody."""

import ipaddress
from datetime import timedelta
from importlib.util import find_spec

from mailflow.config import values
from mailflow.config.defaults import TEAMS
from mailflow.config.draft import Draft, Found, located, read
from mailflow.config.faults import Keys, listed
from mailflow.mail.folders import NOTES, is_of_notes

SECRETS = ("password", "password_command", "oauth2_token_command")
#: settings that name a file or folder which must be there
PATHS: tuple[Keys, ...] = (("imap", "cafile"), ("smtp", "cafile"), ("templates",), ("accounts",), ("known_issues",))


def logins(draft: Draft) -> Found:
    """One secret for each login; IMAP has no anonymous mailbox, a relay in the house may take mail without one."""
    for name in ("imap", "smtp"):
        server = draft.block(name)
        secrets = [key for key in SECRETS if server.get(key) is not None]
        if len(secrets) > 1:
            yield (name, secrets[1]), f"is one of {len(secrets)} ways to log in that are set; keep {listed(secrets)}"
        if server and not server.get("user") and (secrets or name == "imap"):
            yield (name, "user"), "is missing; write the name to log in with, often the whole mail address"
        if server.get("user") and not secrets:
            variable = f"MAILFLOW_{name.upper()}__PASSWORD_FILE"
            yield (name, "password"), f"is missing; set {variable}, or write {listed(SECRETS[1:])}"


def clear_text(draft: Draft) -> Found:
    """Without TLS a password and customers' mails could be read on the way."""
    for name in ("imap", "smtp"):
        host = read(values.host, draft.value(name, "host"))
        if draft.value(name, "tls") == "none" and host and not _loopback(host):
            yield (name, "tls"), f"none would send everything to {host} in the clear; write implicit or starttls"


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def folders(draft: Draft) -> Found:
    """A mail must not be moved to where it is fetched from, nor where a stranger's would be taken for our own note."""
    done = draft.value("imap", "done_folder")
    for key in ("folder", "done_folder"):
        name = draft.value("imap", key)
        if isinstance(name, str) and is_of_notes(name):
            yield ("imap", key), f"{name!r} is where mailflow leaves its own note; write another, such as {NOTES}/done"
    if done is not None and done == (draft.value("imap", "folder") or "INBOX"):
        yield ("imap", "done_folder"), f"{done!r} is also the folder that is read; write another, or leave it out"


def silence(draft: Draft) -> Found:
    """A mailbox that is looked at rarely is not out of order between two looks."""
    poll = read(values.seconds(5, 3600), draft.value("imap", "poll"))
    patience = read(values.pause, draft.value("health", "mailbox")) or timedelta(minutes=10)
    if poll and patience < timedelta(seconds=2 * poll):
        yield ("health", "mailbox"), f"must be at least twice imap.poll; write {2 * poll}s or more"


def paths(draft: Draft) -> Found:
    """What is named must be there, so that a slip is told now and not at night."""
    for path in PATHS:
        name = draft.value(*path)
        if isinstance(name, str) and not located(draft.folder, name).exists():
            yield (
                path,
                f"{located(draft.folder, name)} does not exist; write the path of one that does, or leave it out",
            )


def chats(draft: Draft) -> Found:
    """What is confidential is posted nowhere; and a chat needs its library, which is an extra."""
    for name in draft.block("tiers"):
        if draft.value("tiers", name, "chat") is None:
            continue
        confidential = read(values.flag, draft.value("tiers", name, "confidential"))
        usual = name in TEAMS and TEAMS[name].confidential
        if usual if confidential is None else confidential:
            yield (
                ("tiers", name, "chat"),
                "cannot be: what goes to this team is confidential; leave it out, or write it for another team",
            )
        elif find_spec("apprise") is None:
            yield ("tiers", name, "chat"), "needs a library that is not installed; run `pip install 'mailflow[chat]'`"


def alarm(draft: Draft) -> Found:
    """The same library posts alarms."""
    if draft.value("alarm", "url") and find_spec("apprise") is None:
        yield ("alarm", "url"), "needs a library that is not installed; run `pip install 'mailflow[chat]'`"
