"""Who the customer is: the contact from the header of the thread, the company from signatures, words, or the domain."""

import re
from collections.abc import Iterator

from mailflow.address import Address
from mailflow.cases.case import Finding, State
from mailflow.cases.organisations import FREE_MAIL
from mailflow.cases.policy import Policy
from mailflow.reading.facts.spelling import spelled, squeezed
from mailflow.reading.facts.told import Told
from mailflow.reading.language.sentences import Part, Sentence, Voice, aware, clipped

_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "gov", "edu", "mail", "www", "example"})
_LEGAL = (
    r"(?:GmbH(?: & Co\. ?KG)?|AG|KG|SE|e\.V\.|Ltd\.?|Limited|LLP|LLC|Inc\.?|Corp(?:oration|\.)?|plc|PLC"
    r"|S\.?A\.?S?\.?|SARL|B\.?V\.?|N\.?V\.?"
    r"|AB|A/S|ApS|AS|Oy|S\.?p\.?A\.?|S\.?r\.?l\.?|S\.?L\.?|Pty(?: Ltd)?|Group|Holdings?|Trust|University"
    r"|Hospital|Council|School|Foundation|Clinic)"
)
_COMPANY = re.compile(rf"(?:[A-ZÀ-Ý][\w&'’.-]{{0,30}} |& |and |und |et |of |de ){{1,6}}{_LEGAL}(?![\w])")
#: small words inside of a name; any other makes it a sentence: "Acme says the export drops rows"
_JOINING = frozenset(
    (
        "and",
        "und",
        "et",
        "of",
        "the",
        "for",
        "de",
        "du",
        "la",
        "le",
        "di",
        "da",
        "van",
        "von",
        "der",
        "y",
        "e",
        "en",
        "i",
    )
)
_NAMED = re.compile(
    r"\b(?:for|at|customer|client|account|from) ((?:[A-Z][\w&'’-]{1,30})(?: (?:& |and )?[A-Z][\w&'’.-]{1,30}){1,3})"
)


_ADDRESS = re.compile(r"[\w.+-]{1,64}@(?P<domain>[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})")
#: "Moira Dunn, moira@…", "Jo Strand of Reel Meals phoned (jo@…"
_PERSON = re.compile(r"(?-i:[A-ZÀ-Ý][\w’'-]+) (?-i:[A-ZÀ-Ý][\w’'-]+)")


def written_contact(part: Part, policy: Policy) -> Address | None:
    """Somebody outside whose address stands in the sender's own text: a call that a colleague tells of."""
    for match in _ADDRESS.finditer(part.text):
        if match["domain"].lower() not in policy.internal_domains:
            near = _PERSON.findall(part.text[max(0, match.start() - 60) : match.start()])
            local = squeezed(match.group().split("@")[0])
            named = [
                name
                for name in near
                if squeezed(name.split()[0])[:3] == local[:3] or squeezed(name.split()[-1]) in local
            ]
            return Address(match.group().lower(), (named or near or [""])[-1])
    return None


def contact(told: Told) -> Finding | None:
    """The person outside who wrote last, or whose address the sender wrote."""
    for index, below in enumerate(told.thread.messages):
        if told.contact and below.from_ == told.contact:
            value = {"name": below.from_.name, "email": below.from_.address}
            quote = f"{below.from_.name} <{below.from_.address}>".strip()
            return Finding(value, State.STATED, quote, f"thread[{index}]", below.from_.address, aware(below.date))
    if told.contact:
        note = told.parts[0]
        value = {"name": told.contact.name, "email": told.contact.address}
        return Finding(value, State.STATED, told.contact.address, note.source, note.author.address, note.at)
    return None


def company(told: Told) -> Finding | None:
    """As somebody wrote it; else the domain of the contact, which is a conclusion."""
    organisation = _organisation(told.contact.domain) if told.contact else ""
    lines = tuple(_signature_lines(told))
    for line in (*lines, *told.sender, *told.customer[:40]) if organisation else ():
        if name := spelled(line.text, organisation):
            # The whole line of a signature has the legal form too: "Kelso Rowing Club", "Taxi Nord eG".
            longer = _matching(line.text, organisation)
            return _stated(longer if longer.startswith(name) else name, line)
    for line in (*lines, *told.sender):
        name = _matching(line.text, organisation) if organisation else ""
        if name:
            return _stated(name, line)
    for line in lines:
        legal = _COMPANY.search(line.text)
        if legal:
            return _stated(legal.group(), line)
    if organisation and told.contact:
        rule = "the domain of the customer's address"
        name = " ".join(word.capitalize() for word in re.split(r"[-_]", _label(told.contact.domain)))
        return Finding(name, State.INFERRED, told.contact.address, "header", told.contact.address, rule=rule)
    return _only_in_words(told)


def reported_by(told: Told) -> Finding | None:
    """The sender, with the team that the signature names."""
    sender = told.message.sender
    if not sender:
        return None
    team = next(
        (m.group() for cut in told.thread.cut if (m := re.search(r"\b[^\n,|]{0,30}Support\b[^\n|]{0,20}", cut))), ""
    )
    name = sender.name or sender.address
    value = f"{name}, {' '.join(team.split())}" if team and "@" not in team else name
    return Finding(
        value, State.STATED, f"{sender.name} <{sender.address}>".strip(), "header", sender.address, told.message.date
    )


def _stated(name: str, line: Sentence) -> Finding:
    part = line.part
    return Finding(name.strip(" ,;:"), State.STATED, clipped(line.text), part.source, part.author.address, part.at)


def _label(domain: str) -> str:
    """The part of a domain that names the organisation: `acme` of mail.acme.co.uk."""
    labels = [label for label in domain.split(".")[:-1] if label not in _SECOND_LEVEL] or domain.split(".")[:1]
    return labels[-1]


def _organisation(domain: str) -> str:
    label = _label(domain)
    return "" if label in FREE_MAIL else squeezed(label)


def _signature_lines(told: Told) -> Iterator[Sentence]:
    """The last lines of what the customer wrote, where name and company stand."""
    parts = {part.source: part for part in told.parts}
    for index, below in enumerate(told.thread.messages):
        part = parts.get(f"thread[{index}]")
        if part and part.voice is Voice.CUSTOMER:
            lines = [line.strip() for line in below.body.splitlines() if line.strip()]
            lines += [line.strip() for line in below.signature.splitlines() if line.strip()]
            yield from (Sentence(line, part) for line in reversed(lines[-8:]) if len(line) < 90)


def _matching(line: str, organisation: str) -> str:
    """The words of a line that spell the organisation of the domain: "Pwll Farm Supplies" for pwllfarm."""
    for segment in re.split(r"[|•·\t/]| [-–—] |(?<!, Inc), (?!Inc|Ltd|LLC)", line):
        letters = squeezed(segment)
        if (
            letters.startswith(organisation)
            and len(segment) < 60
            and "@" not in segment
            and "www" not in segment
            and re.search("[A-ZÀ-Ý]", segment)
            and all(word[:1].upper() == word[:1] or word in _JOINING for word in segment.split())
        ):
            shortest = _run(segment, organisation)
            return segment if len(segment.split()) <= 6 else shortest
    return _run(line, organisation)


def _run(line: str, organisation: str) -> str:
    words = line.split()[:120]
    for start, word in enumerate(words):
        if not word[:1].isupper() or not organisation.startswith(squeezed(word)[:4]):
            continue
        for length in range(5, 0, -1):
            run = " ".join(words[start : start + length])
            run = re.sub(r"['’]s?$|[.,:;!?]$", "", re.sub(r"[.,:;!?]$", "", run))
            letters = squeezed(run)
            if letters == organisation or (
                len(letters) >= 5 and organisation.startswith(letters) and len(run.split()) == length
            ):
                return run
    return ""


def _only_in_words(told: Told) -> Finding | None:
    """A mail without a customer's address in it, as when a colleague tells of a call."""
    subject = Sentence(told.message.subject, told.parts[0])
    for sentence in (*told.sender, subject):
        match = _COMPANY.search(sentence.text) or _NAMED.search(sentence.text)
        if match:
            return _stated(match.group(1) if match.re is _NAMED else match.group(), sentence)
    return None
