"""A team's chat over HTTP, as apprise speaks it: taken, refused, and not there."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from mailflow.adapters.chat import Chat
from mailflow.adapters.smtp import Verdict


class Room(BaseHTTPRequestHandler):
    """A web hook that remembers what it was told, and says no on /full."""

    heard: list[dict[str, str]]

    def do_POST(self) -> None:
        self.heard.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(507 if self.path == "/full" else 200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name is http.server's)
        pass


@pytest.fixture
def room() -> Iterator[str]:
    Room.heard = []
    with HTTPServer(("127.0.0.1", 0), Room) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"json://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_line_reaches_the_chat(room: str) -> None:
    assert Chat({"engineering": room}).say("engineering", "[ESC-1] High: Northwind").verdict is Verdict.SENT
    assert [told["message"] for told in Room.heard] == ["[ESC-1] High: Northwind"]


def test_a_chat_that_says_no_is_tried_again_later(room: str) -> None:
    assert Chat({"engineering": f"{room}/full"}).say("engineering", "x").verdict is Verdict.DEFERRED


@pytest.mark.parametrize("urls", [{}, {"engineering": "no such service"}])
def test_a_team_without_a_usable_chat_is_told_so_and_not_tried_again(urls: dict[str, str]) -> None:
    result = Chat(urls).say("engineering", "x")
    assert result.verdict is Verdict.REFUSED
    assert "tiers.engineering.chat" in result.reply


def test_the_address_of_a_chat_is_a_secret() -> None:
    assert "slack" not in repr(Chat({"engineering": "slack://a/b/c"}))
