"""The digest: what the operators are told, how often, and that nothing a stranger wrote is a link in it."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailflow import reporting
from mailflow.address import Address
from mailflow.writing.check import lint
from mailflow.writing.pages import Pages
from tests.checkout import COMPLETE, CUSTOMER_SAYS
from tests.fakes import Out, Story
from tests.story_mails import BORDER, MAILBOX, PROVEN, forward, mail, reply

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
OPS = Address("ops@example.com", "Operations")


@pytest.fixture
def story() -> Story:
    story = Story(border=BORDER)
    story.with_policy(replace(story.policy, operators=(OPS, Address("night@example.com"))))
    return story


def strange(at: datetime, subject: str = "hello", who: str = "Eve <eve@evil.example>") -> bytes:
    return mail(who, MAILBOX, subject, "Please click.", at)


def beat(story: Story, at: datetime) -> list[Out]:
    return [one for one in story.waits(until=at) if one.kind == "digest"]


def test_the_operators_hear_of_what_is_new_at_most_once_an_hour_and_only_then(story: Story) -> None:
    for minute in range(3):
        assert story.arrives(strange(NOW, f"offer {minute}"), NOW + timedelta(minutes=minute)) == []
    first, second = beat(story, NOW + timedelta(minutes=10))
    assert (first.to, second.to) == ("ops@example.com", "night@example.com")
    assert first.subject == "[mailflow] 3 new in quarantine"
    assert all(f"offer {minute}" in first.text for minute in range(3))

    story.arrives(strange(NOW, "a later one"), NOW + timedelta(minutes=20))
    assert beat(story, NOW + timedelta(minutes=65)) == []
    later, _ = beat(story, NOW + timedelta(minutes=71))
    assert later.subject == "[mailflow] 1 new in quarantine"
    assert "a later one" in later.text
    assert "offer" not in later.text
    assert beat(story, NOW + timedelta(hours=12)) == []


def test_without_operators_the_lead_of_the_desk_hears_of_it(story: Story) -> None:
    story.with_policy(replace(story.policy, operators=()))
    story.arrives(strange(NOW), NOW)
    [digest] = beat(story, NOW + timedelta(minutes=5))
    assert digest.to == "support-lead@example.com"


def test_nothing_that_a_stranger_wrote_is_a_link_or_moves_anything(story: Story) -> None:
    subject = "www.evil.example https://evil.example/x javascript:alert(1) <a href='http://evil.example'>x</a> password: hunter2xyz"
    story.arrives(strange(NOW, subject, "Boss <boss@homograph>").replace(b"homograph", "exаmple.com".encode()), NOW)
    digest, _ = beat(story, NOW + timedelta(minutes=5))
    for part in (digest.text, digest.html):
        assert not re.search(r"https?:|www\.evil|evil\.example|@exаmple|hunter2xyz", part)
        assert "hxxps[:]//evil[.]example/x" in part
        assert "boss@xn--exmple-4nf[.]com (the domain only looks like what you read" in " ".join(part.split())
    assert "<a " not in digest.html


def test_a_mail_in_the_name_of_a_colleague_without_proof_is_marked(story: Story) -> None:
    story.arrives(strange(NOW), NOW)
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, NOW), NOW)
    digest, _ = beat(story, NOW + timedelta(minutes=5))
    assert "1 of them in the name of a colleague." in digest.text
    assert digest.text.count("It claims to come from a colleague") == 1
    block = digest.text.split("It claims to come from a colleague")[1]
    assert "ann@example[.]com" in block.split("Subject:")[0]


def test_ten_thousand_mails_are_one_digest_that_counts_them(story: Story) -> None:
    for number in range(10_000):
        story.store.keep(
            "INBOX", 1, number, f"From: a{number % 7}@evil.example\nSubject: s{number}\n\nx".encode(), True, NOW
        )
        story.store.file(
            number + 1, "quarantined", "no proof", NOW, sender=f"a{number % 7}@evil.example", trust="stranger"
        )
    story.now = NOW
    digest, _ = beat(story, NOW + timedelta(minutes=5))
    assert digest.subject == "[mailflow] 10,000 new in quarantine"
    assert "And 9,960 more, among them 1,423 from a" in " ".join(digest.text.split())
    assert len(digest.raw) < 100_000
    assert beat(story, NOW + timedelta(hours=3)) == []


def test_a_digest_is_a_mail_like_any_other(story: Story) -> None:
    story.arrives(strange(NOW), NOW)
    digest, _ = beat(story, NOW + timedelta(minutes=5))
    assert digest.message["Auto-Submitted"] == "auto-generated"
    assert [one for one in lint(digest.raw) if "There is no" not in one] == []
    sent = story.store.reports.sent(digest.message_id)
    assert sent is not None
    assert (sent.case_number, sent.because) == (None, "put aside: 1, held back: 0")


@pytest.mark.parametrize("broken", ["<p>{{ no_such_value }}</p>", "<img src='http://tracker.example/1.png'>"])
def test_a_template_of_the_operator_that_fails_keeps_nobody_from_being_told(
    story: Story, tmp_path: Path, broken: str
) -> None:
    sneaky = broken.replace("<img", "{% set tag = '<' ~ 'img' %}{{ tag|safe }}")
    (tmp_path / "digest.html.j2").write_text(sneaky)
    story.world = replace(story.world, desk=replace(story.world.desk, pages=Pages(tmp_path)))
    digest = told(story)
    assert "1 new in quarantine" in digest.subject
    assert "tracker" not in digest.html
    raw = reply(digest, "release 1 a customer of ours\n", NOW + timedelta(minutes=6), "ops@example.com", **PROVEN)
    assert "released" in [one.kind for one in story.arrives(raw, NOW + timedelta(minutes=6))]


def test_a_digest_that_cannot_be_made_stops_no_reminder(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*args: object) -> None:
        raise ValueError("a fault of ours")

    story.arrives(strange(NOW), NOW)
    monkeypatch.setattr(reporting, "digest", fails)
    assert beat(story, NOW + timedelta(minutes=5)) == []
    monkeypatch.undo()
    assert len(beat(story, NOW + timedelta(minutes=10))) == 2


# --- a word by reply ----------------------------------------------------------------------------------------------------


def told(story: Story) -> Out:
    story.arrives(strange(NOW, "Exports fail", "Zoe <zoe@acme.example>"), NOW)
    return beat(story, NOW + timedelta(minutes=5))[0]


def test_an_operator_lets_a_mail_in_by_reply_and_is_told(story: Story) -> None:
    digest = told(story)
    raw = reply(digest, "release 1 a customer of ours\n", NOW + timedelta(minutes=6), "ops@example.com", **PROVEN)
    sent = story.arrives(raw, NOW + timedelta(minutes=6))
    answer = next(one for one in sent if one.kind == "released")
    assert (answer.to, answer.subject) == ("ops@example.com", "[mailflow] Mail 1 is released")
    assert story.outcome(raw) == "command"
    assert story.case(1).customers == ("zoe@acme.example",)
    [line] = [one for one in story.store.reports.trail(1) if one.what == "released"]
    assert (line.who, line.text) == ("ops@example.com", "the mail was released from quarantine: a customer of ours")
    again = reply(digest, "Release #1\n", NOW + timedelta(minutes=7), "ops@example.com", **PROVEN)
    [answer] = story.arrives(again, NOW + timedelta(minutes=7))
    assert answer.subject == "[mailflow] Mail 1 is not in quarantine"
    assert story.store.case(2) is None


@pytest.mark.parametrize(
    ("text", "sender", "proof", "outcome"),
    [
        ("thanks, release 1 would be wrong", "ops@example.com", PROVEN, "ignored"),
        ("> release 1", "ops@example.com", PROVEN, "ignored"),
        ("release 1", "ops@example.com", {}, "quarantined"),
        ("release 1", "zoe@acme.example", {}, "quarantined"),
    ],
)
def test_nothing_but_the_word_of_a_proven_colleague_releases(
    story: Story, text: str, sender: str, proof: dict[str, str], outcome: str
) -> None:
    raw = reply(told(story), text, NOW + timedelta(minutes=6), sender, **proof)
    assert story.arrives(raw, NOW + timedelta(minutes=6)) == []
    assert story.outcome(raw) == outcome
    assert next(stay.number for stay in story.store.quarantine.waiting()) == 1
    assert story.store.case(1) is None


def test_a_bounce_of_a_digest_and_a_note_of_somebody_away_are_of_no_case(story: Story) -> None:
    digest = told(story)
    raw = reply(digest, "I am away.", NOW, "ops@example.com", Auto_Submitted="auto-replied")
    assert story.arrives(raw, NOW + timedelta(minutes=6)) == []
    assert story.outcome(raw) == "automatic"
