"""Secrets stay inside: what looks like one is hidden in everything that goes out, and what only resembles one is left alone."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.address import Address
from mailflow.cases.effects import About, SendBrief, SendNotice, SendService, Service, To
from mailflow.cases.events import Problem
from mailflow.cases.trail import TrailLine
from mailflow.mail.message import Attachment
from mailflow.writing.compose import Past
from mailflow.writing.redaction import Redaction, hidden
from tests.desk import LETTER, html, links, read, seen, write
from tests.escalations import ANA, EVERYTHING, FULL, LEE, NOW, TAKEN, TRAIL, note, told
from tests.leaks import CLEAN, NUMBERS, SEEDS, like

REDACTION = Redaction(b"k" * 32)
BRIEF = SendBrief("b:1", "engineering", 1)


@pytest.mark.parametrize(("kind", "around", "secret"), SEEDS)
def test_a_secret_is_hidden_and_the_rest_stays(kind: str, around: str, secret: str) -> None:
    text = around.format(secret)
    shown = REDACTION.of(text)
    if kind not in {"card number", "IBAN"}:
        assert secret not in shown
        before, after = around.format("\0").split("\0")
        assert shown.startswith(before)
        assert shown.endswith(after.removeprefix("; Path=/"))
    assert hidden(shown) == f"I hid 1 secret in this mail: 1 {kind}.", shown
    assert REDACTION.of(shown) == shown


@pytest.mark.parametrize(("kind", "number", "end"), NUMBERS)
def test_of_cards_and_accounts_the_last_four_stay(kind: str, number: str, end: str) -> None:
    shown = REDACTION.of(f"charged to {number} twice")
    assert shown == f"charged to [hidden-{kind.lower().replace(' ', '-')}-ending-{end}] twice"


@pytest.mark.parametrize("text", CLEAN)
def test_what_only_resembles_a_secret_is_left_alone(text: str) -> None:
    assert REDACTION.of(text) == text
    assert REDACTION.of(f"Hello,\n\n{text}\n\nRegards, Bob") == f"Hello,\n\n{text}\n\nRegards, Bob"


def test_the_same_secret_has_the_same_stand_in_and_another_installation_has_others() -> None:
    first, second, other = (REDACTION.of(f"password: {word}") for word in ("hunter2", "hunter2", "hunter3"))
    assert first == second != other
    assert Redaction(b"z" * 32).of("password: hunter2") != first


def test_a_secret_that_was_given_away_once_is_hidden_wherever_it_stands_and_also_when_it_was_cut() -> None:
    first, second, third = REDACTION.of(
        ("the password is Tr0ub4dor&3", "then I typed Tr0ub4dor&3 again", "I typed Tr0ub4d…")
    )
    tag = first.removeprefix("the password is ")
    assert (second, third) == (f"then I typed {tag} again", f"I typed {tag}")


LEAK = "the password is Tr0ub4dor&3 and the key AKIA" + like("A0A0A0A0A0A0A0A0")
SECRETS = ("Tr0ub4dor", "AKIA")


@pytest.mark.parametrize("name", LETTER)
def test_no_mail_of_any_kind_lets_a_secret_out(name: str) -> None:
    effect, case = LETTER[name]
    fields = {name: replace(found, quote=LEAK) for name, found in case.fields.items()}
    fields |= {
        one: told(LEAK)
        for one in ("description", "summary", "workflow_impact", "evidence", "observed", "use_case", "actual")
    }
    fields |= {
        "tried": note([{"step": LEAK, "result": LEAK}]),
        "last_customer_update": note({"at": None, "text": LEAK}),
    }
    case = replace(
        case, fields=fields, subject=f"Fwd: {LEAK}", reason=LEAK, subjects={"engineering": f"[ESC-142] {LEAK[:40]}…"}
    )
    if isinstance(effect, SendNotice):
        effect = replace(effect, text=LEAK)
    if isinstance(effect, SendService):
        effect = replace(
            effect, lines=(LEAK,) if effect.lines else (), problems=(Problem(LEAK, LEAK),) if effect.problems else ()
        )
    if isinstance(effect, SendBrief) and effect.changes:
        effect = replace(effect, changes=(LEAK,))
    trail = (*TRAIL, TrailLine(NOW, LEE.address, "update", LEAK))
    for mail in write(effect, case, Past(trail=trail)):
        everything = [mail.text, html(mail), str(read(mail)["Subject"]), str(read(mail)["Thread-Topic"]), *links(mail)]
        assert not [part for part in everything for secret in SECRETS if secret in part]
        assert mail.fault == ""


def test_a_brief_says_how_many_secrets_it_hides_and_of_what_kind() -> None:
    fields = {
        **EVERYTHING,
        "description": told(LEAK),
        "actual": told("Passwort: Tr0ub4dor&3"),
        "expected": told("card 4111 1111 1111 1111"),
    }
    [mail] = write(BRIEF, replace(FULL, fields=fields))
    sentence = "I hid 3 secrets in this mail: "
    for part in (" ".join(mail.text.split()), seen(mail)):
        assert sentence in part
        said = part.split(sentence)[1].split(".")[0]
        assert sorted(said.split(", ")) == ["1 API key", "1 card number", "1 password"]
    assert "secrets in this mail" not in write(BRIEF)[0].text


def test_a_text_file_travels_without_its_secrets_and_a_picture_as_it_is() -> None:
    log = Attachment("app.log", "text/plain", "ä password: hunter2\r\nok\r\n".encode("latin-1"))
    wide = Attachment("wide.txt", "text/plain", "password: hunter2\r\n".encode("utf-16"))
    picture = Attachment("shot.png", "image/png", b"\x89PNG password: hunter2" + b"x" * 20_000)
    [mail] = write(BRIEF, past=Past(attachments=(log, wide, picture)))
    parts = [part.get_payload(decode=True) for part in read(mail).iter_attachments()]
    assert parts[0] == REDACTION.file(log).content
    assert re.fullmatch(rb"\xe4 password: \[hidden-password-\w{4}\]\r\nok\r\n", bytes(parts[0]))
    assert "hunter2" not in bytes(parts[1]).decode("utf-16")
    assert parts[2] == picture.content
    assert "I hid 1 secret in this mail: 1 password." in " ".join(mail.text.split())


def test_neither_the_case_nor_an_address_nor_an_id_is_changed() -> None:
    case = replace(
        FULL,
        sender=Address("pass-word.123@example.com", "password: hunter2"),
        fields={**EVERYTHING, "actual": told(LEAK)},
    )
    before = repr(case)
    chain = ("<eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.x@example.com>",)
    [mail] = write(
        SendService("password:hunter2", Service.STATUS, case.sender, (To.SENDER,)),
        case,
        Past(conversation={"sender": chain}),
    )
    assert repr(case) == before
    assert mail.key == "password:hunter2:pass-word.123@example.com"
    assert mail.recipient.address == "pass-word.123@example.com"
    assert chain[0] in str(read(mail)["References"])
    assert "hunter2" not in mail.text + str(read(mail)["To"])


def test_what_somebody_wrote_goes_out_without_the_secret() -> None:
    [mail] = write(SendNotice("n", About.UPDATE, LEE, "use admin, password: hunter2", (To.TIER,)), TAKEN)
    assert "hunter2" not in mail.text
    assert re.search(r"password: \[hidden-password-\w{4}\]", mail.text)
    assert "I hid 1 secret in this mail: 1 password." in " ".join(mail.text.split())
    assert f"Ask {ANA.name}" in " ".join(mail.text.split())


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_hiding_twice_changes_nothing_more(text: str) -> None:
    once = REDACTION.of(text)
    assert REDACTION.of(once) == once


@pytest.mark.parametrize(
    "text",
    [
        "password:" * 50_000,
        "eyJ" * 100_000,
        "-----BEGIN PRIVATE KEY-----" * 10_000,
        "a:" * 200_000,
        "4 " * 200_000,
        "Cookie: a=b;" * 40_000,
    ],
)
def test_a_text_made_to_be_slow_is_not(text: str) -> None:
    REDACTION.of(text)
