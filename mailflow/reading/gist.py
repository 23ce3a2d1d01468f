"""What the mail is about in one line and in a few sentences, and the tickets, links and files that belong to it."""

import re
from collections.abc import Iterator

from mailflow.cases.case import Finding, State
from mailflow.cases.spoken import TEAMS
from mailflow.reading import weighing
from mailflow.reading.sentences import Sentence, clipped, ungreeted
from mailflow.reading.told import SECURITY, Told, found
from mailflow.reading.weighing_words import MOOD

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

_TICKET = re.compile(
    r"(?<![\w/=&-])#(?P<hash>\d{3,10})\b|\b(?:ticket|case|tickets|tix|zendesk|freshdesk|jira|incident|fall"
    r"|vorgang)(?: ?(?:id|no\.?|number|nr\.?|nummer"
    r"|ref(?:erence)?))? ?[:#]? ?(?P<named>(?:[A-Z]{1,8}-)?\d{3,10})(?:(?:,| and| &"
    r"| und) ?#?(?P<second>\d{3,10}))?\b|(?<![\w/-])(?P<key>[A-Z][A-Z0-9]{1,7}-\d{2,7})(?![\w-]|\.\d)",
    re.IGNORECASE,
)
_ROW = re.compile(r"^\s*(?P<who>[A-Z][^\t\n]{2,50}?)(?:\t| {2,}|\s?[|:–]\s?)#?(?P<id>\d{4,8})\s*$")
#: numbers of other things: standards, encodings, error codes, zones, orders
_NO_TICKET = re.compile(
    r"^(?:utf|iso|rfc|sha|md|gmt|utc|http|tls|ssl|aes|covid|err|error|cve|eu|us|ap|uk|windows|en|din|cp|mp|base"
    r"|q|h|fy|ipv|usb|rs|ps|gpt|ie|log)-",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"\b(?:model|modell|modèle|modelo|modello|printer|device|type|line|series|order|invoice|purchase|po|item"
    r"|sku|rechnung|bestellung|facture|pedido|room|track\w*|serial|part|article)(?: (?:no\.?|number|nr\.?))? ?$",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://[^\s<>\"'）)\]|]{3,1000}", re.IGNORECASE)
#: links that mail clients, scanners and mailing tools write
_NO_LINK = re.compile(
    r"//(?:aka\.ms|go\.microsoft|www\.(?:linkedin|facebook|twitter|instagram|youtube)"
    r"|(?:linkedin|facebook|twitter|x|instagram|youtu)\.|\w+\.safelinks|urldefense|overview\.mail\.yahoo"
    r"|\w*\.?list-manage|mailchi|www\.avast|get\.adobe|apps\.apple|play\.google|proton\.me/?$)|unsubscribe"
    r"|/mail/(?:android|ios)|outlook-?mobile",
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


def ticket_ids(told: Told) -> Finding | None:
    """Numbers behind `#`, behind "ticket", of the form ABC-123, or beside a customer's name in a table."""
    numbers: list[str] = []
    first: Sentence | None = None
    texts = [(told.message.subject, told.parts[0])] + [(p.text, p) for p in told.parts]
    for text, part in texts:
        for line in text.splitlines():
            fresh = list(_tickets(line[:500]))
            if fresh and first is None:
                first = Sentence(line.strip(), part)
            numbers += fresh
    return found(list(dict.fromkeys(numbers))[:20], first) if first else None


def _tickets(line: str) -> Iterator[str]:
    row = _ROW.match(line)
    if row and not re.search(r"\b(?:tel|phone|fax|order|zip|plz|error|port|code|room)\b", row["who"], re.IGNORECASE):
        yield row["id"]
    for match in _TICKET.finditer(line):
        if match["key"] and (
            _NO_TICKET.match(match["key"]) or not match["key"][0].isupper() or match["key"] != match["key"].upper()
        ):
            continue
        if not _ORDER.search(line[max(0, match.start() - 24) : match.start()]):
            yield from (name for name in (match["hash"], match["named"], match["second"], match["key"]) if name)


def links(told: Told) -> Finding | None:
    """Links that people wrote, without those of mail clients and signatures."""
    for_brief: dict[str, Sentence] = {}
    for part in told.parts:
        for match in _LINK.finditer(part.text):
            link = match.group().rstrip(".,;:!?*_")
            if not _NO_LINK.search(link):
                for_brief.setdefault(link, Sentence(link, part))
    return found(list(for_brief)[:20], next(iter(for_brief.values()))) if for_brief else None


def attachments(told: Told) -> Finding | None:
    """Names of the files of the mail and of the mails attached to it."""
    names = [file.name for file in told.message.files if file.name]
    if not names:
        return None
    sender = told.message.sender
    return Finding(
        list(dict.fromkeys(names)),
        State.STATED,
        ", ".join(names)[:200],
        "attachment",
        sender.address if sender else "",
        told.message.date,
    )
