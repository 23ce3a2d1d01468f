"""What can be seen of a mail without taking it apart: for a list that has to come, whatever lies in the mail.
Never believed."""

import re

from mailflow.mail.charset import decode_words

#: octets that are looked at
FAR = 64_000

_FOLD = re.compile(r"\n[ \t]+")
_ADDRESS = re.compile(r"[^\s<>\"(),:;]{1,64}@[^\s<>\"(),:;]{1,255}")


def field(raw: bytes, name: str) -> str:
    """The topmost header field of this name, unfolded and decoded; "" when there is none. `name` in lower case."""
    head = raw[:FAR].decode("utf-8", "replace").replace("\r", "").split("\n\n", 1)[0]
    for line in _FOLD.sub(" ", head).split("\n"):
        key, colon, value = line.partition(":")
        if colon and key.strip().lower() == name:
            return decode_words(value).strip()
    return ""


def sender(raw: bytes) -> str:
    """The last thing in From that looks like an address, in lower case: names stand before it."""
    found = _ADDRESS.findall(field(raw, "from")[:1_000])
    return str(found[-1]).lower() if found else ""
