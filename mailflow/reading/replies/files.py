"""Files as an answer: a log or a picture that comes with a reply, or lines pasted into it,
are what was asked for as evidence."""

import re
from dataclasses import replace

from mailflow.cases.case import Finding, State
from mailflow.cases.events import Problem
from mailflow.mail.message import Message
from mailflow.reading.language.sentences import Part, clipped, sentences

_SHOWS = re.compile(
    r"\.(?:log|txt|har|csv|json|xml|trace|zip|gz|png|jpe?g|gif|webp|heic|mp4|mov|webm|pdf|eml|dmp|evtx)$", re.IGNORECASE
)
#: what mail clients and signatures bring along
_DECORATION = re.compile(
    r"^(?:image\d{3}\.(?:png|jpe?g|gif)|outlook-\w+\.(?:png|jpe?g|gif)|.*logo.*|.*banner.*|.*signature.*|smime\.p7s"
    r"|winmail\.dat|.*\.vcf)$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:attach\w*|enclosed|anbei|anhang|angehängt|beigefügt|joint\w*|ci-joint\w*|pièce|adjunt\w*|allegat\w*"
    r"|anexo|em anexo|bijgevoegd|bijlage|log|screen ?shot|bildschirm\w*|capture|captura|schermata"
    r"|schermafbeelding)\b",
    re.IGNORECASE,
)


#: "see screenshot", "im Anhang": the answer is in a file, and these words hold nothing of it
_POINTS = re.compile(
    r"\W*(?:(?:please |pls |bitte )?(?:see|cf\.?|look at|check|siehe|s\.|voir|v[ée]ase|ver|mira|vedi|veja"
    r"|zie)(?: the| den| die| das| le| la| el| il| lo| o| a| de| het| my| our)?(?: attached| beigefügte[nrs]?"
    r"| angehängte[nrs]?| bijgevoegde)? )?(?:(?:screen ?shots?|pictures?|images?|files?|logs?|attachments?"
    r"|attached|enclosed|(?:im |den |der )?anhang|anlage|bild|bildschirmfoto|pièces? jointes?|ci-joint"
    r"|capture(?: d['’]écran)?|adjunto|captura(?: de pantalla)?|(?:in |l['’])?allegato|schermata|(?:em )?anexo"
    r"|imagem|bijlage|schermafbeelding)"
    r"(?: (?:attached|below|above|enclosed|anbei|jointe?|adjunt[oa]|allegat[oa]|em anexo|bijgevoegd))?)\W*",
    re.IGNORECASE,
)


def pointed_at(said: Finding, reply: Message) -> Finding | Problem:
    """An answer that only points at a file, with the file's name; without a file its writer is told that none came."""
    if not isinstance(said.value, str) or not _POINTS.fullmatch(said.value):
        return said
    names = ", ".join(one.name for one in reply.files if not _DECORATION.match(one.name))
    if not names:
        return Problem(said.quote, "No file came with your mail; attach it to the next one, or type the answer.")
    return replace(said, value=f"{said.value}: {names} (attached)")


def shown_by_files(reply: Message, part: Part, pasted: tuple[str, ...], asked: tuple[str, ...]) -> dict[str, Finding]:
    """The evidence in what was pasted or attached."""
    if "evidence" not in asked:
        return {}
    if pasted:
        return {"evidence": _stated("\n".join(pasted), pasted[0], part)}
    names = [one.name for one in reply.files if _SHOWS.search(one.name) and not _DECORATION.match(one.name)]
    if not names:
        return {}
    said = next((s.text for s in sentences(part) if _NAMED.search(s.text)), "")
    files = ", ".join(names)
    return {"evidence": _stated(f"{files} (attached)" + (f": {clipped(said)}" if said else ""), said or files, part)}


def _stated(value: str, quote: str, part: Part) -> Finding:
    return Finding(value, State.STATED, clipped(quote), part.source, part.author.address, part.at)
