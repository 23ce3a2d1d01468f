"""How octets from strangers become text: which codecs we let a sender choose, and which characters we never keep."""

import codecs
import re
import unicodedata
from email.errors import HeaderParseError
from email.header import decode_header

#: An allow-list, because the sender names the codec: `punycode` is quadratic (30 s for 400 kB), `utf-7` and
#: `unicode_escape` make markup out of harmless octets, `zlib` is a bomb. Left: the name in the mail, right: ours.
CODECS = {
    # Windows' tables are supersets, and senders say the small name when they mean the large one (WHATWG Encoding, 4.2)
    **dict.fromkeys(("us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "cp1252"), "cp1252"),
    **dict.fromkeys(("iso-8859-9", "latin5", "windows-1254", "cp1254"), "cp1254"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "hz-gb-2312", "cp936"), "gb18030"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ksc5601", "cp949", "uhc"), "cp949"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "cp932"), "cp932"),
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8", "cp65001"), "utf-8"),
    **dict.fromkeys(("big5", "big5-hkscs", "cp950", "x-big5"), "big5hkscs"),
    **{name: name for name in ("iso-2022-jp", "iso-2022-jp-2", "iso-2022-kr", "euc-jp", "utf-16", "utf-16le",
                               "utf-16be")},
    **{name: name for name in ("koi8-r", "koi8-u", "tis-620", "iso-8859-11", "mac-roman", "cp437", "cp850", "cp866")},
    **{f"iso-8859-{n}": f"iso-8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **{f"windows-{n}": f"cp{n}" for n in (874, 1250, 1251, 1253, 1255, 1256, 1257, 1258)},
    **{f"cp{n}": f"cp{n}" for n in (874, 1250, 1251, 1253, 1255, 1256, 1257, 1258)},
    "iso-8859-8-i": "iso-8859-8", "macintosh": "mac-roman", "x-mac-roman": "mac-roman",
}  # fmt: skip

#: C0 and C1 controls but tab and line feed, lone surrogates, noncharacters: nothing that a reader sees
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
#: what str.splitlines takes for a line end besides "\n"; left in, a header could grow a line
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
#: halves of characters, which Python makes of a parameter in UTF-7; those left out stand for octets (PEP 383)
_HALVES = re.compile("[\ud800-\udc7f\udd00-\udfff]")
_BLANKS = re.compile(r"[ \t\r\n]+")
_FOLDED = re.compile(r"[\r\n]+[ \t]*")
_ENCODED_WORD = re.compile(rb"=\?([^?\s]{1,200})\?([bBqQ])\?")


def codec(name: str) -> str:
    """Our codec for the name that a mail gives, or "" for one that we do not use."""
    return CODECS.get(name.strip(" \"'").lower(), "")


def decode(octets: bytes, charset: str) -> str:
    """The text in these octets; never raises. A wrong or missing charset is tried as UTF-8, then as Windows-1252."""
    name = codec(charset)
    # Text that is valid UTF-8 beyond ASCII is UTF-8 whatever single-octet set is claimed; the reverse is never so.
    wanted = (
        ("utf-8", name, "cp1252") if name in ("", "cp1252", "utf-8") or name.startswith("iso-8859") else (name, "utf-8")
    )
    for each in filter(None, wanted):
        try:
            return codecs.decode(octets, each)
        except (UnicodeError, ValueError):
            continue
    return octets.decode("cp1252", "replace")


def clean(text: str) -> str:
    """Text for a body: line ends "\\n", without controls, lone surrogates and byte-order marks."""
    return _UNSEEN.sub("", _LINE_ENDS.sub("\n", text)).replace("\ufeff", "")


def one_line(text: str) -> str:
    """Text for a header value or a name: clean, with every line end and tab a space."""
    return " ".join(clean(text).split())


def as_it_came(value: str) -> str:
    """A header value as one line, its encoded words unread; octets above ASCII are read as UTF-8.

    Blanks and line ends beyond ASCII do not become blanks: where a machine reads, they end no word.
    """
    text = _beyond_ascii(value)
    return _LINE_ENDS.sub("\ufffd", _UNSEEN.sub("", _BLANKS.sub(" ", text))).strip(" ")


def _beyond_ascii(value: str) -> str:
    return value if value.isascii() else decode(_octets(value), "")


def _octets(value: str) -> bytes:
    """What a decoded header value was on the wire."""
    return _HALVES.sub("", value).encode("utf-8", "surrogateescape")


def decode_words(value: str) -> str:
    """A header value with its encoded words (RFC 2047) read, as one line; octets above ASCII are read as UTF-8."""
    if "=?" not in value:
        return one_line(_beyond_ascii(value))
    value = _FOLDED.sub(" ", value)
    known = only_known_charsets(_octets(value)).decode("utf-8", "replace")
    try:
        parts = [part if isinstance(part, str) else decode(part, name or "") for part, name in decode_header(known)]
    except (HeaderParseError, ValueError, LookupError):  # broken base64: better the words as they came than none
        return one_line(known)
    return unicodedata.normalize("NFC", one_line("".join(parts)))


def only_known_charsets(header: bytes) -> bytes:
    """The header with each encoded word of a codec that we do not use claimed as UTF-8 instead."""

    def known(found: re.Match[bytes]) -> bytes:
        # RFC 2231 lets a language stand behind the charset: =?utf-8*en?q?...?=
        name = found[1].decode("latin-1").partition("*")[0]
        return b"=?" + (codec(name) or "utf-8").encode() + b"?" + found[2] + b"?"

    return _ENCODED_WORD.sub(known, header)
