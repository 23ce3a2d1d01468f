"""What comes from the process that reads strangers' mail has the shape that was asked for, or is refused."""

from dataclasses import dataclass
from datetime import datetime

import pytest

from mailflow.address import Address
from mailflow.cases.case import Finding, State
from mailflow.cases.events import Role
from mailflow.mail.message import Message
from mailflow.reader import Here
from mailflow.reading.layout.thread import Thread
from mailflow.shapes import Misshapen, packed, unpacked
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.story_mails import forward


@dataclass(frozen=True)
class Shape:
    name: str
    at: datetime | None
    roles: frozenset[Role]
    inner: tuple["Shape", ...] = ()
    content: bytes = b""


WHOLE = Shape("é\ud800", MONDAY_9, frozenset({Role.TIER}), (Shape("", None, frozenset(), (), b"\0\xff"),), b"raw")


def test_a_value_comes_back_as_it_was() -> None:
    assert unpacked(Shape, packed(WHOLE)) == WHOLE
    finding = Finding({"number": 40.5, "text": None}, State.STATED, earlier=(Finding("x", State.UNKNOWN),))
    assert unpacked(Finding, packed(finding)) == finding
    assert unpacked(tuple[Address, Shape], packed((Address("a@x.example"), WHOLE))) == (Address("a@x.example"), WHOLE)


def shaped(json: str, blobs: bytes = b"") -> bytes:
    return len(json.encode()).to_bytes(8) + json.encode() + blobs


@pytest.mark.parametrize(
    "octets",
    [
        b"",
        b"\0" * 7,
        shaped("null"),
        shaped("[1,[]]"),
        shaped('[{"name":"x"},[]]'),
        shaped('[{"name":"x","at":null,"roles":[],"inner":[],"content":0,"more":1},[0]]'),
        shaped('[{"name":7,"at":null,"roles":[],"inner":[],"content":0},[0]]'),
        shaped('[{"name":"x","at":"soon","roles":[],"inner":[],"content":0},[0]]'),
        shaped('[{"name":"x","at":null,"roles":["king"],"inner":[],"content":0},[0]]'),
        shaped('[{"name":"x","at":null,"roles":"tier","inner":[],"content":0},[0]]'),
        shaped('[{"name":"x","at":null,"roles":[],"inner":{},"content":0},[0]]'),
        shaped('[{"name":"x","at":null,"roles":[],"inner":[],"content":1},[0]]'),
        shaped('[{"name":"x","at":null,"roles":[],"inner":[],"content":-1},[0]]'),
        shaped('[{"name":"x","at":null,"roles":[],"inner":[],"content":0},[5]]', b"ab"),
        shaped('[{"name":"x","at":null,"roles":[],"inner":[],"content":0},[1]]', b"ab"),
        shaped("[" * 100_000),
        shaped('[{"name":"x","at":null,"inner":[],"content":0,"roles":[' + '"tier",' * 200_001 + '"tier"]},[0]]'),
    ],
)  # fmt: skip
def test_anything_else_is_refused(octets: bytes) -> None:
    with pytest.raises(Misshapen):
        unpacked(Shape, octets)


def test_every_answer_of_a_reader_is_of_a_shape_that_can_be_checked() -> None:
    raw = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)
    message, thread = Here().mail(raw)
    assert unpacked(Message, packed(message)) == message
    assert unpacked(Thread, packed(thread)) == thread
