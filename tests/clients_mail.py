"""Whole mails in the manner of a client: forwards, replies above, below and between the lines, mails as attachments."""

from collections.abc import Mapping, Sequence
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime, formataddr

from tests.clients import Client
from tests.clients_dates import say
from tests.clients_labels import PREFIX
from tests.clients_style import Piece, Said, attribution, block, written

#: which alternatives a mail has
SHAPES = ("both", "html", "plain")
NOTHING = Piece("", "")
EMPTY_LINE = Piece("\n", "")


def conversation(client: Client, language: str, said: Sequence[Said]) -> Piece:
    """The newest message, and below it, quoted by the same client, all that it answers."""
    newest, *older = said
    own = written(client.writing, newest.text)
    own = Piece(own.plain, newest.page or own.html)
    return own + EMPTY_LINE + quotation(client, language, older) if older else own


def quotation(client: Client, language: str, said: Sequence[Said]) -> Piece:
    lead = above(client, language, said[0])
    body = client.quote.around(conversation(client, language, said))
    if client.quotes_attribution:
        inner = lead + EMPTY_LINE + conversation(client, language, said)
        return Piece(client.quote.marked(inner.plain), lead.html + body.html)
    return lead + EMPTY_LINE + body


def above(client: Client, language: str, said: Said) -> Piece:
    if client.wrote:
        return attribution(client.wrote, language, said)
    return block(client.header, language, said) if client.header else NOTHING


def note(client: Client, language: str, text: str) -> Piece:
    """What the sender types, and what a phone adds to it."""
    own = written(client.writing, text) if text else NOTHING
    if language not in client.mobile:
        return own + EMPTY_LINE
    line = client.mobile[language]
    link = "https://aka.ms/o0ukef" if client.name == "outlookmobile" else ""
    signed = f'<div id="ms-outlook-mobile-signature"><a href="{link}">{line}</a></div>' if link else f"<br>{line}<br>"
    return own + Piece(f"\n{line}{f'<{link}>' if link else ''}\n\n", signed)


def forward(client: Client, language: str, text: str, said: Sequence[Said], shape: str) -> bytes:
    inner = block(client.forwarded, language, said[0]) + client.inside.around(conversation(client, language, said))
    ended = inner + Piece(client.ending, client.ending.strip())
    piece = note(client, language, text) + client.around.around(ended)
    return mail(client, subject(client, language, 0, said[0].subject), piece, shape)


def reply_above(client: Client, language: str, text: str, said: Sequence[Said], shape: str) -> bytes:
    piece = note(client, language, text) + quotation(client, language, said)
    return mail(client, subject(client, language, 1, said[0].subject), piece, shape)


def reply_below(client: Client, language: str, text: str, said: Said, shape: str) -> bytes:
    quote = above(client, language, said) + client.quote.around(written(client.writing, said.text))
    piece = quote + EMPTY_LINE + written(client.writing, text)
    return mail(client, subject(client, language, 1, said.subject), piece, shape)


def reply_inline(client: Client, language: str, answers: Mapping[str, str], said: Said, shape: str) -> bytes:
    """Each answer stands below the line that it answers; the quote is broken there, in both alternatives."""
    piece, lines = above(client, language, said), []
    for line in said.text.split("\n"):
        lines.append(line)
        if line in answers:
            quote = client.quote.around(written(client.writing, "\n".join(lines).strip("\n")))
            piece += quote + EMPTY_LINE + written(client.writing, answers[line]) + EMPTY_LINE
            lines = []
    if rest := "\n".join(lines).strip("\n"):
        piece += client.quote.around(written(client.writing, rest))
    return mail(client, subject(client, language, 1, said.subject), piece, shape)


def attached(client: Client, language: str, text: str, said: Sequence[Said], shape: str) -> bytes:
    """A short mail with the customer's mail, written in this client, as message/rfc822."""
    newest, *older = said
    own = written(client.writing, newest.text)
    piece = own + EMPTY_LINE + quotation(client, language, older)
    inner = headed(newest, newest.subject, "<m3@customer.example>")
    fill(inner, client, piece, shape)
    outer = outside(subject(client, language, 0, newest.subject))
    outer.set_content(text)
    outer.add_attachment(inner)
    return outer.as_bytes(policy=policy.SMTP.clone(cte_type="8bit"))


def subject(client: Client, language: str, which: int, words: str) -> str:
    """which: 0 for a forward, 1 for a reply."""
    usual = ("FW", "RE") if client.prefixes else ("Fwd", "Re")
    prefix = PREFIX.get(language, usual)[which] if client.prefixes else usual[which]
    return f"{prefix}: {words}"


def outside(words: str) -> EmailMessage:
    message = EmailMessage(policy=policy.SMTP)
    message["From"] = "Dana Reed <dana@desk.example>"
    message["To"] = "escalations@desk.example"
    message["Subject"] = words
    message["Date"] = "Tue, 10 Mar 2026 10:15:00 +0100"
    message["Message-ID"] = "<f1@desk.example>"
    return message


def headed(said: Said, words: str, message_id: str) -> EmailMessage:
    message = EmailMessage(policy=policy.SMTP)
    message["From"] = formataddr((said.from_.name, said.from_.address), charset="utf-8")
    message["To"] = ", ".join(formataddr((each.name, each.address)) for each in said.to)
    if said.cc:
        message["Cc"] = ", ".join(formataddr((each.name, each.address)) for each in said.cc)
    message["Subject"] = words
    message["Date"] = format_datetime(said.date)
    message["Message-ID"] = message_id
    return message


def mail(client: Client, words: str, piece: Piece, shape: str) -> bytes:
    message = outside(words)
    if words.lower().startswith(("re:", "aw:", "sv:")):
        message["In-Reply-To"] = "<q1@desk.example>"
        message["References"] = "<q1@desk.example>"
    fill(message, client, piece, shape)
    return message.as_bytes()


def fill(message: EmailMessage, client: Client, piece: Piece, shape: str) -> None:
    page = client.page[0] + piece.html + client.page[1]
    if shape == "html":
        message.set_content(page, subtype="html", cte="quoted-printable")
        return
    flowed = {"format": "flowed"} if client.writing.flowed else {}
    message.set_content(piece.plain, cte="base64" if client.header else "quoted-printable", params=flowed)
    if shape == "both":
        message.add_alternative(page, subtype="html", cte="quoted-printable")


#: what a help desk shows above each message when its conversation is copied into a mail; the rule stands above that line
TRANSCRIPTS = {
    "zendesk": ("----------------------------------------------\n", "{name}, {mona} {d}, {y}, {HH}:{M}"),
    "freshdesk": ("", "{name} replied\n{wda}, {d} {mona} {y} at {h}:{M} {ap}"),
}


def transcript(desk: str, text: str, said: Sequence[Said]) -> bytes:
    rule, pattern = TRANSCRIPTS[desk]
    entries = [f"{rule}{say(pattern, each.date, 'en', name=each.from_.name)}\n\n{each.text}\n" for each in said]
    message = outside(f"Escalate: {said[-1].subject}")
    message.set_content("\n".join((text + "\n", *entries)), cte="quoted-printable")
    return message.as_bytes()
