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

REDACTION = Redaction(b"k" * 32)
BRIEF = SendBrief("b:1", "engineering", 1)
A, D = "abcdefghijklmnopqrstuvwxyz", "0123456789"


def like(pattern: str) -> str:
    """Made here, so that no scanner takes this file for a leak: `a` letter, `A` capital, `0` digit, `x` hexadecimal."""
    made = {"a": A, "A": A.upper(), "0": D, "x": "3f9a0c71e2b84d65"}
    return "".join(
        made[one][(index * 7 + 3) % len(made[one])] if one in made else one for index, one in enumerate(pattern)
    )


def pem(kind: str) -> str:
    lines = "\n".join("MIIE" + like("aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0") for _ in range(4))
    return f"-----BEGIN {kind}PRIVATE KEY-----\n{lines}\n-----END {kind}PRIVATE KEY-----"


MIXED40 = like("aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0a")
JWT = f"eyJ{like('aA0aA0aA0aA0')}.eyJ{like('aA0aA0aA0aA0aA0')}.{like('aA0aA0aA0aA0')}"

#: kind, what stands around it, the secret: the secret must be gone and the rest must stay
SEEDS: tuple[tuple[str, str, str], ...] = (
    ("API key", "the key is {} in prod", "AKIA" + like("A0A0A0A0A0A0A0A0")),
    ("API key", "aws_secret_access_key = {}", MIXED40),
    ("API key", 'AWS_SECRET_ACCESS_KEY="{}"', MIXED40),
    ("API key", "GITHUB_TOKEN={}", "ghp_" + like("aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0")),
    ("API key", "clone with {} please", "github_pat_" + like("aA0aA0aA0aA0aA0aA0aA0_aA0aA0aA0")),
    ("API key", "gitlab: {}", "glpat-" + like("aA0aA0aA0aA0aA0aA0aA")),
    ("API key", "slack {} fails", "xoxb-" + like("000000000000-000000000000-aA0aA0aA0aA0")),
    ("API key", "https://hooks.slack.com/services/{}", like("T0A0A0A0A/B0A0A0A0A/aA0aA0aA0aA0aA0aA0aA0aA0")),
    ("API key", "stripe {} returned 402", "sk_" + "live_" + like("aA0aA0aA0aA0aA0aA0aA0aA0")),
    ("API key", "maps key {}.", "AIza" + like("aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA")),
    ("API key", "X-Api-Key: {}", like("xxxxxxxxxxxxxxxxxxxxxxxx")),
    ("API key", "api_key={}&page=2", like("a0a0a0a0a0a0a0a0")),
    ("API key", '{{"client_secret": "{}"}}', like("aA0~aA0.aA0-aA0aA0")),
    ("API key", "our API key is {}", like("xxxxxxxxxxxxxxxx")),
    ("API key", "access token: {}", like("aA0aA0aA0aA0aA0aA0")),
    ("API key", "webhook secret -> {}", like("a0a0a0a0a0a0")),
    ("API key", "secret: {}", like("aA0aA0aA0aA0")),
    ("API key", "telegram {}", like("000000000") + ":AA" + like("aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0a")),
    ("API key", "AccountKey={};EndpointSuffix=core", like("aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA==")),
    ("token", "the answer held {} again", JWT),
    ("token", "Authorization: Bearer {}", like("aA0aA0aA0aA0aA0aA0")),
    ("token", "curl -H 'Authorization: Basic {}'", "YWRtaW46aHVudGVyMg=="),
    ("token", "we send Bearer {} with it", like("xxxxxxxxxxxxxxxxxxxx")),
    ("private key", "here:\n{}\nthanks", pem("RSA ")),
    ("private key", "here:\n{}\nthanks", pem("")),
    ("private key", "here:\n{}\nthanks", pem("OPENSSH ")),
    ("session cookie", "Cookie: {}", "sid=" + like("xxxxxxxxxxxx") + "; lang=de"),
    ("session cookie", "Set-Cookie: {}; Path=/", "session=" + like("aA0aA0aA0aA0")),
    ("session cookie", "JSESSIONID={}", like("A0A0A0A0A0A0A0A0")),
    ("session cookie", "session id: {}", like("xxxxxxxxxxxxxxxx")),
    ("password", "password: {}", "hunter2"),
    ("password", "Password: {}", "sunshine"),
    ("password", "my password is {} since June", "Tr0ub4dor"),
    ("password", "the password is {}.", "swordfish"),
    ("password", 'password is "{}"', "correct horse battery"),
    ("password", "user bob, pw: {}", "hunter2"),
    ("password", "pwd={};Database=shop", "S3cr3t!x"),
    ("password", "Passwort: {}", "Sommer2026"),
    ("password", "Das Passwort lautet {}", "Sommer2026!"),
    ("password", "Kennwort = {}", "geheimnis"),
    ("password", "mot de passe : {}", "soleil75"),
    ("password", "le mot de passe est {}", "soleil75"),
    ("password", "Le mot de passe est {}.", "papillon"),
    ("password", "mdp: {}", "soleil75"),
    ("password", "contraseña: {}", "verano2026"),
    ("password", "La contraseña es {}", "verano2026"),
    ("password", "senha: {}", "praia123"),
    ("password", "a senha é {}", "praia123"),
    ("password", "wachtwoord: {}", "fiets42"),
    ("password", "Het wachtwoord is {}", "fiets42x"),
    ("password", "la password è {}", "estate2026"),
    ("password", "hasło: {}", "lato2026"),
    ("password", "lösenord: {}", "sommar26"),
    ("password", "adgangskode: {}", "sommer26"),
    ("password", "heslo: {}", "leto2026"),
    ("password", "şifre: {}", "yaz2026!"),
    ("password", "пароль: {}", "leto2026"),
    ("password", "パスワードは {} です", "natsu2026"),
    ("password", "密码：{}", "xiatian26"),
    ("password", "password for bob@northwind.example: {}", "Hunter#22"),
    ("password", "Password\nhe sent: x\nPassword:\n{}", "hunter22!"),
    ("password", "DB_PASSWORD={}", "s3cr3t-db"),
    ("password", '"password": "{}"', "with spaces 12"),
    ("password", "<password>{}</password>", "hunter2"),
    ("password", "mysql -u root -p{} shop", "hunter2"),
    ("password", "curl -u admin:{} https://x.example", "hunter2"),
    ("password", "tool --password {} run", "hunter2"),
    ("password", "postgres://app:{}@db.example.com:5432/shop", "s3cr3t"),
    ("password", "https://bob:{}@shop.example/", "hunter2"),
    ("password", "ftp deploy:{}@ftp.northwind.example", "S3cret!"),
    ("password", "credentials: admin / {}", "Welcome1!"),
    ("password", "Zugangsdaten: admin / {}", "Willkommen1"),
    ("password", "his PIN is {}", "4711"),
    ("password", "verification code: {}", "482913"),
    ("password", "Password was changed to {} yesterday", "NewPass#99"),
    ("password", "Le mdp c'est {}", "azerty123"),
    ("password", "contraseña temporal: {}", "Verano2026"),
    ("password", "password - {}", "Hunter2!x"),
    ("password", "Passphrase: {}", "correct horse battery staple"),
    ("password", "Passwörter: {}", "Sommer12"),
    ("password", "lösenordet är {}", "sommar123"),
    ("password", "redis://:{}@cache.example.com:6379/0", "s3cretpw"),
    ("password", "senha do portal: {}", "praia2026"),
    ("API key", "our api-key {} fails", like("xxxxxxxxxxxxxxxxxx")),
    ("API key", "secret_key_base: {}", like("xxxxxxxxxxxxxxxxxxxxxxxx")),
    ("API key", "export OPENAI_API_KEY={}", "sk-" + "proj-" + like("aA0aA0aA0aA0aA0aA0aA0aA0")),
    ("card number", "card 4111 1111 1111 {} was charged twice", "1111"),
    ("IBAN", "konto DE89 3704 0044 0532 0130 {} bitte", "00"),
    ("card code", "exp 12/28 CVV {}", "123"),
    ("card code", "CVC: {}", "456"),
    ("passport number", "passport number {}", "C01X00T47"),
    ("social security number", "SSN {}", "078-05-1120"),
)  # fmt: skip

#: whole numbers whose last four may stay
NUMBERS = (
    ("card number", "4111 1111 1111 1111", "1111"), ("card number", "4111-1111-1111-1111", "1111"), ("card number", "5500005555555559", "5559"),
    ("card number", "3782 822463 10005", "0005"), ("card number", "6011000990139424", "9424"),
    ("IBAN", "DE89 3704 0044 0532 0130 00", "3000"), ("IBAN", "GB82WEST12345698765432", "5432"), ("IBAN", "NL91 ABNA 0417 1643 00", "4300"),
    ("IBAN", "FR14 2004 1010 0505 0001 3M02 606", "2606"), ("IBAN", "no9386011117947", "7947"),
)  # fmt: skip

CLEAN = (
    "The password is wrong, and the reset mail never comes.", "Password: required", "Password reset does not work for 3,200 users.",
    "Passwort: falsch", "Das Passwort ist abgelaufen.", "Le mot de passe est incorrect depuis ce matin.", "La contraseña es inválida",
    "Forgot password? Click here.", "Password: ********", "DB_PASSWORD=${DB_PASS}", "password: [removed]", "The password field stays empty.",
    "The password is case-sensitive and 12 characters long.", "The password is 180 days old.", "their password is encrypted.",
    "Subject: Password: can't log in", "Order number 4111 1111 1111 1112 has not shipped", "Order 1234567890123456 is late",
    "invoice 2026-4711-0815-0001 and tracking 00340434161094042557", "timestamp 1763891047123 and trace 9f2c71ab00de4471",
    "IMEI 490154203237518", "IBAN DE89 3704 0044 0532 0130 01 is refused as invalid", "The token expired after 30 minutes.", "token: expired",
    "We need an API key for the new region.", "The API key: where do I find it?", "Key: ESC-142", "Secret santa list fails",
    "commit 3f786850e387550fdaa836ed7e6dd881de23001b", "sha256: 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
    "build a1b2c3d4e5f6 of version 3.2.1", "session expired after 15 minutes", "Cookie: the banner never closes", "Basic authentication is on.",
    "a bearer of bad news", "Email: bob.lee2@northwind.example", "Contact:ann@northwind.example", "https://shop.example/checkout?step=2&id=4711",
    "Call me: +49 30 901820", "meeting at 10:00@HQ", "PIN entry fails on the terminal", "It passed: 12 of 14 tests",
    "The CVV field is missing on the form.", "error 0x80070005 at 08:41:07.123", "UUID 123e4567-e89b-12d3-a456-426614174000",
    "SSO login loop for user/pass and SAML", "credentials are rejected for everybody", "Windows license key cannot be entered",
    "User cannot change password: error 500 is shown", "After entering password: page hangs", "Change your password on https://x.example/reset?id=12345678",
    "Reset password to continue", "phone 4915112345678", "Password must have at least 12 characters, 1 digit and 1 symbol",
    "We rotated all API keys on 2026-11-20.", "token refresh: 401 Unauthorized", "PIN: customers enter it twice", "Session ID mismatch in the log",
    "my login is bob@x.example and SSO works", "credentials: see the vault", "Passwort muss 12 Zeichen haben", "docker run -p8080:80 shop",
    "EAN 4006381333931, ISBN 978-3-16-148410-0", '"token": true', "Your password was reset on Monday.", "The password for user 4711 is not accepted",
    "-----BEGIN CERTIFICATE-----", "the file begins with -----BEGIN RSA PRIVATE KEY----- and then nothing", "passport control at the airport",
    "Account manager: Dana Wolf / 30 seats", "-u is the flag for the user", "the security code step is skipped", "access token lifetime: 3600 seconds",
)  # fmt: skip


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
