"""A team's chat, by the apprise library: one line to the address that the operator wrote, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mailflow.adapters.smtp import Result, Verdict

try:
    from apprise import Apprise, NotifyFormat

    INSTALLED = True
except ImportError:  # an extra; `mailflow check` says so where a chat is configured without it
    INSTALLED = False


@dataclass(frozen=True)
class Chat:
    """The chats of the teams that have one."""

    #: apprise URL by the name of the team; it holds the key to the chat
    urls: Mapping[str, str] = field(default_factory=dict, repr=False)

    def say(self, team: str, text: str) -> Result:
        """Posts a line. The library does not tell what went wrong, so it is tried again like a mail."""
        service = Apprise() if INSTALLED and team in self.urls else None
        if service is None or not service.add(self.urls[team]):
            return Result(team, Verdict.REFUSED, 0, f"The team has no chat that can be used; see tiers.{team}.chat.")
        # Named as text, or a service that speaks HTML or Markdown would read a customer's words as that.
        if service.notify(body=text, body_format=NotifyFormat.TEXT):
            return Result(team, Verdict.SENT, 0, "posted")
        return Result(team, Verdict.DEFERRED, 0, "The chat did not take it.")
