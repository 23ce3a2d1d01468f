"""Mail in: which mails are new, and their octets. What we have read stands in our store, never in a flag of the server.

One Inbox belongs to one thread, like the connection inside it.
"""

import logging
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, field
from imaplib import IMAP4  # its exceptions: imapclient's are the same classes
from typing import Final

from mailflow import failpoints
from mailflow.adapters.away import Away
from mailflow.adapters.idle import LAST_WORD, POLL, PROOF, idle, pause
from mailflow.adapters.imap_session import Account, ImapSession
from mailflow.adapters.login import one_line
from mailflow.errors import TemporaryFailure

__all__ = ["Account", "Fetched", "Inbox"]

log = logging.getLogger(__name__)

#: of every mail at first: most end within it, and fifty of them are 12 MiB at most
HEAD: Final = 256 * 1024
#: of a big mail at a time
PIECE: Final = 1024 * 1024
#: a batch that holds this much is handed over before it is full
BATCH_BYTES: Final = 8 * 1024 * 1024
#: uids that a SEARCH may answer: imaplib refuses a line of more than a million octets, and a uid has up to ten
RANGE: Final = 50_000
#: seconds: servers may end an IDLE after half an hour (RFC 2177), routers forget a silent connection after ten minutes
IDLE_LIMIT: Final = 9 * 60


@dataclass(frozen=True)
class Fetched:
    """A mail as the server gave it."""

    folder: str
    uidvalidity: int
    uid: int
    raw: bytes = field(repr=False)
    #: False: larger than `max_bytes`. `raw` is its first 256 KiB, the mail itself stays on the server
    whole: bool = True


class Inbox:
    """One folder, over one connection that is made when it is needed and made anew after every failure."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self._session = ImapSession(account)
        # UIDVALIDITY of the uids that were handed out: under another one they are other mails.
        self._given = 0
        # UIDNEXT at the last look.
        self._next = 0
        # Mails in whose fetch the connection broke, and how often: fetched last and alone, so that none stops the rest.
        self._suspects: Counter[int] = Counter()
        # Wake-ups that brought nothing, in a row: some servers cry EXISTS at every IDLE.
        self._false_alarms = 0
        self._woken = False

    def fresh(self, taken: Callable[[str, int], Set[int]]) -> Iterator[list[Fetched]]:
        """The mails that are not `taken(folder, uidvalidity)`, oldest first, a batch at a time."""
        uidvalidity, found = self._listed()
        if self._given not in (0, uidvalidity):
            log.warning(
                "The folder %s was made anew on the server: all of it is looked through, and what is known is known.",
                self.account.folder,
            )
            self._next = 0
        self._given = uidvalidity
        known = taken(self.account.folder, uidvalidity)
        self._tell_of_gone(found, known)
        if found & known:
            self._clear_away(sorted(found & known))
        pending = found - known
        self._false_alarms = self._false_alarms + 1 if self._woken and not pending else 0
        self._woken = False
        calm = sorted(pending - self._suspects.keys())
        wild = sorted(pending & self._suspects.keys(), key=lambda uid: (self._suspects[uid], uid))
        size = self.account.batch
        for uids in [calm[start : start + size] for start in range(0, len(calm), size)] + [[uid] for uid in wild]:
            yield from self._batches(uids)

    def _tell_of_gone(self, found: Set[int], known: Set[int]) -> None:
        """Uids are given one after the other: those that we never saw were mails that somebody took before us."""
        ahead = int(self._session.selected.get(b"UIDNEXT", 0))
        # Of what came before our first look, nothing is known.
        since = max(self._next, max(known, default=-1) + 1) or ahead
        gone = len(range(since, ahead)) - sum(since <= uid < ahead for uid in found)
        if gone > 0 and not self.account.since:
            log.warning(
                "%d mails came to %s and were gone before mailflow saw them: a person or a rule took them. "
                "What is to be an escalation must be left there.",
                gone,
                self.account.folder,
            )
        self._next = max(self._next, ahead)

    def done(self, uids: Sequence[int]) -> None:
        """We keep these mails: out of the way with them, if the server can.
        A courtesy to people, so never a failure."""
        if self.account.done_folder is None:
            return
        for start in range(0, len(uids), self.account.batch):
            refusal = self._put_away(uids[start : start + self.account.batch], self.account.done_folder)
            if refusal:
                log.warning("%d kept mails stay in %s: %s", len(uids) - start, self.account.folder, refusal)
                return

    def listing(self) -> tuple[str, int, frozenset[int]]:
        """Folder, UIDVALIDITY and the uids now in it: what the daily reconciliation compares with the store."""
        uidvalidity, found = self._listed()
        return self.account.folder, uidvalidity, frozenset(found)

    def wait(self, seconds: float, stop: Callable[[], bool]) -> bool:
        """Until mail may have come (True), or the time is over or `stop()` (False)."""
        end = time.monotonic() + seconds
        pause(min(seconds, POLL, 2 ** min(self._false_alarms, 9) - 1), stop)
        while not stop() and (left := end - time.monotonic()) > 0:
            with self._session.talk() as client:
                if client.has_capability("IDLE"):
                    arrived = idle(client.socket(), min(left, IDLE_LIMIT), stop)
                else:
                    arrived = pause(min(left, POLL), stop)
                # Asked besides: IDLE goes silent on some servers, and a NOOP that is answered proves the line alive.
                if self._session.news(LAST_WORD if stop() else PROOF) or arrived:
                    self._woken = True
                    return True
        return False

    def close(self) -> None:
        """Say goodbye, if anybody listens."""
        self._session.close()

    def _listed(self) -> tuple[int, set[int]]:
        with self._session.talk() as client:
            failpoints.at("SELECT: before")
            self._session.select()
            selected = self._session.selected
            found: set[int] = set()
            for uids in _ranges(selected[b"EXISTS"], selected.get(b"UIDNEXT", 1)):
                found.update(
                    client.search(["UID", uids, *(["SINCE", self.account.since] if self.account.since else [])])
                )
            return self._session.uidvalidity, found

    def _put_away(self, uids: Sequence[int], folder: str) -> str:
        try:
            with self._session.talk(self._given) as client:
                return Away(client, folder, self._session.selected).put(uids)
        except TemporaryFailure as failure:
            return str(failure)

    def _clear_away(self, uids: list[int]) -> None:
        """What an earlier run kept and did not get out of the way before it died."""
        with self._session.talk(self._given) as client:
            possible = Away.possible(client)
        if possible:
            self.done(uids)

    def _batches(self, uids: list[int]) -> Iterator[list[Fetched]]:
        """These mails in lists that fit into memory."""
        with self._blaming(uids):
            heads = self._pieces(uids, 0, HEAD)
        batch: list[Fetched] = []
        for uid in uids:
            with self._blaming([uid]):
                mail = self._mail(uid, heads.pop(uid, None))
            self._suspects.pop(uid, None)
            if mail is None:
                log.warning("Mail %d was listed in %s but not given: deleted unread?", uid, self.account.folder)
                continue
            batch.append(mail)
            if sum(len(mail.raw) for mail in batch) >= BATCH_BYTES:
                yield batch
                batch = []
        if batch:
            yield batch

    def _mail(self, uid: int, head: bytes | None) -> Fetched | None:
        """The mail that begins with `head`. How large it is, only its octets tell: RFC822.SIZE may be anything."""
        if head is None:
            return None
        beginning = Fetched(self.account.folder, self._given, uid, head, whole=False)
        pieces, asked, size = [head], HEAD, len(head)
        if size >= HEAD and self._pieces([uid], self.account.max_bytes, 1).get(uid):
            return beginning
        while len(pieces[-1]) == asked:
            asked = PIECE
            piece = self._pieces([uid], size, asked).get(uid)
            if piece is None and not self._ends(uid, size):
                return None
            pieces.append(piece or b"")
            size += len(pieces[-1])
            if size > self.account.max_bytes:  # said there was nothing there, and goes on giving
                return beginning
        return Fetched(self.account.folder, self._given, uid, b"".join(pieces))

    def _ends(self, uid: int, size: int) -> bool:
        """Whether the mail is there and this is all of it, where the server gives nothing for what is behind its end:
        NIL, or a refusal. The last octet and the next are asked for, and only the last may come."""
        return size > 0 and len(self._pieces([uid], size - 1, 2).get(uid, b"")) == 1

    def _pieces(self, uids: list[int], offset: int, length: int) -> dict[int, bytes]:
        """These octets of each mail. A mail that is not there is missing, or NIL,
        or makes the server refuse all of them."""
        with self._session.talk(self._given) as client:
            try:
                failpoints.at("FETCH: before")
                # PEEK: reading must not set \Seen, which belongs to the people who look into the mailbox.
                answers = client.fetch(uids, [f"BODY.PEEK[]<{offset}.{length}>"])
                failpoints.at("FETCH: after")
            except IMAP4.abort:
                raise
            except IMAP4.error as error:
                log.warning("%s refuses mail %s: %s", self.account.host, uids, one_line(str(error)))
                answers = {}
        if not answers and len(uids) > 1:
            return {uid: piece for one in uids for uid, piece in self._pieces([one], offset, length).items()}
        bodies = ((uid, answer.get(b"BODY[]<%d>" % offset)) for uid, answer in answers.items())
        return {uid: body for uid, body in bodies if body is not None}

    @contextmanager
    def _blaming(self, uids: list[int]) -> Iterator[None]:
        try:
            yield
        except TemporaryFailure:
            self._suspects.update(uids)
            raise


def _ranges(exists: int, uidnext: int) -> list[str]:
    """What to search for, so that no answer names more than RANGE uids. The last is open: a UIDNEXT may be wrong."""
    if not exists:
        return []
    starts = [1] if exists <= RANGE else list(range(1, max(uidnext, 2), RANGE))
    return [f"{start}:{start + RANGE - 1}" for start in starts[:-1]] + [f"{starts[-1]}:*"]
