"""One connection to the relay, encrypted and logged in: the only file that knows smtplib."""

import smtplib
import socket
from base64 import b64encode
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from mailflow.adapters.login import Login, Tls, Xoauth2, check_tls, ends, explain, no_starttls, one_line, refused, trust
from mailflow.errors import LoginRefused, TemporaryFailure

#: seconds for every answer but the one to the final dot
PATIENCE: Final = 60

Connection = smtplib.SMTP


@dataclass(frozen=True)
class Relay:
    """The server that takes our mails."""

    host: str
    port: int
    login: Login | None = None
    tls: Tls = "starttls"
    #: trust this certificate instead of the system's authorities
    cafile: str | None = None

    def __post_init__(self) -> None:
        check_tls(self.tls, self.host)


def connect(relay: Relay) -> smtplib.SMTP:
    """Connected, encrypted, logged in; or nothing left open."""
    context = None if relay.tls == "none" else trust(relay.cafile)
    smtp: smtplib.SMTP
    if relay.tls == "implicit":
        smtp = smtplib.SMTP_SSL(relay.host, relay.port, timeout=PATIENCE, context=context)
    else:
        smtp = smtplib.SMTP(relay.host, relay.port, timeout=PATIENCE)
    try:
        if smtp.sock is not None:
            # The final dot is a packet of its own; without this it waits 40 ms for the octets before it to be
            # confirmed.
            smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        smtp.ehlo_or_helo_if_needed()
        if relay.tls == "starttls":
            if not smtp.has_extn("starttls"):
                raise TemporaryFailure(no_starttls(f"{relay.host}:{relay.port}", 465))
            smtp.starttls(context=context)
            smtp.ehlo_or_helo_if_needed()
        if relay.login is not None:
            _log_in(smtp, relay.login)
    except BaseException:
        smtp.close()
        raise
    return smtp


def certificate(relay: Relay) -> datetime | None:
    """Until when the relay's certificate is good. Nobody logs in for that."""
    try:
        smtp = connect(replace(relay, login=None))
    except (OSError, ValueError) as error:
        raise TemporaryFailure(sentence(error, relay)) from error
    try:
        return ends(smtp.sock)
    finally:
        smtp.close()


def _log_in(smtp: smtplib.SMTP, login: Login) -> None:
    secret = login.secret()
    oauth = Xoauth2(login.user, secret)
    try:
        if login.xoauth2:
            smtp.auth("XOAUTH2", oauth)
        elif (login.user + secret).isascii():
            smtp.login(login.user, secret)
        else:
            # smtplib's login knows ASCII only.
            credentials = b64encode(f"\0{login.user}\0{secret}".encode()).decode()
            code, reply = smtp.docmd("AUTH", f"PLAIN {credentials}")
            if code != 235:
                raise smtplib.SMTPAuthenticationError(code, reply)
    except smtplib.SMTPAuthenticationError as error:
        raise LoginRefused(refused(login.user, oauth.refusal or error.smtp_error)) from error
    except smtplib.SMTPServerDisconnected:
        raise
    except smtplib.SMTPException as error:
        raise TemporaryFailure(
            f"The relay offers no login that {login.user} could use. Check tls: many offer one only when encrypted."
        ) from error


def sentence(error: Exception, relay: Relay) -> str:
    if isinstance(error, TemporaryFailure):
        return str(error)
    if isinstance(error, smtplib.SMTPResponseException):
        words = one_line(error.smtp_error)
        return f"{relay.host}:{relay.port} turned us away: {error.smtp_code} {words}. It is tried again by itself."
    if isinstance(error, smtplib.SMTPServerDisconnected):
        # smtplib makes this of a time-out too, and keeps the time-out as its context.
        within = error.__context__
        error = within if isinstance(within, OSError) else ConnectionResetError(str(error))
    return explain(error, relay.host, relay.port)
