"""A post office that sends nothing: each mail becomes three files in a folder, for people to look at."""

import re
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from mailflow.adapters.smtp import Letter, Result, Verdict

_UNSAFE = re.compile(r"[^a-z0-9.@-]+")


class FolderPost:
    """Writes `001-question-ann@example.com.eml`, `.html` and `.txt`, numbered in the order of sending."""

    def __init__(self, folder: Path, allowed: Callable[[str], bool]) -> None:
        self._folder = folder
        self._allowed = allowed

    def send(self, letter: Letter) -> tuple[Result, ...]:
        """As the relay would: the last look at the recipients stands here too."""
        return tuple(self._result(letter, recipient) for recipient in letter.recipients)

    def _result(self, letter: Letter, recipient: str) -> Result:
        if not self._allowed(recipient):
            return Result(recipient, Verdict.REFUSED, 0, "mailflow never writes to this address")
        path = write_files(self._folder, letter.raw, recipient)
        return Result(recipient, Verdict.SENT, 250, f"written to {path.name}")


def write_files(folder: Path, raw: bytes, recipient: str) -> Path:
    """The mail as `.eml`, and its two parts as `.html` and `.txt`; returns the first."""
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    number = sum(1 for _ in folder.glob("*.eml")) + 1
    kind = str(message.get("X-Mailflow-Kind", "mail"))
    stem = _UNSAFE.sub("_", f"{number:03}-{kind}-{recipient}".lower())
    path = folder / f"{stem}.eml"
    path.write_bytes(raw)
    for subtype, suffix in (("html", ".html"), ("plain", ".txt")):
        part = message.get_body((subtype,))
        if part is not None:
            path.with_suffix(suffix).write_text(part.get_content(), encoding="utf-8")
    return path
