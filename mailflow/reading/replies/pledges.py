"""A time for which a colleague promises something in prose: "I'll have a fix by 3pm".
Asked back as a word, never carried out."""

import re
from datetime import datetime

from mailflow.cases.events import Command
from mailflow.cases.policy import Policy
from mailflow.reading.replies.promises import NONE, SENTENCE
from mailflow.reading.times import instants

#: who will do something, or what will be there
_WILL = re.compile(
    r"\b(?:i|we)(?:['’]ll| will| can| should(?: be able to)?| expect to| plan to| hope to| aim to"
    r"|['’]m going to|['’]re going to| are going to)\b"
    r"|\b(?:fix|patch|hot-?fix|answer|result|rollback|roll-out|rollout|release|deploy\w*|build|work-?around"
    r"|restore|import|migration)\b.{0,25}"
    r"\b(?:will|should|going to|lands?|ships?|goes (?:out|live)|comes?|is (?:planned|scheduled|expected|due))\b"
    r"|\b(?:it|this|that|everything)(?:['’]ll| will| should) be (?:done|ready|fixed|live|out|back|finished|up"
    r"|solved|resolved|over|deployed|sorted)\b"
    r"|\b(?:expect|aim|aiming|plan|planning|eta)\b.{0,25}\b(?:fix|it|done|ready|live|patch|release|deploy\w*|is)\b"
    r"|\b(?:ich|wir)\b.{0,40}\b(?:habe[n]?|schaffe[n]?|liefer[en]+|spiele[n]?|beheb[en]+|werde[n]?|fixe[n]?"
    r"|starte[n]?)\b|\b(?:habe|haben|schaffe|schaffen|liefern|werden) (?:ich|wir)\b"
    r"|\b(?:fix|korrektur|lösung|patch|release|es|das|update)\b.{0,25}\b(?:kommt|ist|wird|sollte|geht)\b"
    r"|\b(?:kommt|ist|wird|sollte|geht)\b.{0,15}\b(?:fix|korrektur|lösung|patch|es|das)\b"
    r"|\b(?:je|on|nous)\b.{0,30}\b(?:aurai|aurons|aura|corrig\w+|livr\w+|déploi\w+|termin\w+|vais|allons|va)\b"
    r"|\b(?:ce|correctif|correction)\b.{0,15}\b(?:sera|arrive)\b"
    r"|\b(?:tendr(?:é|emos)|arreglar\w*|corregir\w*|estar[áa]|desplegar\w*|entregar\w*|lo tengo|vamos a)\b"
    r"|\b(?:terei|teremos|estará|vai estar|vou|vamos|corrigiremos|entrego|entregamos)\b"
    r"|\b(?:avr(?:ò|emo)|sar(?:à|emo)|risolv(?:o|iamo|eremo|erò)|rilasci\w+|consegn\w+)\b",
    re.IGNORECASE,
)
#: what stands before the time; of the second group the word is a part of it
_BY = re.compile(
    r"\b(?:(?:by|before|until|till|at|around|about|for(?= \d)|bis|um|gegen|vor|d['’]ici|avant|vers|à|a las?"
    r"|antes de las?|para las?|hasta las?|até(?: às?| as)?|às|as|entro le|entro|alle|per le"
    r"|prima delle)(?=[ :]))"
    r"|\b(?=(?:in \d|in an? |in half|within \d|tomorrow|tonight|morgen|demain|mañana|amanhã|domani"
    r"|on (?:mon|tues|wednes|thurs|fri)day))",
    re.IGNORECASE,
)


def pledged(text: str, written: datetime, policy: Policy) -> Command | None:
    """The word that would say it, `eta` with the time as it was written;
    None when nothing is promised for a time ahead."""
    for sentence in SENTENCE.split(text[:2_000]):
        if _WILL.search(sentence) and not NONE.search(sentence):
            for by in _BY.finditer(sentence):
                if found := _time_at(sentence[by.end() :].strip(), written, policy):
                    return found
    return None


def _time_at(words: str, written: datetime, policy: Policy) -> Command | None:
    # "15h" behind "d'ici" or "às" is a time of day; alone it would be a length.
    words = re.sub(
        r"^(\d{1,2}) ?(?:h|uhr)\b ?(\d\d)?", lambda clock: f"{clock[1]}:{clock[2] or '00'}", words, flags=re.IGNORECASE
    )
    try:
        at, rest = instants.when(words, written, policy)
    except ValueError:
        return None
    own = words[: words.rfind(rest)] if rest else words
    return Command("eta", own.strip(instants.BETWEEN + instants.AROUND), {"when": at})
