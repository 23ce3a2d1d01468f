"""What the mail is about, in one line and in a few sentences."""

import re

from mailflow.cases.case import Finding, State
from mailflow.cases.spoken import TEAMS
from mailflow.reading.facts import weighing
from mailflow.reading.facts.told import SECURITY, Told, found
from mailflow.reading.facts.weighing_words import MOOD
from mailflow.reading.language.sentences import Sentence, clipped, ungreeted

_PREFIX = re.compile(
    r"^(?:\s*(?:re|fwd?|fw|wg|aw|tr|rv|i|enc|vs|sv|vl|doorst|antw|odp|pd|ynt|ilt|rép|res"
    r"|ref)\s*(?:\[\d+\])?\s*:\s*|\s*\[[^\]]{1,30}\]\s*)+",
    re.IGNORECASE,
)
#: of a description
LONGEST = 600
#: words of a subject that name the mood and not the problem
_MOOD = re.compile(
    r"\b(?:urgent(?:ly)?|asap|help|please|important|emergency|dringend|wichtig|urgente?|hilfe|very"
    r"|customer mail attached|escalation|escalate|issue|problem|question|fwd|hi|hello)\b|!+",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|hallo|guten (?:tag|morgen)|moin"
    r"|servus|bonjour|hola|buenos d[ií]as|ciao|buongiorno|ol[áa]|bom dia|beste|thanks?|thank you|many thanks"
    r"|regards|best|kind|cheers|ta|danke|merci|gracias|viele gr[üu][ßs]e|mit freundlichen|cordialement"
    r"|saludos)\b[^.!?]{0,40}[.,!]?$",
    re.IGNORECASE,
)


def bare_subject(subject: str) -> str:
    """The subject without the prefixes of replies and forwards."""
    return " ".join(_PREFIX.sub("", subject[:500]).split())


def summary(told: Told, actual: Finding | None) -> Finding | None:
    """The subject of the thread; where it names a mood and no problem, with the sentence that names the fault."""
    subject, source = _subject(told)
    kept = re.sub(r"\s+", " ", _MOOD.sub("", subject)).strip(" ,;:.?-–!")
    first = _first_sentence(told)
    said = ungreeted(str(actual.value) if actual and actual.value else first.text if first else "")
    if len(kept.split()) >= 4 and len(kept) > 14:
        words, rule = kept, "the subject of the thread"
    elif kept and said and (len(kept.split()) < 2 or kept.lower() not in said.lower()):
        words, rule = f"{kept}: {said}", "the subject and the sentence that names the fault"
    else:
        words, rule = (said or kept), "the subject of the thread" if kept else "the first sentence"
    if not words:
        return None
    author = told.message.sender.address if told.message.sender else ""
    return Finding(
        clipped(words, 130), State.INFERRED, clipped(subject or words), source, author, told.message.date, rule
    )


def _subject(told: Told) -> tuple[str, str]:
    below = [message.subject for message in told.thread.messages[:1] if message.subject]
    for subject in (*below, told.message.subject):
        if bare := bare_subject(subject):
            return bare, "subject"
    return "", "note"


def _first_sentence(told: Told) -> Sentence | None:
    seen = next((sign.sentence for name in SECURITY for sign in told.signed(name) if _tells(sign.sentence)), None)
    return (
        seen
        or next((s for s in told.both if _tells(s)), None)
        or next((s for s in told.both if len(s.text) > 15), None)
    )


#: no sentence of an account: a list item, a table row, a line with a label, a name under a mail
_FRAGMENT = re.compile(
    r"^\s*(?:\d{1,2}[.)]\s|[-*•–]\s|>|\[\d)|\t|^\W*(?:ticket|steps?|expected|actual|environment|severity"
    r"|workaround|tried|error|ref|console|note)\b[^.]{0,20}:|"
    r"^[^\W\d][\w '/-]{1,28}:\s*[\w#\"“]+(?:\s\S+){0,4}$|https?://\S+$",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"[.!?…][\"”’')\]]{0,2}$")
#: only about the way of the case: "Engineering, please.", "High.", "See below."
_ABOUT_THE_CASE = re.compile(
    r"^\W*(?:see below|please (?:escalate|help|advise|see)|can (?:you|someone|somebody)"
    r"|could (?:you|someone|somebody)|forwarding|sorry|fyi|ticket|thanks|thank you|i(?:['’]m| am) sorry"
    r"|background|sent from)\b",
    re.IGNORECASE,
)


_ROUTE = re.compile(
    r"^\W*(?:(?:hi|hello|for(?: the)?|dear|to|hallo|pour|an"
    rf"|für) )?(?:{'|'.join(words for words, _ in TEAMS)})\b[^.!?]{{0,25}}(?:[:,]|please|pls|bitte|\.$)",
    re.IGNORECASE,
)


def description(told: Told) -> Finding | None:
    """Three to five whole sentences in the thread's own words: the sender's account, then the customer's."""
    ours = [s for s in told.sender if _tells(s)]
    theirs = [s for s in told.recent if _tells(s)]
    if len(ours) > 2:  # an account that is complete needs no cry beside it
        theirs = [s for s in theirs if not MOOD.search(s.text)]
    ours = _best(told, ours, 4 if theirs else 5)
    chosen = [*ours, *_best(told, theirs, max(5 - len(ours), 1))]
    if not chosen:
        return None
    text = ""
    for sentence in chosen:
        if len(text) + len(sentence.text) < LONGEST or not text:
            text = f"{text} {_stopped(ungreeted(sentence.text))}".strip()
    return found(clipped(text, LONGEST), chosen[0], "the sentences of the note and of the mail that tell what happens")


def _tells(sentence: Sentence) -> bool:
    text = sentence.text
    whole = _WHOLE.search(text) or len(text) > 45
    aside = _GREETING.match(text) or _FRAGMENT.search(text) or _ABOUT_THE_CASE.match(text) or _ROUTE.match(text)
    return bool(whole and len(text.split()) > 3 and not aside)


def _best(told: Told, said: list[Sentence], most: int) -> list[Sentence]:
    """The sentences that say most of the fault and its harm, in the order in which they stand."""
    weight = {
        s: weighing.fault(told, s) + weighing.harm(told, s) - 2 * ("told" in s.acts) - (len(s.text) < 30) for s in said
    }
    kept = sorted(said, key=lambda s: -weight[s])[:most]
    return [s for s in said if s in kept]


def _stopped(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if _WHOLE.search(text) else f"{text.rstrip(' ,;:-–')}."
