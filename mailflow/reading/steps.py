"""How to make it happen again: a numbered list, bullets under a heading, or a chain of doings in one sentence."""

import re
from collections.abc import Iterator
from itertools import takewhile

from mailflow.cases.case import Finding
from mailflow.reading.sentences import Part, Sentence, Voice, clipped
from mailflow.reading.told import Told, found

_NUMBERED = re.compile(
    r"^[\s>]{0,8}(?:step |schritt |étape |paso |passo |stap )?(\d{1,2})[.):]\s+(\S.*)$", re.IGNORECASE
)
_BULLET = re.compile(r"^[\s>]{0,8}(?:[-*•–]|\d{1,2}[.)])\s+(\S.*)$")
#: something that a hand does at a screen
_DO = re.compile(
    r"\b(?:open|go|click|press|tap|select|choose|create|new|add|enter|type|log ?in|sign ?in|log|sign|upload"
    r"|save|preview|export|import|set|drag|switch|turn|fill|start|run|change|delete|send|navigate|wait|pick"
    r"|scroll|print|clock|call|post|put|take|look|share|see|shows?|simulate|finish|submit|close|reload"
    r"|two (?:players|browsers)|"
    r"öffnen|\w*klick\w*|ziehen|auswählen|wählen|anlegen|speichern|drücken|gehen|eingeben|hochladen|erzeugen"
    r"|anmelden|starten|ausfüllen|ouvr\w+|cliqu\w+|choisir|saisir|enregistrer|créer|appuyer|télécharger"
    r"|abr[ie]\w*|clic|hacer|pulsar|elegir|guardar|crear|subir|apr[ie]\w*|cliccare|salva\w*|modifica\w*"
    r"|scegli\w*|premi\w*|scarica\w*|"
    r"clicar|guardar|escolher|criar|gravar|openen?|klik\w*|kies|kiezen|opslaan|invullen)\b|[>→]",
    re.IGNORECASE,
)
#: what leads to the doings: "To see it, log in as …", "Nachgestellt habe ich das so: …"
_LEAD = (
    r"\b(?:to (?:see|reproduce|repeat|trigger|get) (?:it|this|that)(?: happen)?|to get there"
    r"|consegui (?:repetir|reproduzir)|(?:lo|la) (?:he|hemos) (?:repetido|reproducido)"
    r"|(?:l['’])?(?:ho|abbiamo) (?:ripetuto|riprodotto)|(?:j['’]ai|nous avons) (?:reproduit|refait)"
    r"|ik (?:heb|kan) het [\w ]{0,30}(?:gedaan|nagedaan|namaken)|habe (?:ich )?(?:es|das) nachgestellt"
    r"|here['’]s how|do this|the way to (?:see|get) (?:it|there)"
    r"|how to (?:see|reproduce|get|trigger) (?:it|this|there)|steps?(?: to reproduce)?"
    r"|repro(?:duction)?(?: steps)?|i tested(?: it)?|tested it|i can repeat it|reproduc(?:ed|ible)"
    r"|i (?:can )?(?:break|repeat|trigger|provoke|reproduce|get|see|make) (?:this|it|the same)"
    r"|it does it every time|start(?:ing)? from|recipe|"
    r"nachgestellt|nachstellen|so kommt man hin|so stellt man (?:es|das) nach|so lässt es sich nachstellen"
    r"|so geht['’]?s|so geht es|schritte|reproduzierbar|reproduire|pour (?:le|la) (?:voir|reproduire)"
    r"|je l['’]obtiens|étapes|(?:para|cómo) (?:reproducir|verlo)\w*|pasos|se reproduce"
    r"|per (?:riprodur\w+|vederlo)|passaggi|riprodotto|así (?:se ve|se reproduce|ocurre)"
    r"|come (?:riprodur\w+|vederlo)|para (?:reproduzir|ver)|passos|reproduzi\w*|zo (?:zie|krijg) je het"
    r"|reproduceren|nagebootst|stappen)\b"
)
#: a colon says it best; a comma does behind a short lead
_HEADS = (
    re.compile(rf"{_LEAD}(?:[^:.!?]|\.(?=\d)){{0,140}}:\s+(?P<steps>.+)", re.IGNORECASE),
    re.compile(rf"{_LEAD}[^:,.!?]{{0,30}},\s+(?P<steps>.+)", re.IGNORECASE),
)
_BETWEEN = re.compile(
    r"(?:,|;)\s+(?:(?:and |und |et |y |e |en )?(?:then|dann|danach|puis|ensuite|luego|después|poi|quindi|depois|dan"
    r"|daarna|and|und|et|y|e|en) )?|\s(?:and then|then|dann|puis|luego|poi|depois|dan)\s"
    r"|\sand (?=(?:press|click|look|save|tap|open|choose|send|print|go|upload|select)\b)",
    re.IGNORECASE,
)
#: fewer doings are an anecdote
FEWEST = 3


def repro_steps(told: Told) -> Finding | None:
    """Of whichever form, the sender's first; never what the desk did to mend it."""
    for part in told.parts:
        if part.voice is not Voice.COLLEAGUE and (steps := _numbered(part) or _bullets(part)):
            return found(steps, Sentence(steps[0], part))
    for sentence in told.both:
        steps = list(_chain(sentence.text)) if "," in sentence.text or ">" in sentence.text else []
        if len(steps) >= FEWEST:
            return found(steps[:20], sentence)
    return None


def is_step(text: str) -> bool:
    """The sentence is a line of such a list, or leads to one: it names no fault."""
    chained = ("," in text or ">" in text) and len(text) > 40
    return bool(_NUMBERED.match(text)) or (chained and len(list(_chain(text))) >= FEWEST)


def _numbered(part: Part) -> list[str]:
    steps: list[str] = []
    best: list[str] = []
    for line in part.text.splitlines():
        match = _NUMBERED.match(line[:300])
        if match and int(match[1]) == len(steps) + 1:
            steps.append(clipped(match[2], 230))
        elif match:
            steps = [clipped(match[2], 230)] if match[1] == "1" else []
        elif not line.strip():
            continue
        elif steps and _goes_on(line, steps[-1]):
            steps[-1] += " " + line.strip()
            continue
        else:
            steps = []
        best = max(best, steps, key=len)
    doing = [step for step in best if _DO.search(step)]
    return list(best) if len(best) >= 2 and len(doing) * 2 > len(best) else []


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
            if len(steps) >= 2 and sum(1 for step in steps if _DO.search(step)) * 2 >= len(steps):
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
    doing = sum(1 for step in steps if _DO.search(step))
    # "I tested it: clock in 8:00, out 12:00, in 12:30": behind the colon of a recipe one verb serves for all.
    short = text[: match.start("steps")].rstrip().endswith(":") and all(len(step) < 60 for step in steps)
    if doing * 2 >= len(steps) or (doing and short):
        yield from (clipped(step, 230) for step in steps)
