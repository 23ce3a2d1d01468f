"""What the environment does to a configuration: settings that go over the file, and secrets that never show."""

from pathlib import Path

import pytest

from mailflow.address import Address
from tests.configs import SECRETS, SHORTEST, configured, faults


def test_the_environment_goes_over_the_file(tmp_path: Path) -> None:
    environ = SECRETS | {
        "MAILFLOW_IMAP__HOST": "other.example.com",
        "MAILFLOW_TIERS__L2_SUPPORT__LIST": "second@example.com",
        "MAILFLOW_LIST_DOMAINS": "a.example, b.example",
        "MAILFLOW_LOG_FORMAT": "",
    }
    config = configured(tmp_path, SHORTEST, environ)
    assert config.imap.host == "other.example.com"
    assert config.policy.tiers["l2-support"].list == Address("second@example.com")
    assert config.list_domains == {"a.example", "b.example"}
    assert config.log_format == "auto"


def test_a_secret_may_lie_in_a_file_and_a_variable_goes_over_it(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("from the file\n", "utf-8")
    environ = {f"MAILFLOW_{side}__PASSWORD_FILE": str(tmp_path / "secret") for side in ("IMAP", "SMTP")}
    config = configured(tmp_path, SHORTEST, environ | {"MAILFLOW_SMTP__PASSWORD": "from the variable"})
    assert (config.imap.password, config.smtp.password) == ("from the file", "from the variable")


def test_variables_that_kubernetes_sets_are_not_ours(tmp_path: Path) -> None:
    environ = SECRETS | {"MAILFLOW_PORT": "tcp://10.0.0.1:80", "MAILFLOW_SERVICE_HOST": "10.0.0.1"}
    assert configured(tmp_path, SHORTEST, environ) == configured(tmp_path, SHORTEST)


def test_secrets_do_not_show(tmp_path: Path) -> None:
    config = configured(tmp_path, SHORTEST, {**SECRETS, "MAILFLOW_IMAP__PASSWORD": "hunter2"})
    assert "hunter2" not in repr(config)


def test_a_missing_secret_is_told_with_its_variable(tmp_path: Path) -> None:
    one, two = faults(tmp_path, SHORTEST, {})
    assert one.startswith("config.yaml:4: imap.password: is missing; set MAILFLOW_IMAP__PASSWORD_FILE")
    assert two.startswith("config.yaml:5: smtp.password: is missing; set MAILFLOW_SMTP__PASSWORD_FILE")


@pytest.mark.parametrize("mode", [0o604, 0o640, 0o660])
def test_a_password_that_others_can_read_is_refused_and_not_repeated(tmp_path: Path, mode: int) -> None:
    text = SHORTEST.replace("imap: {", "imap: {password: hunter2, ")
    [fault] = faults(tmp_path, text, SECRETS, mode)
    assert fault.startswith("config.yaml:4: imap.password: stands in a file that others can read; chmod 600")
    assert "hunter2" not in fault


def test_a_password_in_a_file_of_our_own_is_read(tmp_path: Path) -> None:
    text = SHORTEST.replace("imap: {", "imap: {password: hunter2, ")
    assert configured(tmp_path, text, {"MAILFLOW_SMTP__PASSWORD": "out"}).imap.password == "hunter2"


def test_a_fault_in_the_environment_names_the_variable(tmp_path: Path) -> None:
    environ = SECRETS | {
        "MAILFLOW_IMAP__PORT": "imaps",
        "MAILFLOW_IMAP__PASWORD": "hunter2",
        "MAILFLOW_SMTP__PASSWORD_FILE": str(tmp_path / "none"),
        "MAILFLOW_HOURS__WEEK__MON": "always",
    }
    found = faults(tmp_path, SHORTEST, environ)
    assert [fault.split(": ")[:2] for fault in found] == [
        ["MAILFLOW_HOURS__WEEK__MON", "hours.week.mon"],
        ["MAILFLOW_IMAP__PASWORD", "imap.pasword"],
        ["MAILFLOW_IMAP__PORT", "imap.port"],
        ["MAILFLOW_SMTP__PASSWORD_FILE", "smtp.password"],
    ]
    assert not any("hunter2" in fault for fault in found)


def test_an_empty_secret_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("\n", "utf-8")
    environ = {"MAILFLOW_IMAP__PASSWORD_FILE": str(tmp_path / "empty"), "MAILFLOW_SMTP__PASSWORD": "out"}
    [fault] = faults(tmp_path, SHORTEST, environ)
    assert fault.startswith("MAILFLOW_IMAP__PASSWORD_FILE: imap.password: cannot be read")


def test_a_chat_is_a_secret_of_its_team(tmp_path: Path) -> None:
    url = {"MAILFLOW_TIERS__ENGINEERING__CHAT": "json://key@chat.example/room"}
    config = configured(tmp_path, SHORTEST, {**SECRETS, **url})
    assert config.chats == {"engineering": "json://key@chat.example/room"}
    assert [name for name, tier in config.policy.tiers.items() if tier.chat] == ["engineering"]
    assert "key@chat" not in repr(config)


def test_the_key_to_a_chat_in_a_file_that_others_can_read_is_refused_like_a_password(tmp_path: Path) -> None:
    tier = "  l2-support: {"
    assert tier in SHORTEST
    text = SHORTEST.replace(tier, f"{tier}chat: json://key@chat.example/room, ")
    text += "alarm: {url: json://key@chat.example/alarm}\n"
    chat, alarm = faults(tmp_path, text, SECRETS, 0o644)
    assert "MAILFLOW_TIERS__L2_SUPPORT__CHAT_FILE" in chat
    assert "MAILFLOW_ALARM__URL_FILE" in alarm
    assert "key@chat" not in chat + alarm
    assert configured(tmp_path, text, SECRETS).chats == {"l2-support": "json://key@chat.example/room"}
