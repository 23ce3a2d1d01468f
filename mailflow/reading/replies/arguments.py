"""What stands behind a reply word: each kind of argument is read here, and refused with a sentence for its writer."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from mailflow.cases.policy import Policy
from mailflow.cases.values import SEVERITIES, TEAMS
from mailflow.reading.times import instants
from mailflow.reading.times.instants import AROUND, BETWEEN
from mailflow.reading.times.when import Reading, find


@dataclass(frozen=True)
class Writer:
    """Who writes the word and when: "tomorrow" and "me" depend on it."""

    at: datetime
    address: str
    policy: Policy


#: the value for the JSON interface, and the text that is left
Read = tuple[str, str]


_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_ME = re.compile(
    r"(?:me|myself|i|ich|mich|moi|yo|eu|io|mich selbst)\b[\s,.!]*(?:please|bitte|svp|por favor|per favore)?\W*",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"(?:(?:to|with|mit|an|avec|à|con|a|com|al|the|case)\s+){0,2}(?:ESC[- ]?|#)(\d{1,9})\b", re.IGNORECASE
)
_TO = re.compile(
    r"(?:(?:this |it )?(?:to|naar|aan|het|an|ans|vers|à|a|al|ao|alla|zu|zum|zur|para|per|the|die|das|den|le|la|les|el"
    r"|los|o"
    r"|os|l['’]|team|equipo|équipe|equipe)(?:\s+|(?<=['’])))+",
    re.IGNORECASE,
)
#: before a severity: "to critical", "is now critical", "medium -> high" keeps the last one
_UP_TO = re.compile(
    r"(?:(?:is|now|up|down|to|back|please|auf|jetzt|à|a|de|para|per|su|en|->|=>)\s+){1,3}", re.IGNORECASE
)
_FROM_TO = re.compile(r"(?:from )?[\w ]{2,12}(?:\s*(?:->|=>|→)\s*|\s+to\s+|\s+auf\s+)(?=\w)", re.IGNORECASE)
#: the playbook's four reasons to de-escalate, and the words people use for them
REASONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "workaround",
        re.compile(
            r"\b(?:work-?around|umgehung(?:slösung)?|contournement|soluci[oó]n temporal"
            r"|solução (?:temporária|de contorno)|soluzione temporanea)\w*(?: found)?",
            re.I,
        ),
    ),
    (
        "resolved-itself",
        re.compile(
            r"\b(?:(?:it )?(?:resolved|fixed|solved|cleared|healed) (?:by )?itself|went away|gone|self-resolved"
            r"|not reproducible"
            r"|(?:hat sich )?von selbst(?: erledigt| gelöst)?|(?:résolu )?de lui-même"
            r"|(?:resuelto )?por s[íi] solo|(?:resolvido )?sozinho"
            r"|(?:risolto )?da solo)\b",
            re.I,
        ),
    ),
    (
        "new-information",
        re.compile(
            r"\b(?:new info(?:rmation)?|informations?|less severe|lower severity|misunderst\w+|false alarm"
            r"|neue informationen?|fehlalarm|nouvelles? informations?"
            r"|nueva informaci[oó]n|nova informação|nuove informazioni|user error"
            r"|not a bug|works as (?:designed|intended))\b",
            re.I,
        ),
    ),
    (
        "root-cause",
        re.compile(
            r"\b(?:root.?cause(?: (?:is )?(?:found|known|identified))?|cause (?:found|known)|support (?:can|will)\b"
            r"|ursache(?: gefunden| bekannt)?|configuration|settings?"
            r"|cause (?:trouvée|connue)|causa(?: raíz| raiz)?(?: encontrada| trovata)?)\b",
            re.I,
        ),
    ),
)


def _severity(text: str, writer: Writer) -> Read:
    words = text.strip(AROUND + "-")
    words = words[match.end() :] if (match := _UP_TO.match(words) or _FROM_TO.match(words)) else words
    for names, level in SEVERITIES:
        if found := re.match(rf"(?:{names})\b", words, re.IGNORECASE):
            return level.value, words[found.end() :].strip(BETWEEN)
    raise ValueError("A severity is Critical, High or Medium; write for example: severity critical all shops are down.")


def _team(text: str, writer: Writer) -> Read:
    words = text.strip(AROUND + "-")
    words = words[match.end() :] if (match := _TO.match(words)) else words
    ours = [(re.escape(name), tier.name) for tier in writer.policy.tiers.values() for name in (tier.label, tier.name)]
    for spelling, name in (*sorted(ours, key=lambda pair: -len(pair[0])), *TEAMS):
        found = re.match(rf"(?:{spelling})(?![\w-])(?: (?:team|list|support)\b)?", words, re.IGNORECASE)
        if found and name in writer.policy.tiers:
            return name, words[found.end() :].strip(BETWEEN)
    known = ", ".join(tier.name for tier in writer.policy.tiers.values())
    raise ValueError(f"I do not know that team. The teams are: {known}.")


def _owner(text: str, writer: Writer) -> Read:
    if _ME.fullmatch(text.strip(AROUND)):
        return writer.address, ""
    match = _ADDRESS.search(text)
    address = match.group().lower() if match else ""
    if match is None or address.rpartition("@")[2] not in writer.policy.internal_domains:
        raise ValueError("An owner is a colleague: write the mail address of one, or `owner me`.")
    if writer.policy.is_mailbox(address) or writer.policy.tier_of_list(address):
        raise ValueError(f"An owner is one person, and {address} is a mailbox or a list; write a colleague's address.")
    return address, f"{text[: match.start()]} {text[match.end() :]}".strip(BETWEEN + AROUND)


def _reason(text: str, writer: Writer) -> Read:
    found = [(match.start(), match.end(), name) for name, words in REASONS if (match := words.search(text[:500]))]
    if not found:
        raise ValueError(
            "Say which it is: `deescalate root cause found`, `deescalate workaround`, `deescalate resolved itself` or"
            " `deescalate new information`, with a few words about it."
        )
    start, end, name = min(found)
    # The reason is named once: "workaround: use the old export" keeps what is behind it.
    return name, text if text[:start].strip(AROUND) else text[end:].strip(BETWEEN)


def _case(text: str, writer: Writer) -> Read:
    words = text.strip(AROUND)
    match = _CASE.match(words) or re.fullmatch(r"(\d{1,9})\W*", words)
    if not match:
        raise ValueError("Write the other case's reference, for example ESC-97.")
    return match[1], words[match.end() :].strip(BETWEEN)


def _when(text: str, writer: Writer) -> Read:
    return instants.when(text, writer.at, writer.policy)


def timed(text: str, writer: Writer) -> bool:
    """Whether it speaks of a time, be it one that cannot be read as an argument: "tomorrow morning"."""
    return find(text[:200], Reading(writer.at, future=True)) is not None


def _until(text: str, writer: Writer) -> Read:
    return instants.until(text, writer.at, writer.policy)


ARGUMENTS: dict[str, Callable[[str, Writer], Read]] = {
    "severity": _severity,
    "team": _team,
    "owner": _owner,
    "reason": _reason,
    "case": _case,
    "when": _when,
    "until": _until,
}
