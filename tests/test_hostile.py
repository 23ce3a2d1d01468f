"""Strangers' text in our mails: it is shown, it does nothing, and it ends."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markupsafe import escape

from mailflow.address import Address
from mailflow.cases.effects import (
    About,
    SendBrief,
    SendNotice,
    SendService,
    Service,
    To,
)
from mailflow.cases.fields import FIELD, FIELDS, Kind
from mailflow.writing import check
from mailflow.writing.brief import brief
from mailflow.writing.compose import Past
from mailflow.writing.links import defanged, harmless
from mailflow.writing.redaction import Redaction
from mailflow.writing.shown import Eyes, visible
from tests.desk import LETTER, html, links, read, seen, write
from tests.escalations import ANA, BARE, CUSTOMER, EVERYTHING, FULL, NOW, POLICY, TAKEN, TRAIL, note
from tests.every_mail import NASTY, with_text

HEADERS = [
    "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Thread-Topic", "Thread-Index",
    "Auto-Submitted", "X-Auto-Response-Suppress", "List-Id", "X-Mailflow-Ref", "X-Mailflow-Kind", "X-Mailflow-Severity",
]  # fmt: skip
BRIEF = SendBrief("b:1", "engineering", 1)
REDACTION = Redaction(b"k" * 32)
ALLOWED = {POLICY.desk_lead.address, *(one.address for tier in POLICY.tiers.values() for one in (tier.list, tier.lead))}


TEXTS = st.one_of(st.sampled_from(NASTY), st.text(max_size=200))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS, name=st.sampled_from(sorted(LETTER)))
def test_whatever_strangers_write_it_is_text_and_the_header_is_ours(text: str, name: str) -> None:
    case = replace(
        with_text(text, LETTER[name][1]), status=LETTER[name][1].status, owner=LETTER[name][1].owner, asked=BARE.asked
    )
    for mail in write(LETTER[name][0], case, Past(trail=TRAIL)):
        message = read(mail)
        assert [key for key in message.keys() if key not in {"Importance", "MIME-Version", "Content-Type"}] == HEADERS  # noqa: SIM118
        assert mail.fault == ""
        assert "\u202e" not in html(mail) + mail.text
        tags = set(re.findall(r"<([a-z][a-z0-9:]*)", html(mail).lower()))
        assert tags <= {"html", "head", "meta", "title", "style", "xml", "o:officedocumentsettings", "o:pixelsperinch", "body", "div", "table", "tr",
                        "td", "th", "p", "h1", "h2", "a", "b", "br", "ul", "ol", "li", "span"}  # fmt: skip
        assert all(href.startswith("mailto:") for href in links(mail))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=40),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["text", "name", "email", "step", "result", "at", "by", "kind", "amount"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(st.sampled_from(sorted(set(FIELD) - {"severity", "target_team"})), JSON, max_size=6),
    st.sampled_from(sorted(LETTER)),
)
def test_a_value_of_any_shape_makes_a_mail(values: dict[str, object], name: str) -> None:
    effect, case = LETTER[name]
    for mail in write(
        effect, replace(case, fields={**case.fields, **{key: note(value) for key, value in values.items()}})
    ):
        assert mail.fault == ""
        assert "<h1" in html(mail)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    text=st.one_of(
        st.sampled_from(NASTY), st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=120)
    ),
    name=st.sampled_from([name for name in LETTER if name.startswith("brief") or name == "copy"]),
)
def test_whatever_a_case_says_each_visible_value_stands_in_the_brief_escaped(text: str, name: str) -> None:
    effect, plain = LETTER[name]
    case = with_text(text, plain)
    [mail] = write(effect, case)
    source, (_, said, _) = html(mail), harmless(effect, REDACTION.of(case), (), POLICY.internal_domains)
    shown = brief(said, POLICY.tiers[case.tier or ""], Eyes(POLICY, NOW), "rest attached")
    values = [row.text for section in shown.sections for row in section.facts if not row.gap]
    assert values
    for value in (*values, shown.ask.text):
        for line in visible(value).splitlines():
            assert str(escape(line.strip())).replace("{{", "{&#123;").replace("{%", "{&#37;") in source
    assert check.faults(source, {"brief": shown}) == ""
    names = [key for key in read(mail).keys() if key not in {"Importance", "MIME-Version", "Content-Type"}]  # noqa: SIM118
    assert names == [key for key in HEADERS if key != "X-Mailflow-Severity" or case.severity]
    assert mail.recipient.address in {POLICY.tiers[case.tier or ""].list.address, case.sender.address, *ALLOWED}


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="{<&"), min_size=1, max_size=120))
def test_every_visible_value_stands_in_both_parts(text: str) -> None:
    text = defanged(REDACTION.of(text), POLICY.internal_domains)
    changed = {name: note(text) for name in ("workflow_impact", "description", "expected", "environment")}
    [mail] = write(BRIEF, replace(FULL, fields={**EVERYTHING, **changed}))
    assert seen(mail).count(text) >= 4
    assert " ".join(mail.text.split()).count(text) >= 4


@pytest.mark.parametrize("text", ["x" * 2_000_000, "line\n" * 100_000, "<" * 50_000, "ü" * 50_000])
def test_a_text_without_end_is_cut_and_says_so(text: str) -> None:
    case = replace(
        FULL,
        fields={
            **EVERYTHING,
            **{name: note(text) for name in ("description", "evidence", "summary", "workflow_impact")},
        },
    )
    [mail] = write(BRIEF, case)
    assert mail.fault == ""
    assert len(html(mail).encode()) < 100_000
    assert "[cut; " in mail.text
    assert "[cut; " in seen(mail)


def test_a_log_is_cut_to_sixty_lines_and_the_rest_is_attached() -> None:
    lines = "\n".join(f"ERROR line {number}" for number in range(200)) + "\npassword: hunter2"
    case = replace(FULL, fields={**EVERYTHING, "evidence": note(lines)})
    [mail] = write(BRIEF, case)
    assert "ERROR line 59" in mail.text
    assert "ERROR line 60" not in mail.text + html(mail)
    assert "141 lines more: rest attached" in seen(mail)
    [log] = read(mail).iter_attachments()
    assert log.get_filename() == "ESC-142-evidence.txt"
    assert "ERROR line 199\npassword: [hidden-" in log.get_content().replace("\r\n", "\n")
    assert "ESC-142-evidence.txt (3 kB)" in mail.text
    [second] = write(replace(BRIEF, version=2), case)
    assert "141 lines more: the rest is in the forwarded mail" in seen(second)
    assert not list(read(second).iter_attachments())


def test_braces_and_tags_of_a_customer_are_text_in_both_parts() -> None:
    [mail] = write(BRIEF, replace(FULL, fields={**EVERYTHING, "actual": note("shows {{ name }} and <td>&nbsp;</td>")}))
    assert "shows {{ name }} and <td>&nbsp;</td>" in seen(mail)
    assert "shows { { name }} and < td>& nbsp;< /td>" in " ".join(mail.text.split())
    assert check.lint(mail.raw) == []


def test_a_link_of_the_customer_is_shown_and_leads_nowhere() -> None:
    [mail] = write(BRIEF)
    assert "hxxps://shop.northwind.example/checkout" in mail.text
    assert "https://status.example.com/incidents/77" in mail.text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see https://shop.example/a?b=1, please", "see hxxps://shop.example/a?b=1, please"),
        ("HTTP://shop.example", "hxxp://shop.example"),
        ("file:///etc/passwd and ftp://x.example/a", "file[:]///etc/passwd and ftp[:]//x.example/a"),
        ("https://wiki.example.com/page", "https://wiki.example.com/page"),
        ("https://example.com.evil.example/", "hxxps://example.com.evil.example/"),
        ("https://evil.example/https://example.com", "hxxps://evil.example/https://example.com"),
        ("https://ann@example.com@evil.example/", "hxxps://ann@example.com@evil.example/"),
        ("https://example.com:x@evil.example/", "hxxps://example.com:x@evil.example/"),
        ("https://example.com:443@evil.example/", "hxxps://example.com:443@evil.example/"),
        ("https://evil.example\\.example.com/", "hxxps://evil.example\\.example.com/"),
        ("https://evil.example\\@example.com/", "hxxps://evil.example\\@example.com/"),
        ("https://evil.example%2f.example.com/", "hxxps://evil.example%2f.example.com/"),
        (f"https://{'a.' * 200}example.com@evil.example/", f"hxxps://{'a.' * 200}example.com@evil.example/"),
        ("https://evil.example\u3002example.com/", "hxxps://evil.example\u3002example.com/"),
        ("https://wiki.example.com:8443/page", "https://wiki.example.com:8443/page"),
        ("ratio 3://4 is no link", "ratio 3://4 is no link"),
    ],
)
def test_only_a_link_into_our_own_house_stays_one(text: str, shown: str) -> None:
    assert defanged(text, frozenset({"example.com"})) == shown


def test_a_link_in_the_middle_of_what_a_customer_says_is_none_in_any_mail() -> None:
    told = SendNotice("c", About.CUSTOMER_WROTE, Address(CUSTOMER), "now https://evil.example/x", (To.SENDER,))
    by_ana = replace(told, about=About.UPDATE, by=ANA)
    assert "hxxps://evil.example" in " ".join(one.text for one in write(told))
    assert "https://evil.example" in " ".join(one.text for one in write(by_ana)), "a colleague means the link"


def test_a_field_that_is_new_stands_in_the_brief_by_its_kind() -> None:
    for field in FIELDS:
        if field.kind not in {Kind.CORE, Kind.DEADLINE} and field.name not in {"is_bug", *EVERYTHING}:
            [mail] = write(BRIEF, replace(FULL, fields={**EVERYTHING, field.name: note("something said")}))
            assert "something said" in mail.text


def test_the_owner_is_named_in_the_status() -> None:
    mail = write(SendService("s", Service.STATUS, ANA, (To.SENDER,)), TAKEN)[0]
    assert "Owner:              Lee Chan <lee.chan@example.com>" in mail.text


def test_a_mail_that_gmail_would_clip_goes_out_as_text_and_says_why() -> None:
    [mail] = write(BRIEF, with_text("<" * 5000, FULL))
    assert "over 100 kB" in mail.fault
    assert html(mail) == ""
    assert "WHAT'S NEEDED" in mail.text
    assert not [part for part in read(mail).walk() if part.get_content_type() == "text/html"]
