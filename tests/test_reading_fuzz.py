"""Every mail of tests/corpus, damaged in the ways mails are damaged: nothing is lost, nothing raises, no forward appears.

The seed is fixed, so that a failure comes back; MAILFLOW_FUZZ=20 takes twenty times as many damages, and
MAILFLOW_FUZZ_MAILS=folder takes the mails from somewhere else.
"""

import os
import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from mailflow.errors import PermanentFailure
from mailflow.mail.message import Message, parse
from mailflow.reading.layout.attribution import VERBS
from mailflow.reading.layout.formats import END_MARKS, FORMATS, MARK_BEGINNINGS, ORIGINALS, OTHER_LABELS
from mailflow.reading.layout.thread import Kind, Thread, read_thread

MAILS = sorted(Path(os.environ.get("MAILFLOW_FUZZ_MAILS", Path(__file__).parent / "corpus")).rglob("*.eml"))
TIMES = int(os.environ.get("MAILFLOW_FUZZ", "1"))

Damage = Callable[[bytes, random.Random], bytes]


def lines(raw: bytes) -> tuple[bytes, list[bytes]]:
    """The header with its blank line, and the lines of the body, whatever their ends."""
    found = re.search(rb"\r?\n\r?\n", raw)
    end = found.end() if found else len(raw)
    return raw[:end], raw[end:].splitlines(keepends=True) or [b""]


def dropped(raw: bytes, seed: random.Random) -> bytes:
    head, body = lines(raw)
    del body[seed.randrange(len(body))]
    return head + b"".join(body)


def doubled(raw: bytes, seed: random.Random) -> bytes:
    head, body = lines(raw)
    place = seed.randrange(len(body))
    return head + b"".join(body[: place + 1] + body[place:])


def swapped(raw: bytes, seed: random.Random) -> bytes:
    head, body = lines(raw)
    one, other = seed.randrange(len(body)), seed.randrange(len(body))
    body[one], body[other] = body[other], body[one]
    return head + b"".join(body)


def flipped(raw: bytes, seed: random.Random) -> bytes:
    head, body = lines(raw)
    octets = bytearray(b"".join(body))
    for _ in range(seed.randint(1, 12) if octets else 0):
        octets[seed.randrange(len(octets))] ^= 1 << seed.randrange(8)
    return head + bytes(octets)


def truncated(raw: bytes, seed: random.Random) -> bytes:
    head, _ = lines(raw)
    return raw[: seed.randint(min(len(head), len(raw)), len(raw))]


def without_header(raw: bytes, seed: random.Random) -> bytes:
    """One field is missing; the subject stays, because it is what tells a reply from a forward."""
    head, body = lines(raw)
    fields = re.findall(rb"[^\r\n]+(?:\r?\n[ \t][^\r\n]*)*\r?\n", head)
    losable = [field for field in fields if not field.lower().startswith((b"subject:", b"to:", b"in-reply-to:"))]
    return head.replace(seed.choice(losable), b"", 1) + b"".join(body) if len(losable) > 1 else raw


def other_charset(raw: bytes, seed: random.Random) -> bytes:
    name = seed.choice((b"iso-8859-1", b"utf-8", b"windows-1251", b"gb18030", b"shift_jis", b"us-ascii", b"x-none"))
    return re.sub(rb'(?i)charset="?[\w-]+"?', b"charset=" + name, raw)


def quoted(raw: bytes, seed: random.Random) -> bytes:
    head, body = lines(raw)
    first = seed.randrange(len(body))
    last = seed.randint(first, len(body))
    return head + b"".join(body[:first] + [b"> " + line for line in body[first:last]] + body[last:])


DAMAGES = (dropped, doubled, swapped, flipped, truncated, without_header, other_charset, quoted)

#: four letters or more of one word; in Chinese and Japanese a run of as many signs
WORD = re.compile(r"[^\W\d_]{4,}")
#: what clients write round a foreign message, and no person
FURNITURE = frozenset(
    word.casefold()
    for text in (
        *(part for row in FORMATS for part in row[2:-1]), *ORIGINALS, *OTHER_LABELS, *END_MARKS, *MARK_BEGINNINGS, *VERBS,
        "mailto behalf auftrag namens part nombre vegne użytkownik uživatel používateľ пользователь користувач korisnik kullanıcısı",
        "χρήστης ezt időpont tarihinde giorno dniu keltezéssel heeft volgende følgende replied reported email via",
    )
    for word in WORD.findall(text)
)  # fmt: skip
#: Yahoo writes all fields into one line, without a space before some of the labels, and in Portuguese without a colon
RUN_ON = re.compile(
    "(?:"
    + "|".join(sorted({label for row in FORMATS for label in row.subject.split("|")}))
    + ")[ \u00a0]?:|(?<=[A-Z])Assunto "
)
_UNSEEN = re.compile(
    r"(?is)<!--.*?-->|<(script|style|title|head)\b.*?</\1\s*>|<(\w+)[^<>]*display:\s?none[^<>]*>.*?</\2\s*>"
)
_TAG = re.compile(r"<[^<>]*>")


def words(text: str) -> set[str]:
    text = RUN_ON.sub(" ", text)
    return {word.casefold() for word in WORD.findall(text)} - FURNITURE


class Page(HTMLParser):
    """The text of a page as the standard library sees it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def shown(html: str) -> str:
    """The text of a page, by a rougher way than the one that is tested."""
    return unescape(_TAG.sub(" ", _UNSEEN.sub(" ", html)))


def visible(html: str) -> set[str]:
    """A quote that is not closed swallows the text behind it in browsers too: two readers have to agree."""
    page = Page()
    page.feed(html)
    page.close()
    return set() if "display:none" in html else words(shown(html)) & words(" ".join(page.found))


def kept(thread: Thread) -> str:
    found = [thread.new_text, *thread.cut]
    for each in thread.messages:
        found += [each.body, each.subject, each.date_raw, each.signature]
        found += [f"{who.name} {who.address}" for who in (each.from_, *each.to, *each.cc)]
    return "\n".join(found).casefold()


def lost(message: Message, thread: Thread) -> set[str]:
    """Words of this mail and of those attached to it that are nowhere; of two alternatives the better kept one counts."""
    have = kept(thread)
    known = words(have)
    alternatives = [words(message.text) - known] if message.text else []
    if message.html and (missing := words(shown(message.html)) - known):
        alternatives.append(missing & visible(message.html))
    elif message.html:
        alternatives = []
    # An unknown element stands between words for one reader and inside one word for another.
    nowhere = {word for word in min(alternatives, key=len, default=set()) if word not in have}
    return nowhere.union(*(lost(each, thread) for each in message.attached))


#: a log file that quotes a header block: damaged boundaries make it text, and a block that is shown is one
BLOCK_IN_A_FILE = "plain_en_attached_log_not_mail"


@cache
def kind(path: Path) -> Kind:
    return read_thread(parse(path.read_bytes())).kind


@cache
def markup(path: Path) -> set[str]:
    """The words inside its tags: where these are torn, a part of them is text to one reader and markup to another."""
    return words(" ".join(_TAG.findall(parse(path.read_bytes()).html)))


def damaged(damage: Damage, times: int) -> Iterator[tuple[Path, bytes]]:
    seed = random.Random(damage.__name__)
    for number in range(times * TIMES):
        path = MAILS[number % len(MAILS)]
        yield path, damage(path.read_bytes(), seed)


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.stem)
def test_no_word_of_a_mail_is_lost(path: Path) -> None:
    message = parse(path.read_bytes())
    assert lost(message, read_thread(message)) == set()


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_mail_is_read_whole_and_becomes_no_forward(damage: Damage) -> None:
    for path, raw in damaged(damage, 1_000):
        try:
            message = parse(raw)
        except PermanentFailure:
            continue
        thread = read_thread(message)
        assert lost(message, thread) - markup(path) == set(), path.stem
        assert thread.kind is not Kind.FORWARD or kind(path) is Kind.FORWARD or path.stem == BLOCK_IN_A_FILE, path.stem


def test_the_measure_sees_a_lost_word() -> None:
    message = parse(b"From: a@x.example\nSubject: s\n\nThe export fails.\n")
    assert lost(message, Thread(Kind.PLAIN, "The fails.", ())) == {"export"}
