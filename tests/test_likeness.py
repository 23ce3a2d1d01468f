"""What makes two cases alike, and which alike cases are a pattern."""

from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.address import Address
from mailflow.cases.case import Case, Finding, Sibling, State
from mailflow.cases.likeness import Traits, alike, codes, of_marks, traits, words
from mailflow.cases.pattern import proposed, siblings, standing
from mailflow.config import default_policy
from tests.checkout import MONDAY_9
from tests.configs import SHORTEST, configured

POLICY = default_policy("example.com")
ANN = Address("ann@example.com", "Ann Berg")

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


def test_a_linked_pattern_needs_no_proposal() -> None:
    found = (Sibling(1, "a.example"), Sibling(2, "b.example"))
    case = Case(3, ANN, "Fwd: x", MONDAY_9, organisation="own.example", pattern=found)
    assert [one.number for one in standing(case, POLICY)] == [1, 2]
    assert proposed(replace(case, links=(1, 2)), POLICY)[1] == []
    assert len(proposed(case, POLICY)[1]) == 2
    assert proposed(replace(case, proposed=((1, 2, 3, 9),)), POLICY)[1] == []
    assert standing(replace(case, unlinked=(1,)), POLICY) == ()
