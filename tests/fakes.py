"""The world of a story: an inbox that is a list, a post office that is a list, a real store in memory, a clock that we turn."""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

from mailflow import flow, sending
from mailflow.adapters.imap import Fetched
from mailflow.adapters.smtp import Letter, Result, Verdict
from mailflow.adapters.store import Store
from mailflow.cases.case import Case
from mailflow.cases.policy import Policy
from mailflow.config import default_policy
from mailflow.mail.ids import Ids
from mailflow.world import World
from mailflow.writing.compose import Desk
from mailflow.writing.pages import Pages

PAGES = Pages(None)


@dataclass
class FakeInbox:
    """A folder whose UIDs count from 1."""

    mails: dict[int, bytes] = field(default_factory=dict)
    put_away: list[int] = field(default_factory=list)

    def put(self, raw: bytes) -> None:
        self.mails[len(self.mails) + 1] = raw

    def fresh(self, taken: Callable[[str, int], Set[int]]) -> Iterator[list[Fetched]]:
        known = taken("INBOX", 1)
        new = [Fetched("INBOX", 1, uid, raw) for uid, raw in self.mails.items() if uid not in known]
        if new:
            yield new

    def done(self, uids: Sequence[int]) -> None:
        self.put_away += uids

    def listing(self) -> tuple[str, int, frozenset[int]]:
        return "INBOX", 1, frozenset(self.mails)

    def wait(self, seconds: float, stop: Callable[[], bool]) -> bool:
        return bool(self.mails)


@dataclass
class FakePost:
    """Keeps what is sent; a test may say what the server answers next."""

    letters: list[Letter] = field(default_factory=list)
    answers: list[tuple[Verdict, int, str]] = field(default_factory=list)
    #: what it answers to all others
    usual: tuple[Verdict, int, str] = (Verdict.SENT, 250, "2.0.0 Ok")

    def send(self, letter: Letter) -> tuple[Result, ...]:
        verdict, code, reply = self.answers.pop(0) if self.answers else self.usual
        if verdict in (Verdict.SENT, Verdict.UNCERTAIN):
            letter.at_end()
        if verdict in (Verdict.SENT, Verdict.UNCERTAIN):
            self.letters.append(letter)
        return tuple(Result(recipient, verdict, code, reply) for recipient in letter.recipients)


@dataclass(frozen=True)
class Out:
    """A mail that went out, as its reader sees it."""

    to: str
    kind: str
    subject: str
    text: str
    html: str
    message: EmailMessage
    raw: bytes

    @property
    def message_id(self) -> str:
        return str(self.message["Message-ID"])

    @property
    def prose(self) -> str:
        """Its text as it is read, wherever the lines end."""
        return " ".join(self.text.split())


def out(letter: Letter) -> Out:
    message = message_from_bytes(letter.raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    parts = {kind: message.get_body((kind,)) for kind in ("plain", "html")}
    text, html = (part.get_content() if part else "" for part in parts.values())
    [recipient] = letter.recipients
    return Out(recipient, str(message["X-Mailflow-Kind"]), str(message["Subject"]), text, html, message, letter.raw)


class Story:
    """Mail in, mail out, time passes."""

    def __init__(self, world_policy: Policy | None = None, border: str = "none", store: Store | None = None) -> None:
        self.policy = world_policy or default_policy("example.com")
        self.inbox, self.post, self.store = FakeInbox(), FakePost(), store or Store(":memory:")
        ids = Ids(self.policy.mailbox, b"a key of 32 octets for the tests")
        self.world = World(self.inbox, self.post, self.store, Desk(self.policy, ids, PAGES), border)
        self.now = datetime.min.replace(tzinfo=UTC)
        self._seen = 0

    def arrives(self, raw: bytes, at: datetime) -> list[Out]:
        """What goes out because of this mail."""
        self.inbox.put(raw)
        self.take_in(at)
        return self.sent()

    def take_in(self, at: datetime) -> None:
        """What lies in the inbox is kept and read."""
        self.now = at
        flow.fetch(self.world, at)
        flow.receive(self.world, at)

    def waits(self, until: datetime) -> list[Out]:
        """What goes out by itself up to then, with a look at the clock every five minutes."""
        mails: list[Out] = []
        while self.now < until:
            self.now = min(self.now + timedelta(minutes=5), until)
            flow.tick(self.world, self.now)
            mails += self.sent()
        return mails

    def sent(self) -> list[Out]:
        """What the outbox has for us now."""
        while sending.deliver(self.world, self.now):
            pass
        new = [out(letter) for letter in self.post.letters[self._seen :]]
        self._seen = len(self.post.letters)
        return new

    def sent_to(self, address: str) -> Out:
        """The last mail to somebody."""
        return [one for one in map(out, self.post.letters) if one.to == address][-1]

    def case(self, number: int = 1) -> Case:
        found = self.store.case(number)
        assert found is not None
        return found

    def outcome(self, raw: bytes) -> str:
        """How a mail ended."""
        message = message_from_bytes(raw)
        return [mail.outcome for mail in self.store.reports.received(str(message["Message-ID"]))][-1]

    def with_policy(self, changed: Policy) -> None:
        self.policy = changed
        self.world = replace(self.world, desk=replace(self.world.desk, policy=changed))
