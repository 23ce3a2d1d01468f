"""The tickets, links and files that belong to a mail."""

import re
from collections.abc import Iterator

from mailflow.cases.case import Finding, State
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.sentences import Sentence

_TICKET = re.compile(
    r"(?<![\w/=&-])#(?P<hash>\d{3,10})\b|\b(?:ticket|case|tickets|tix|zendesk|freshdesk|jira|incident|fall"
    r"|vorgang)(?: ?(?:id|no\.?|number|nr\.?|nummer"
    r"|ref(?:erence)?))? ?[:#]? ?(?P<named>(?:[A-Z]{1,8}-)?\d{3,10})(?:(?:,| and| &"
    r"| und) ?#?(?P<second>\d{3,10}))?\b|(?<![\w/-])(?P<key>[A-Z][A-Z0-9]{1,7}-\d{2,7}|[A-DF-Z]-\d{5,7})(?![\w-]|\.\d)",
    re.IGNORECASE,
)
#: the step of a recipe names objects: "2. New batch HK-55"
_STEP = re.compile(r"^[\s>]{0,8}\d{1,2}[.)]\s+(?!.*\b(?:ticket|case)\b)", re.IGNORECASE)
_ROW = re.compile(r"^\s*(?P<who>[A-Z][^\t\n]{2,50}?)(?:\t| {2,}|\s?[|:–]\s?)#?(?P<id>\d{4,8})\s*$")
#: numbers of other things: standards, encodings, error codes, zones, orders
_NO_TICKET = re.compile(
    r"^cp-\d{3,4}$|^(?:utf|iso|rfc|sha|md|gmt|utc|http|tls|ssl|aes|covid|err|error|cve|eu|us|ap|uk|windows|en|din"
    r"|mp|base"
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
#: what happened before, or to somebody else: its ticket is not the ticket of this case
_OF_BEFORE = re.compile(
    r"\b(?:mended|fixed|closed|solved|resolved|supposed to|last (?:year|time|spring|summer|autumn|winter)|back in"
    r"|earlier|previous\w*"
    r"|old(?:er)?|former|same as|as with|just like|behoben|gelöst|geschlossen|früher\w*|alte[nrs]?|damals"
    r"|erledigt|voriges|letztes (?:jahr|mal)"
    r"|wie (?:bei|in)|corrigée?|fermée?|résolue?|ancien\w*|l['’]an dernier|comme (?:pour|chez|dans)|cerrad[oa]"
    r"|resuelt[oa]|anterior\w*|antigu[oa]"
    r"|el año pasado|igual que|chius[oa]|risolt[oa]|vecchi[oa]|precedente|l['’]anno scorso|come (?:per|nel)"
    r"|fechad[oa]|resolvid[oa]|antig[oa]"
    r"|no ano passado|tal como|gesloten|opgelost|oude|vorige?|vorig jaar|net als)\b[^.;!?]{0,60}$",
    re.IGNORECASE,
)
#: "LS-2001 was supposed to have fixed it"
_WAS = re.compile(
    r"\W{0,3}(?:was|had been|is long|wurde|war|était|fue|estaba|era|foi|was al|werd) (?:\w+ ){0,2}(?:supposed"
    r"|closed|fixed|solved"
    r"|resolved|mended|behoben|geschlossen|gelöst|fermée?|résolue?|cerrad[oa]|resuelt[oa]|chius[oa]|risolt[oa]"
    r"|fechad[oa]"
    r"|resolvid[oa]|gesloten|opgelost)\b",
    re.IGNORECASE,
)


def ticket_ids(told: Told) -> Finding | None:
    """Numbers behind `#`, behind "ticket", like ABC-123, or beside a name in a table; an old matter's only if alone."""
    numbers: list[tuple[str, bool]] = []
    first: Sentence | None = None
    texts = [(told.message.subject, told.parts[0])] + [(p.text, p) for p in told.parts]
    for text, part in texts:
        above = ""
        for line in text.splitlines():
            fresh = [] if _STEP.match(line) else list(_tickets(line[:500], above))
            if fresh and first is None:
                first = Sentence(line.strip(), part)
            numbers += fresh
            above = line[:500] if line.strip() else ""
    here = [number for number, before in numbers if not before] or [number for number, _ in numbers]
    return found(list(dict.fromkeys(here))[:20], first) if first else None


def _tickets(line: str, above: str = "") -> Iterator[tuple[str, bool]]:
    """Each number, and whether the words before it tell of an older matter."""
    row = _ROW.match(line)
    if row and not re.search(r"\b(?:tel|phone|fax|order|zip|plz|error|port|code|room)\b", row["who"], re.IGNORECASE):
        yield row["id"], False
    for match in _TICKET.finditer(line):
        if match["key"] and (
            _NO_TICKET.match(match["key"]) or not match["key"][0].isupper() or match["key"] != match["key"].upper()
        ):
            continue
        if not _ORDER.search(line[max(0, match.start() - 24) : match.start()]):
            before = bool(
                _OF_BEFORE.search(f"{above.strip()} {line[: match.start()]}") or _WAS.match(line, match.end())
            )
            names = (match["hash"], match["named"], match["second"], match["key"])
            yield from ((name, before) for name in names if name)


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
