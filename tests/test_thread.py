"""A mail taken apart: what no mail may break, and the parts one by one."""

import pytest

from mailflow.mail.message import Message, parse
from mailflow.reading.layout.lines import plain_lines
from mailflow.reading.layout.markup import html_lines
from mailflow.reading.layout.people import one_person, people
from mailflow.reading.layout.signature import part
from mailflow.reading.layout.subjects import Prefix, prefix, without_prefix
from mailflow.reading.layout.thread import Kind, read_thread


def mail(text: str, subject: str = "Hello", kind: str = "plain") -> Message:
    head = f"From: Dana Reed <dana@desk.example>\nTo: esc@desk.example\nSubject: {subject}\nDate: Tue, 10 Mar 2026 10:15:00 +0100\n"
    return parse(f"{head}Content-Type: text/{kind}; charset=utf-8\n\n{text}".encode())


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


TRANSCRIPTS = {
    "zendesk, a line each": "Look.\n\n--------------------\nAnn Bell, Mar 9, 2026, 11:42\n\nnew\n--------------------\nDana Reed (Desk), Mar 8, 2026, 09:15\n\nold\n",
    "zendesk, two lines": "Look.\n\nAnn Bell\nMar 9, 2026 11:42\n\nnew\n\nDana Reed\nMar 8, 2026 09:15\nInternal note\n\nold\n",
    "freshdesk, oldest first": "Look.\n\nDana Reed replied\nSun, 8 Mar 2026 at 8:02 AM\n\nold\n\nAnn Bell reported via email\nMon, 9 Mar 2026 at 9:30 AM\n\nnew\n",
    "freshdesk in German": "Look.\n\nAnn Bell hat geantwortet\nMo., 9. März 2026 um 09:31\n\nnew\n\nDana Reed hat geantwortet\nSo., 8. März 2026 um 08:31\n\nold\n",
    "front": "Look.\n\nAnn Bell <ann@x.example>\nMar 9, 2026 at 10:15 AM\nTo: Dana Reed <dana@desk.example>\n\nnew\n\nDana Reed <dana@desk.example>\nMar 8, 2026 at 9:15 AM\nTo: Ann Bell <ann@x.example>\n\nold\n",
    "hubspot": "Look.\n\nAnn Bell <ann@x.example>\nto Dana Reed\nMar 9, 2026, 10:15 AM\n\nnew\n\nDana Reed <dana@desk.example>\nto Ann Bell\nMar 8, 2026, 9:15 AM\n\nold\n",
    "intercom": "Look.\nConversation with Ann Bell\n\n08:15 AM | Dana Reed: old\n\n08:17 AM | Ann Bell: new\n",
    "zendesk chat": "Look.\nChat transcript\n(08:15:03) Dana Reed: old\n(08:17:03) Ann Bell: new\n",
}


@pytest.mark.parametrize("text", TRANSCRIPTS.values(), ids=TRANSCRIPTS)
def test_a_pasted_transcript_is_a_conversation_newest_first(text: str) -> None:
    thread = read_thread(mail(text, "Please take over"))
    assert thread.kind is Kind.FORWARD
    assert (thread.note or "").startswith("Look.")
    assert [(each.from_.name.removesuffix(" (Desk)"), each.body) for each in thread.messages] == [
        ("Ann Bell", "new"),
        ("Dana Reed", "old"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Seen on\n\nMonday, March 9, 2026 10:00\nfirst\n\nMonday, March 9, 2026 11:00\nagain\n",
        "2026-03-09 10:15:03 Worker started\n\n2026-03-09 10:16:03 Worker stopped\n",
        "[10:15:03] ERROR: failed\n[10:15:04] INFO: ok\n",
        "Ann Bell, Mar 9, 2026, 11:42\n\nis when she called.\n",
        "[10:01] Ann: hello?\n[10:02] Dana: hi\n\nWhat do we tell her?\n",
        "Deployed: Mar 9, 2026, 11:42\n\nfine\n\nReverted: Mar 9, 2026, 12:42\n\nbetter\n",
    ],
)
def test_times_alone_make_no_conversation(text: str) -> None:
    thread = read_thread(mail(text))
    assert (thread.kind, thread.messages) == (Kind.PLAIN, ())


def test_a_slip_in_the_markup_swallows_no_text() -> None:
    markup = (
        '<head><meta content="text/html; charset=utf-8></head><body><p class="a"?One</p><p title="a > b">two</p></body>'
    )
    assert "One" in read_thread(mail(markup, kind="html")).new_text
    assert "two" in read_thread(mail(markup, kind="html")).new_text


def test_what_no_field_of_a_head_holds_is_kept_as_cut() -> None:
    text = "Note\n\nFrom: Ann <ann@x.example>\nSent: Monday, March 9, 2026 2:05 PM\nTo: b@x.example\nSubject: s\nImportance: Splendid\n\nbody\n"
    assert read_thread(mail(text, "Fwd: s")).cut == ("Importance: Splendid",)
