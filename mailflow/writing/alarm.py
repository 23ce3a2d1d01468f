"""The alarm: a mail of a few plain lines that goes past the outbox, to those who can cure what is out of order."""

from datetime import datetime
from email.utils import format_datetime
from hashlib import sha256

from mailflow.address import Address
from mailflow.cases.policy import Policy
from mailflow.writing import headers, mime
from mailflow.writing.plaintext import fill

KIND = "alarm"


def mail(title: str, lines: tuple[str, ...], to: Address, policy: Policy, now: datetime) -> bytes:
    """The bytes of it. A reply goes to the desk's lead: it would open a case at the mailbox."""
    text = "\n\n".join(fill(line) for line in (*lines, "`mailflow health` says how it is now."))
    seed = sha256("|".join((now.isoformat(), to.address, text)).encode()).hexdigest()[:32]
    message_id = f"<{KIND}.{seed}@{policy.mailbox.domain}>"
    fields = [
        ("From", headers.mailbox(policy.mailbox)),
        ("To", headers.mailbox(to)),
        ("Reply-To", headers.mailbox(policy.desk_lead)),
        ("Subject", headers.text(f"[mailflow] {title}")),
        ("Date", format_datetime(now)),
        ("Message-ID", message_id),
        ("Auto-Submitted", "auto-generated"),
        ("X-Auto-Response-Suppress", "OOF, AutoReply"),
        ("Importance", "high"),
        ("X-Mailflow-Kind", KIND),
    ]
    return headers.written(fields) + mime.body(text, "", (), message_id)
