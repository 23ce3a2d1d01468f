"""Mail out: one mail over SMTP and what became of it for each recipient; the last look at who gets a mail.

smtplib's own `sendmail` does not say whether the final dot was written, and its `rcpt` mends addresses:
so command by command.
"""

import re
import selectors
import socket
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from mailflow import failpoints
from mailflow.adapters.letter import Letter, Result, Verdict
from mailflow.adapters.login import one_line
from mailflow.adapters.smtp_session import PATIENCE, Connection, Relay, connect, sentence
from mailflow.errors import LoginRefused, TemporaryFailure

__all__ = ["Letter", "Post", "Relay", "Result", "Verdict"]

#: seconds for the answer to the final dot (RFC 5321, 4.5.3.2.6): who hangs up earlier sends the mail twice
DOT_PATIENCE: Final = 600
#: seconds for the answer to QUIT
GOODBYE: Final = 2
#: seconds after which a silent connection is not trusted any more
IDLE_LIMIT: Final = 60
#: seconds in which a relay that did not let us in is not asked for the next mail: what one mail met, all would meet.
#: For longer after a refused login, since a few of them in a row lock an account.
SHUT, LOCKED = 60.0, 300.0

#: refused for a reason the operator cures (RFC 4954, 3207: log in first, encrypt first), so the mail waits
_OURS: Final = frozenset({530, 534, 535, 538})
_ADDRESS = re.compile(r"[^\s\x00-\x20\x7f<>()\[\],;:\\\"@]+@[^\s\x00-\x20\x7f<>()\[\],;:\\\"@]+")
#: octets written at once: a time-out counts for a whole write, and 25 MB over a slow line take longer than PATIENCE
_SLICE: Final = 64 * 1024
_LINE_END = re.compile(rb"\r\n|\r|\n")


class Post:
    """Sends over one connection that stays open between mails. Belongs to one thread."""

    def __init__(self, relay: Relay, allowed: Callable[[str], bool]) -> None:
        self.relay = relay
        self._allowed = allowed
        self._smtp: Connection | None = None
        self._used = 0.0
        #: until when it is not asked again, and what it said
        self._shut, self._why = 0.0, ""

    def send(self, letter: Letter) -> tuple[Result, ...]:
        """One result for each recipient, in their order. Whatever the world does is a verdict, never an exception."""
        asked = list(dict.fromkeys(letter.recipients))
        results = {recipient: barred for recipient in asked if (barred := self._barred(recipient))}
        open_ = [recipient for recipient in asked if recipient not in results]
        if open_:
            results |= self._deliver(letter, open_)
        return tuple(results[recipient] for recipient in asked)

    def close(self) -> None:
        """Say goodbye, if anybody listens."""
        if self._smtp is not None:
            with suppress(OSError):
                if self._smtp.sock:
                    self._smtp.sock.settimeout(GOODBYE)
                self._smtp.quit()
        self._drop()

    def _barred(self, recipient: str) -> Result | None:
        """The last check: a mail goes where the configuration says, whatever anyone wrote above."""
        if not _ADDRESS.fullmatch(recipient):
            return Result(recipient, Verdict.REFUSED, 0, "This is no mail address; nothing was sent to it.")
        if not self._allowed(recipient):
            return Result(
                recipient, Verdict.REFUSED, 0, "The configuration allows no mail to this address; none was sent."
            )
        return None

    def _deliver(self, letter: Letter, recipients: list[str]) -> dict[str, Result]:
        answers: dict[str, Result] = {}
        try:
            smtp = self._ready()
            rest = _transact(smtp, letter, recipients, answers)
            self._used = time.monotonic()
        except (OSError, ValueError, TemporaryFailure) as error:  # SMTPException is an OSError
            self._drop()
            rest = _Answer(Verdict.DEFERRED, 0, sentence(error, self.relay))
        if rest.breaks or any(answer.code == 421 for answer in answers.values()):
            self._drop()
        return {r: answers.get(r) or Result(r, rest.verdict, rest.code, rest.reply) for r in recipients}

    def _ready(self) -> Connection:
        """The connection of the last mail, if it still lives; else a new one."""
        if self._smtp is not None and time.monotonic() - self._used > IDLE_LIMIT:
            self.close()
        if self._smtp is not None:
            with suppress(OSError):
                if self._smtp.docmd("RSET")[0] == 250:
                    return self._smtp
            self._drop()
        if time.monotonic() < self._shut:
            raise TemporaryFailure(self._why)
        failpoints.at("connect: before")
        try:
            self._smtp = connect(self.relay)
        except (OSError, ValueError, TemporaryFailure) as error:
            pause = LOCKED if isinstance(error, LoginRefused) else SHUT
            self._shut, self._why = time.monotonic() + pause, sentence(error, self.relay)
            raise
        return self._smtp

    def _drop(self) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            with suppress(OSError):
                smtp.close()


@dataclass(frozen=True)
class _Answer:
    verdict: Verdict
    code: int
    reply: str
    #: nothing more can be said over this connection
    breaks: bool = False


def _answer(code: int, reply: bytes, garbage: Verdict = Verdict.DEFERRED) -> _Answer:
    """What a reply means (RFC 5321, 4.2.1). `garbage`: what we know when the server speaks no SMTP."""
    words = one_line(reply)
    if 200 <= code <= 299:
        return _Answer(Verdict.SENT, code, words)
    if 400 <= code <= 499 or code in _OURS:
        return _Answer(Verdict.DEFERRED, code, words, breaks=code == 421 or code in _OURS)
    if 500 <= code <= 599:
        return _Answer(Verdict.REFUSED, code, words)
    return _Answer(garbage, 0, f"The server answered with no SMTP reply: {words}", breaks=True)


def _transact(smtp: Connection, letter: Letter, recipients: list[str], answers: dict[str, Result]) -> _Answer:
    """One mail. Fills `answers` for recipients the server turns down; the answer returned is for all others."""
    # Commands are built here: smtplib's mail() and rcpt() make "v@x" of "v@x,evil@x".
    failpoints.at("MAIL: before")
    answer = _answer(*smtp.docmd("MAIL", f"FROM:<{letter.reverse_path}>{_options(smtp, letter)}"))
    if answer.verdict is not Verdict.SENT:
        return answer
    for recipient in recipients:
        if not recipient.isascii() and not smtp.has_extn("smtputf8"):
            words = "The relay cannot send to an address with letters outside ASCII (it lacks SMTPUTF8)."
            answers[recipient] = Result(recipient, Verdict.REFUSED, 0, words)
            continue
        failpoints.at("RCPT: before")
        answer = _answer(*smtp.docmd("RCPT", f"TO:<{recipient}>"))
        if answer.breaks:
            return answer
        if answer.verdict is not Verdict.SENT:
            answers[recipient] = Result(recipient, answer.verdict, answer.code, answer.reply)
    if len(answers) == len(recipients):
        return answer
    if _ADDRESS.fullmatch(letter.copy_to) and letter.copy_to.isascii():  # refused, it changes nothing for the others
        copied = _answer(*smtp.docmd("RCPT", f"TO:<{letter.copy_to}>"))
        if copied.breaks:
            return copied
    return _data(smtp, letter)


def _options(smtp: Connection, letter: Letter) -> str:
    fields = letter.raw.partition(b"\r\n\r\n")[0]
    addresses = (letter.reverse_path, *letter.recipients)
    utf8 = smtp.has_extn("smtputf8") and not (fields.isascii() and all(map(str.isascii, addresses)))
    smtp.command_encoding = "utf-8" if utf8 else "ascii"
    options = f" SIZE={len(letter.raw)}" if smtp.has_extn("size") else ""
    if smtp.has_extn("8bitmime") and not letter.raw.isascii():
        options += " BODY=8BITMIME"
    return options + (" SMTPUTF8" if utf8 else "")


def _data(smtp: Connection, letter: Letter) -> _Answer:
    """The octets and the final dot. Until the dot is written the mail is ours;
    from then on, until an answer, nobody knows."""
    failpoints.at("DATA: before")
    code, reply = smtp.docmd("DATA")
    connection = smtp.sock
    if code != 354 or connection is None:
        answer = _answer(code, reply)
        # A server that says yes without waiting for the mail is out of step with us.
        return answer if answer.verdict is not Verdict.SENT else _answer(0, reply)
    octets = wire(letter.raw)
    for start in range(0, len(octets), _SLICE):
        if _readable(connection):
            return _interrupted(smtp)
        connection.sendall(octets[start : start + _SLICE])
    if _readable(connection):
        return _interrupted(smtp)
    letter.at_end()
    failpoints.at("dot: before")
    connection.sendall(b".\r\n")
    failpoints.at("dot: after")
    connection.settimeout(DOT_PATIENCE)
    try:
        answer = _answer(*smtp.getreply(), garbage=Verdict.UNCERTAIN)
    except OSError as error:
        return _Answer(
            Verdict.UNCERTAIN, 0, f"No answer came after the end of the mail: {one_line(str(error))}", breaks=True
        )
    failpoints.at("dot: answered")
    connection.settimeout(PATIENCE)
    return answer


def _interrupted(smtp: Connection) -> _Answer:
    """It speaks, or hangs up (then this raises an OSError), before the end of the mail: it has not taken it."""
    early = _answer(*smtp.getreply())
    return replace(_answer(0, b"") if early.verdict is Verdict.SENT else early, breaks=True)


def _readable(connection: socket.socket) -> bool:
    """Are there octets to read by now, or is the connection at its end?"""
    # TLS takes in a whole record; what is left of it, the operating system does not know.
    if isinstance(connection, ssl.SSLSocket) and connection.pending():
        return True
    with selectors.DefaultSelector() as selector:
        selector.register(connection, selectors.EVENT_READ)
        return bool(selector.select(0))


def wire(raw: bytes) -> bytes:
    """As SMTP carries it: every line ends with CRLF, no line of the mail is a lone dot (RFC 5321, 4.5.2).

    A bare LF or CR would let one server see the end of a mail where another sees text, and Exchange refuses it.
    """
    lines = _LINE_END.sub(b"\r\n", raw)
    stuffed = re.sub(rb"(?m)^\.", b"..", lines)
    return stuffed if not stuffed or stuffed.endswith(b"\r\n") else stuffed + b"\r\n"
