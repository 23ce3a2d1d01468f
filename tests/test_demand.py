"""What is wanted of us, what the customer wants to do, how many asked: as people say it, in seven languages."""

from datetime import UTC, datetime

import pytest

from mailflow.mail.message import parse
from mailflow.reading.facts.facts import read_facts
from mailflow.reading.layout.thread import read_thread
from tests.facts_policy import POLICY
from tests.story_mails import forward

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BODY = "The page of results is empty since Monday."


def value(note: str, name: str, body: str = BODY) -> object:
    """What is read for a field in this note above this mail."""
    message = parse(forward(note, body, AT, subject="Results"))
    found = read_facts(message, read_thread(message), POLICY).findings.get(name)
    return found.value if found else None


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Security, she must know by tonight who else has read it.", "investigate"),
        ("L2: I am stuck, I can't read the collector's log.", "investigate"),
        ("Herr Blum will wissen, warum es wieder passiert ist.", "investigate"),
        ("Il veut savoir comment cela a pu arriver.", "investigate"),
        ("Quiere saber cuántos registros faltan.", "investigate"),
        ("Engineering, the offset needs correcting before Monday.", "fix"),
        ("Das muss bis Freitag behoben sein.", "fix"),
        ("Questo va sistemato entro venerdì.", "fix"),
        ("The job must be stopped at once, it is still running.", "contain"),
        ("Product, is a dark mode planned for this year?", "decide"),
        ("Produto: preciso de uma decisão até sexta.", "decide"),
        ("Somebody has to call Mrs Ito before five.", "respond"),
        ("The school wants a written explanation from us.", "respond"),
        ("How should I answer him?", "advise"),
    ],
)
def test_what_is_wanted_is_read_without_a_please(note: str, kind: str) -> None:
    wanted = value(note, "ask")
    assert isinstance(wanted, dict)
    assert wanted["kind"] == kind


@pytest.mark.parametrize(
    "note",
    [
        "Critical, the whole warehouse stands, no idea why. I told her we are on it.",
        "It is slow since Monday, and I have looked at the log already.",
        "If he had needed a fix he would have said so.",
    ],
)
def test_who_only_tells_asks_for_nothing(note: str) -> None:
    assert value(note, "ask") is None


GAP = "Product, a wish: there is no way to lock a month. "


@pytest.mark.parametrize(
    ("note", "count"),
    [
        (GAP + "Bakery Lund is the fourth to ask for it this year.", "fourth"),
        (GAP + "Two other bakeries want the same.", "Two other"),
        (GAP + "That makes six of them since summer.", "six"),
        (GAP + "Schon der dritte Kunde fragt danach.", "dritte"),
        (GAP + "C'est la cinquième demande de ce genre.", "cinquième"),
        (GAP + "No son los únicos, otras dos panaderías lo piden.", "dos"),
        (GAP + "Só eles até agora. Only them so far.", "Only"),
    ],
)
def test_how_often_it_was_requested(note: str, count: str) -> None:
    assert count in str(value(note, "request_frequency"))


@pytest.mark.parametrize(
    ("note", "rival"),
    [
        (GAP + "They compare us with Millbook.", "Millbook"),
        (GAP + "Millbook showed them theirs.", "Millbook"),
        (GAP + "Millbook bietet das schon an.", "Millbook"),
        (GAP + "Millbook ce l'ha già.", "Millbook"),
        (GAP + "They would move to Millbook.", "Millbook"),
    ],
)
def test_who_else_offers_it(note: str, rival: str) -> None:
    assert rival in str(value(note, "competitive_pressure"))


@pytest.mark.parametrize(
    "note", [GAP + "Bob can do it by hand.", GAP + "I talked to Anna about it.", GAP + "Friday is fine."]
)
def test_a_name_alone_is_no_rival(note: str) -> None:
    assert value(note, "competitive_pressure") is None


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("Product please decide. Bakery Lund wants to lock a month after the tax return is sent.", "lock a month"),
        ("Produktteam: die Bäckerei möchte einen Monat nach der Meldung sperren können.", "Monat"),
        (
            "Product. Today every month stays open for changes by everybody, which frightens their auditor.",
            "month stays open",
        ),
    ],
)
def test_what_the_customer_wants_to_do(note: str, words: str) -> None:
    assert words in str(value(note, "use_case"))


def test_what_they_want_beside_a_fault_is_no_use_case_for_product() -> None:
    assert value("Engineering: they want to export the list, and it crashes.", "use_case") is None


@pytest.mark.parametrize("line", ["Concorrenti: non so.", "Wettbewerber: keine Ahnung", "Competitors: no idea"])
def test_who_does_not_know_of_a_rival_names_none(line: str) -> None:
    assert value(f"Severity: medium\nTarget team: Product\n{line}", "competitive_pressure") is None
