"""Which settings there are, and what each may be: the configuration's grammar, and the only file that knows pydantic.

To add a setting, add it here with the words that tell what to write, and to config.example.yaml with its reason.
"""

from datetime import time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, ValidationError, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from mailflow.address import Address
from mailflow.cases.case import Severity
from mailflow.cases.fields import Kind
from mailflow.cases.worktime import Span
from mailflow.config import values
from mailflow.config.defaults import WEEK
from mailflow.config.faults import Misfit
from mailflow.config.settings import LogFormat, ReplyAddress, Tls
from mailflow.config.source import Tree

Text = Annotated[str, PlainValidator(values.text)]
Host = Annotated[str, PlainValidator(values.host)]
Port = Annotated[int, PlainValidator(values.number(1, 65535))]
Flag = Annotated[bool, PlainValidator(values.flag)]
Argv = Annotated[tuple[str, ...], PlainValidator(values.arguments)]
Mailbox = Annotated[Address, PlainValidator(values.address)]
Mailboxes = Annotated[tuple[Mailbox, ...], BeforeValidator(values.words)]
Person = Annotated[str, PlainValidator(lambda written: values.address(written).address)]
Domains = Annotated[frozenset[Annotated[str, PlainValidator(values.domain)]], BeforeValidator(values.words)]
Kinds = Annotated[frozenset[Annotated[Kind, PlainValidator(values.kind)]], BeforeValidator(values.words)]
Length = Annotated[Span, PlainValidator(values.length)]
Patience = Annotated[Span | None, PlainValidator(values.patience)]
TicketAddress = Annotated[str, PlainValidator(values.ticket_address)]
Border = Annotated[str, PlainValidator(values.border)]
Zone = Annotated[ZoneInfo, PlainValidator(values.zone)]
Holidays = Annotated[str, PlainValidator(values.holidays)]
Weekday = Annotated[int, PlainValidator(values.weekday)]
Opening = Annotated[tuple[time, time], PlainValidator(values.opening)]
Amount = Annotated[float, PlainValidator(values.amount)]
Currency = Annotated[str, PlainValidator(values.currency)]
Level = Annotated[Severity, PlainValidator(values.severity)]
TierName = Annotated[str, PlainValidator(values.tier_name)]


class Block(BaseModel):
    """Settings that stand together. What is written without a value has its default."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _empty_is_default(cls, given: object) -> object:
        if not isinstance(given, dict):
            return given
        return {key: value for key, value in given.items() if value is not None or key not in named(cls)}


class Server(Block):
    """How to reach a server, and who we are there."""

    host: Host = Field(description="the name of the server, such as mail.example.com")
    port: Port | None = None
    tls: Tls = "implicit"
    cafile: Text | None = None
    user: Text = ""
    password: Text | None = None
    password_command: Argv = ()
    oauth2_token_command: Argv = ()


class Imap(Server):
    """The mailbox that people forward to."""

    folder: Text = "INBOX"
    done_folder: Text | None = None
    poll: Annotated[int, PlainValidator(values.seconds(5, 3600))] = 60
    max_bytes: Annotated[int, PlainValidator(values.number(100_000, 200_000_000))] = 25_000_000
    batch: Annotated[int, PlainValidator(values.number(1, 1000))] = 50


class Smtp(Server):
    """The server that takes our mails."""

    messages_per_minute: Annotated[int, PlainValidator(values.number(0, 10_000))] | None = None
    confirm_copy: Flag = True


class BorderBlock(Block):
    """Whose word on a sender's identity counts."""

    authentication_results: Border = Field(
        description="google, microsoft365, none, or the authserv-id that your own mail border writes"
    )


class HoursBlock(Block):
    """When the desk works."""

    zone: Zone = Field(description="the IANA time zone of the desk, such as Europe/Berlin")
    week: dict[Weekday, Opening] = Field(
        WEEK, description="the working hours of each weekday, such as mon: 09:00-17:00"
    )
    holidays: Holidays = ""


class TierBlock(Block):
    """A team that cases go to."""

    label: Text | None = None
    list_: Mailbox = Field(alias="list", description="the address of the team's distribution list")
    lead: Mailbox = Field(description="the address of whoever hears of it when the list does not answer")
    needs: Kinds | None = Field(None, description="the kinds of fact the team needs, such as [core, evidence]")
    waits: Flag | None = None
    confidential: Flag | None = None
    chat: Text | None = None
    hours: HoursBlock | None = Field(None, description="zone, week and holidays, where they are not the desk's")
    members: Mailboxes = Field((), description="addresses, or leave it out: then the list's members count")


class CadenceBlock(Block):
    """The clocks of one severity; what is left out is as usual."""

    follow_up: Length | None = None
    customer_update: Length | None = None
    customer_update_late: Length | None = None
    patience: Patience = None
    deadline: Length | None = None
    always: Flag | None = None


class Limits(Block):
    """How often we ask before somebody else must act. Questions and rounds have their ceiling in the product's
    rules."""

    questions: Annotated[int, PlainValidator(values.number(1, 5))] = 5
    rounds: Annotated[int, PlainValidator(values.number(1, 2))] = 2
    follow_ups_before_lead: Annotated[int, PlainValidator(values.number(1, 20))] = 3
    follow_ups: Annotated[int, PlainValidator(values.number(1, 50))] = 6
    follow_ups_before_still_yours: Annotated[int, PlainValidator(values.number(1, 20))] = 2
    quiet: Annotated[timedelta, PlainValidator(values.pause)] = timedelta(minutes=15)
    pattern_customers: Annotated[int, PlainValidator(values.number(2, 50))] = 3
    pattern_days: Annotated[int, PlainValidator(values.number(1, 365))] = 14
    together: Annotated[timedelta, PlainValidator(values.pause)] = timedelta(minutes=5)
    answers_a_day: Annotated[int, PlainValidator(values.number(1, 1_000))] = 10
    case_mails_a_day: Annotated[int, PlainValidator(values.number(10, 10_000))] = 50
    mails_an_hour: Annotated[int, PlainValidator(values.number(10, 100_000))] = 1_000
    breaker_mails: Annotated[int, PlainValidator(values.number(10, 1_000_000))] = 3_000
    breaker_time: Annotated[timedelta, PlainValidator(values.pause)] = timedelta(hours=1)


class WhenUnknown(Block):
    """What a brief leaves with when nobody said and no rule could tell."""

    severity: Level = Severity.HIGH
    tier: Text = "l2-support"


class HighValue(Block):
    """From which yearly revenue a customer counts as high-value."""

    arr: Amount = 100_000
    currency: Currency = "USD"


class HealthBlock(Block):
    """From when on something is out of order."""

    mailbox: Annotated[timedelta, PlainValidator(values.pause)] = timedelta(minutes=10)
    outbox: Annotated[timedelta, PlainValidator(values.pause)] = timedelta(minutes=30)


class AlarmBlock(Block):
    """Who is told when something is out of order."""

    mail: Mailboxes = Field((), description="addresses of your own, such as [ops@example.com]")
    url: Text = ""


class File(Block):
    """The whole of it."""

    mailbox: Mailbox = Field(description="the address that people forward to: Escalations <escalations@example.com>")
    internal_domains: Domains = Field(description="the mail domains of your own colleagues, such as [example.com]")
    list_domains: Domains = Field(frozenset(), description="domains such as [lists.example.net]")
    desk_lead: Mailbox = Field(description="the address of the support desk's lead")
    operators: Mailboxes = Field(
        (), description="addresses of those who look after mailflow, such as [ops@example.com]"
    )
    reply_address: ReplyAddress = "plus"
    imap: Imap = Field(description="host, user and one way to log in")
    smtp: Smtp = Field(description="host, and user and one way to log in if it wants one")
    border: BorderBlock = Field(description="authentication_results")
    store: Text = Field(description="the path of the SQLite file that keeps everything, such as /var/lib/mailflow.db")
    hours: HoursBlock = Field(description="zone, week and holidays")
    people: dict[Person, HoursBlock] = Field({}, description="an address, with zone, week and holidays")
    tiers: dict[TierName, TierBlock] = Field(description="a block with list and lead for each team")
    cadences: dict[Level, CadenceBlock] = Field({}, description="a block for critical, high or medium")
    limits: Limits = Limits()
    when_unknown: WhenUnknown = WhenUnknown()
    high_value: HighValue = HighValue()
    ticket_address: TicketAddress = ""
    accounts: Text | None = None
    known_issues: Text | None = None
    health: HealthBlock = HealthBlock()
    alarm: AlarmBlock = AlarmBlock(mail=())
    templates: Text | None = None
    log_format: LogFormat = "auto"
    tick: Annotated[int, PlainValidator(values.seconds(1, 300))] = 30
    disk_reserve_mb: Annotated[int, PlainValidator(values.number(0, 1_000_000))] = 200


def named(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The settings of a block by the name that people write."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


def fitted(tree: Tree) -> File | tuple[Misfit, ...]:
    """The configuration, or everything that does not fit."""
    try:
        return File.model_validate(tree)
    except ValidationError as error:
        return tuple(_misfit(detail) for detail in error.errors(include_url=False))


def _misfit(detail: ErrorDetails) -> Misfit:
    context = detail.get("ctx", {})
    return Misfit(
        path=tuple(str(part) for part in detail["loc"] if part != "[key]"),
        type=detail["type"],
        given=detail["input"],
        sentence=str(context.get("error", "")),
        expected=str(context.get("expected", "")),
    )
