"""Templates: the operator's to edit, refused when they are broken, and inlined once with the same result as each time."""

import email
import re
from collections.abc import Sequence
from dataclasses import replace
from email import policy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from premailer import Premailer

from mailflow.cases.case import Case
from mailflow.cases.effects import Mail
from mailflow.errors import ConfigError
from mailflow.mail.ids import Ids
from mailflow.writing import pages as pages_module
from mailflow.writing.compose import Desk, Past, compose
from mailflow.writing.inlining import Piece
from mailflow.writing.pages import BUILT_IN, STYLE, Pages
from tests.desk import LETTER
from tests.escalations import EVERYTHING, FULL, NOW, POLICY, note
from tests.every_mail import MORE
from tests.letters import LETTERS

ONCE = Pages()
CSS_FILE = (BUILT_IN / STYLE).read_text("utf-8")
CSS = ".a { color: #123456 } @media (max-width: 480px) { .a { color: #000 !important } }"

#: what the template of a notice shows
VALUES: dict[str, object] = {
    "title": "t", "kind": "k", "lead": "l", "above": "", "text": "", "buttons": (), "facts": (), "ref": "r", "desk_lead": "d", "hidden": "",
}  # fmt: skip


def shelf(folder: Path, **files: str) -> Path:
    """A folder of the operator: `notice="…"` writes notice.html.j2; style is the style sheet."""
    for name, text in files.items():
        (folder / (STYLE if name == "style" else f"{name}.html.j2")).write_text(text)
    return folder


@pytest.mark.parametrize(
    ("template", "fault"),
    [
        ("<p>\n{% if x %}</p>", r"notice\.html\.j2:2: .*end of template"),
        ("<p>\n\n{{ x | nothing }}</p>", r"notice\.html\.j2:3: No filter named 'nothing'"),
        ('<p>a</p>\n<p class="{{ x }}">b</p>', r"notice\.html\.j2:2: .*one element for each case"),
        ('<p {% if x %}class="a"{% endif %}>b</p>', r"notice\.html\.j2:1: .*around the whole element"),
        ("<p {{ x }}>b</p>", r"notice\.html\.j2:1: .*quoted attribute"),
        ('<a href="https://x/{{ x }}">b</a>', r"notice\.html\.j2:1: .*a link is one value"),
        ('<img src="{{ x }}">', r"notice\.html\.j2:1: "),
        ("{% if x %}<p>{% else %}<div>{% endif %}b</p>", r"notice\.html\.j2: <\w+> is not closed in the same branch"),
        ("<script>x</script>", "would fetch something or run something"),
        ('<link rel="stylesheet" href="x.css">', "would fetch something"),
        ('<p style="background: url(http://169.254.169.254/)">x</p>', "would fetch something"),
    ],
)
def test_a_template_that_cannot_work_is_refused_at_start_with_file_and_line(
    tmp_path: Path, template: str, fault: str
) -> None:
    with pytest.raises(ConfigError, match=fault):
        Pages(shelf(tmp_path, notice=template))


def test_every_broken_template_is_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        Pages(shelf(tmp_path, notice="{% if %}", brief="{{ }}"))
    assert [fault.split(": ")[0] for fault in raised.value.faults] == [
        f"{tmp_path}/brief.html.j2:1",
        f"{tmp_path}/notice.html.j2:1",
    ]


@pytest.mark.parametrize("css", ["@import url(http://127.0.0.1:9/x.css);", "p { background: url(file:///etc/passwd) }"])
def test_a_style_sheet_fetches_nothing(tmp_path: Path, css: str) -> None:
    with pytest.raises(ConfigError, match="would fetch something"):
        Pages(shelf(tmp_path, style=css))


def test_one_file_of_the_operator_replaces_the_built_in_one_and_the_others_stay(tmp_path: Path) -> None:
    pages = Pages(shelf(tmp_path, notice='<p class="a">{{ title }}</p>\n', style=CSS))
    values = {**VALUES, "title": "<b>&\"'"}
    rendered = pages.render("notice", values)
    assert rendered.html == '<p class="a" style="color:#123456">&lt;b&gt;&amp;&#34;&#39;</p>\n'
    assert "<B>&\"'" in rendered.text
    assert pages.names == Pages().names


@pytest.mark.parametrize(
    "value", ["{{ 7*7 }}", "{% include 'brief.html.j2' %}", "{{ ''.__class__.__mro__ }}", "jinja0x <!--jinja1-->"]
)
def test_a_value_is_never_read_as_a_template(tmp_path: Path, value: str) -> None:
    pages = Pages(shelf(tmp_path, notice="<b>{{ lead }}</b>"))
    values = {**VALUES, "title": value, "lead": value}
    rendered = pages.render("notice", values)
    assert lxml_html.fromstring(rendered.html).text == value
    assert not re.search(r"\{\{|\{%", rendered.html)


@pytest.mark.parametrize(
    "attack", ["{{ lead.__class__ }}", "{{ facts.__class__.__mro__[1].__subclasses__() }}", "{{ facts.append(1) }}"]
)
def test_a_template_gets_at_nothing_but_its_values(tmp_path: Path, attack: str) -> None:
    pages = Pages(shelf(tmp_path, notice=f"<p>{attack}</p>"))
    values = {**VALUES, "facts": []}
    with pytest.raises(ConfigError):
        pages.render("notice", values)


@pytest.mark.parametrize(
    ("source", "fault"),
    [("{{ no_such_value }}", "'no_such_value' is undefined"), ("{{ title + 1 }}", "fails with TypeError")],
)
def test_a_template_that_fails_on_a_case_gives_way_to_the_built_in_one_and_the_fault_is_kept(
    tmp_path: Path, source: str, fault: str
) -> None:
    effect, case = LETTER["resolved"]
    desk = Desk(POLICY, Ids(POLICY.mailbox, b"k" * 32), Pages(shelf(tmp_path, resolved=f"<p>{source}</p>")))
    mail = compose(effect, case, desk, Past(), NOW)[0]
    assert fault in mail.fault
    assert mail.raw.replace(b"=\r\n", b"").count(b"<h1") == 1


def test_a_template_that_fetches_goes_out_as_text_alone(tmp_path: Path) -> None:
    effect, case = LETTER["resolved"]
    sneaky = "{% set tag = '<' ~ 'img src=\"http://tracker.example/1.png\">' %}<p>{{ tag|safe }}</p>"
    desk = Desk(POLICY, Ids(POLICY.mailbox, b"k" * 32), Pages(shelf(tmp_path, resolved=sneaky)))
    mail = compose(effect, case, desk, Past(), NOW)[0]
    assert "would run or fetch something" in mail.fault
    assert b"text/html" not in mail.raw
    assert b"Resolved" in mail.raw


def _as_written(pieces: Sequence[Piece], css: str, name: str) -> str:
    return "".join(piece.text for piece in pieces)


@pytest.fixture(scope="module")
def plain() -> Pages:
    """The same templates with their classes: what premailer would get for every mail."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages_module, "inlined", _as_written)
        return Pages()


def assert_equal_to_premailer(effect: Mail, case: Case, plain: Pages) -> None:
    ids = Ids(POLICY.mailbox, b"k" * 32)
    for ours, bare in zip(
        *(compose(effect, case, Desk(POLICY, ids, pages), Past(), NOW) for pages in (ONCE, plain)), strict=True
    ):
        each = Premailer(
            html_of(bare.raw), css_text=[CSS_FILE], strip_important=False, allow_network=False, disable_validation=True
        ).transform()
        assert outline(html_of(ours.raw)) == outline(str(each))


@pytest.mark.parametrize("name", LETTER)
def test_inlining_once_gives_what_inlining_each_mail_gives(name: str, plain: Pages) -> None:
    assert_equal_to_premailer(*LETTER[name], plain)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    row=st.sampled_from(LETTERS),
    fields=st.sets(st.sampled_from(sorted(EVERYTHING | MORE))),
    text=st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=80),
    severity=st.sampled_from(["critical", "high", "medium"]),
)
def test_inlining_once_gives_what_inlining_each_mail_gives_for_any_case(
    row: tuple[str, Mail, Case], fields: set[str], text: str, severity: str, plain: Pages
) -> None:
    _, effect, case = row
    known = {name: (EVERYTHING | MORE)[name] for name in fields} | {
        "workflow_impact": note(text),
        "severity": note(severity),
    }
    target = {"target_team": case.fields["target_team"]} if "target_team" in case.fields else {}
    assert_equal_to_premailer(effect, replace(case, fields={**known, **target}), plain)


def test_a_broken_template_stops_no_escalation_and_is_named_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pages = Pages.or_built_in(shelf(tmp_path, notice="<p>\n{{ lead"))
    assert f"{tmp_path}/notice.html.j2:2: " in caplog.text
    effect, case = LETTER["notice-update"]
    [mail] = compose(effect, case, Desk(POLICY, Ids(POLICY.mailbox, b"k" * 32), pages), Past(), NOW)
    assert (mail.fault, html_of(mail.raw).count("<h1")) == ("", 1)
    assert Pages.or_built_in(None).names == pages.names


def test_a_template_that_loses_a_value_goes_out_as_text_alone(tmp_path: Path) -> None:
    effect, case = LETTER["notice-update"]
    desk = Desk(
        POLICY, Ids(POLICY.mailbox, b"k" * 32), Pages(shelf(tmp_path, notice="<h1>{{ title }}</h1><p>{{ lead }}</p>"))
    )
    [mail] = compose(effect, case, desk, Past(), NOW)
    assert "lacks a value that it should show: 'the pool limit is 40" in mail.fault
    assert b"text/html" not in mail.raw
    assert "the pool limit is 40" in mail.text


def html_of(raw: bytes) -> str:
    """The HTML part of a mail."""
    message = email.message_from_bytes(raw, policy=policy.default)
    part = message.get_body(("html",))
    return str(part.get_content()) if part else ""


def outline(source: str) -> list[tuple[str, dict[str, str], str, str]]:
    """Each element with its attributes and its text: what a mail program sees."""
    return [
        (element.tag, dict(element.attrib), (element.text or "").strip(), (element.tail or "").strip())
        for element in lxml_html.document_fromstring(source).iter()
        if isinstance(element.tag, str) and element.tag != "style"
    ]


def test_the_rules_for_phone_and_dark_stay_a_style_sheet() -> None:
    source = html_of(
        compose(LETTERS[4][1], FULL, Desk(POLICY, Ids(POLICY.mailbox, b"k" * 32), Pages()), Past(), NOW)[0].raw
    )
    [style] = lxml_html.document_fromstring(source).xpath("//head/style")
    assert "prefers-color-scheme: dark" in style.text
    assert "!important" in style.text
    assert len(style.text) < 16_000
