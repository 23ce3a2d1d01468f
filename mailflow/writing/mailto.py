"""mailto: links (RFC 6068), in the form that every mail program opens unharmed."""

from urllib.parse import quote

#: Gmail in the browser failed near 1,620 characters, Windows near 2,000
LONGEST = 1500


def link(address: str, subject: str, body: str, bcc: str = "") -> str:
    """A link that opens a new mail, or "" when it would be longer than mail programs take.

    `address` is a plain one: Outlook on the web makes the plus of a plus address a blank.
    """
    fields = [f"subject={_encoded(subject)}", f"body={_encoded(body)}"]
    if bcc:
        fields.insert(0, f"bcc={_encoded(bcc)}")
    href = f"mailto:{_encoded(address)}?{'&'.join(fields)}"
    return href if len(href) < LONGEST else ""


def _encoded(text: str) -> str:
    # RFC 6068 section 5: a line break is %0D%0A and a blank %20; a plus would stay a plus sign.
    return quote("\r\n".join(text.splitlines()), safe="@", encoding="utf-8", errors="replace")
