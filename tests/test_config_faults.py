"""A faulty configuration: every fault at once, each with the line that an editor can jump to.

In the files below `#!` says what that line is at fault for: `setting: words of the sentence`, with `|` between faults.
"""

import re
from pathlib import Path

import pytest

from mailflow.config import load
from mailflow.errors import ConfigError
from tests.configs import faults

SOUND = """\
mailbox: Escalations <escalations@example.com>
internal_domains: [example.com]
desk_lead: support-lead@example.com
imap:
  host: imap.example.com
  user: escalations@example.com
smtp:
  host: smtp.example.com
  user: escalations@example.com
border:
  authentication_results: mx.example.com
store: mailflow.db
hours:
  zone: Europe/Berlin
tiers:
  l2-support: {list: l2@example.com, lead: l2-lead@example.com}
  engineering: {list: engineering@example.com, lead: engineering-lead@example.com}
  product: {list: product@example.com, lead: product-lead@example.com}
  security: {list: security@example.com, lead: security-lead@example.com}
  leadership: {list: leadership@example.com, lead: chief-of-staff@example.com}
"""

#: settings without a default
NOBODY_ELSE_KNOWS = {
    *("mailbox", "internal_domains", "desk_lead", "imap", "smtp", "border", "store", "hours", "tiers"),
}

#: what is changed in the sound file, line by line; "" stands for its end
FAULTY: dict[str, dict[str, str]] = {
    "slips of the keyboard": {
        "mailbox:": "mailbx: escalations@example.com #! mailbx: did you mean 'mailbox'? | mailbox: is missing; write the address",
        "  host: imap": "  hots: imap.example.com #! imap.hots: did you mean 'host'?",
        "  authentication_results:": "  authentication_result: none #! border.authentication_result: no setting",
        "imap:": "imap: #! imap.host: is missing; write the name of the server",
        "border:": "border: #! border.authentication_results: is missing; write google, microsoft365, none",
        "": "flavour: mint #! flavour: the settings here are mailbox, internal_domains",
    },
    "numbers that are none": {
        "  host: imap": "  host: imap.example.com\n"
        "  port: 9:30 #! imap.port: '9:30' does not fit; write a whole number from 1 to 65535\n"
        "  batch: 0 #! imap.batch: from 1 to 1000\n"
        "  max_bytes: 25 MB #! imap.max_bytes: '25 MB'\n"
        "  poll: 60 #! imap.poll: write seconds or minutes such as 60s",
        "  host: smtp": "  host: smtp.example.com\n  port: 0x1D1 #! smtp.port: '0x1D1'\n  port: 465 #! smtp.port: second time",
        "": "tick: 1d #! tick: from 1s to 300s\nlimits: {questions: 6} #! limits.questions: from 1 to 5\n"
        "high_value: {arr: 100k, currency: dollars} #! high_value.arr: digits only | high_value.currency: three letters",
    },
    "times that are none": {
        "  zone:": "  zone: europe/berlln #! hours.zone: such as Europe/Berlin\n"
        "  holidays: ZZ #! hours.holidays: no calendar\n"
        "  week:\n"
        "    mon: 9-17 #! hours.week.mon: such as 09:00-17:00\n"
        "    tue: 22:00-06:00 #! hours.week.tue: a night as two days: 22:00-24:00, and on the next 00:00-06:00\n"
        "    wednesday: 09:00-17:00 #! hours.week.wednesday: no weekday",
        "": "cadences:\n"
        "  critical: {patience: 1h} #! cadences.critical.patience: leaves at once\n"
        "  high: {follow_up: 4 hours, deadline: 0h} #! cadences.high.follow_up: 2h, 90m or 1d | cadences.high.deadline: no time\n"
        "  low: {follow_up: 1w} #! cadences.low: critical, high or medium | cadences.low.follow_up: '1w'",
    },
    "an outside clock that is late before it is due": {
        "": "cadences:\n  high: {customer_update: 9h} #! cadences.high.customer_update: must be longer\n"
        "  medium:\n    customer_update_late: 1d #! cadences.medium.customer_update_late: must be longer",
    },
    "recipients that are no colleagues": {
        "desk_lead:": "desk_lead: boss@customer.example #! desk_lead: boss@customer.example is not ours",
        "  product:": "  product: #! tiers.product.lead: is missing\n"
        "    list: escalations+x@example.com #! tiers.product.list: is the mailbox itself\n"
        "    members: [ann@example.com, ben, eve@evil.example]"
        " #! tiers.product.members.1: 'ben' is no mail address | tiers.product.members.2: add evil.example to list_domains",
        "  security:": "  security: {list: x, lead: Escalations@Example.com}"
        " #! tiers.security.list: 'x' is no mail address | tiers.security.lead: is the mailbox itself",
    },
    "domains that are none": {
        "internal_domains:": "internal_domains:\n  - '*.example.com' #! internal_domains.0: each one in full\n  - example.com\n"
        "  - '@example.net' #! internal_domains.2: behind the @",
        "": "list_domains: {a: b} #! list_domains: write domains such as [lists.example.net]",
    },
    "teams that are missing, misspelt or hold up an emergency": {
        "tiers:": "tiers: #! tiers.engineering: is missing; write its list and lead",
        "  engineering:": "  enginering: {list: e@example.com, lead: f@example.com}"
        " #! tiers.enginering: did you mean 'engineering'?",
        "  security:": "  security: {list: s@example.com, lead: t@example.com, waits: yes}"
        " #! tiers.security.waits: leaves at once",
        "  product:": "  product: {list: p@example.com, lead: q@example.com, needs: [core, demands, luck]}"
        " #! tiers.product.needs.1: did you mean 'demand'? | tiers.product.needs.2: core, context,",
        "": "when_unknown: {severity: urgent, tier: helpdesk}"
        " #! when_unknown.severity: critical, high or medium | when_unknown.tier: none of the teams",
    },
    "a chat for what is confidential": {
        "  security:": "  security: {list: s@example.com, lead: t@example.com, chat: json://localhost}"
        " #! tiers.security.chat: is confidential",
        "  product:": "  product: {list: p@example.com, lead: q@example.com, confidential: yes, chat: json://localhost}"
        " #! tiers.product.chat: is confidential",
        "": "limits: {quiet: 3h} #! limits.quiet: from 1s to 7200s",
    },
    "logins": {
        "  user: escalations@example.com": "  password_command: pass show 'mail #! imap.password_command: never closed | imap.password_command: 3 ways to log in\n"
        "  oauth2_token_command: [] #! imap.oauth2_token_command: no command",
        "imap:": "imap: #! imap.user: is missing",
    },
    "a server that hears everything in the clear": {
        "  host: imap": "  host: imap.example.com\n  tls: none #! imap.tls: in the clear; write implicit or starttls",
        "  host: smtp": "  host: https://smtp.example.com:465 #! smtp.host: its name alone\n"
        "  tls: ssl #! smtp.tls: write implicit, starttls or none",
    },
    "words where there are only a few": {
        "  authentication_results:": "  authentication_results: office365 #! border.authentication_results: google, microsoft365",
        "": "reply_address: dash #! reply_address: write plus or plain\nlog_format: xml #! log_format: auto, text or json",
    },
    "blocks where a value belongs, and the other way round": {
        "store:": "store: {path: x} #! store: write one",
        "hours:": "hours: #! hours: zone, week and holidays",
        "  zone:": "  - Europe/Berlin",
        "  leadership:": "  leadership: boss@example.com #! tiers.leadership: write label, list, lead",
        "": "limits: 5 #! limits: questions, rounds, follow_ups_before_lead",
    },
    "things that are not there": {
        "  host: imap": "  host: imap.example.com\n  cafile: ca.pem #! imap.cafile: does not exist\n"
        "  folder: Mail\n  done_folder: Mail #! imap.done_folder: also the folder that is read",
        "": "templates: nowhere #! templates: does not exist",
    },
    "folders in which a stranger's mail would lie beside our own note": {
        "  host: imap": "  host: imap.example.com\n  folder: INBOX.mailflow #! imap.folder: leaves its own note\n"
        "  done_folder: Mailflow #! imap.done_folder: leaves its own note; write another, such as mailflow/done",
    },
    "the same thing twice": {
        "store:": "store: a.db\nstore: b.db #! store: is set a second time (first at config.yaml:12)",
        "  l2-support:": "  l2-support: {list: l2@example.com, lead: l2-lead@example.com, list: l3@example.com}"
        " #! tiers.l2-support.list: second time",
    },
    "limits in the wrong order": {
        "": "limits:\n  follow_ups: 2\n  follow_ups_before_lead: 2 #! limits.follow_ups_before_lead: below follow_ups",
    },
}


def changed(changes: dict[str, str]) -> str:
    lines = SOUND.splitlines()
    for start, new in changes.items():
        if start:
            at = next(number for number, line in enumerate(lines) if line.startswith(start))
            lines[at] = new
        else:
            lines.append(new)
    return "\n".join(lines) + "\n"


def expected(text: str) -> list[tuple[str, str]]:
    """`config.yaml:LINE: SETTING: `, and words of the sentence."""
    return [
        (f"config.yaml:{number}: {setting.strip()}: ", words.strip())
        for number, line in enumerate(text.splitlines(), start=1)
        for setting, words in (wanted.split(":", 1) for wanted in line.partition("#!")[2].split(" | ") if wanted)
    ]


@pytest.mark.parametrize("changes", FAULTY.values(), ids=FAULTY)
def test_every_fault_is_told_with_its_line(tmp_path: Path, changes: dict[str, str]) -> None:
    text = changed(changes)
    found, wanted = faults(tmp_path, text), expected(text)
    for start, words in wanted:
        assert any(fault.startswith(start) and words in fault for fault in found), (start, words, found)
    assert len(found) == len(wanted), found
    assert [_line(fault) for fault in found] == sorted(_line(fault) for fault in found)


@pytest.mark.parametrize("changes", FAULTY.values(), ids=FAULTY)
def test_a_fault_says_what_to_write_in_our_own_words(tmp_path: Path, changes: dict[str, str]) -> None:
    for fault in faults(tmp_path, changed(changes)):
        sentence = fault.split(": ", 2)[2]
        assert re.search(r"\b(write|keep|did you mean|the settings here are)\b", sentence), fault
        assert not re.search(r"Input should|Value error|valid dictionary|Field required", sentence), fault


def test_an_empty_file_lacks_everything_that_only_you_can_know(tmp_path: Path) -> None:
    missing = {fault.split(": ")[1] for fault in faults(tmp_path, "# nothing yet\n", {})}
    assert missing == NOBODY_ELSE_KNOWS


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("imap:\n\thost: x\n", "config.yaml:2: configuration: is no YAML here"),
        ("mailbox: a: b\n", "config.yaml:1: configuration: is no YAML here"),
        ("tiers: [a\nb: c\n", "config.yaml:2: configuration: is no YAML here"),
        ("a: 1\n---\nb: 2\n", "config.yaml:2: configuration: is no YAML here"),
        ("a: \x01\n", "config.yaml:1: configuration: is no YAML here"),
        ("- a\n- b\n", "config.yaml:1: configuration: is no block of settings"),
    ],
)
def test_what_is_no_yaml_is_told_with_its_line(tmp_path: Path, text: str, start: str) -> None:
    assert faults(tmp_path, text)[0].startswith(start)


def test_a_file_that_is_not_there_says_what_to_copy(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nowhere\.yaml:1: .*No such file.*copy config\.example\.yaml"):
        load(tmp_path / "nowhere.yaml", {})


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_bytes("mailbox: Zürich".encode("latin-1"))
    with pytest.raises(ConfigError, match="UTF-8"):
        load(tmp_path / "config.yaml", {})


def _line(fault: str) -> int:
    return int(fault.split(":")[1])
