"""Our Message-IDs, reply addresses and references: written here, and found in a mail again here.

A token names the conversation (case, serial of the mail) and proves with an HMAC that we issued it to one recipient. It
is no password: who writes, and whether the border vouches for it, is checked besides (mail/trust.py).
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mailflow.address import Address

#: case number in the tokens of mails that are of no case: those to the operators
NO_CASE = 0

#: of the HMAC's input: a new layout gets a new number, and old tokens stay readable
VERSION = "1"

_TAG = r"[a-z2-7]{16}"
#: without ASCII the long s is an "s" to a pattern that ignores case, and no octet to compare_digest
_FLAGS = re.IGNORECASE | re.ASCII
_REPLY = re.compile(rf"\+(?P<number>\d{{1,9}})\.(?P<serial>\d{{1,6}})\.(?P<tag>{_TAG})@", _FLAGS)
_MESSAGE_ID = re.compile(
    rf"<esc-(?P<number>\d{{1,9}})\.[a-z-]{{1,30}}\.(?P<serial>\d{{1,6}})\.(?P<tag>{_TAG})@[^<>\s]{{1,255}}>",
    _FLAGS,
)
#: mail programs wrap lines, double blanks or write the one that does not break
_REFERENCE = re.compile(
    rf"\[ref[\s\xa0]{{1,4}}ESC-(?P<number>\d{{1,9}})[\s\xa0+]{{1,4}}(?P<serial>\d{{1,6}})\.(?P<tag>{_TAG})\]", _FLAGS
)


#: wherever it stands: behind the serial
_ANY_TAG = re.compile(r"(?<=\d\.)[a-z2-7]{16}(?![a-z2-7])", _FLAGS)


@dataclass(frozen=True, slots=True)
class Token:
    """What a mail that answers us carries; proves nothing before `Ids.issued_to` has checked it."""

    number: int
    serial: int
    tag: str


@dataclass(frozen=True)
class Ids:
    """Makes and checks what identifies our mails. `key` is secret and lives in the store."""

    mailbox: Address
    key: bytes
    #: False where the tenant has plus addresses switched off: then only Message-IDs and references carry the token
    plus: bool = True

    def token(self, number: int, serial: int, recipient: str) -> Token:
        """`serial` counts the mails of the case; the tag is bound to all three, with the address in lower case."""
        text = "|".join((VERSION, str(number), str(serial), recipient.lower()))
        digest = hmac.new(self.key, text.encode(), hashlib.sha256).digest()
        # Ten octets are sixteen letters of base32, which survive a server that folds the case of local parts.
        return Token(number, serial, base64.b32encode(digest[:10]).decode().lower())

    def issued_to(self, token: Token, candidates: Iterable[str]) -> str | None:
        """The candidate to whom we issued this token, or None: guessed, altered, or another's."""
        for address in candidates:
            if hmac.compare_digest(self.token(token.number, token.serial, address).tag, token.tag):
                return address
        return None

    def message_id(self, kind: str, token: Token) -> str:
        """`<esc-142.brief.3.tag@domain>`: In-Reply-To brings the token back where the plus address is lost."""
        return f"<esc-{token.number}.{kind}.{token.serial}.{token.tag}@{self.mailbox.domain}>"

    def root(self, number: int, audience: str) -> str:
        """Id of a mail that is never sent: every mail of one thread refers to it, and clients keep them together."""
        return f"<esc-{number}.{audience}@{self.mailbox.domain}>"

    def reply_to(self, token: Token) -> str:
        """The address that a plain reply goes to."""
        return self._plus(token) if self.plus else self.mailbox.address

    def reverse_path(self, token: Token) -> str:
        """The return address of the envelope, so that a bounce (RFC 3464) names the mail that bounced."""
        return self._plus(token) if self.plus else self.mailbox.address

    def reference(self, token: Token) -> str:
        """For the body of a mailto: link, where neither headers nor a plus address survive. Never for a customer."""
        return f"[ref ESC-{token.number} {token.serial}.{token.tag}]"

    def _plus(self, token: Token) -> str:
        local, _, domain = self.mailbox.address.partition("@")
        return f"{local}+{token.number}.{token.serial}.{token.tag}@{domain}"


def found(recipients: Iterable[str], answered: Iterable[str], text: str) -> tuple[Token, ...]:
    """The tokens in a mail, best first: in the address it was sent to, in the ids it answers, in its text."""
    matches = (
        *(_REPLY.search(address) for address in recipients),
        *(_MESSAGE_ID.fullmatch(message_id) for message_id in answered),
        *_REFERENCE.finditer(text),
    )
    tokens = (Token(int(m["number"]), int(m["serial"]), m["tag"].lower()) for m in matches if m)
    return tuple(dict.fromkeys(tokens))


def masked(text: str) -> str:
    """A text without our tokens, for a log or for whoever looks after mailflow: who reads them there, could answer."""
    return _ANY_TAG.sub("…", text)
