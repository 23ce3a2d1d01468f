"""Other cases beside one: of the same customer, of the same issue, and the pattern that is proposed and never merged."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from mailflow.adapters.store import Store
from mailflow.address import Address
from mailflow.cases.case import Case, Finding, Sibling, State, Status
from mailflow.cases.likeness import Traits, alike, codes, common_words, of_marks, traits, words
from mailflow.cases.neighbours import Around, neighbour
from mailflow.cases.pattern import proposed, siblings, standing
from mailflow.config import Shelf, default_policy
from mailflow.flow import replan
from mailflow.surroundings import around, remember
from tests.checkout import MONDAY_9, hours
from tests.command_line import run
from tests.configs import SECRETS, SHORTEST, configured
from tests.fakes import Out, Story
from tests.story_mails import forward, reply

POLICY = default_policy("example.com")
ANN = Address("ann@example.com", "Ann Berg")
DAY = timedelta(days=1)

#: three customers tell of one fault, each in other words
TOLD = (
    ("Data export is missing rows.", "Our CSV export is missing rows since Monday. About 40 rows are gone."),
    ("The export drops rows.", "Some rows are missing from the exported CSV file."),
    ("Another one with the export.", "When I export my data to CSV the last rows are missing."),
)
WHO = ("Bob Stone <bob@northwind.example>", "Ana Ruiz <ana@acme.example>", "Zoe Zimmer <zoe@zenith.example>")
LABELS = "\nSeverity: high\nTeam: Engineering"


# --- what makes two cases alike ---------------------------------------------------------------------------------------


def about(summary: str, actual: str = "", told: str = "", **more: object) -> Traits:
    values = {"summary": summary, "actual": actual, "description": told, **more}
    fields = {name: Finding(value, State.STATED, str(value), "note") for name, value in values.items() if value}
    return traits(Case(1, ANN, "Fwd: x", MONDAY_9, fields=fields), POLICY)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (about("Data export is missing rows"), about("rows missing from the exported data"), True),
        (about("SSO login loop since the update"), about("We cannot log in, SSO sends us in a login loop"), True),
        (about("Checkout shows gateway error 502"), about("error 502 of the gateway at checkout"), True),
        (about("Import stops with ERR_IMPORT_7"), about("Strange message", "It says ERR_IMPORT_7."), True),
        (about("Sync stops with error E1042"), about("Nothing is synced, error code E1042"), True),
        (about("The export drops rows", told="Some rows are missing from the CSV"), about("CSV export: missing rows"), True),
        (about("Printer jams", ticket_ids=["BUG-77"]), about("Jams in the printer tray", ticket_ids=["BUG-77"]), True),
        # near misses
        (about("CSV export is missing rows"), about("CSV export without a header line, the column names are missing"), False),
        (about("Data export is missing rows"), about("PDF export has the wrong font"), False),
        (about("Login page is slow"), about("Login mail does not arrive"), False),
        (about("Checkout shows error 502"), about("Checkout shows error 504"), False),
        (about("The printer MX3050 is offline"), about("MX3050 prints stripes"), False),
        (about("Paper jam", ticket_ids=["HL-2350"]), about("Wrong colours", ticket_ids=["HL-2350"]), False),
        (about("Invoice", ticket_ids=["1822"]), about("Invoice", ticket_ids=["1822"]), False),
        (about("It does not work since Monday, please help"), about("It does not work, please help, urgent problem"), False),
        (about("x", told="We opened the page and clicked save in the list"), about("y", told="On that page of the list we click save"), False),
        (about("The bucket lists files without login", told="Anybody can open it"), about("Login of a leaver", told="It is open, as the list says"), False),
        (about("Gate transactions take longer, worse each day", "version 11 doesn't help"), about("Feed drops packets", "worse since version 11, doesn't recover, day by day"), False),
        (about(""), about(""), False),
    ],
)  # fmt: skip
def test_the_same_code_or_half_of_the_words_make_two_cases_alike(one: Traits, other: Traits, same: bool) -> None:
    assert bool(alike(one, other)) == bool(alike(other, one)) == same


def test_words_that_every_fifth_case_has_tell_nothing() -> None:
    one, other = about("Data export is missing rows"), about("rows missing from the exported data")
    assert alike(one, other, frozenset({"export", "row"})) == ()


def test_names_of_the_customer_are_no_words_of_the_problem() -> None:
    named = about("Acme Tools Berlin cannot print", customer_company="Acme Tools Berlin")
    assert named.words == {"print"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It says ERR_EXPORT_LIMIT.", {"ERR_EXPORT_LIMIT"}), ("0x80070005 again", {"0X80070005"}), ("error E1042", {"E1042"}),
        ("Fehlercode: ora-00942", {"ORA-00942"}), ("order PO4411 on Chrome142", set()), ("file my_new_list.csv", set()),
        ("error 502", set()), ("https://x.example/ERR_PAGE_1", set()),
    ],
)  # fmt: skip
def test_a_code_is_known_by_its_form_or_by_the_word_before_it(text: str, found: set[str]) -> None:
    assert codes(text) == found


def test_the_store_gives_back_what_it_was_given() -> None:
    one = about("CSV export is missing rows", told="It says ERR_EXPORT_LIMIT", ticket_ids=["BUG-77"])
    assert of_marks(one.marks()) == one


def test_endings_accents_and_groups_of_numbers_make_no_difference() -> None:
    assert words("Exports, exporting, exported") == words("export")
    assert words("10,000 Zähler") == words("10.000 zahler")


# --- which cases are a pattern ----------------------------------------------------------------------------------------

EXPORT = frozenset({"export", "miss", "row"})


def other(number: int, organisation: str, *more: str, linked: bool = False) -> tuple[Sibling, Traits]:
    return Sibling(number, organisation, organisation, linked=linked), Traits(organisation, EXPORT | set(more))


@pytest.mark.parametrize(
    ("others", "found"),
    [
        ([other(1, "a.example"), other(2, "b.example")], [1, 2]),
        ([other(1, "a.example"), other(2, "a.example")], []),
        ([other(1, "a.example"), other(2, "own.example")], []),
        ([other(1, "a.example"), other(2, "")], []),
        ([other(1, "a.example")], []),
        ([other(1, "a.example"), other(2, "b.example"), other(3, "c.example", "csv")], [1, 2, 3]),
        (
            [
                other(1, "a.example"),
                (Sibling(2, "b.example"), Traits("b.example", frozenset({"login", "loop", "sso"}))),
            ],
            [],
        ),
        ([other(1, "a.example"), (Sibling(2, "b.example", linked=True), Traits("b.example"))], [1, 2]),
    ],
)
def test_three_different_organisations_with_the_same_words_are_a_pattern(
    others: list[tuple[Sibling, Traits]], found: list[int]
) -> None:
    own = Traits("own.example", EXPORT)
    assert [one.number for one in siblings(own, others, frozenset(), POLICY)] == found


def test_two_halves_of_a_mail_do_not_tie_strangers_together() -> None:
    login = frozenset({"login", "loop", "sso"})
    own = Traits("own.example", EXPORT | login)
    others = [other(1, "a.example"), (Sibling(2, "b.example"), Traits("b.example", login))]
    assert all(alike(own, theirs) for _, theirs in others)
    assert siblings(own, others, frozenset(), POLICY) == ()


def test_a_pattern_says_which_words_all_cases_share() -> None:
    found = siblings(Traits("own.example", EXPORT | {"csv"}), [other(1, "a.example", "csv"), other(2, "b.example", "csv")], frozenset(), POLICY)  # fmt: skip
    assert {frozenset(one.shared) for one in found} == {EXPORT | {"csv"}}


def test_how_many_customers_make_a_pattern_is_a_setting(tmp_path: Path) -> None:
    policy = configured(tmp_path, f"{SHORTEST}limits: {{pattern_customers: 2, pattern_days: 30}}\n").policy
    assert (policy.pattern_customers, policy.pattern_days) == (2, 30)
    assert siblings(Traits("own.example", EXPORT), [other(1, "a.example")], frozenset(), policy)


# --- in the daemon ----------------------------------------------------------------------------------------------------


def word(mail: Out) -> str:
    return " ".join(mail.text.split())


def told(story: Story, number: int, at: datetime, customer: str = "", note: str = LABELS) -> list[Out]:
    """The customer with this number tells of the fault."""
    said, body = TOLD[number]
    raw = forward(said + note, body, at, subject="Export", customer=customer or WHO[number])
    return story.arrives(raw, at=at)


def of(kind: str, mails: list[Out]) -> list[Out]:
    return [one for one in mails if one.kind == kind]


@pytest.fixture
def three() -> tuple[Story, list[Out]]:
    story = Story()
    mails = [told(story, number, MONDAY_9 + number * DAY) for number in range(3)]
    assert not of("pattern", mails[0] + mails[1])
    return story, mails[2]


def test_the_third_customer_makes_a_proposal_with_the_quotes_side_by_side(three: tuple[Story, list[Out]]) -> None:
    story, mails = three
    proposal, to_desk = of("pattern", mails)
    assert [proposal.to, to_desk.to] == ["ann@example.com", "support-lead@example.com"]
    text = word(proposal)
    assert "3 CUSTOMERS MAY HAVE THE SAME ISSUE" in text
    assert "All of these cases share: csv, export, missing, rows." in text
    for quote in ('ESC-3, Zenith "When I export my data', 'ESC-1, Northwind "Data export is missing rows."', 'ESC-2, Acme "The export drops rows."'):  # fmt: skip
        assert quote in text
    criteria = story.case(3).fields["criteria"]
    assert "pattern" in criteria.value
    assert criteria.state is State.INFERRED
    assert "ESC-1 (Northwind), ESC-2 (Acme): all share csv, export, missing, rows" in criteria.rule
    assert story.case(3).links == (), "nothing is merged by itself"
    assert story.case(1).value("criteria") is None or "pattern" not in story.case(1).value("criteria")


def test_the_brief_shows_the_pattern_too(three: tuple[Story, list[Out]]) -> None:
    story, _ = three
    briefs = of("brief", story.waits(until=MONDAY_9 + 2 * DAY + hours(3)))
    [brief] = [one for one in briefs if "[ESC-3]" in one.subject]
    assert "MAY BE THE SAME ISSUE AT 3 CUSTOMERS" in word(brief)
    assert "pattern" in word(brief).partition("Why escalate:")[2][:40]


def test_a_set_is_proposed_once_whichever_of_its_cases_moves(three: tuple[Story, list[Out]]) -> None:
    story, mails = three
    question = of("question", mails)[0]
    later = MONDAY_9 + 2 * DAY + hours(0.5)
    assert not of("pattern", story.arrives(reply(question, "Environment: Chrome 142", later), at=later))
    old = [one for one in story.waits(until=later + hours(2)) if one.to == "ann@example.com" and "ESC-1" in one.text]
    answered = story.arrives(reply(old[0], "Environment: Chrome 140", later + hours(3)), at=later + hours(3))
    assert not of("pattern", answered)
    assert (1, 2, 3) in story.case(1).proposed


def test_link_joins_and_unlink_is_remembered(three: tuple[Story, list[Out]]) -> None:
    story, mails = three
    proposal = of("pattern", mails)[0]
    later = MONDAY_9 + 2 * DAY + hours(1)
    story.arrives(reply(proposal, "link ESC-1", later), at=later)
    assert story.case(3).links == (1,)
    assert [one.number for one in around(story.case(1), story.store, story.policy).linked] == [3], (
        "seen from both sides"
    )

    story.arrives(reply(proposal, "unlink ESC-2", later + hours(0.1)), at=later + hours(0.1))
    assert story.case(3).unlinked == (2,)
    assert "pattern" not in (story.case(3).value("criteria") or []), "two customers are no pattern"
    mails = story.arrives(reply(proposal, "Environment: Chrome 142", later + hours(0.2)), at=later + hours(0.2))
    assert not of("pattern", mails)
    assert "pattern" not in (story.case(3).value("criteria") or [])
    assert [one.number for one in around(story.case(2), story.store, story.policy).alike] == [1], (
        "nor from the other side"
    )


def test_the_desks_lead_can_link_with_the_proposal(three: tuple[Story, list[Out]]) -> None:
    story, mails = three
    to_desk = of("pattern", mails)[1]
    later = MONDAY_9 + 2 * DAY + hours(1)
    story.arrives(reply(to_desk, "link ESC-2", later, from_="Support Lead <support-lead@example.com>"), at=later)
    assert story.case(3).links == (2,)


@pytest.mark.parametrize(
    "third",
    [
        {"customer": "Bo <bo@mail.northwind.example>"},
        {"customer": "Joe <joe@gmail.com>"},
        {"customer": "Kim <kim@example.com>"},
    ],
)
def test_the_same_customer_a_mail_provider_and_colleagues_are_no_third_customer(third: dict[str, str]) -> None:
    story = Story()
    mails = [*told(story, 0, MONDAY_9), *told(story, 1, MONDAY_9 + DAY), *told(story, 2, MONDAY_9 + 2 * DAY, **third)]
    assert not of("pattern", mails)


def test_two_domains_of_one_account_are_one_customer(tmp_path: Path) -> None:
    sheet = tmp_path / "accounts.csv"
    sheet.write_text("domain,company\nnorthwind.example zenith.example,Northwind\n", "utf-8")
    story = Story()
    story.world = replace(story.world, shelf=Shelf.at(sheet))
    assert not of("pattern", [mail for number in range(3) for mail in told(story, number, MONDAY_9 + number * DAY)])


def test_what_is_older_than_the_window_is_no_pattern() -> None:
    story = Story()
    mails = [*told(story, 0, MONDAY_9), *told(story, 1, MONDAY_9 + DAY), *told(story, 2, MONDAY_9 + 15 * DAY)]
    assert not of("pattern", mails)
    assert [one.number for one in around(story.case(3), story.store, story.policy).alike] == [2, 1], (
        "but they are similar"
    )


def test_a_fourth_customer_is_a_new_set_of_which_the_desks_lead_hears_no_more() -> None:
    story = Story()
    mails = [mail for number in range(3) for mail in told(story, number, MONDAY_9 + number * DAY)]
    fourth = told(story, 0, MONDAY_9 + 3 * DAY, customer="Rita <rita@aurea.example>")
    assert [one.to for one in of("pattern", mails)] == ["ann@example.com", "support-lead@example.com"]
    assert [one.to for one in of("pattern", fourth)] == ["ann@example.com"]
    assert "4 CUSTOMERS" in word(of("pattern", fourth)[0])


def test_a_pattern_is_never_handled_in_support() -> None:
    story = Story()
    asks = "How do I export all rows of my data? Some rows are missing."
    raws = [
        forward("How can he export all data? He needs guidance.", asks, MONDAY_9, subject="Export", customer=who)
        for who in WHO
    ]
    outcomes = []
    for raw in raws:
        story.arrives(raw, at=MONDAY_9)
        outcomes.append(story.outcome(raw))
    assert outcomes == ["returned", "returned", "opened"]


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
    assert "ESC-1:" in word(brief)


def test_what_goes_to_security_is_proposed_to_nobody() -> None:
    story = Story()
    mails = [*told(story, 0, MONDAY_9), *told(story, 1, MONDAY_9 + DAY)]
    mails += told(story, 2, MONDAY_9 + 2 * DAY, note="\nSeverity: high\nTeam: Security")
    assert not of("pattern", mails)


# --- earlier cases of the customer ------------------------------------------------------------------------------------


def test_a_brief_counts_the_customers_earlier_cases_and_says_how_they_ended() -> None:
    story = Story()
    for number in range(7):
        raw = forward(f"Printer {number} is on fire.\nSeverity: high\nTeam: Engineering", "Help!", MONDAY_9 + number * DAY, subject=f"Fire in hall {number}", customer=WHO[0])  # fmt: skip
        story.arrives(raw, at=MONDAY_9 + number * DAY)
        closed = replace(story.case(number + 1), status=Status.CLOSED, reason="a cable", next_due=None)
        story.store.record(closed, ())
    mails = told(story, 0, MONDAY_9 + 8 * DAY) + story.waits(until=MONDAY_9 + 8 * DAY + hours(3))
    text = word(of("brief", mails)[0])
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


# --- words of the decision --------------------------------------------------------------------------------------------


def test_a_linked_pattern_needs_no_proposal() -> None:
    found = (Sibling(1, "a.example"), Sibling(2, "b.example"))
    case = Case(3, ANN, "Fwd: x", MONDAY_9, organisation="own.example", pattern=found)
    assert [one.number for one in standing(case, POLICY)] == [1, 2]
    assert proposed(replace(case, links=(1, 2)), POLICY)[1] == []
    assert len(proposed(case, POLICY)[1]) == 2
    assert proposed(replace(case, proposed=((1, 2, 3, 9),)), POLICY)[1] == []
    assert standing(replace(case, unlinked=(1,)), POLICY) == ()


def test_how_an_open_case_will_end_is_not_said() -> None:
    case = Case(3, ANN, "Fwd: x", MONDAY_9, status=Status.ACTIVE, reason="left from an older word")
    assert neighbour(case, POLICY).reason == ""
    assert neighbour(replace(case, status=Status.CLOSED), POLICY).reason == "left from an older word"
