"""Strangers' text in our mails: it is shown, it does nothing, and it ends."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailflow.address import Address
from mailflow.cases.case import Case, Finding
from mailflow.cases.effects import (
    SendBrief,
    SendService,
    Service,
    To,
)
from mailflow.cases.fields import FIELD, FIELDS, Kind
from mailflow.writing.compose import Past
from tests.desk import LETTER, html, links, read, seen, write
from tests.escalations import (
    ANA,
    BARE,
    EVERYTHING,
    FULL,
    TAKEN,
    TRAIL,
    note,
)

HEADERS = [
    "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Thread-Topic", "Thread-Index",
    "Auto-Submitted", "X-Auto-Response-Suppress", "List-Id", "X-Mailflow-Ref", "X-Mailflow-Kind", "X-Mailflow-Severity",
]  # fmt: skip
BRIEF = SendBrief("b:1", "engineering", 1)


NASTY = (
    "<script>alert(1)</script>", "{{ 7*7 }} {% include 'x' %}", "--> ]]> </style> </td></tr></table>", '" onmouseover="x',
    "javascript:alert(1)", "<img src=http://169.254.169.254/>", "=?utf-8?q?x=0D=0ABcc:_a=40b.example?=", "a\r\nBcc: all@example.com",
    "\u202egnp.exe\u202c", "\x00\x0b\ud800", "\U000e0041\u200b", "𝕬𝖈𝖒𝖊", "👩‍🚀", "می‌خواهم",
)  # fmt: skip
TEXTS = st.one_of(st.sampled_from(NASTY), st.text(max_size=200))


def with_text(text: str) -> Case:
    """A case in which every field says this, each in its own shape."""

    def same(found: Finding) -> Finding:
        value: object = text
        if isinstance(found.value, list):
            pair = isinstance(found.value[0], dict)
            value = [{"step": text, "result": text}] if pair else [text]
        elif isinstance(found.value, dict):
            value = dict.fromkeys(found.value, text)
        return replace(found, value=value, quote=text, author=text, rule=text)

    keep = {name: EVERYTHING[name] for name in ("severity", "target_team", "is_bug", "started_at", "deadline")}
    fields = {**{name: same(found) for name, found in EVERYTHING.items()}, **keep}
    return replace(FULL, fields=fields, subject=text, sender=Address("ana@example.com", text), reason=text, subjects={})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS, name=st.sampled_from(sorted(LETTER)))
def test_whatever_strangers_write_it_is_text_and_the_header_is_ours(text: str, name: str) -> None:
    case = replace(with_text(text), status=LETTER[name][1].status, owner=LETTER[name][1].owner, asked=BARE.asked)
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


@settings(max_examples=60, deadline=None)
@given(text=st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=120))
def test_every_visible_value_stands_in_both_parts(text: str) -> None:
    case = replace(
        FULL,
        fields={
            **EVERYTHING,
            **{name: note(text) for name in ("workflow_impact", "description", "expected", "environment")},
        },
    )
    [mail] = write(BRIEF, case)
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


def test_a_log_is_cut_to_sixty_lines() -> None:
    lines = "\n".join(f"ERROR line {number}" for number in range(200))
    [mail] = write(BRIEF, replace(FULL, fields={**EVERYTHING, "evidence": note(lines)}))
    assert "ERROR line 59" in mail.text
    assert "ERROR line 60" not in mail.text + html(mail)
    assert "140 lines more" in seen(mail)


def test_a_link_of_the_customer_is_shown_and_leads_nowhere() -> None:
    [mail] = write(BRIEF)
    assert "hxxps://shop.northwind.example/checkout" in mail.text
    assert "https://status.example.com/incidents/77" in mail.text


def test_a_field_that_is_new_stands_in_the_brief_by_its_kind() -> None:
    for field in FIELDS:
        if field.kind not in {Kind.CORE, Kind.DEADLINE} and field.name not in {"is_bug", *EVERYTHING}:
            [mail] = write(BRIEF, replace(FULL, fields={**EVERYTHING, field.name: note("something said")}))
            assert "something said" in mail.text


def test_the_owner_is_named_in_the_status() -> None:
    mail = write(SendService("s", Service.STATUS, ANA, (To.SENDER,)), TAKEN)[0]
    assert "Owner:              Lee Chan <lee.chan@example.com>" in mail.text


def test_a_mail_that_gmail_would_clip_goes_out_as_text_and_says_why() -> None:
    [mail] = write(BRIEF, with_text("<" * 5000))
    assert "over 100 kB" in mail.fault
    assert html(mail) == ""
    assert "WHAT'S NEEDED" in mail.text
    assert read(mail).get_content_type() == "text/plain"
