"""When a mail is tried again that a server did not take for now, and whether a smaller one would be taken."""

import hashlib
import re
from datetime import datetime, timedelta

FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(minutes=60)
#: RFC 5321 section 4.5.4.1 asks for days; after two a brief is no help any more, and somebody is told
GIVE_UP_AFTER = timedelta(hours=48)
#: after a break behind the final dot the server may still be storing the mail: a resend waits for that
UNCERTAIN_PAUSE = timedelta(minutes=2)
#: a mail that sends us a copy is not sent again before that had time to come
CONFIRM_PAUSE = timedelta(minutes=15)
#: tries, of six hours or more: a machine that was off for days has tried nothing yet, and its network comes up after us
ENOUGH = 12

#: by its size (RFC 3463: 5.3.4, and 5.2.3 of one mailbox), or a bare 552, which is a full mailbox where a code says so
_TOO_LARGE = re.compile(r"\b5\.(?:3\.4|2\.3)\b|\b552\b(?![ -]*#?5\.)")


def too_large(said: str) -> bool:
    """Whether these words refuse a mail because of its size: a smaller one would be taken."""
    return bool(_TOO_LARGE.search(said))


def next_try(message_id: str, tries: int, made_at: datetime, now: datetime) -> datetime | None:
    """The next try after `tries` that failed for now (1, 2, 4 … 60 minutes, and up to a quarter more);
    None: give up."""
    if now - made_at >= GIVE_UP_AFTER and tries >= ENOUGH:
        return None
    pause = min(FIRST_PAUSE * float(2 ** min(tries - 1, 10)), LONGEST_PAUSE)
    # The jitter is drawn from the id: the same mail waits equally long after a restart, different mails do not meet.
    share = hashlib.sha256(f"{message_id} {tries}".encode()).digest()[0] / 255
    return now + pause + pause * share / 4
