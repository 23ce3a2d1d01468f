"""Who is named instead of an answer, and that nobody has a log; what only looks so is an answer or a story."""

import pytest

from mailflow.reading.facts.deferred import lacking, referred
from mailflow.reading.facts.silence import Why, silence

# fmt: off
REFERRED = [
    "env ask pete", "deadline: ask Wanda", "for the version please ask Lena in Ops", "you'd better ask marketing",
    "da müsst ihr Pim fragen", "bitte Frau Noll fragen", "frag mal jonas", "dazu bei Herrn Ott nachfragen",
    "pour l'environnement il faut demander à Hugo", "voyez avec Inès", "faut demander à lucie",
    "para el plazo pregúntale a Tomás", "hay que consultar con Berta",
    "per l'ambiente bisogna chiedere a Bruno", "senti Carla",
    "para a versão é melhor falar com o Rui", "pergunta ao Nuno",
    "vraag pim even", "dat moet je aan Joost vragen", "log vraag fenna maar",
]
NOT_REFERRED = [
    "they ask Bob every time", "she asked for a call", "ask again tomorrow", "the customers ask them to wait", "er wollte den Kunden nicht fragen lassen",
    "ils demandent à être rappelés", "ask me if something is missing", "Kunden fragen", "vraag het later", "the form asks for a PIN",
]
LACKING = [
    "no log", "No log, sorry", "we have no screenshots", "I don't have a log", "Log habe ich keins", "leider keine Logs", "ein Log gibt es nicht",
    "pas de log", "je n'ai pas de journaux", "sin registros", "no tengo ningún log", "nessun log", "non ho il messaggio di errore",
    "não tenho log", "sem prints", "geen log", "log heb ik niet",
]
NOT_LACKING = ["no log entry after 9:14", "the log shows nothing", "there is no login page", "they log no hours"]
# fmt: on


@pytest.mark.parametrize("words", REFERRED)
def test_whoever_is_to_be_asked_leaves_the_question_open(words: str) -> None:
    said = silence(words.removeprefix("deadline: "))
    assert said is not None
    assert said.why is Why.PASSED_ON


@pytest.mark.parametrize("words", NOT_REFERRED)
def test_somebody_who_asks_in_the_story_is_nobody_to_ask(words: str) -> None:
    assert not referred(words)


@pytest.mark.parametrize("words", LACKING)
def test_no_log_is_unknown(words: str) -> None:
    assert lacking(words)


@pytest.mark.parametrize("words", NOT_LACKING)
def test_a_log_that_says_something_is_not_lacking(words: str) -> None:
    assert not lacking(words)
