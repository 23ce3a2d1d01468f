"""How to make it happen again: a list, bullets under a heading, a chain in one sentence, or a story with an outcome."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from mailflow.cases.case import Finding
from mailflow.reading.facts.steps_words import DID_THIS, DO, LEAD, NO_LEAD, OUTCOME, OWN_OBJECT
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.sentences import Part, Sentence, Voice, clipped

_NUMBERED = re.compile(
    r"^[\s>]{0,8}(?:step |schritt |étape |paso |passo |stap )?(\d{1,2})[.):]\s+(\S.*)$", re.IGNORECASE
)
_BULLET = re.compile(r"^[\s>]{0,8}(?:[-*•–]|\d{1,2}[.)])\s+(\S.*)$")
#: a colon says it best; a comma does behind a short lead
_HEADS = (
    re.compile(rf"{LEAD}(?:[^:.!?]|\.(?=\d)){{0,140}}:\s+(?P<steps>.+)", re.IGNORECASE),
    re.compile(rf"{LEAD}[^:,.!?]{{0,30}},\s+(?P<steps>.+)", re.IGNORECASE),
)
_BETWEEN = re.compile(
    r"(?:,|;)(?![^()]*\))\s+(?:(?:and |und |et |y |e |en )?(?:then|dann|danach|puis|ensuite|luego|después|poi"
    r"|quindi|depois|dan"
    r"|daarna|and|und|et|y|e|en) )?|\s(?:and then|then|dann|puis|luego|poi|depois|dan)\s"
    r"|\sand (?=(?:press|click|look|save|tap|open|choose|send|print|go|upload|select)\b)",
    re.IGNORECASE,
)
#: the line above a list that is a recipe: "Pasos:", "reproduced on 4.18 like this"
_LED = re.compile(LEAD, re.IGNORECASE)
#: the line below it
_SHOULD = re.compile(rf"^\W*(?:\S+ ){{0,6}}{OUTCOME}", re.IGNORECASE)
#: fewer doings are an anecdote
FEWEST = 3


def repro_steps(told: Told) -> Finding | None:
    """Of whichever form, the sender's first; never what the desk did to mend it."""
    for part in told.parts:
        if part.voice is not Voice.COLLEAGUE and (steps := _numbered(part) or _bullets(part)):
            return found(steps, Sentence(steps[0], part))
        if part.voice is Voice.SENDER and (said := _in_prose(told.sender) or next(_narrated(told.sender), None)):
            return said
    return _in_prose(told.both)


def _in_prose(said: tuple[Sentence, ...]) -> Finding | None:
    for sentence in said:
        steps = list(_chain(sentence.text)) if "," in sentence.text or ">" in sentence.text else []
        if len(steps) >= FEWEST:
            return found(steps[:20], sentence)
    return None


def is_step(text: str) -> bool:
    """The sentence is a line of such a list, or leads to one: it names no fault."""
    chained = ("," in text or ">" in text) and len(text) > 40
    return bool(_NUMBERED.match(text)) or (chained and len(list(_chain(text))) >= FEWEST)


def are_doings(*lines: str) -> bool:
    """Each begins with something that a hand does at a screen."""
    return all(DO.match(line.strip()) for line in lines)


_ACTOR = re.compile(r"^\W*(?:you|i|we|they|man|on|je|tu|ich|wir|se|si|je|ik)\s+", re.IGNORECASE)


def in_orders(said: Iterable[Sentence]) -> Finding | None:
    """ "Open the plan, pick row F, press Swap.": doings and nothing else, in an answer to the question for them."""
    for sentence in said:
        pieces = [step for step in _BETWEEN.split(_ACTOR.sub("", sentence.text.rstrip(" ."))) if step]
        steps = list(takewhile(are_doings, pieces))
        # What comes of the doings may stand behind the last of them.
        if len(steps) > 1 and len(pieces) - len(steps) < 2:
            return found([clipped(step, 230) for step in steps], sentence)
    return None


def _numbered(part: Part) -> list[str]:
    """The longest numbered list of doings; one that is led to or has an outcome needs no verb that we know."""
    best: list[str] = []
    for steps, before, behind in _lists(part.text.splitlines()):
        doing = [step for step in steps if DO.search(step) and "?" not in step]
        led = _LED.search(before) and not NO_LEAD.search(before)
        if len(steps) >= 2 and (led or _SHOULD.search(behind) or len(doing) * 2 > len(steps)):
            best = max(best, steps, key=len)
    return best


def _lists(lines: list[str]) -> Iterator[tuple[list[str], str, str]]:
    """Each run of numbered lines from 1 on, with the line before it and the line behind it."""
    steps: list[str] = []
    before = last = ""
    for line in (each for each in (*lines, "") if each.strip() or each == ""):
        match = _NUMBERED.match(line[:300])
        if match and int(match[1]) == len(steps) + 1:
            before = before if steps else last
            steps.append(clipped(match[2], 230))
        elif steps and line.strip() and not match and _goes_on(line, steps[-1]):
            steps[-1] += " " + line.strip()
        elif line.strip():
            yield steps, before, line
            steps = [clipped(match[2], 230)] if match and match[1] == "1" else []
            before = last
        last = line if line.strip() else last
    yield steps, before, ""


def _goes_on(line: str, step: str) -> bool:
    """Wrapped by the client, with or without an indent."""
    return len(step) < 200 and (line.startswith((" ", "\t")) or (line[:1].islower() and len(step) > 40))


def _bullets(part: Part) -> list[str]:
    """The bullets under "Starting from a fresh install:"."""
    lines = part.text.splitlines()
    for index, line in enumerate(lines):
        if line.rstrip().endswith(":") and _HEADS[0].search(f"{line.strip()} x"):
            below = [text for text in lines[index + 1 : index + 24] if text.strip()]
            steps = [match[1] for text in takewhile(_BULLET.match, below) if (match := _BULLET.match(text))]
            if len(steps) >= 2 and sum(1 for step in steps if DO.search(step)) * 2 >= len(steps):
                return [clipped(step, 230) for step in steps]
    return []


def after_steps(text: str) -> str:
    """What comes of a chain of doings, behind its last colon, or ""."""
    match = next((found_ for head in _HEADS if (found_ := head.search(text))), None)
    parts = re.split(r":\s", match["steps"], maxsplit=1) if match and "," in text else []
    return parts[1].strip() if len(parts) == 2 and len(list(_chain(text))) >= FEWEST else ""


#: "(Roosters > Publiceren > week 4 > Bevestigen)": a way through the menus needs no word before it
_BRACKETED = re.compile(r"\((?P<menu>[^()]{2,60}(?:\s[>→]\s[^()>→]{2,60}){2,9})\)")

#: the menu of a chain without commas: "Clubs > Billing > Collections > Approve"
_MENU = re.compile(r"\s[>→]\s")


def _chain(text: str) -> Iterator[str]:
    match = next((found_ for head in _HEADS if (found_ := head.search(text))), None)
    if menu := _BRACKETED.search(text):
        yield from (clipped(step.strip(), 230) for step in _MENU.split(menu["menu"]))
        return
    if not match:
        return
    # Behind the last doing a colon leads to what comes of it.
    doings = re.split(r":\s", match["steps"])[0]
    steps = [step.strip(" .,;") for step in _BETWEEN.split(doings)]
    steps = steps if len(steps) >= FEWEST else [step.strip(" .,;") for step in _MENU.split(doings)]
    steps = [step for step in steps if len(step) > 2]
    doing = sum(1 for step in steps if DO.search(step))
    # "I tested it: clock in 8:00, out 12:00, in 12:30": behind the colon of a recipe one verb serves for all.
    short = text[: match.start("steps")].rstrip().endswith(":") and all(len(step) < 60 for step in steps)
    if doing * 2 >= len(steps) or (doing and short):
        yield from (clipped(step, 230) for step in steps)


#: where one doing of a story ends: an "and" inside a doing is joined again
_PIECES = re.compile(
    r"[,;]\s(?![^()]*\))|\s(?:and|then|und|dann|et|puis|y|luego|e|poi|depois|en|dan)\s(?![^()]*\))", re.IGNORECASE
)
#: a piece of two words is no doing of its own
_JOINED = re.compile(r"\n(\S+(?: \S+)?)(?=\n|$)")
#: "and got \"unknown\"", "y salió 8.390": what came of it, in the same breath
_AND_CAME = re.compile(
    r"(?:,| and| und| et| y| e| en| but| aber| mais| pero| ma| mas| maar) (?:i |we |ich |wir |j['’]ai "
    r"|ik )?(?:got|get|saw|bekam|bekomme|erhielt|eu"
    r"|obtenu|obtuve|salió|sale|dio|ottenuto|uscito|esce|deu|saiu|apareceu|kreeg|krijg)\b.*$",
    re.IGNORECASE,
)
_TELLS_OUTCOME = re.compile(OUTCOME, re.IGNORECASE)
#: sentences of one story
_LONGEST_STORY = 6


def _narrated(said: tuple[Sentence, ...]) -> Iterator[Finding]:
    """A recipe told by who did it: with an object of one's own or behind "I can repeat it", up to what comes of it."""
    for place, sentence in enumerate(said):
        own = OWN_OBJECT.search(sentence.text) or DID_THIS.match(sentence.text)
        if own and (steps := _story(sentence, said[place + 1 : place + 2])):
            yield found(steps[:20], sentence)
        if _LED.search(sentence.text) and not NO_LEAD.search(sentence.text):
            steps = _sentences_of_story(said[place + 1 : place + 2 + _LONGEST_STORY])
            if steps:
                yield found(steps[:20], said[place + 1])


def _story(sentence: Sentence, after: tuple[Sentence, ...]) -> list[str]:
    """ "I moved a dummy boat to C-12, gave it 100 kWh and made the invoice: £0.28 where it should be £0.34." """
    text = DID_THIS.sub("", sentence.text)
    came = _AND_CAME.search(text)
    doings, _, outcome = (text[: came.start()], "", came.group()) if came else text.partition(": ")
    if not came and not _TELLS_OUTCOME.search(outcome):
        if not (after and _TELLS_OUTCOME.search(after[0].text)):
            return []
        # Nothing that came of it stands behind the colon: then the doings do.
        doings = outcome or doings
    pieces = [piece for piece in _PIECES.split(doings.strip()) if piece.strip()]
    told = "\n".join(pieces) if DID_THIS.match(sentence.text) else _JOINED.sub(r", \1", "\n".join(pieces))
    steps = [clipped(step.strip(" ."), 230) for step in told.split("\n")]
    return steps if len(pieces) >= FEWEST - bool(came) and sum(bool(DO.search(step)) for step in steps) >= 1 else []


def _sentences_of_story(said: tuple[Sentence, ...]) -> list[str]:
    """The sentences behind a lead; none where no outcome follows: then it is what was tried, or a tale."""
    doings = list(takewhile(lambda s: not _TELLS_OUTCOME.search(s.text), said))
    if len(doings) == len(said) or any("told" in s.acts or s.text.endswith("?") for s in doings):
        return []
    enough = sum(len(DO.findall(s.text)) for s in doings) >= FEWEST and sum(
        bool(DO.search(s.text)) for s in doings
    ) * 2 >= len(doings)
    return [clipped(s.text, 230) for s in doings] if enough else []
