"""Secrets out of everything that a mail is made of, before anything is rendered; the original stays in the store.

The same secret gets the same stand-in in every mail of this installation: `[hidden-password-k3fa]`.
"""

import hmac
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TypeVar

from mailflow.mail.message import Attachment
from mailflow.writing.proofs import bare
from mailflow.writing.secret_rules import RULES, Rule
from mailflow.writing.texts import mapped, texts_of

T = TypeVar("T")

#: a found secret of this length is hidden where nothing else marks it, too
TELLING = 8

_STAND_IN = re.compile(r"\[hidden-([a-z-]+?)-(?:ending-)?([a-z2-7]{4}|\d{4})\]")
#: what may be the beginning of a secret: text that somebody cut
_CUT = re.compile(r"([^\s\"'“„]{6,})…")
_NUMBERS = re.compile(r"\d(?:[ .\u00a0-]{0,3}\d){12}|(?<![A-Za-z0-9])[A-Za-z]{2}\d\d[ \u00a0-]?[A-Za-z0-9]{4}")
#: many rules share theirs
_HINTS = frozenset(rule.hints for rule in RULES)
#: of these the last four stay: people tell cards and accounts by them
_BY_ITS_END = frozenset({"card number", "IBAN"})


def hidden(*texts: str) -> str:
    """What these texts hide, as a sentence: `I hid 3 secrets in this mail: 2 passwords, 1 card number.`;
    "" for nothing."""
    tags = {match.groups() for text in texts for match in _STAND_IN.finditer(text)}
    if not tags:
        return ""
    counts = Counter(kind for kind, _ in tags)
    names = {_slug(rule.kind): rule.kind for rule in RULES}
    kinds = ", ".join(_count(number, names.get(kind, kind)) for kind, number in sorted(counts.items()))
    return f"I hid {_count(len(tags), 'secret')} in this mail: {kinds}."


@dataclass
class Redaction:
    """Hides what it finds; the key makes the stand-ins, so that nobody can try passwords against them."""

    key: bytes = field(repr=False)

    def of(self, value: T) -> T:
        """The value with every secret in every text of it hidden; addresses, keys and numbers stay."""
        texts = tuple(dict.fromkeys(texts_of(value)))
        rules = _worth_trying("\n".join(texts))
        if not rules:
            return value
        known: dict[str, str] = {}
        hidden = {text: self._hidden(text, rules, known) for text in texts}
        literal = _literal(known)
        result: T = mapped(value, {text: _everywhere(shown, known, literal) for text, shown in hidden.items()})
        return result

    def file(self, attachment: Attachment) -> Attachment:
        """A text file without its secrets; its other octets stay as they are, whatever its encoding."""
        if not attachment.type.startswith("text/") and attachment.type != "application/json":
            return attachment
        encoding = "utf-16" if attachment.content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
        text = attachment.content.decode(encoding, "surrogateescape")
        shown = self.of(text)
        return attachment if shown == text else replace(attachment, content=shown.encode(encoding, "surrogateescape"))

    def _hidden(self, text: str, rules: tuple[Rule, ...], known: dict[str, str]) -> str:
        for rule in rules:
            text = self._without(text, rule, known)
        return text

    def _without(self, text: str, rule: Rule, known: dict[str, str]) -> str:
        parts, end = [], 0
        for match in rule.pattern.finditer(text):
            begin, stop = match.span(match.lastindex or 0)
            secret = bare(text[begin:stop]) or text[begin:stop]
            if "[hidden-" in secret or not rule.proof(text[begin:stop]):
                continue
            known[secret] = self._stand_in(rule.kind, secret)
            parts += [text[end:begin], known[secret]]
            end = begin + len(secret)
        return "".join([*parts, text[end:]])

    def _stand_in(self, kind: str, secret: str) -> str:
        if kind in _BY_ITS_END:
            return f"[hidden-{_slug(kind)}-ending-{re.sub('[^0-9A-Za-z]', '', secret)[-4:].lower()}]"
        digest = hmac.new(self.key, b"secret|" + secret.encode("utf-8", "replace"), sha256).digest()
        # RFC 4648 letters, without those that look like another
        letters = "".join("abcdefghijklmnopqrstuvwxyz234567"[octet % 32] for octet in digest[:4])
        return f"[hidden-{_slug(kind)}-{letters}]"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _slug(kind: str) -> str:
    return kind.lower().replace(" ", "-")


def _worth_trying(text: str) -> tuple[Rule, ...]:
    """The rules that can find anything in this text at all: most mails have nothing to hide, and cost nothing."""
    low, numbers = text.lower(), bool(_NUMBERS.search(text))
    said = {hints: any(hint in low for hint in hints) if hints else numbers for hints in _HINTS}
    return tuple(rule for rule in RULES if said[rule.hints] and rule.pattern.search(text))


def _literal(known: Mapping[str, str]) -> re.Pattern[str] | None:
    """The found secrets that are too odd to be a word, as one pattern, the longest first."""
    odd = sorted((one for one in known if len(one) >= TELLING and re.search(r"\d", one)), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, odd))) if odd else None


def _everywhere(text: str, known: Mapping[str, str], literal: re.Pattern[str] | None) -> str:
    """The same secret where no word gives it away, and where a reader of ours has cut it."""
    if literal:
        text = literal.sub(lambda match: known[match[0]], text)
    if "…" in text and known:
        text = _CUT.sub(lambda cut: next((tag for one, tag in known.items() if one.startswith(cut[1])), cut[0]), text)
    return text
