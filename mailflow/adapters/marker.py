"""Whose mailbox it is: a note of ours in its folder `mailflow`.
Two stores on one mailbox would ask and brief everything twice.

Times are compared as the server stamps them (INTERNALDATE), so no clock of ours has a say.
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email import message_from_bytes
from enum import StrEnum
from imaplib import IMAP4
from typing import Any, Final

from mailflow.adapters.away import own_name
from mailflow.adapters.imap_session import Account, ImapSession
from mailflow.adapters.login import one_line
from mailflow.errors import Halt, TemporaryFailure
from mailflow.mail.folders import NOTES

log = logging.getLogger("mailflow")

#: how long a note that is not renewed counts; renewed every five minutes (daemon.py)
FRESH: Final = timedelta(minutes=15)
SUBJECT: Final = "mailflow works on this mailbox"
_TEXT: Final = (
    "A mailflow reads this mailbox. It leaves this note, and renews it every few minutes, so that no second one does "
    "the same.\nNothing happens when it is deleted; it comes again.\n"
)


class State(StrEnum):
    """What the writer of a note is doing."""

    #: looks whether somebody else is there
    STARTING = "starting"
    WORKING = "working"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Note:
    """Who works on the mailbox."""

    #: of the store, made with it
    store: str
    #: machine and path, for people; a copy of a store elsewhere is another one
    place: str
    #: how many mails that store had made: a store that has made fewer is an older copy of it
    made: int
    state: State = State.WORKING
    uid: int = 0
    at: datetime | None = None

    def is_from(self, other: "Note") -> bool:
        """Whether the same installation wrote both; one that was read back has its place as a header holds it."""
        return (self.store, _fit_for_a_header(self.place)) == (other.store, _fit_for_a_header(other.place))


class Marker:
    """The folder of notes. A connection for each look, which comes every few minutes."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._uid = 0
        self._told = False

    def claim(self, note: Note, *, empty: bool) -> None:
        """The mailbox is ours from now on. Raises Halt where it is another's,
        or where the store is not the one it knows.

        `empty`: the store has taken in no mail yet, and nobody said that this is meant so.
        """
        with self._talk() as client:
            folder = self._opened(client)
            if not folder:
                return
            _leave(client, folder, replace(note, state=State.STARTING))
            notes = _notes(client)
            mine = [one for one in notes if one.is_from(note)]
            if not mine:
                raise TemporaryFailure("Another mailflow starts on this mailbox at this moment.")
            if reason := _objection(notes, mine[-1], empty):
                _remove(client, mine[-1:])
                raise Halt(reason)
            _remove(client, [one for one in notes if one not in mine and not _counts(one, mine[-1])])
            self._renew(client, folder, note)

    def renew(self, note: Note) -> None:
        """Still here. Raises Halt when somebody took the mailbox while we were not heard of."""
        with self._talk() as client:
            folder = self._opened(client)
            if not folder:
                return
            notes = _notes(client)
            # What was fresh when we came made us leave, and what was stale was removed: this one came after us.
            newer = [
                one for one in notes if not one.is_from(note) and one.state is State.WORKING and one.uid > self._uid
            ]
            if newer and self._uid and note.state is State.WORKING:
                raise Halt(f"The mailflow {newer[0].place} has taken over this mailbox; this one stops.")
            self._renew(client, folder, note)

    def made(self, store: str) -> int:
        """How many mails a store had made when it was last here."""
        with self._talk() as client:
            notes = _notes(client) if self._opened(client) else []
        return max((one.made for one in notes if one.store == store), default=0)

    @contextmanager
    def _talk(self) -> Iterator[Any]:
        """A connection for one look."""
        session = ImapSession(self._account)
        try:
            with session.talk() as client:
                yield client
        finally:
            session.close()

    def _renew(self, client: Any, folder: str, note: Note) -> None:
        _leave(client, folder, note)
        mine = [one for one in _notes(client) if one.is_from(note)]
        self._uid = mine[-1].uid if mine else 0
        _remove(client, mine[:-1])

    def _opened(self, client: Any) -> str:
        """The name of the folder, which is made where it is not there; "" where we may not."""
        folder = own_name(client, NOTES)
        try:
            _open(client, folder)
        except IMAP4.abort:
            raise
        except IMAP4.error as error:
            if not self._told:
                log.warning(
                    "mailflow cannot leave its note in the folder %s of the mailbox (%s). "
                    "Make sure yourself that no second mailflow works on it.",
                    folder,
                    one_line(str(error)),
                )
            self._told = True
            return ""
        return folder


def _open(client: Any, folder: str) -> None:
    try:
        client.select_folder(folder)
    except IMAP4.abort:
        raise
    except IMAP4.error:
        client.create_folder(folder)
        client.select_folder(folder)


def _objection(notes: Sequence[Note], me: Note, empty: bool) -> str:
    """Why this store may not work on this mailbox; "" when it may."""
    fresh = [one for one in notes if not one.is_from(me) and _counts(one, me)]
    # Of two that start at the same moment the first goes on.
    working = [one for one in fresh if one.state is State.WORKING or one.uid < me.uid]
    if working:
        minutes = FRESH.seconds // 60
        return (
            f"Another mailflow works on this mailbox: {working[0].place}. Stop it first; "
            f"two would ask and brief everything twice. If it is gone for good, wait {minutes} minutes and start again."
        )
    made = max((one.made for one in notes if one.store == me.store), default=0)
    if made > me.made:
        return (
            "The mailbox knows a newer state of this store: it is a backup that was put back. "
            "What was sent since then would be sent again. Run `mailflow reconcile`, and start mailflow then."
        )
    strangers = [one for one in notes if one.store != me.store]
    if empty and strangers:
        return (
            f"This store is new, and the mailbox was worked on by another: {strangers[-1].place}. "
            "If that store is lost, put the copy that `mailflow backup` made in its place and run "
            "`mailflow reconcile`; or begin with nothing: `mailflow init`."
        )
    return ""


def _counts(note: Note, me: Note) -> bool:
    """Whether its writer is alive, as far as anybody can tell."""
    return note.state is not State.STOPPED and bool(note.at and me.at and me.at - note.at < FRESH)


def _fit_for_a_header(place: str) -> str:
    """Twice is as good as once: what was read back is compared with what was meant."""
    return one_line(place.encode("ascii", "backslashreplace"))


def _leave(client: Any, folder: str, note: Note) -> None:
    lines = (
        f"Subject: {SUBJECT}", f"X-Mailflow-Store: {note.store}", f"X-Mailflow-Place: {_fit_for_a_header(note.place)}",
        f"X-Mailflow-Made: {note.made}", f"X-Mailflow-State: {note.state}", "", *_TEXT.splitlines(), "",
    )  # fmt: skip
    # No date of ours: the server stamps it.
    client.append(folder, "\r\n".join(lines).encode(), flags=[rb"\Seen"])
    client.noop()  # some servers show a new mail only now


def _notes(client: Any) -> list[Note]:
    """Those in the open folder, in the order in which they came; what else lies there is somebody's."""
    uids = client.search(["SUBJECT", SUBJECT])
    answers = client.fetch(uids, ["INTERNALDATE", "BODY.PEEK[HEADER]"]) if uids else {}
    notes = (_note(uid, answer) for uid, answer in sorted(answers.items()))
    return [note for note in notes if note]


def _note(uid: int, answer: Any) -> Note | None:
    header = message_from_bytes(answer.get(b"BODY[HEADER]") or b"")
    try:
        return Note(
            str(header["X-Mailflow-Store"] or ""), str(header["X-Mailflow-Place"] or ""),
            int(header["X-Mailflow-Made"] or 0),
            State(header["X-Mailflow-State"]), uid, answer.get(b"INTERNALDATE"),
        )  # fmt: skip
    except ValueError:
        return None


def _remove(client: Any, notes: Sequence[Note]) -> None:
    if notes:
        uids = [one.uid for one in notes]
        client.add_flags(uids, [rb"\Deleted"], silent=True)
        if client.has_capability("UIDPLUS"):
            client.uid_expunge(uids)
        else:
            client.expunge()
