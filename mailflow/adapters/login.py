"""How we come into a mail server: whose certificate we trust, who we are,
and what to tell the operator when it fails."""

import ipaddress
import socket
import ssl
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from mailflow.errors import ConfigError, TemporaryFailure

#: `none` only on this machine itself: see `check_tls`
Tls = Literal["implicit", "starttls", "none"]

#: seconds for a command that prints a password or a token
COMMAND_PATIENCE = 30


@dataclass(frozen=True)
class Login:
    """Who we are. `secret` is asked at every connection: a token lives an hour, a password file may change."""

    user: str
    secret: Callable[[], str] = field(repr=False)
    #: the secret is an OAuth 2 access token (Microsoft 365, Google), no password
    xoauth2: bool = False


class Xoauth2:
    """The SASL mechanism XOAUTH2 as imapclient's `sasl_login` and smtplib's `auth` both call it.

    A refusal comes as a challenge with a piece of JSON; only an empty line makes the server go on to say no.
    """

    def __init__(self, user: str, token: str) -> None:
        self._first = f"user={user}\1auth=Bearer {token}\1\1"
        #: the JSON of a refusal, for the operator
        self.refusal = ""

    def __call__(self, challenge: bytes | None = None) -> str:
        if not challenge:
            return self._first
        self.refusal = one_line(challenge)
        return ""


def command_secret(argv: Sequence[str], patience: float = COMMAND_PATIENCE) -> Callable[[], str]:
    """A secret that a command prints on its first line: `pass show mail`, a script that renews a token."""

    def secret() -> str:
        try:
            # The words come from config.yaml, which belongs to the operator; no shell ever sees them.
            ran = subprocess.run(list(argv), capture_output=True, timeout=patience, check=False, text=True)
        except subprocess.TimeoutExpired:
            raise TemporaryFailure(
                f"The command {argv[0]}, which gives the password or token, did not end within {patience:g} seconds. "
                "Run it by hand; it must not ask anything."
            ) from None
        except (OSError, ValueError) as error:
            raise TemporaryFailure(
                f"The command {argv[0]}, which gives the password or token, could not be run ({error}). "
                "Correct its name in the configuration."
            ) from error
        if ran.returncode or not ran.stdout.partition("\n")[0].strip():
            raise TemporaryFailure(
                f"The command {argv[0]}, which gives the password or token, ended with code {ran.returncode} "
                f"and {'some' if ran.stdout.strip() else 'no'} output. Run it by hand to see why."
            )
        return ran.stdout.splitlines()[0]

    return secret


def loopback(host: str) -> bool:
    """Does a connection to this host stay on this machine?"""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def check_tls(tls: Tls, host: str) -> None:
    """Raises ConfigError for a connection that would carry mails and the password in clear over a network."""
    if tls == "none" and not loopback(host):
        raise ConfigError(
            f"The connection to {host} would not be encrypted. Set tls to implicit or starttls; "
            "none is only for a server on this machine."
        )


def trust(cafile: str | None) -> ssl.SSLContext:
    """Checks certificate and host name, against `cafile` alone when it is given, else the system's authorities.

    Always handed over: smtplib's own default context accepts every certificate.
    """
    try:
        return ssl.create_default_context(cafile=cafile)
    except (OSError, ValueError) as error:
        raise TemporaryFailure(
            f"The file of certificates {cafile} cannot be read ({error}). Correct cafile in the configuration."
        ) from error


def ends(connection: object) -> datetime | None:
    """Until when the certificate at the other end is good; None without TLS."""
    found = connection.getpeercert() if isinstance(connection, ssl.SSLSocket) else None
    after = str(found["notAfter"]) if found and "notAfter" in found else ""
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(after), UTC) if after else None


def one_line(text: bytes | str) -> str:
    """A server's words for a log line or a mail to the operator: printable, one line, at most 300 letters."""
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())[:300]


def no_starttls(where: str, port: int) -> str:
    """For a server that would have to be talked to in clear; `port` is the one for implicit TLS."""
    return (
        f"{where} offers no STARTTLS, and nothing is sent in clear. Set tls to implicit (port {port}), "
        "or find out who took STARTTLS away."
    )


def refused(user: str, said: bytes | str) -> str:
    """For a server that does not let us in."""
    return (
        f"The login of {user} is refused: {one_line(said)}. Check user and password (or the token and its "
        "permissions); until then nothing is lost, the mails wait."
    )


#: the first row whose type fits; {where} is host:port, {said} the system's or the server's own words
_SENTENCES: tuple[tuple[type[BaseException], str], ...] = (
    (
        ssl.SSLCertVerificationError,
        "The certificate of {where} is refused: {said}. If the server is yours, name its certificate as cafile; "
        "otherwise find out who answers there before you go on.",
    ),
    (
        ssl.SSLError,
        "No encrypted connection to {where}: {said}. Check that port and tls belong together "
        "(implicit: 993 and 465; starttls: 143 and 587).",
    ),
    (socket.gaierror, "The name of {where} is not found: {said}. Check the host in the configuration, and the DNS."),
    (TimeoutError, "{where} did not answer in time. Check that it runs and that no firewall stands between."),
    (ConnectionRefusedError, "Nothing listens at {where}. Check host and port, and that the server runs."),
    (ConnectionError, "{where} closed the connection: {said}. It is tried again by itself."),
    (OSError, "No connection to {where}: {said}. Check the network."),
)


def explain(error: BaseException, host: str, port: int) -> str:
    """What went wrong on the way to a server, and what to do next, as one sentence or two."""
    where = f"{host}:{port}"
    said = getattr(error, "verify_message", "") or getattr(error, "strerror", None) or one_line(str(error))
    for kind, sentence in _SENTENCES:
        if isinstance(error, kind):
            return sentence.format(where=where, said=said or type(error).__name__)
    return f"{where} answered something unexpected: {said or type(error).__name__}. It is tried again by itself."
