"""What people write back: a table of replies in six languages, half of them traps, and the words that they do or do not carry.

Written on Monday 23 November 2026 at 10:00 in Berlin. An instant is shown as day.month hour:minute on that wall clock.
"""

import time as clock
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailflow.cases.commands import COMMANDS, SPELLING
from mailflow.cases.events import Command
from mailflow.cases.worktime import Hours
from mailflow.reading.arguments import Writer
from mailflow.reading.words import Words, read_words
from tests.escalations import POLICY
from tests.mails import MONDAY

BERLIN = ZoneInfo("Europe/Berlin")
DESK = replace(POLICY, hours=Hours(BERLIN, {day: (time(9), time(17)) for day in range(5)}))
WRITER = Writer(MONDAY, "lee.chan@example.com", DESK)
#: as a button makes it, and as the Gmail app for Android sends it
REF = "[ref ESC-142 3.abcdefghijklmnop]"


def _instant(value: str) -> str:
    return datetime.fromisoformat(value).astimezone(BERLIN).strftime("%d.%m %H:%M")


def said(command: Command) -> str:
    """`word argument: text`."""
    given = [_instant(value) if "T" in value and ":" in value else value for value in command.args.values()]
    return " ".join([command.word, *given]) + (f": {command.text}" if command.text else "")


# fmt: off
#: a reply, and what it asks for; several words with `+` between them
WORDS = [
    # English: alone, dressed up, greeted, signed
    ("accept", "accept"),
    ("Accept.", "accept"),
    ("ACCEPT!!!", "accept"),
    ("**accept**", "accept"),
    ("`accept`", "accept"),
    ("“accept”", "accept"),
    ("accept\u00a0", "accept"),
    ("\ufeffaccept", "accept"),
    ("accept 👍", "accept"),
    ("- accept", "accept"),
    ("1. accept", "accept"),
    ("Hi, accept", "accept"),
    ("Hi accept", "accept"),
    ("Hi all,\n\naccept", "accept"),
    ("Hello Ana,\n\nAccept.\n\nBest,\nLee", "accept"),
    ("Ana,\n\naccept\n\nLee", "accept"),
    ("Good morning team - accept", "accept"),
    ("Thanks! Accept.", "accept"),
    ("OK, mine", "accept"),
    ("ack", "accept"),
    ("Ack, thanks", "accept"),
    ("mine, thanks", "accept"),
    ("accepted", "accept"),
    ("accept please", "accept"),
    ("accept, will look at it after lunch", "accept: will look at it after lunch"),
    ("Accept. Do you have the logs?", "accept: Do you have the logs?"),
    ("accept - Lee is on it from 2pm", "accept: Lee is on it from 2pm"),
    ("accept\nI will roll back first.\n\nThanks,\nLee", "accept: I will roll back first."),
    (f"accept {REF}", "accept"),
    (f"accept (You may add a line about your plan.) {REF}", "accept"),
    (f"accept\n\n(You may add a line about your plan.)\n{REF}", "accept"),
    (f"accept I'm on it (You may add a line about your plan.) {REF}", "accept"),
    (f"eta 16:00 (Write the time, with its zone, behind eta: eta 16:00 UTC.) {REF}", "eta 23.11 16:00"),
    (f"resolved cache was stale (see wiki)\n\n(Write the root cause behind resolved.)\n{REF}", "resolved: cache was stale (see wiki)"),
    ("accept\neta 16:00", "accept + eta 23.11 16:00"),
    ("accept, eta tomorrow 10am", "accept + eta 24.11 10:00"),
    ("accept eta 16:00", "accept + eta 23.11 16:00"),
    ("accept\n\nseverity critical all shops", "accept + severity critical: all shops"),
    ("accept\nLooking at it now.\neta 16:00", "accept: Looking at it now. + eta 23.11 16:00"),
    ("resolved stale cache\nlesson purge it after a deployment", "resolved: stale cache + lesson: purge it after a deployment"),
    # times
    ("eta 16:00", "eta 23.11 16:00"),
    ("ETA: 16:00", "eta 23.11 16:00"),
    ("eta 4pm", "eta 23.11 16:00"),
    ("eta 4.30 pm", "eta 23.11 16:30"),
    ("eta 16:00 UTC", "eta 23.11 17:00"),
    ("eta <16:00>", "eta 23.11 16:00"),
    ("eta noon", "eta 23.11 12:00"),
    ("eta tomorrow 10am", "eta 24.11 10:00"),
    ("eta tomorrow at 10:00, vendor patches tonight", "eta 24.11 10:00: vendor patches tonight"),
    ("eta tomorrow", "eta 24.11 17:00"),
    ("eta tomorrow noon", "eta 24.11 12:00"),
    ("eta Friday", "eta 27.11 17:00"),
    ("eta 3 Dec 14:00", "eta 03.12 14:00"),
    ("eta 2026-12-03 14:00", "eta 03.12 14:00"),
    ("eta 03.12. 14:00", "eta 03.12 14:00"),
    ("eta in 2 hours", "eta 23.11 12:00"),
    ("eta 90 min", "eta 23.11 11:30"),
    ("eta 1h 30m", "eta 23.11 11:30"),
    ("eta 1.5 h", "eta 23.11 11:30"),
    ("eta half an hour", "eta 23.11 10:30"),
    ("deadline Fri 17:00", "deadline 27.11 17:00"),
    ("Deadline: moved to Friday 17:00", "deadline 27.11 17:00"),
    ("snooze 1h", "snooze 23.11 11:00"),
    ("snooze for 2 days", "snooze 25.11 10:00"),
    ("snooze until Monday 9:00", "snooze 30.11 09:00"),
    ("snooze until tomorrow", "snooze 24.11 09:00"),
    ("snooze until Saturday", "snooze 30.11 09:00"),
    ("please snooze 1h", "snooze 23.11 11:00"),
    ("snooze 3h waiting for the vendor", "snooze 23.11 13:00: waiting for the vendor"),
    # the other arguments
    ("severity critical all shops", "severity critical: all shops"),
    ("severity: Critical", "severity critical"),
    ("Severity to high, two more customers", "severity high: two more customers"),
    ("severity medium -> high", "severity high"),
    ("severity P1", "severity critical"),
    ("severity sev 1 checkout down", "severity critical: checkout down"),
    ("redirect product missing export", "redirect product: missing export"),
    ("redirect to Engineering: needs a patch", "redirect engineering: needs a patch"),
    ("Redirect to the L2 Support team, how-to", "redirect l2-support: how-to"),
    ("redirect eng", "redirect engineering"),
    ("owner lee@example.com", "owner lee@example.com"),
    ("owner Lee Chan <lee.chan@example.com>", "owner lee.chan@example.com: Lee Chan"),
    ("owner me", "owner lee.chan@example.com"),
    ("deescalate workaround: use the old export", "deescalate workaround: use the old export"),
    ("de-escalate root cause found, a wrong setting", "deescalate root-cause: a wrong setting"),
    ("deescalate it resolved itself", "deescalate resolved-itself"),
    ("deescalate customer misunderstood the report", "deescalate new-information: customer misunderstood the report"),
    ("link ESC-97", "link 97"),
    ("link to esc 97, same crash", "link 97: same crash"),
    ("unlink #97", "unlink 97"),
    # text
    ("update vendor replied, patch tonight", "update: vendor replied, patch tonight"),
    ("Update: is with the vendor. Should be quick.", "update: is with the vendor. Should be quick."),
    ("update\n\nThe vendor replied.\n\nPatch tonight.\n\nCheers\nLee", "update: The vendor replied. Patch tonight."),
    ("update the cause is in the gateway", "update: the cause is in the gateway"),
    ("told", "told"),
    ("told them at 9:40 that we are on it", "told: them at 9:40 that we are on it"),
    ("Sent.", "told"),
    ("sent: holding answer", "told: holding answer"),
    ("decline not our product", "decline: not our product"),
    ("Decline: how-to, see the manual", "decline: how-to, see the manual"),
    ("resolved by a restart of node 3", "resolved: by a restart of node 3"),
    ("Resolved: only happened with the cache on", "resolved: only happened with the cache on"),
    ("confirm", "confirm"),
    ("Confirmed, thanks!", "confirm"),
    ("Yes, confirmed", "confirm"),
    ("lesson: purge the cache", "lesson: purge the cache"),
    ("reopen still failing for two shops", "reopen: still failing for two shops"),
    ("Reopen. It fails again when printing.", "reopen: It fails again when printing."),
    ("escalate customer threatens to leave", "escalate: customer threatens to leave"),
    ("note customer is away until Monday", "note: customer is away until Monday"),
    ("post", "post"),
    ("draft please", "draft"),
    ("status", "status"),
    ("Status?", "status"),
    ("history", "history"),
    ("Help", "help"),
    ("undo that", "undo"),
    # German
    ("Hallo Ana,\n\nübernehme.\n\nViele Grüße\nLee", "accept"),
    ("Übernehme ich", "accept"),
    ("Angenommen, schaue nach dem Mittag drauf", "accept: schaue nach dem Mittag drauf"),
    ("eta morgen 10 Uhr", "eta 24.11 10:00"),
    ("eta in 2 Stunden", "eta 23.11 12:00"),
    ("Voraussichtlich 16 Uhr", "eta 23.11 16:00"),
    ("Schweregrad kritisch, alle Filialen", "severity critical: alle Filialen"),
    ("weiterleiten an Produkt: Export fehlt", "redirect product: Export fehlt"),
    ("ablehnen, nicht unser Produkt", "decline: nicht unser Produkt"),
    ("Behoben: Cache war veraltet", "resolved: Cache war veraltet"),
    ("gelöst durch Neustart", "resolved: durch Neustart"),
    ("Frist Freitag 17:00", "deadline 27.11 17:00"),
    ("snooze bis Donnerstag 9 Uhr", "snooze 26.11 09:00"),
    ("deeskalieren: Umgehung, alter Export", "deescalate workaround: alter Export"),
    ("Hilfe", "help"),
    ("rückgängig bitte", "undo"),
    # French
    ("Bonjour,\n\naccepté, merci", "accept"),
    ("J'accepte", "accept"),
    ("eta demain 10h", "eta 24.11 10:00"),
    ("eta à 16h30", "eta 23.11 16:30"),
    ("gravité critique : tous les magasins", "severity critical: tous les magasins"),
    ("résolu : cache périmé", "resolved: cache périmé"),
    ("re\u0301solu : cache périmé", "resolved: cache périmé"),
    ("refuser, pas notre produit", "decline: pas notre produit"),
    ("rediriger vers le produit : export manquant", "redirect product: export manquant"),
    ("échéance vendredi 17h", "deadline 27.11 17:00"),
    ("historique", "history"),
    # Spanish
    ("Hola Ana,\nacepto, gracias", "accept"),
    ("eta mañana a las 10", "eta 24.11 10:00"),
    ("gravedad crítica, todas las tiendas", "severity critical: todas las tiendas"),
    ("resuelto: caché vieja", "resolved: caché vieja"),
    ("rechazar: no es nuestro producto", "decline: no es nuestro producto"),
    ("informado, esperan a las 15", "told: esperan a las 15"),
    ("plazo viernes 17:00", "deadline 27.11 17:00"),
    ("ayuda", "help"),
    # Portuguese
    ("Olá, aceito", "accept"),
    ("eta amanhã às 10h", "eta 24.11 10:00"),
    ("resolvido: cache antigo", "resolved: cache antigo"),
    ("prazo sexta-feira 17:00", "deadline 27.11 17:00"),
    ("adiar 2 horas", "snooze 23.11 12:00"),
    ("atualização: fornecedor respondeu", "update: fornecedor respondeu"),
    ("confirmado, obrigada", "confirm"),
    # Italian
    ("Ciao, accetto", "accept"),
    ("eta domani alle 10", "eta 24.11 10:00"),
    ("risolto: cache vecchia", "resolved: cache vecchia"),
    ("gravità alta, due negozi", "severity high: due negozi"),
    ("rifiutare: non è il nostro prodotto", "decline: non è il nostro prodotto"),
    ("scadenza venerdì 17:00", "deadline 27.11 17:00"),
    ("annulla", "undo"),
]

#: a reply that carries no word, and what is asked back
TRAPS = [
    # the word begins a sentence
    ("we should resolve this soon", ""),
    ("I can't accept that", ""),
    ("not resolved yet", ""),
    ("Accept the terms first", ""),
    ("Accepting this would be wrong", ""),
    ("Accept, but only if Product pays", "accept"),
    ("accept?", ""),
    ("Please accept my apologies", ""),
    ("Fixed it for one customer only", ""),
    ("Resolved for one customer only", "resolved"),
    ("Resolved, but not for the others", "resolved"),
    ("Resolved only for the EU", "resolved"),
    ("Resolved issues are listed below", ""),
    ("Resolved? No.", ""),
    ("resolved it for two shops, not yet for the rest", "resolved"),
    ("sent you the logs yesterday", ""),
    ("Sent from my iPhone", ""),
    ("Sent, see attachment", ""),
    ("mine is broken too", ""),
    ("Mine, too", ""),
    ("Note that the customer is on holiday", ""),
    ("Please note that they are closed on Friday", ""),
    ("Noted, thanks", ""),
    ("status of the fix?", "status"),
    ("update on this?", "status"),
    ("Any news?", "status"),
    ("Status: still waiting for the vendor", ""),
    ("Update the ticket please", ""),
    ("Update it, please", ""),
    ("Updated the ticket", ""),
    ("Update from the vendor: patch tonight", "update"),
    ("update will follow", ""),
    ("help is on the way", ""),
    ("Help! They are furious", ""),
    ("Help me understand the logs", ""),
    ("confirm that you got this?", ""),
    ("Please confirm.", ""),
    ("Confirm with the customer first", ""),
    ("Told you so", ""),
    ("Told by the customer that it is down again", "reopen"),
    ("Escalate only if the customer asks again", "escalate"),
    ("Escalate to whom?", ""),
    ("Reopen if it comes back", "reopen"),
    ("Decline in revenue is what they fear", ""),
    ("Severity is still unclear", ""),
    ("severity is critical now", "severity"),
    ("Deadline was yesterday", ""),
    ("ETA is 16:00", "eta"),
    ("eta unknown yet, vendor answers tomorrow", ""),
    ("Owner of the account is Bob", ""),
    ("Redirect loop on the login page", ""),
    ("Link to the logs: https://logs.example.com/4711", ""),
    ("Link 2 is broken", ""),
    ("links are below", ""),
    ("History of this customer is long", ""),
    ("Draft: Dear Bob, we are on it", ""),
    ("Post mortem is attached", ""),
    ("Lesson learned is that we need tests?", ""),
    ("Undo in the editor is broken", ""),
    ("De-escalate the tone please", "deescalate"),
    # the word stands elsewhere
    ("I will look at it.\naccept", ""),
    ("Thanks for the brief.\n\nresolved", ""),
    ("All customers are down, update follows", ""),
    ("Hey I think it is fixed, confirm please", ""),
    ("Lee, accept please", ""),
    ("> accept\n\nWhat does this word do?", ""),
    ("> Do you accept?\nNo idea", ""),
    ("From: desk@example.com\nSent: Monday, 23 November 2026 10:00\nhelp", ""),
    ("Sent: Monday, 23 November 2026 10:00", ""),
    ("The customer writes \"please accept\".", ""),
    ("eta <when>  when you will have an answer", ""),
    ("", ""),
    ("   \n\n ", ""),
    ("???", ""),
    ("👍", ""),
    ("+1", ""),
    ("Thanks!", ""),
    ("Hi all,", ""),
    ("Headline news: it works on staging", ""),
    ("First of all, sorry", ""),
    ("Except for Bob all are fine", ""),
    # it sounds like one
    ("I'll take it", "accept"),
    ("I'm on it", "accept"),
    ("I'll take a look", ""),
    ("I will not take it", ""),
    ("this is fixed now", "resolved"),
    ("It's fixed.", "resolved"),
    ("We resolved a similar one last year", ""),
    ("Done.", "resolved"),
    ("It hasn't been fixed", ""),
    ("Once it is fixed I will tell you", ""),
    ("Is it fixed?", ""),
    ("please close it", "confirm"),
    ("Could you please close it?", "confirm"),
    ("The customer confirmed the fix", "confirm"),
    ("Customer confirmed a call at 4pm", ""),
    ("Please reopen", "reopen"),
    ("It is still broken", "reopen"),
    ("Wrong team, belongs to Product", "redirect"),
    ("I told the customer", "told"),
    ("Sent it to the customer", "told"),
    ("Remind me tomorrow", "snooze"),
    ("Please make it critical", "severity"),
    ("Please escalate", "escalate"),
    # German
    ("Annehmen kann ich das nicht", ""),
    ("Übernehme ich nicht", ""),
    ("Gelöst ist es noch nicht", ""),
    ("Behoben nur für einen Kunden", "resolved"),
    ("Das ist jetzt behoben", "resolved"),
    ("Ich übernehme", "accept"),
    ("Hilfe kommt gleich", ""),
    ("Hilft nicht", ""),
    ("Später mehr", ""),
    ("Frist verlängert", ""),
    ("Bestätigt hat der Kunde nichts", ""),
    ("Informiert hat uns der Kunde", ""),
    ("Status der Störung?", ""),
    ("Notiert, danke", ""),
    ("Verlauf siehe unten", ""),
    ("Entwurf anbei", ""),
    ("Falsches Team", "redirect"),
    # French, Spanish, Portuguese, Italian
    ("Résolu pour un seul client", "resolved"),
    ("Accepter cela est impossible", ""),
    ("Je m'en occupe", "accept"),
    ("C'est résolu", "resolved"),
    ("Ce n'est pas résolu", ""),
    ("Aide-moi s'il te plaît", ""),
    ("Historique du ticket ci-joint", ""),
    ("Annuler la commande du client", ""),
    ("Nota que el cliente está de vacaciones", ""),
    ("Resuelto solo para uno", "resolved"),
    ("No está resuelto", ""),
    ("Ya está resuelto", "resolved"),
    ("Aceptar esto no puedo", ""),
    ("Informado por el cliente", ""),
    ("Estado del arreglo?", ""),
    ("Me encargo", "accept"),
    ("Aceito isso só amanhã", ""),
    ("Resolvido só para um cliente", "resolved"),
    ("Nota che il cliente è in ferie", ""),
    ("Aggiornamento dal fornitore: patch stasera", ""),
    ("Non è risolto", ""),
    ("Risolto in parte", "resolved"),
    ("Aiuto sta arrivando", ""),
    ("Me ne occupo io", "accept"),
]

#: a reply that names a word and cannot be carried out, and words of the sentence that it is answered with
PROBLEMS = [
    ("acept", "accept"),
    ("resovled cache was stale after the deployment", "resolved <root cause>"),
    ("sevrity high", "severity <critical|high|medium>"),
    ("Hi, redirct product", "redirect <team>"),
    ("eta", "eta <when>"),
    ("eta soon", "cannot read that as a time"),
    ("eta open, vendor answers tomorrow", "cannot read that as a time"),
    ("eta tomorrow morning", "time of day in figures"),
    ("eta 3/12 14:00", "cannot read that as a time"),
    ("eta 9:00", "is over already"),
    ("deadline yesterday", "is over already"),
    ("snooze", "snooze <for or until>"),
    ("severity", "severity <critical|high|medium>"),
    ("severity urgent", "Critical, High or Medium"),
    ("redirect to Marketing", "I do not know that team"),
    ("owner Bob", "the mail address of one"),
    ("owner bob@northwind.example", "the mail address of one"),
    ("owner engineering@example.com", "one person"),
    ("owner escalations@example.com", "one person"),
    ("deescalate", "deescalate <reason>"),
    ("deescalate please", "Say which it is"),
    ("link", "link ESC-<n>"),
    ("link the other one", "for example ESC-97"),
    ("update", "a few words behind it"),
    ("decline", "a few words behind it"),
    ("Frist: irgendwann", "cannot read that as a time"),
]
# fmt: on


def read(text: str) -> Words:
    """The reply, written on Monday."""
    return read_words(text, WRITER)


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_a_word_in_the_first_line_is_carried_out(text: str, expected: str) -> None:
    words = read(text)
    assert " + ".join(map(said, words.commands)) == expected
    assert words.problems == ()
    assert words.suggested == ()


@pytest.mark.parametrize(("text", "suggested"), TRAPS)
def test_a_sentence_that_only_sounds_like_a_word_is_none(text: str, suggested: str) -> None:
    words = read(text)
    assert words.commands == ()
    assert " ".join(words.suggested) == suggested
    assert words.problems == ()


@pytest.mark.parametrize(("text", "sentence"), PROBLEMS)
def test_a_word_that_cannot_be_used_is_answered_with_what_to_write(text: str, sentence: str) -> None:
    words = read(text)
    assert words.commands == ()
    assert words.suggested == ()
    [problem] = words.problems
    assert sentence in problem.sentence


def test_the_table_is_as_large_as_it_must_be() -> None:
    assert len(WORDS) + len(TRAPS) >= 150
    assert len(TRAPS) * 2 >= 0.8 * (len(WORDS) + len(TRAPS))
    assert {command.split()[0].rstrip(":") for _, words in WORDS for command in words.split(" + ")} == {
        word.name for word in COMMANDS
    }


@pytest.mark.parametrize(("spelling", "name"), [(spelling, word.name) for spelling, word in SPELLING.items()])
def test_every_spelling_is_understood_with_a_colon_or_alone(spelling: str, name: str) -> None:
    argument = {"when": "16:00", "until": "1h", "team": "product", "severity": "high", "owner": "me", "case": "ESC-97"}
    argument["reason"] = "workaround"
    [word] = [word for word in COMMANDS if word.name == name]
    behind = f": {argument[word.takes[0]]}" if word.takes else ": some words" if word.needs_text else ""
    assert [command.word for command in read(f"{spelling.capitalize()}{behind}").commands] == [name]


def test_a_line_below_that_only_wraps_is_no_word() -> None:
    text = "update Vendor says that they have found it and that they consider the issue\nresolved by tomorrow at noon."
    assert [command.word for command in read(text).commands] == ["update"]


def test_a_word_below_prose_needs_an_argument_that_can_be_read() -> None:
    words = read("accept\n\nThe vendor said:\nresolved in version 3\nsnooze the alarm\neta 16:00")
    assert [said(command) for command in words.commands] == ["accept", "eta 23.11 16:00"]
    assert words.problems == ()


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"])
def test_the_instant_depends_on_the_mail_and_not_on_the_machine(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    naive = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001 (a Date field that names no zone)
    texts = ["eta 16:00", "eta tomorrow 10am", "eta in 2 hours", "snooze until Monday 9:00", "deadline Fri 17:00"]

    def instants() -> list[str]:
        writers = [replace(WRITER, at=at) for at in (MONDAY, MONDAY.astimezone(UTC), naive)]
        return [read_words(text, writer).commands[0].args.popitem()[1] for text in texts for writer in writers]  # type: ignore[attr-defined]

    before = instants()
    monkeypatch.setenv("TZ", zone)
    clock.tzset()
    try:
        assert instants() == before
        assert before[0] == before[1] == before[2] == "2026-11-23T15:00:00+00:00"
    finally:
        monkeypatch.undo()
        clock.tzset()


@pytest.mark.parametrize(
    ("written", "text", "instant"),
    [
        # Friday in summer time, Monday in winter time
        (datetime(2026, 10, 23, 10, tzinfo=timezone(timedelta(hours=2))), "snooze until Monday 9:00", "2026-10-26T08:00:00+00:00"),
        (datetime(2026, 10, 23, 10, tzinfo=timezone(timedelta(hours=2))), "eta 25 October 2:30", "2026-10-25T00:30:00+00:00"),
        (datetime(2026, 3, 27, 10, tzinfo=timezone(timedelta(hours=1))), "eta 29 March 2:30", "2026-03-29T01:00:00+00:00"),
        # a colleague on another continent means her own clock
        (datetime(2026, 11, 23, 10, tzinfo=timezone(timedelta(hours=-5))), "eta 16:00", "2026-11-23T21:00:00+00:00"),
    ],
)  # fmt: skip
def test_a_clock_time_keeps_its_meaning_over_a_change_of_the_clock(written: datetime, text: str, instant: str) -> None:
    [command] = read_words(text, replace(WRITER, at=written)).commands
    assert next(iter(command.args.values())) == instant


def test_two_megabytes_of_anything_are_read_in_time() -> None:
    started = clock.perf_counter()
    for text in (
        "accept" + " ich das" * 60 + " x",
        "eta " + "ao" * 60 + " 16:00",
        "eta " + "a " * 900 + "x 16:00",
        "accept " * 300_000,
        "accept" + " " * 2_000_000 + "x",
        "accept\n" * 200_000,
        "(" * 2_000_000,
        "Hi " * 600_000,
    ):
        read_words(text, WRITER)
    assert clock.perf_counter() - started < 20


@given(
    st.lists(
        st.sampled_from(
            [
                *SPELLING,
                ":",
                ",",
                "16:00",
                "24:00",
                "31 Feb",
                "3/12",
                "tomorrow",
                "\n",
                ">",
                "<",
                "critical",
                "9999 d",
                "?",
                "ESC-1",
                "@",
                "me",
                "'",
            ]
        ),
        max_size=12,
    )
)
def test_nothing_that_people_write_raises(pieces: list[str]) -> None:
    read(" ".join(pieces))
