"""What identifies our mails, sent through every way in which it comes back, and altered on the way."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailflow.address import Address
from mailflow.mail.ids import NO_CASE, Ids, Token, found, masked
from mailflow.mail.message import is_address, parse
from mailflow.reading.replies.words import read_words
from tests.test_words import WRITER

IDS = Ids(Address("escalations@example.com"), b"k" * 32)
LEE = "lee.chan@example.com"
TOKEN = IDS.token(142, 3, LEE)
REFERENCE = IDS.reference(TOKEN)

NUMBERS, SERIALS = st.integers(1, 999_999_999), st.integers(0, 999_999)
KINDS = st.sampled_from(["question", "brief", "follow-up", "customer-update", "de-escalated"])


@given(NUMBERS, SERIALS, KINDS, st.emails())
def test_a_token_comes_back_by_address_by_id_and_in_text(number: int, serial: int, kind: str, recipient: str) -> None:
    token = IDS.token(number, serial, recipient)
    assert found([IDS.reply_to(token)], [], "") == (token,)
    assert found([IDS.reverse_path(token)], [], "") == (token,)
    assert found([], [IDS.message_id(kind, token)], "") == (token,)
    assert found([], [], f"accept\n\n{IDS.reference(token)}\n") == (token,)
    assert IDS.issued_to(token, [recipient]) == recipient


@pytest.mark.parametrize(
    "way",
    [
        ([IDS.reply_to(TOKEN).upper()], [], ""),
        ([IDS.reply_to(TOKEN).title()], [], ""),
        ([f"Escalation desk <{IDS.reply_to(TOKEN)}>"], [], ""),
        (["escalations@example.com", IDS.reply_to(TOKEN)], [], ""),
        ([], [IDS.message_id("brief", TOKEN).upper()], ""),
        ([], ["<other@example.com>", IDS.message_id("follow-up", TOKEN)], ""),
        ([], [], REFERENCE.upper()),
        ([], [], REFERENCE.replace(" 3.", "+3.")),
        ([], [], REFERENCE.replace(" 3.", "\n3.")),
        ([], [], REFERENCE.replace(" 3.", "\u00a03.")),
        ([], [], REFERENCE.replace("[ref ", "[ref\r\n")),
        ([], [], f"accept (You may add a line about your plan.) {REFERENCE} Sent from my phone"),
        ([], [], f"> {REFERENCE}"),
    ],
    ids=range(13),
)
def test_servers_and_mail_programs_may_fold_case_and_blanks(way: tuple[list[str], list[str], str]) -> None:
    [token] = found(*way)
    assert IDS.issued_to(token, [LEE]) == LEE
    assert IDS.issued_to(token, [LEE.upper()]) == LEE.upper()


def test_the_nearest_token_comes_first_and_each_once() -> None:
    other, third = IDS.token(7, 1, LEE), IDS.token(8, 1, LEE)
    answered = [IDS.message_id("brief", other), IDS.message_id("brief", TOKEN)]
    text = f"{IDS.reference(third)} {IDS.reference(other)}"
    assert found([IDS.reply_to(TOKEN)], answered, text) == (TOKEN, other, third)


@pytest.mark.parametrize(
    "altered",
    [
        replace(TOKEN, number=143),
        replace(TOKEN, serial=4),
        *(replace(TOKEN, tag=TOKEN.tag[:at] + ("a" if TOKEN.tag[at] != "a" else "b") + TOKEN.tag[at + 1 :]) for at in range(16)),
        replace(TOKEN, tag=TOKEN.tag[:-1]),
        replace(TOKEN, tag=""),
        # The two numbers are bound apart: ESC-14 with serial 23 is not ESC-142 with serial 3.
        Token(14, 23, TOKEN.tag),
    ],
)  # fmt: skip
def test_an_altered_token_was_issued_to_nobody(altered: Token) -> None:
    assert IDS.issued_to(altered, [LEE]) is None


@pytest.mark.parametrize("other", ["ann@example.com", "lee.chan@example.org", "lee.chan@example.com ", "lee.chan+1@example.com", "", "engineering@example.com"])  # fmt: skip
def test_a_token_counts_for_the_one_who_got_it(other: str) -> None:
    assert IDS.issued_to(TOKEN, [other]) is None
    assert IDS.issued_to(TOKEN, [other, LEE]) == LEE


def test_another_key_has_other_tokens() -> None:
    assert replace(IDS, key=b"x" * 32).issued_to(TOKEN, [LEE]) is None


@given(st.sets(st.tuples(NUMBERS, SERIALS, st.sampled_from([LEE, "ann@example.com"])), max_size=50))
def test_no_two_mails_have_one_tag(mails: set[tuple[int, int, str]]) -> None:
    assert len({IDS.token(*mail).tag for mail in mails}) == len(mails)


@pytest.mark.parametrize(
    "text",
    [
        "", "ESC-142", "Re: ESC-142", "[ref ESC-142]", "[ref ESC-142 3]", "[ref ESC-142 3.short]", "[ref ESC-1234567890 3.abcdefghijklmnop]",
        "[ref ESC-142 3.abcdefghijklmno1]", "[ref ESC-142 3.abcdefghijklmno0]", "[ref ESC-142 3.\u017fbcdefghijklmnop]", "[ref ESC-142 3.\u212abcdefghijklmnop]",
        "[ref ESC-١٤٢ 3.abcdefghijklmnop]", "[ref ESC-142" + " " * 100_000 + "3.abcdefghijklmnop]", "[ref ESC-" * 50_000,
    ],
)  # fmt: skip
def test_what_is_no_reference_has_no_token(text: str) -> None:
    assert found([text, text + "@example.com"], [f"<{text}@example.com>"], text) == ()


@given(st.text(max_size=200))
def test_nothing_that_comes_in_raises(text: str) -> None:
    for token in found([text], [text], text):
        assert IDS.issued_to(token, [text]) is None


@given(st.from_regex(re.compile(r"\+\d{1,9}\.\d{1,6}\.[a-z\u017f\u212a2-7]{16}@"), fullmatch=True))
def test_letters_that_only_fold_to_ascii_do_not_raise(text: str) -> None:
    for token in found([f"escalations{text}example.com"], [], ""):
        assert IDS.issued_to(token, [LEE]) is None


def test_without_plus_addresses_id_and_reference_carry_the_token() -> None:
    plain = replace(IDS, plus=False)
    assert plain.reply_to(TOKEN) == plain.reverse_path(TOKEN) == "escalations@example.com"
    assert found([plain.reply_to(TOKEN)], [plain.message_id("brief", TOKEN)], "") == (TOKEN,)


def test_our_addresses_are_addresses_that_servers_take() -> None:
    longest = IDS.reply_to(Token(999_999_999, 999_999, "a" * 16))
    assert is_address(longest)
    assert len(longest.partition("@")[0]) <= 64


def test_a_root_is_no_token_and_one_for_each_thread() -> None:
    assert found([], [IDS.root(142, "sender"), IDS.root(142, "engineering")], "") == ()
    assert len({IDS.root(142, "sender"), IDS.root(142, "engineering"), IDS.root(143, "sender")}) == 3


def test_the_ids_survive_a_mail_and_its_reply() -> None:
    raw = f"From: lee.chan@example.com\r\nTo: Escalation desk <{IDS.reply_to(TOKEN).upper()}>\r\nIn-Reply-To: {IDS.message_id('brief', TOKEN)}\r\n\r\naccept {REFERENCE}\r\n"
    message = parse(raw.encode())
    assert found([one.address for one in message.to], [], "") == (TOKEN,)
    assert found([], message.in_reply_to, "") == (TOKEN,)
    assert found([], [], message.text) == (TOKEN,)
    assert [command.word for command in read_words(message.text, WRITER).commands] == ["accept"]


def test_a_mail_of_an_earlier_version_is_still_answered() -> None:
    """Written down as it was made then: people answer mails that lie in their mailbox for weeks."""
    assert IDS.token(142, 3, LEE) == Token(142, 3, "3ybbwad3dmjdv22m")
    assert IDS.reply_to(IDS.token(NO_CASE, 7, LEE)).startswith("escalations+0.7.")


def test_a_text_without_our_tokens_keeps_everything_else() -> None:
    text = f"{IDS.message_id('brief', TOKEN)} and {IDS.reply_to(TOKEN).upper()}, {REFERENCE}"
    assert TOKEN.tag not in masked(text).lower()
    assert masked(text) == ("<esc-142.brief.3.…@example.com> and ESCALATIONS+142.3.…@EXAMPLE.COM, [ref ESC-142 3.…]")
    for other in ("3.short", "abcdefghijklmnop", "1.abcdefghijklmnopq"):
        assert masked(other) == other
