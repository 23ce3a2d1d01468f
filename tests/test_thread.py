"""A mail taken apart: what no mail may break, and the parts one by one."""

import random
from pathlib import Path

import pytest

from mailflow.errors import PermanentFailure
from mailflow.mail.message import Message, parse
from mailflow.reading.lines import plain_lines
from mailflow.reading.markup import html_lines
from mailflow.reading.people import one_person, people
from mailflow.reading.signature import part
from mailflow.reading.subjects import Prefix, prefix, without_prefix
from mailflow.reading.thread import Kind, Thread, read_thread

MAILS = sorted((Path(__file__).parent / "corpus").glob("*.eml"))


def mail(text: str, subject: str = "Hello", kind: str = "plain") -> Message:
    head = f"From: Dana Reed <dana@desk.example>\nTo: esc@desk.example\nSubject: {subject}\nDate: Tue, 10 Mar 2026 10:15:00 +0100\n"
    return parse(f"{head}Content-Type: text/{kind}; charset=utf-8\n\n{text}".encode())


def words(thread: Thread) -> set[str]:
    """Everything that was kept, word by word."""
    kept = [thread.new_text, *thread.cut]
    for each in thread.messages:
        people_named = " ".join(f"{who.name} {who.address}" for who in (each.from_, *each.to, *each.cc))
        kept += [each.body, each.subject, each.date_raw, people_named]
    return {word for text in kept for word in text.replace(">", " ").split()}


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.stem)
def test_nothing_that_was_written_is_lost(path: Path) -> None:
    message = parse(path.read_bytes())
    kept = words(read_thread(message))
    bodies = [
        each.text for each in (*plain_lines(message.text), *html_lines(message.html)) if len(each.text.split()) > 4
    ]
    for line in bodies:
        if not line.rstrip().endswith(":") and ":" not in line[:24] and "---" not in line and "@" not in line:
            assert {word for word in line.replace(">", " ").split() if word.isalpha()} <= {
                word.strip("*") for word in kept
            }


def test_no_exception_leaves_and_no_forward_appears_whatever_happens_to_the_bytes() -> None:
    seed = random.Random(1977)
    ordinary = [path for path in MAILS if read_thread(parse(path.read_bytes())).kind is not Kind.FORWARD]
    for number in range(300):
        path = (MAILS, ordinary)[number % 2][number % len((MAILS, ordinary)[number % 2])]
        raw = bytearray(path.read_bytes())
        body = raw.index(b"\n\n")
        for _ in range(seed.randint(1, 8)):
            place = seed.randrange(body, len(raw))
            raw[place : place + seed.choice((0, 1, 20))] = seed.choice(
                (b"\0", b"\xff", b"\n", b"> ", b"<div", b"</", b"<!--", b":", b"\n--\n")
            )
        try:
            thread = read_thread(parse(bytes(raw)))
        except PermanentFailure:
            continue
        assert thread.kind is not Kind.FORWARD or path not in ordinary


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (">" * 1_000_000, "plain"),
        ("> " * 60 + "text", "plain"),
        ("On Mon, Mar 9, 2026 at 4:05 PM A <a@x.example> wrote:\n" * 5_000, "plain"),
        ("From: a@x.example\nDate: 9 March 2026 10:00\nTo: b@x.example\nSubject: s\n\n" * 3_000, "plain"),
        ("a:\n" * 100_000, "plain"),
        ("<div>" * 50_000 + "deep", "html"),
        ("<blockquote>" * 5_000 + "deep", "html"),
        ("<!--" * 100_000 + "text", "html"),
        ("<a '" * 100_000 + "text", "html"),
        ("<style>" * 20_000 + "text", "html"),
        ("&" * 200_000 + "<", "html"),
    ],
    ids=[
        "quote marks",
        "deep quotes",
        "attributions",
        "blocks",
        "colons",
        "divs",
        "blockquotes",
        "comments",
        "broken tags",
        "styles",
        "ampersands",
    ],
)
def test_hostile_text_is_read_to_the_end(text: str, kind: str) -> None:
    thread = read_thread(mail(text, kind=kind))
    assert thread.new_text or thread.messages or thread.cut


def test_html_keeps_rows_lists_and_links_and_shows_no_code() -> None:
    markup = (
        "<style>p{}</style><script>x()</script><p>One<br>two</p><ol><li>first</li><li>second</li></ol><ul><li>dot</li></ul>"
        '<table><tr><th>Key</th><td>Value</td></tr></table><a href="https://docs.example/a">manual</a> <a href="https://x.example">x.example</a>'
        '<span style="display:none">unseen</span><!-- note --> 1 < 2 &amp; 3&nbsp;kg'
    )
    shown = "\n".join(line.text for line in html_lines(markup) if line.text)
    assert (
        shown
        == "One\ntwo\n1. first\n2. second\n- dot\nKey\tValue\nmanual <https://docs.example/a> x.example 1 < 2 & 3 kg"
    )


def test_an_indented_paragraph_is_no_quotation() -> None:
    lines = html_lines(
        '<blockquote style="margin:0 0 0 40px;border:none">mine</blockquote><blockquote type="cite">yours</blockquote>'
    )
    assert [(line.text, line.depth) for line in lines if line.text] == [("mine", 0), ("yours", 1)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann <ann@x.example>", [("Ann", "ann@x.example")]),
        ('"Lee, Ann" <ann@x.example>; Bo <bo@x.example>', [("Lee, Ann", "ann@x.example"), ("Bo", "bo@x.example")]),
        ("ann@x.example <ann@x.example>", [("", "ann@x.example")]),
        ("Ann <ann@x.example<mailto:ann@x.example>>, bo@x.example", [("Ann", "ann@x.example"), ("", "bo@x.example")]),
        ("Ann [mailto:ann@x.example]", [("Ann", "ann@x.example")]),
        ("Ann<mailto:ann@x.example>", [("Ann", "ann@x.example")]),
        ("Lee, Ann; Dahl, Bo", [("Lee, Ann", ""), ("Dahl, Bo", "")]),
        ("", []),
    ],
)
def test_people_are_found_in_the_lists_of_every_client(text: str, found: list[tuple[str, str]]) -> None:
    assert [(person.name, person.address) for person in people(text)] == found


def test_the_writer_is_who_it_was_sent_on_behalf_of() -> None:
    assert one_person("help@x.example on behalf of Ann <ann@x.example>").address == "ann@x.example"


@pytest.mark.parametrize(
    ("subject", "says", "rest"),
    [
        ("Fwd: Re: x", Prefix.FORWARD, "Re: x"),
        ("WG: AW: x", Prefix.FORWARD, "AW: x"),
        ("AW: WG: x", Prefix.REPLY, "WG: x"),
        ("[EXTERNAL] RE[2]: x", Prefix.REPLY, "x"),
        ("VS: x", Prefix.EITHER, "x"),
        ("转发：x", Prefix.FORWARD, "x"),
        ("İLT: x", Prefix.FORWARD, "x"),
        ("Printing: fails", None, "Printing: fails"),
        ("", None, ""),
    ],
)
def test_the_first_prefix_speaks(subject: str, says: Prefix | None, rest: str) -> None:
    assert (prefix(subject), without_prefix(subject)) == (says, rest)


@pytest.mark.parametrize(
    ("text", "own", "cut"),
    [
        ("Yes.\n\n-- \nAnn\nDesk", "Yes.", ["-- \nAnn\nDesk"]),
        ("Yes.\n\nSent from my iPhone", "Yes.", ["Sent from my iPhone"]),
        ("Ja.\n\nVon meinem iPhone gesendet", "Ja.", ["Von meinem iPhone gesendet"]),
        ("Sent from my hotel room: no wifi, all down.", "Sent from my hotel room: no wifi, all down.", []),
        ("Yes.\n\nKind regards,\nAnn", "Yes.\n\nKind regards,\nAnn", []),
        (
            "Yes.\n\nKind regards,\nAnn Lee\nHead of Support\n+49 30 5550 1234",
            "Yes.\n\nKind regards,",
            ["Ann Lee\nHead of Support\n+49 30 5550 1234"],
        ),
        ("a\n----\nb\n\n====\n\nc", "a\n----\nb\n\n====\n\nc", []),
        ("This is confidential, tell nobody.", "This is confidential, tell nobody.", []),
    ],
)
def test_own_words_end_where_the_signature_begins(text: str, own: str, cut: list[str]) -> None:
    parted = part(plain_lines(text))
    assert (parted.text, [each.replace("--\n", "-- \n") for each in parted.cut]) == (own, cut)


def test_the_html_speaks_when_the_text_part_is_a_stub() -> None:
    raw = (
        b'From: a@x.example\nSubject: Fwd: x\nContent-Type: multipart/alternative; boundary="b"\n\n--b\n\nThis mail needs HTML.\n--b\nContent-Type: text/html\n\n'
        b"note<div id=appendonsend></div><hr><div id=divRplyFwdMsg><b>From:</b> Bo &lt;bo@y.example&gt;<br><b>Sent:</b> Monday, March 9, 2026 2:05 PM<br>"
        b"<b>To:</b> a@x.example<br><b>Subject:</b> x</div><div>It is broken.</div>\n--b--\n"
    )
    thread = read_thread(parse(raw))
    assert (thread.kind, thread.note) == (Kind.FORWARD, "note")
    assert [(each.from_.address, each.body) for each in thread.messages] == [("bo@y.example", "It is broken.")]


def test_an_answer_to_our_plus_address_is_no_forward_though_its_prefix_is_unknown() -> None:
    text = "Yes.\n\nFrom: Escalations <esc@desk.example>\nSent: Monday, March 9, 2026 2:05 PM\nTo: dana@desk.example\nSubject: s\n\nIs it?\n"
    raw = f"From: dana@desk.example\nTo: esc+12.1.abcdefghijklmnop@desk.example\nSubject: XX: s\n\n{text}".encode()
    assert read_thread(parse(raw)).kind is Kind.REPLY


def test_a_transcript_that_rises_is_put_newest_first() -> None:
    block = (
        "From: {0}@x.example\nSent: Monday, March 9, 2026 {1}:00 PM\nTo: esc@desk.example\nSubject: s\n\ntext {0}\n\n"
    )
    thread = read_thread(mail("".join(block.format(*pair) for pair in (("a", 1), ("b", 2), ("c", 3))), "Fwd: s"))
    assert [each.body for each in thread.messages] == ["text c", "text b", "text a"]
