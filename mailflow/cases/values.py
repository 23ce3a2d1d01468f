"""What people write for a field, as the value that we keep; a ValueError carries the sentence that they read.

Instants are not read here: they depend on the mail that says them, and `reading/times/when.py` has it.
"""

import re
from datetime import date, datetime

from mailflow.cases.case import Value
from mailflow.cases.spoken import ASKS as ASKS
from mailflow.cases.spoken import NUMBERS as NUMBERS
from mailflow.cases.spoken import SEVERITIES as SEVERITIES
from mailflow.cases.spoken import TEAMS as TEAMS

#: longest text that a brief shows for one field
LONGEST = 600

CRITERIA = ("technical", "complexity", "impact", "business", "time", "pattern")

_NO = re.compile(r"(?:no|not|none|nein|non|false|n)\b", re.IGNORECASE)
_YES = re.compile(r"(?:yes|yep|y|ja|oui|s[ií]|true|bug|confirmed)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_NUMBERED = re.compile(r"(?:^|\s)(?:\d{1,2}[.)]|[-*•])\s+")
_LINK = re.compile(r"https?://[^\s<>\"'）)\]]{3,2000}")


def text(value: str) -> str:
    """The words on one line."""
    words = " ".join(value.split()).strip(" *_")
    if not words:
        raise ValueError("There was nothing behind the label; write the answer on the same line.")
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rsplit(" ", 1)[0] + "…"


#: words for a severity that are none of the three: shown back, and never taken for one
_SOUNDS_LIKE = {
    "critical": (
        r"\b(?:urgent|blocker|emergency|severe|disaster|p0|sev ?0|extreme|notfall|dringend\w*|urgente?|urgence"
        r"|emergencia|emergenza|emergência|spoed)\b"
    ),
    "high": r"\b(?:important|major|serious|wichtig|schwer|grave|importante?|sério|serio|belangrijk|ernstig)\b",
    "medium": r"\b(?:low|minor|small|p4|niedrig|gering|faible|baj[oa]|bass[oa]|baix[oa]|laag)\b",
}


def severity(value: str) -> str:
    """One of the three; when two are named the first one counts, because a reason often names the other."""
    found = [
        (match.start(), level)
        for words, level in SEVERITIES
        if (match := re.search(rf"\b(?:{words})\b", value.lower()))
    ]
    if not found or re.match(r"\W*(?:not|no|nicht|pas)\b", value.lower()):
        near = [level.capitalize() for level, words in _SOUNDS_LIKE.items() if re.search(words, value.lower())]
        guess = f" If you mean {near[0]}, write {near[0]}." if near else ""
        raise ValueError(f"A severity is Critical, High or Medium.{guess}")
    return min(found)[1].value


def team(value: str) -> str:
    """A tier's name; the first one that is named."""
    found = teams(value)
    if not found:
        raise ValueError("A target team is one of L2 Support, Engineering, Product, Security or Leadership.")
    return found[0]


def teams(value: str) -> list[str]:
    """The tiers that are named, in the order of the words."""
    found = [(match.start(), name) for words, name in TEAMS if (match := re.search(rf"\b(?:{words})\b", value.lower()))]
    return [name for _, name in sorted(found)]


def told_teams(value: str) -> list[str]:
    """For also_notify."""
    return teams(value) or [team(value)]


def criteria(value: str) -> list[str]:
    """Any of the playbook's six."""
    found = [word for word in CRITERIA if re.search(rf"\b{word}", value.lower())]
    if not found:
        raise ValueError(
            "Reasons to escalate are technical, complexity, impact, business, time or pattern; name one or more."
        )
    return found


def yes_or_no(value: str) -> bool:
    """For is_bug."""
    if _NO.match(value.strip()):
        return False
    if _YES.match(value.strip()):
        return True
    raise ValueError("Answer yes or no.")


def contact(value: str) -> dict[str, str]:
    """Name and mail address, either may be absent."""
    address = _ADDRESS.search(value)
    name = " ".join(_ADDRESS.sub(" ", value).split()).strip(" <>(),;:-\"'")
    if not address and not name:
        raise ValueError("Write the contact's name and mail address.")
    return {"name": name, "email": address.group().lower() if address else ""}


def count(value: str) -> int | None:
    """A number in digits or a word."""
    word = value.lower().strip()
    if word in NUMBERS:
        return NUMBERS[word]
    return int(re.sub(r"\D", "", word)) if re.search(r"\d", word) else None


def affected(value: str) -> dict[str, Value]:
    """`{text, number, unit, scope}`; the scope is told by the words, and by nothing else."""
    words = text(value)
    match = re.search(
        r"(?<![\w.])(\d{1,3}(?:[.,'’ ]\d{3})+|\d{1,9}|" + "|".join(NUMBERS) + r")(?![\w%])(?:\s+([^\W\d]{3,30}))?",
        words.lower(),
    )
    number = count(match[1]) if match else None
    unit = (match[2] if match else None) or None
    return {
        "text": words,
        "number": number,
        "unit": unit,
        "scope": scope(words, number, unit),
        "growing": bool(re.search(r"\bgrowing|more every|increasing|rising|spreading|climbing", words, re.IGNORECASE)),
    }


def scope(words: str, number: int | None, unit: str | None) -> str:
    """`all`, `segment`, `several` customers, or a single one."""
    if re.search(r"\b(?:all|every) (?:our )?(?:customers?|tenants?|accounts)\b|\beverybody\b", words, re.IGNORECASE):
        return "all"
    if re.search(r"\b(?:all|every) [\w-]+ (?:customers?|tenants?|accounts)\b", words, re.IGNORECASE):
        return "segment"
    customers = unit and re.match(r"customers?|accounts?|tenants?|clients?|companies|kunden", unit)
    return "several" if customers and (number is None or number > 1) else "single"


#: what stands behind the label without a verb: "un appel de la direction", "Rückruf",
#: "que la directrice valide le communiqué"
_ASKED_THINGS: tuple[tuple[str, str], ...] = (
    (
        "respond",
        (
            r"calls?|an?rufe?n?|rückrufe?|zurückrufen|telefonat|(?:r?appel\w+)|llam[ae]\w*|chiam[ai]\w*|richiam\w+|telefon\w+"
            r"|ligue\w*|ligar|bel(?:t|len|letje)|terugbel\w+|appel|rendez-vous|llamada|reunión|chiamata|telefonata|riunione"
            r"|ligação|telefonema|reunião|telefoontje|gesprek|stellungnahme|statement|comunicado|déclaration|courrier"
        ),
    ),
    (
        "approve",
        (
            r"valide|approuve|autorise|freigabe|zusage|ok|okay|go|aprobación|approvazione|aprovação|akkoord|goedkeuring"
            r"|accord|feu vert|visto bueno|aval|aprueb\w+|approv\w+|aprov\w+|autoriz\w+"
        ),
    ),
    (
        "fix",
        (
            r"lösung|korrektur|reparatur|bugfix|hotfix|solution|correction|correctif|solución|corrección|soluzione"
            r"|correzione|correção|solução|oplossing"
        ),
    ),
    (
        "decide",
        r"entschluss|tranche|choix|zu- oder absage|sí o no|sì o no|sim ou não|oui ou non|ja oder nein|ja of nee",
    ),
    ("prioritize", r"vorrang|priorité|prioridad|priorità|prioridade|voorrang"),
    ("advise", r"hilfestellung|tipp|rat|avis|consejo|parere|orientação|raad"),
)


def ask(value: str) -> dict[str, str]:
    """`{kind, text}`: the kind by the verb; words without a known verb are something to look into."""
    words = text(value)
    verbs, things = (
        [(match.start(), kind) for kind, names in rows if (match := re.search(rf"\b(?:{names})\b", words.lower()))]
        for rows in (ASKS, _ASKED_THINGS)
    )
    found = verbs or things
    return {"kind": min(found)[1] if found else "investigate", "text": words}


def items(value: str) -> list[str]:
    """Steps: one a line, numbered, or with `>` or `;` between them."""
    lines = [line.strip() for line in _NUMBERED.sub("\n", value).splitlines() if line.strip()]
    if len(lines) == 1:
        lines = [part.strip() for part in re.split(r"\s[>→]\s|->|;\s", lines[0]) if part.strip()]
    if not lines:
        raise ValueError("There was nothing behind the label; write one step a line.")
    return [text(line) for line in lines[:30]]


def attempts(value: str) -> list[dict[str, str]]:
    """`{step, result}`, the result behind a colon, an arrow or a dash when there is one."""
    lines = [line.strip() for line in re.split(r"\n|;\s", _NUMBERED.sub("\n", value)) if line.strip()]
    parts = [
        re.split(
            (
                r"\s*(?:->|→|=>| – | - |: |, (?=no (?:change|effect|luck|difference)|same\b|nothing\b|without "
                r"|ohne |sans ))\s*"
            ),
            text(line),
            maxsplit=1,
        )
        for line in lines or [value]
    ]
    return [{"step": part[0], "result": part[1] if len(part) > 1 else ""} for part in parts]


def names(value: str) -> list[str]:
    """Ticket numbers and the like, separated by commas or spaces."""
    found = re.findall(r"#?\b(?:[A-Za-z]{1,10}-)?\d{2,12}\b", value)
    if not found:
        raise ValueError("I found no ticket number there; write it like 65210 or ABC-123.")
    return [name.lstrip("#") for name in found]


def links(value: str) -> list[str]:
    """Addresses of the web."""
    found = [link.rstrip(".,;:!?") for link in _LINK.findall(value)]
    if not found:
        raise ValueError("I found no link there; a link begins with https://.")
    return found


def instant(value: str) -> str:
    """An instant with its offset, or a day: ISO 8601, which `reading/times/when.py` makes from people's words."""
    try:
        return datetime.fromisoformat(value).isoformat() if "T" in value else date.fromisoformat(value).isoformat()
    except ValueError:
        raise ValueError(f"I could not read {value!r} as a time; write for example 2026-11-23 16:00 UTC.") from None


def told(value: str) -> dict[str, Value]:
    """`{at, text}`: what the customer heard last; the time is filled in by who knows the mail's date."""
    return {"at": None, "text": text(value)}


def expectation(value: str) -> dict[str, Value]:
    """`{text, by}`: what the customer waits for; the time is filled in by who knows the mail's date."""
    return {"text": text(value), "by": None}
