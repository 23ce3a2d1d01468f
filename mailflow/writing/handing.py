"""The brief to a tier's list and its copy for the sender: the values of their templates."""

from mailflow.cases.case import Case
from mailflow.cases.effects import Mail, SendBrief, SendCopy
from mailflow.cases.fields import FIELDS
from mailflow.cases.neighbours import for_reader
from mailflow.cases.policy import Tier
from mailflow.cases.trail import UNREAD
from mailflow.errors import PermanentFailure
from mailflow.mail.message import Attachment
from mailflow.writing import mime
from mailflow.writing.brief import Brief, brief, is_log
from mailflow.writing.letter import Letter, Values, values
from mailflow.writing.recipients import tier_name
from mailflow.writing.shown import long

#: how large the harm is, most telling first
HARM = ("exposure", "customers_affected", "workflow_impact")


def brief_to_tier(letter: Letter) -> Values:
    """The values of templates/brief."""
    effect = letter.effect
    assert isinstance(effect, SendBrief)
    words = ("accept", "eta ", "redirect ") if effect.asked else ()
    sender, sent = letter.case.sender, letter.eyes.moment(letter.eyes.now)
    what = "Escalation to" if effect.asked else "For the information of"
    return {
        **_page(
            letter,
            f"{what} {letter.team} · {letter.case.reference} · from {letter.name(sender.address)}, {sent}",
            effect.version,
            effect.changes,
        ),
        "asked": effect.asked,
        "buttons": letter.buttons(*words),
        "files": _files(letter),
        "unread": tuple(dict.fromkeys(line.text for line in letter.trail if line.what == UNREAD)),
    }


def copy_for_sender(letter: Letter) -> Values:
    """The values of templates/copy."""
    effect, case = letter.effect, letter.case
    assert isinstance(effect, SendCopy)
    at = letter.eyes.moment(case.briefed_at or letter.eyes.now)
    return {
        **_page(letter, f"Copy for you · {case.reference}", effect.version, effect.changes),
        "preheader": (
            f"This went to {letter.team} at {at.short}. You keep the customer up to date; I remind both sides."
        ),
        "sent": at,
        "remarks": effect.remarks,
        "files": (),
    }


def _page(letter: Letter, kind: str, version: int, changes: tuple[str, ...]) -> Values:
    if letter.tier is None:
        raise PermanentFailure(f"{tier_name(letter.effect, letter.case) or 'no team'} is no team of the configuration")
    # With the files at hand their names and sizes are shown, and not what was said about them.
    named = letter.attachments and isinstance(letter.effect, SendBrief)
    rest = "rest attached" if carries(letter.effect, letter.tier) else "the rest is in the forwarded mail"
    reader = letter.tier.name if isinstance(letter.effect, SendBrief) else ""
    beside = for_reader(letter.around, reader)
    shown = brief(letter.case, letter.tier, letter.eyes, rest, frozenset({"attachments"} if named else ()), beside)
    linked = {*letter.case.links, *(one.number for one in beside.linked)} - beside.hidden
    return values(
        letter,
        kind,
        _title(letter),
        _preheader(letter, shown),
        brief=shown,
        version=version,
        changes=changes,
        linked=tuple(f"ESC-{number}" for number in sorted(linked)),
        business=not letter.tier.confidential,
    )


def _title(letter: Letter) -> str:
    problem = str(values(letter, "", "", "")["problem"])
    return problem[:1].upper() + problem[1:]


def _preheader(letter: Letter, shown: Brief) -> str:
    """The ask, by when, and the size of the harm: what a phone shows before the mail is opened."""
    rows = {row.name: row for section in shown.sections for row in (*section.facts, *section.whole)}
    ask = "Please look at it and say what you will do" if shown.ask.gap else shown.ask.text.rstrip(".")
    by = "" if shown.deadline.gap else f", by {shown.deadline.text.partition(' (')[0]}"
    harm = [rows[name].text for name in HARM if name in rows and not rows[name].gap]
    return f"{ask[:1].upper()}{ask[1:]}{by}. {'; '.join(harm[:2])}"


def carries(effect: Mail, tier: Tier | None) -> bool:
    """Whether the attachments go along: with a first brief to a team that is asked;
    a confidential tier's are only named."""
    if not isinstance(effect, SendBrief) or not effect.asked or effect.light or tier is None:
        return False
    return effect.version == 1 and not tier.confidential


def rests(case: Case) -> tuple[Attachment, ...]:
    """The logs that a brief cuts, whole, as files."""
    found = ((field, case.value(field.name)) for field in FIELDS)
    return tuple(
        Attachment(f"{case.reference}-{field.name}.txt", "text/plain", str(value).encode("utf-8", "replace"))
        for field, value in found
        if is_log(field, value) and long(value)
    )


def _files(letter: Letter) -> tuple[tuple[str, str, bool], ...]:
    """Name, size and whether it travels with this mail, of every attachment of the forward."""
    going = mime.travelling(letter.attachments) if carries(letter.effect, letter.tier) else ()
    return tuple((each.name, _size(each), each in going) for each in letter.attachments if not mime.logo(each))


def _size(attachment: Attachment) -> str:
    return (
        f"{attachment.size / 1024:,.0f} kB"
        if attachment.size < 1024 * 1024
        else f"{attachment.size / 1024 / 1024:.1f} MB"
    )
