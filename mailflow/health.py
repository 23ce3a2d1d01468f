"""Is mailflow well? CHECKS has one row for each thing that may be out of order; what is wrong is said with what to do.

To add one, write it and add it to CHECKS: the command, the metrics and the alarm follow.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mailflow.adapters.disk import Disk, free
from mailflow.adapters.store import Store
from mailflow.believing import CLOCK, doubt
from mailflow.breaker import HELD, held_until
from mailflow.cases import shown
from mailflow.cases.policy import Policy
from mailflow.config import HealthSettings
from mailflow.mail.ids import masked

#: names of moments in the store
MAILBOX, TROUBLE, CERTIFICATE = "mailbox", "trouble", "certificate"
#: how long a mail that did not arrive is complained of; how long one may be uncertain, or wait to be read
MEMORY, UNCERTAIN, UNREAD = timedelta(days=1), timedelta(minutes=30), timedelta(minutes=10)
#: how long the digest alone may do: whoever got it can look
DIGESTED = timedelta(hours=1)
#: days that a certificate is good for, at least
CERTIFICATE_DAYS = 14
NEVER = float("inf")


@dataclass(frozen=True)
class Body:
    """What is looked at."""

    store: Store
    policy: Policy
    settings: HealthSettings
    #: where the store lies; None: not looked at
    disk: Disk | None
    now: datetime

    def when(self, at: datetime) -> str:
        """An instant for people."""
        return shown.instant(at, self.policy.hours)

    def since(self, at: datetime | None) -> float:
        """Seconds."""
        return (self.now - at).total_seconds() if at else 0.0


@dataclass(frozen=True)
class Check:
    """One thing, and how it is."""

    name: str
    ok: bool
    #: how it is, and when it is not well what to do
    text: str
    #: for a graph; its unit is in METRICS
    value: float
    #: False: red, but somebody is being told of it in another way just now
    alarming: bool = True


def mailbox(body: Body) -> Check:
    """Mail can be read: the daemon runs, the server answers, the password is right."""
    last = body.store.beats.last(MAILBOX)
    if last is None:
        return Check(
            "mailbox",
            False,
            "The mailbox was never read. Start `mailflow run`; `mailflow check` looks at the configuration.",
            NEVER,
        )
    age = abs(body.since(last.at))  # a moment to come was written down under a wrong clock, and proves nothing
    if age <= body.settings.mailbox.total_seconds():
        return Check("mailbox", True, f"read {body.when(last.at)}", age)
    trouble = body.store.beats.last(f"{TROUBLE} intake")
    why = trouble.note if trouble and trouble.at > last.at else "Look whether `mailflow run` is running."
    return Check("mailbox", False, f"No mail could be read since {body.when(last.at)}. {why}", age)


def unread(body: Body) -> Check:
    """What was taken in is handled."""
    count, oldest = body.store.vitals.unread()
    age = body.since(oldest)
    late = age > UNREAD.total_seconds()
    advice = f", the oldest since {body.when(oldest)}; look into the log of `mailflow run`" if late and oldest else ""
    return Check("unread", not late, f"{count} wait to be handled{advice}", age)


def outbox(body: Body) -> Check:
    """What was made goes out."""
    count, oldest = body.store.vitals.unsent()
    age = body.since(oldest)
    late = age > body.settings.outbox.total_seconds() and held_until(body.store, body.policy) is None
    if not late or oldest is None:
        return Check("outbox", True, f"{count} wait to be sent", age)
    trouble = body.store.beats.last(f"{TROUBLE} sender")
    why = (
        trouble.note
        if trouble and trouble.at > oldest
        else "`mailflow status` counts them; the log says what the relay answers."
    )
    return Check("outbox", False, f"{count} wait to be sent, the oldest since {body.when(oldest)}. {why}", age)


def uncertain(body: Body) -> Check:
    """Mails of which nobody knows whether they are out."""
    count, oldest = body.store.vitals.uncertain()
    late = body.since(oldest) > UNCERTAIN.total_seconds()
    advice = ", for long: the relay breaks off behind the mail, or does not send a copy back" if late else ""
    return Check("uncertain", not late, f"{count} may be out or not{advice}", count)


def unconfirmed(body: Body) -> Check:
    """What the relay said it had taken has come back to us as a copy; a relay can lose a mail after its yes."""
    lost = body.store.outbox.unconfirmed(body.now - MEMORY, body.now - UNCERTAIN)
    advice = (
        f": of {lost[0].message_id} no copy came to our own mailbox; ask a reader, and the relay. If none ever comes: "
        "smtp: confirm_copy: false"
        if lost
        else ""
    )
    return Check("unconfirmed", not lost, f"{len(lost)} not confirmed by a copy{advice}", len(lost))


def breaker(body: Body) -> Check:
    """Nothing is held."""
    tripped, until = body.store.beats.last(HELD), held_until(body.store, body.policy)
    if tripped is None or until is None:
        return Check("breaker", True, "nothing is held", 0)
    text = (
        f"Mails are held: {tripped.note}. They go out {body.when(until)}, or now by `mailflow resume`; "
        "`mailflow status` shows what they are."
    )
    return Check("breaker", False, text, 1)


def quarantine(body: Body) -> Check:
    """Somebody looked at what was put aside."""
    count, oldest = body.store.quarantine.unseen()
    if not oldest:
        return Check("quarantine", True, "nothing that nobody looked at", 0)
    text = (
        f"{count} mails that nobody looked at, the oldest since {body.when(oldest)}. "
        "`mailflow quarantine list`, then `show`."
    )
    return Check("quarantine", False, text, count, alarming=body.since(oldest) > DIGESTED.total_seconds())


def delivery(body: Body) -> Check:
    """Briefs and all other mails of open cases arrived."""
    since = body.now - MEMORY
    lost = [f"{reference} to {address}" for reference, address in body.store.vitals.lost(since)]
    count = len(lost) + body.store.vitals.lost_to_operators(since)
    if not count:
        return Check("delivery", True, "no mail came back within a day", 0)
    names = ", ".join(lost[:5]) or "mails to the operators"
    text = (
        f"{count} did not arrive within a day: {names}. Correct the address in the configuration, or reach them "
        "otherwise."
    )
    return Check("delivery", False, text, count)


def room(body: Body) -> Check:
    """There is room on the disk."""
    if body.disk is None:
        return Check("disk", True, "not looked at", NEVER)
    left, shortage = free(body.disk.path), body.disk.shortage()
    return Check("disk", not shortage, shortage or f"{left // 1_000_000} MB free", left)


def certificates(body: Body) -> Check:
    """The servers' certificates do not end soon."""
    notes = [(name, body.store.beats.last(f"{CERTIFICATE} {name}")) for name in ("imap", "smtp")]
    days = {name: (datetime.fromisoformat(beat.note) - body.now).days for name, beat in notes if beat and beat.note}
    if not days:
        return Check("certificates", True, "none was looked at yet, or the servers have none", NEVER)
    name, least = min(days.items(), key=lambda one: one[1])
    ok = least >= CERTIFICATE_DAYS
    advice = "" if ok else f": the one of `{name}` ends soon; whoever runs that server has to renew it"
    return Check("certificates", ok, f"{least} days left{advice}", least)


def clock(body: Body) -> Check:
    """The clock can be right: else nothing is decided and nothing sent."""
    last, why = body.store.beats.last(CLOCK), doubt(body.store, body.now)
    return Check("clock", not why, why or "goes as it did", body.since(last.at) if last else 0)


def daemon(body: Body) -> Check:
    """One daemon works on this store. What is silent is said by `mailbox`: `run --once` needs no daemon."""
    until = body.store.vitals.lease_until()
    text = "works" if until and until > body.now else "none at work now"
    return Check("daemon", True, text, float(bool(until and until > body.now)))


CHECKS: tuple[Callable[[Body], Check], ...] = (
    mailbox, unread, outbox, uncertain, unconfirmed, breaker, quarantine, delivery, room, certificates, clock, daemon,
)  # fmt: skip

#: what the value of a check is, for a graph
METRICS = {
    "mailbox": ("mailflow_mailbox_silence_seconds", "since the mailbox was last read"),
    "unread": ("mailflow_unread_age_seconds", "of the oldest mail that waits to be handled"),
    "outbox": ("mailflow_outbox_age_seconds", "of the oldest mail that waits to be sent"),
    "uncertain": ("mailflow_outbox_uncertain", "mails that may be out or not"),
    "unconfirmed": ("mailflow_outbox_unconfirmed", "briefs of the last day whose copy did not come"),
    "breaker": ("mailflow_held", "1 while mails are held"),
    "quarantine": ("mailflow_quarantine_unseen", "mails in quarantine that nobody looked at"),
    "delivery": ("mailflow_undelivered", "mails that came back within a day"),
    "disk": ("mailflow_disk_free_bytes", "free where the store lies"),
    "certificates": ("mailflow_certificate_days", "left of the certificate that ends first"),
    "clock": ("mailflow_clock_seconds", "since the moment at which mailflow was last at work; less than 0: set back"),
    "daemon": ("mailflow_daemon_works", "1 while a daemon holds the lease"),
}


def examine(body: Body) -> list[Check]:
    """All checks, in their order. What servers say may hold a token of ours: nobody is to read it here."""
    return [replace(check, text=masked(check.text)) for check in (row(body) for row in CHECKS)]


def metrics(body: Body) -> str:
    """The text format of Prometheus (version 0.0.4); numbers alone, nothing of what anybody wrote."""
    lines = ["# HELP mailflow_check 1 when this is well.", "# TYPE mailflow_check gauge"]
    found = examine(body)
    lines += [f'mailflow_check{{name="{check.name}"}} {int(check.ok)}' for check in found]
    for check in found:
        name, meaning = METRICS[check.name]
        value = "+Inf" if check.value == NEVER else f"{check.value:g}" if check.value < 1e6 else f"{check.value:.0f}"
        lines += [f"# HELP {name} {meaning}", f"# TYPE {name} gauge", f"{name} {value}"]
    for title, numbers in body.store.reports.counts().items():
        name = f"mailflow_{title.replace(' ', '_')}"
        lines += [f"# HELP {name} by how they stand", f"# TYPE {name} gauge"]
        lines += [f'{name}{{state="{state}"}} {count}' for state, count in numbers.items()]
    return "\n".join(lines) + "\n"
