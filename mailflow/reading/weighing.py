"""Which sentences say best what is wrong and what it does to people: each sentence has a weight,
the heaviest are quoted."""

import re
from dataclasses import replace

from mailflow.cases.case import Finding, State
from mailflow.cases.spoken import TEAMS
from mailflow.reading.meaning import supposed
from mailflow.reading.sentences import Sentence, Voice, begun, clipped, ungreeted
from mailflow.reading.steps import is_step
from mailflow.reading.telling import tells_news
from mailflow.reading.told import Told, found

#: what two sentences of a brief may take together
LONGEST_TWO = 215
#: a sentence of this weight and more is about the fault
LEAST = 2.4
#: the same where no sentence is sure
LIKELIEST = 1.4
#: how much a signal in the sentence says of the harm
_HARM = {
    "production-down": 4,
    "data-loss": 4,
    "blocked": 4,
    "major-broken": 4,
    "broken": 3,
    "infrastructure": 3,
    "degraded": 3,
    "workaround": 1,
    "regression": 1,
    "high-value-customers": 1,
    "recurring": 1,
}
#: how much it says of the fault itself
_FAULT = {
    "production-down": 3,
    "data-loss": 4,
    "blocked": 2,
    "major-broken": 4,
    "broken": 4,
    "infrastructure": 4,
    "degraded": 4,
    "regression": 2,
    "recurring": 1,
}
#: sentences about the desk, about the way of the case, about money: never what is wrong
_ASIDE = (
    "cannot-diagnose",
    "no-access",
    "churn",
    "sla",
    "exception",
    "legal",
    "publicity",
    "executive",
    "deal",
    "key-customer",
    "documented",
    "handled",
    "false-alarm",
    "no-fault",
    "how-to",
    "waiting",
    "stuck",
    "not-urgent",
    "three-customers",
)
_PEOPLE = re.compile(
    r"\b(?:they|he|she|we|customers?|clients?|users?|staff|people|drivers?|patients?|nobody|no one|everyone"
    r"|team|guests?|students?|kunden?|"
    r"mitarbeiter|nutzer|ils|elles|nous|clients|ellos|usuarios|loro|utenti|eles|zij|wij|wir)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“„«][^\"”“»]{3,160}[\"”“»]")
_IF = re.compile(r"^\W*(?:if|unless|in case|falls|wenn|should (?:this|it|they)|si|se|mocht)\b", re.IGNORECASE)
_LABELLED = re.compile(r"^\W*(?:workaround|umgehung|contournement|known issue|note|ps)\s?[:=]", re.IGNORECASE)
#: what the desk cannot do is no impact
_OF_US = re.compile(
    r"\b(?:i|we) (?:can(?:no|['’])?t|cannot|could ?n['’]?t|am not able|are not able|have no|don['’]t have"
    r"|may not)\b|\bkönnen wir\b|\bje (?:ne|n['’])",
    re.IGNORECASE,
)
#: about money, plans, people or the way of the case
_NO_ACCOUNT = re.compile(
    r"\b(?:severity|critical|contract|arr|renewal|forward\w*|escalat\w*|see below|ticket|customer since|plan"
    r"|deadline|thanks|sorry|hello|dear)\b|[$€£]|^\W*(?:hi|hello|dear|for|to) |\?$|\bgroup of\b",
    re.IGNORECASE,
)
#: about the search for the fault, and not about the fault
_META = re.compile(
    r"\b(?:root cause|status page|duplicated with|reproduced|nachgestellt|reproduit|show(?:s)? the same|alike"
    r"|same (?:on|in|with)|confirmed by|was (?:ich|wir) (?:schon|bisher)|needed from|not only (?:on|in)"
    r"|you promised|wrote this|the short of it|nobody knows why|(?:only|nur) (?:on|in|bei) version)\b",
    re.IGNORECASE,
)
MOOD = re.compile(
    r"!{2,}|\b(?:unacceptable|joke|furious|angry|unhappy|upset|annoyed with|disappointed|simply love|great work"
    r"|nightmare|ridiculous)\b",
    re.IGNORECASE,
)


#: what goes wrong has more words than the signals know: these name a symptom in any trade
_SYMPTOM = re.compile(
    r"\b(?:doesn['’]?t|does not|don['’]?t (?:show|load|print|open|arrive|appear|work)|won['’]?t"
    r"|never (?:reach|arriv|print|show)\w*|no longer|wrong|incorrect|twice|doubled?|duplicat\w*|missing|empty"
    r"|blank|zeros?|shows? 0|stuck|slow\w*|hours? late|too (?:late|early|low|high)|instead|errors?|fail\w*"
    r"|crash\w*|closes by itself|loses?|lost|gone|replaced|overwrit\w*|writes over|takes? (?:\d|minutes|hours)|"
    r"spins?|reject\w*|refus\w*|expired|froze\w*|jumps?|garbled|unreadable"
    r"|nothing (?:happens|arrives|comes|appears)|time ?outs?|silent|dark|dead|aborted|blind|flat|gaps?|drops?"
    r"|says? [\"“']|reads? [\"“']|ends (?:up )?(?:with|on)|marks?|contradict\w*|without a\b|lands? (?:on|in)|"
    r"nicht|kein\w*|falsch\w*|doppelt\w*|zweimal|leer\w*|fehlt|fehlen|ausgefallen|fiel(?:en)? (?:\w+ ){0,5}aus"
    r"|hängt|stürzt|abgestürzt|bricht|verschwunden|verliert|steht|stehen|langsam|weich\w+ ab|abweich\w+"
    r"|ne \w+ (?:plus|pas)|n['’]\w+ (?:plus|pas)|plante\w*|vides?|faux|fausse|en double|deux fois|erreur"
    r"|affiche|manqu\w+|trous?|losanges|"
    r"sin (?:su|sus|poder)|sans (?:leur|leurs|pouvoir)|senza (?:il|i|la|poter)|sem (?:o|a|poder)"
    r"|zonder (?:hun|de)|no \w+[ae]n|no (?:abre|funciona|deja|carga|entra|llega|aparece|imprime)\w*|fall[ao]\w*"
    r"|falta[n]?|vací[ao]s?|doble|duplicad\w+|parad[ao]s?|caducad\w+"
    r"|non (?:va|funziona|si|riesc|stampa|arriva)\w*|errore|vuot[oi]|doppi[oe]?|due volte|manc\w+|sbagliat\w+"
    r"|não (?:abre|funciona|aparece|chega|imprime|consegue)\w*|erro|errad\w+|vazi[oa]s?|sumiu|pára|parou|"
    r"niet|geen|fout\w*|leeg|dubbel|hangt|stil|traag|duurt|verdwenen|kwijt)\b|\bc['’]è \S+ invece\b",
    re.IGNORECASE,
)


def _symptom(text: str) -> float:
    """How much a sentence sounds like a fault: each other word for one adds a little."""
    words = {match.group().lower() for match in _SYMPTOM.finditer(text)}
    return 1.2 + 0.4 * min(len(words), 4) if words else 0


def harm(told: Told, sentence: Sentence) -> float:
    """How well a sentence tells what they cannot do."""
    weight = _signs(told, sentence, _HARM) + (2.5 if "harm" in sentence.acts else 0)
    weight += 0.5 if weight and _PEOPLE.search(sentence.text) else 0
    weight = max(weight, _account(told, sentence), 0.8 * _symptom(sentence.text))
    return weight + _aside(told, sentence) if weight else 0


def fault(told: Told, sentence: Sentence) -> float:
    """How well a sentence tells what happens."""
    if sentence not in told.faults:
        told.faults[sentence] = _fault(told, sentence)
    return told.faults[sentence]


def _fault(told: Told, sentence: Sentence) -> float:
    weight = max(_signs(told, sentence, _FAULT), _account(told, sentence), _symptom(sentence.text))
    weight += 1.5 if weight and _QUOTED.search(sentence.text) else 0
    return weight + _aside(told, sentence) if weight else 0


def _account(told: Told, sentence: Sentence) -> float:
    """Faults have more words than any list: where a fault is reported, one of the first plain statements tells it."""
    if not (told.team in ("engineering", "l2-support") or _faulty(told)):
        return 0
    text, acts = sentence.text, sentence.acts
    plain = not acts & {"did", "told", "asks", "works"} and not any(name in _ASIDE for name in told.named(sentence))
    first = [s for s in (told.sender or told.recent) if len(s.text) > 30][:3]
    if not plain or sentence not in first or len(text.split()) < 5 or _NO_ACCOUNT.search(text):
        return 0
    return 1.4 - 0.2 * first.index(sentence) + (0 if told.sender else 1.5)


def _faulty(told: Told) -> bool:
    return any(sign.name in _FAULT for sign in told.signs)


def _signs(told: Told, sentence: Sentence, weights: dict[str, int]) -> float:
    """The heaviest sign, and a little for each other one: two words for a fault say it better than one."""
    found_ = sorted((weights.get(name, 0) for name in told.named(sentence)), reverse=True)
    return found_[0] + 0.4 * sum(1 for each in found_[1:] if each) if found_ else 0


def _aside(told: Told, sentence: Sentence) -> float:
    acts, text = sentence.acts, sentence.text
    weight = 1.5 if sentence.part.voice is Voice.SENDER else 0.0
    weight -= 3.0 * ("did" in acts) + 2.5 * ("told" in acts) + 2.0 * ("asks" in acts) + 1.5 * ("works" in acts)
    weight -= 3.5 if any(name in _ASIDE for name in told.named(sentence)) else 0
    weight -= 2.0 if text.endswith("?") else 0
    weight -= 4.0 if _LABELLED.match(text) or (sentence.part.voice is Voice.SENDER and _OF_US.search(text)) else 0
    weight -= 1.5 if MOOD.search(text) else 0
    weight -= 1.3 if _META.search(text) else 0
    weight -= 5.0 if _IF.match(text) else 2.0 if supposed(text, len(text) // 2) else 0
    return weight - (1.5 if len(text) < 25 else 0)


def workflow_impact(told: Told) -> Finding | None:
    """What they cannot do: the heaviest sentence, with the next ones beside it as long as they fit."""
    weights = {s: harm(told, s) for s in _candidates(told)}
    ours = {s: weight for s, weight in weights.items() if s.part.voice is Voice.SENDER}
    # A sender who writes of it at all says somewhere what it does to them: better the likeliest sentence than none.
    return _told_best(weights, LEAST) or _told_best(ours, LIKELIEST)


def actual(told: Told) -> Finding | None:
    """What happens: the sentences that name the fault most clearly."""
    # What Leadership and Product are asked to decide is mostly no fault: there only a plain one counts.
    least = LEAST if told.team not in ("leadership", "product") else 2 * LEAST
    best = _told_best({s: fault(told, s) for s in _candidates(told)}, least)
    return replace(best, state=State.INFERRED, rule="the sentences that name the fault") if best else None


def _told_best(weights: dict[Sentence, float], least: float) -> Finding | None:
    """The heaviest sentence and what fits beside it, in the order in which they stand."""
    weighed = _heaviest([(weight, s) for s, weight in weights.items()], least)
    # What is asked of a team tells less of the fault than whatever plainly tells it.
    weighed = [s for s in weighed if "asks" not in s.acts] or weighed
    if not weighed:
        return None
    shown, length = [weighed[0]], len(weighed[0].text)
    for other in weighed[1:4]:
        if length + len(other.text) < LONGEST_TWO:
            shown.append(other)
            length += 1 + len(other.text)
    return found(clipped(_joined([s for s in weights if s in shown], weighed[0]), LONGEST_TWO), weighed[0])


def _joined(shown: list[Sentence], first: Sentence) -> str:
    """The sentences behind each other; one of somebody else than the first has its author's name before it."""
    said, speaking = [], first.part.author
    for sentence in shown:
        author, words = sentence.part.author, begun(ungreeted(sentence.text))
        said.append(words if author == speaking else f"{author}: {words}")
        speaking = author
    return " ".join(said)


def _candidates(told: Told) -> tuple[Sentence, ...]:
    """What may tell of the fault: no step of a recipe, no news to the customer, no word about the way of the case."""
    return tuple(
        s for s in (*told.sender, *told.recent) if not (is_step(s.text) or _ROUTED.match(s.text) or tells_news(s))
    )


#: "for engineering, medium, reproduced twice", "a wish for the product people": the way of the case, and no fault
_ROUTED = re.compile(
    r"^\W*(?:(?:hi|hello|dear|hallo|bonjour|ciao|hola) )?(?:(?:this is |here is )?(?:something|one|a wish"
    r"|a case|a bug|a request|a matter)? ?(?:for|to|per|pour|para|an|für|voor|a|ein fall für|uno per) (?:the "
    rf"|die |das |l['’]|la |el |il |o |de )?)?(?:{'|'.join(words for words, _ in TEAMS)})\b.{{0,60}}$"
    r"|^\W*(?:came in as|(?:the )?customer (?:wrote|calls)|until then: \w+|sans alternative|sin alternativa"
    r"|no workaround|keine umgehung)\b",
    re.IGNORECASE,
)


def _heaviest(weighed: list[tuple[float, Sentence]], least: float) -> list[Sentence]:
    """Sentences of this weight and more, the heaviest first; of two with one weight the earlier."""
    kept = [(-weight, number, s) for number, (weight, s) in enumerate(weighed) if weight >= least]
    return [s for _, _, s in sorted(kept, key=lambda row: row[:2])]
