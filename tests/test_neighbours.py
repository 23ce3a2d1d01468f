"""Earlier cases beside one: how many this customer had, how they ended, and who may see them."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from mailflow.adapters.store import Store
from mailflow.address import Address
from mailflow.cases.case import Case, Finding, State, Status
from mailflow.cases.likeness import Traits, common_words
from mailflow.cases.neighbours import Around, neighbour
from mailflow.config import default_policy
from mailflow.flow import replan
from mailflow.surroundings import around, remember
from tests.checkout import MONDAY_9, hours
from tests.command_line import run
from tests.configs import SECRETS, SHORTEST
from tests.fakes import Story
from tests.story_mails import forward
from tests.three_customers import LABELS, WHO, of, told

POLICY = default_policy("example.com")
ANN = Address("ann@example.com", "Ann Berg")
DAY = timedelta(days=1)

# --- what others may see ----------------------------------------------------------------------------------------------


def test_a_case_of_security_is_named_to_nobody_else() -> None:
    story = Story()
    mails = told(story, 0, MONDAY_9, note="\nSeverity: high\nTeam: Security")
    mails += told(story, 1, MONDAY_9 + DAY) + told(story, 2, MONDAY_9 + 2 * DAY)
    later = MONDAY_9 + 2 * DAY
    mails += story.arrives(
        forward("The printer jams." + LABELS, "Jams again.", later, subject="Jam", customer=WHO[0]), at=later
    )
    mails += story.waits(until=MONDAY_9 + 2 * DAY + hours(4))
    assert not of("pattern", mails)
    for mail in mails:
        named = "ESC-1" in mail.text and "[ESC-1]" not in mail.subject and "Reference ESC-1" not in mail.text
        assert not (named and not mail.to.startswith("security")), mail.text


def test_security_sees_its_own_earlier_cases() -> None:
    story = Story()
    told(story, 0, MONDAY_9, note="\nSeverity: high\nTeam: Security")
    [brief] = of("brief", told(story, 1, MONDAY_9 + DAY, customer=WHO[0], note="\nSeverity: high\nTeam: Security"))
    assert brief.to == "security@example.com"
    assert "ESC-1:" in brief.prose


# --- earlier cases of the customer ------------------------------------------------------------------------------------


def test_a_brief_counts_the_customers_earlier_cases_and_says_how_they_ended() -> None:
    story = Story()
    for number in range(7):
        raw = forward(f"Printer {number} is on fire.\nSeverity: high\nTeam: Engineering", "Help!", MONDAY_9 + number * DAY, subject=f"Fire in hall {number}", customer=WHO[0])  # fmt: skip
        story.arrives(raw, at=MONDAY_9 + number * DAY)
        closed = replace(story.case(number + 1), status=Status.CLOSED, reason="a cable", next_due=None)
        story.store.record(closed, ())
    mails = told(story, 0, MONDAY_9 + 8 * DAY) + story.waits(until=MONDAY_9 + 8 * DAY + hours(3))
    text = of("brief", mails)[0].prose
    assert "Earlier cases: 7 of this customer; the newest 5 of them:" in text
    assert "ESC-7: Sun 29 Nov, Engineering, closed: Fire in hall 6" in text
    assert "How it ended: a cable" in text
    assert "ESC-3:" in text
    assert "ESC-2:" not in text
    assert "Cases of this desk whose customer is at northwind.example" in text


def test_cases_of_mail_providers_are_not_one_customers() -> None:
    story = Story()
    told(story, 0, MONDAY_9, customer="Joe <joe@gmail.com>")
    mails = told(story, 1, MONDAY_9 + DAY, customer="Ina <ina@gmail.com>") + story.waits(
        until=MONDAY_9 + DAY + hours(3)
    )
    assert "Earlier cases" not in "".join(one.text for one in of("brief", mails))


def test_a_preview_of_a_case_shows_the_cases_beside_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "mailflow.db")
    told_before = Finding("CSV export is missing rows", State.STATED, "", "note")
    for number in (1, 2):
        fields = {"summary": told_before, "customer_contact": Finding({"email": "b@northwind.example"}, State.STATED)}
        case = Case(number, ANN, "Fwd: x", MONDAY_9, Status.ACTIVE, fields, organisation="northwind.example")
        store.record(case, ())
        remember(case, store, POLICY)
    store.close()
    (tmp_path / "config.yaml").write_text(SHORTEST, "utf-8")
    (tmp_path / "config.yaml").chmod(0o600)
    said = run("preview", "brief", "ESC-2", "--config", "config.yaml", "--out", "out", cwd=tmp_path, **SECRETS)
    assert said.returncode == 0, said.stderr
    [text] = (tmp_path / "out").glob("*.txt")
    assert "Earlier cases:      1 of this customer" in text.read_text("utf-8")


def test_cases_of_an_older_version_are_found_after_a_start() -> None:
    story = Story()
    told(story, 0, MONDAY_9)
    story.store.kin.remember(1, ())
    assert around(replace(story.case(1), number=9), story.store, story.policy) == Around()
    replan(story.world, MONDAY_9)
    assert [one.number for one in around(replace(story.case(1), number=9), story.store, story.policy).earlier] == [1]


def test_secrets_of_other_cases_are_hidden_too() -> None:
    story = Story()
    for number in (0, 1):
        raw = forward(f"Export is missing rows, password: hunter2secret9{LABELS}", "x", MONDAY_9 + number * DAY, subject="Export is missing rows", customer=WHO[0])  # fmt: skip
        story.arrives(raw, at=MONDAY_9 + number * DAY)
    briefs = of("brief", story.waits(until=MONDAY_9 + DAY + hours(3)))
    assert any("ESC-1:" in one.text for one in briefs)
    assert not any("hunter2secret9" in one.text + one.html for one in briefs)


def test_the_store_finds_the_rare_among_the_common(tmp_path: Path) -> None:
    store = Store(tmp_path / "large.db")
    case = Case(1, ANN, "Fwd: x", MONDAY_9, fields={"summary": Finding("CSV export is missing rows", State.STATED)})
    with store.transaction():
        for number in range(1, 3001):
            one = replace(case, number=number)
            store.record(one, ())
            marks = Traits(
                f"c{number}.example", frozenset({"export", "row" if number % 3 else "page", f"w{number}"})
            ).marks()
            store.kin.remember(number, marks)
    counts = store.kin.counts({"export", "csv", "row", "page"})
    assert counts == {"": 3000, "export": 3000, "row": 2000, "page": 1000}
    assert common_words({**counts, "": 6000}) == {"export", "row"}
    looked_up = [("word", "export"), ("word", "row"), ("word", "w7")]
    assert store.kin.sharing(looked_up, 3, MONDAY_9, MONDAY_9) == [7]
    assert store.kin.sharing(looked_up, 3, MONDAY_9 + DAY, MONDAY_9 + 2 * DAY) == []
    store.close()


def test_how_an_open_case_will_end_is_not_said() -> None:
    case = Case(3, ANN, "Fwd: x", MONDAY_9, status=Status.ACTIVE, reason="left from an older word")
    assert neighbour(case, POLICY).reason == ""
    assert neighbour(replace(case, status=Status.CLOSED), POLICY).reason == "left from an older word"
