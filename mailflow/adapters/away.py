"""Where a mail goes once we keep it, on servers that can do much and on servers that can do little."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from imaplib import IMAP4
from typing import Any, Final

from mailflow import failpoints
from mailflow.adapters.login import one_line

#: for servers that cannot move; seen by people, never read by us
DONE_FLAG: Final = b"$MailflowDone"


class Away:
    """Takes mails out of the selected folder. `client` is an imapclient, `selected` what SELECT answered."""

    def __init__(self, client: Any, done_folder: str, selected: Mapping[bytes, Any]) -> None:
        self._client = client
        self._done_folder = done_folder
        self._flags = selected.get(b"PERMANENTFLAGS", ())

    @staticmethod
    def possible(client: Any) -> bool:
        """Can this server take single mails out of a folder? A bare EXPUNGE would take those of other people too."""
        return bool(client.has_capability("MOVE") or client.has_capability("UIDPLUS"))

    def put(self, uids: Sequence[int]) -> str:
        """MOVE (RFC 6851), else copy and expunge (RFC 4315), else a flag where flags can be kept, else nothing.

        What the server has against it (a quota, a missing right), or "". Never take the success of a MOVE for a lock:
        some servers say yes to the second MOVE of one mail.
        """
        try:
            failpoints.at("MOVE: before")
            if self.possible(self._client):
                self._into_folder(uids)
                failpoints.at("MOVE: after")
            elif DONE_FLAG in self._flags or rb"\*" in self._flags:
                self._client.add_flags(uids, [DONE_FLAG], silent=True)
        except IMAP4.abort:
            raise
        except IMAP4.error as error:
            return one_line(str(error))
        return ""

    def _into_folder(self, uids: Sequence[int]) -> None:
        folder = own_name(self._client, self._done_folder)
        try:
            self._transfer(uids, folder)
        except IMAP4.abort:
            raise
        except IMAP4.error:
            # No such folder, most likely. If it is something else (quota), the second attempt says it again.
            with suppress(IMAP4.error):
                self._client.create_folder(folder)
                self._client.subscribe_folder(folder)
            self._transfer(uids, folder)

    def _transfer(self, uids: Sequence[int], folder: str) -> None:
        if self._client.has_capability("MOVE"):
            self._client.move(uids, folder)
            return
        self._client.copy(uids, folder)
        self._client.add_flags(uids, [rb"\Deleted"], silent=True)
        self._client.uid_expunge(uids)


def own_name(client: Any, folder: str) -> str:
    """A folder of ours as this server writes it: some want "INBOX." before and a dot between (RFC 2342)."""
    prefix, separator = "", "/"
    if client.has_capability("NAMESPACE"):
        prefix, separator = (client.namespace().personal or (("", "/"),))[0]
    name = folder.replace("/", separator or "/")
    return name if name.startswith(prefix) else prefix + name
