"""The real daemon as a process of its own, killed by the kernel at each of its steps, under a configuration that breaks, for long."""

import gc
import os
import resource
import signal
import threading
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

import pytest

from mailflow import flow, sending
from mailflow.adapters.smtp import Post, Relay
from mailflow.adapters.store import Store
from mailflow.believing import CLOCK
from mailflow.daemon import now
from mailflow.reader import Apart
from mailflow.world import World
from tests.checkout import COMPLETE, CUSTOMER_SAYS
from tests.correspondence import ANN, NOW, briefs
from tests.deep import DEEP, amount, sample
from tests.fakes import FakeInbox
from tests.mortal import DESK
from tests.running import Company
from tests.servers import AUTHSERV_ID, DOMAIN
from tests.sink import HOST, Sink
from tests.story_mails import forward

PROVEN = {"Authentication_Results": f"{AUTHSERV_ID}; dmarc=pass header.from={DOMAIN}"}


def comes_in(company: Company, subject: str) -> None:
    raw = forward(COMPLETE, f"{CUSTOMER_SAYS} {subject}", NOW, subject=subject, sender=ANN, **PROVEN)
    company.servers.dovecot.put("escalations", raw)


@pytest.mark.servers
@pytest.mark.timeout(3600 if DEEP else 600)
def test_killed_by_the_kernel_at_any_step_the_next_life_finishes_the_work(
    company: Company, monkeypatch: pytest.MonkeyPatch, seen: Callable[[str], None]
) -> None:
    for subject in ("Warm up", "Counted"):  # in the second run lies what the first one caused: as it is every day
        log = company.folder / f"{subject}.txt"
        monkeypatch.setenv("MAILFLOW_FAILPOINT_LOG", str(log))
        comes_in(company, subject)
        assert company.run("run", "--once").returncode == 0
    monkeypatch.delenv("MAILFLOW_FAILPOINT_LOG")
    names = log.read_text().splitlines()
    assert {"commit: before", "commit: after", "dot: before", "dot: after", "dot: answered"} <= set(names)
    steps = [(name, names[: at + 1].count(name)) for at, name in enumerate(names)]
    killed, twice = 0, 0
    for name, nth in sample(steps, 2):
        subject = f"Killed at {name.replace(':', '')} {nth}"
        comes_in(company, subject)
        monkeypatch.setenv("MAILFLOW_FAILPOINT", f"{name}=kill@{nth}")
        died = company.run("run", "--once")
        monkeypatch.delenv("MAILFLOW_FAILPOINT")
        assert died.returncode == -signal.SIGKILL or nth > 1, (name, nth, died.stderr)
        killed += died.returncode == -signal.SIGKILL
        # A mail at whose final dot it died waits for its copy, for a quarter of an hour.
        for _ in range(2):
            again = company.run("run", "--once")
            assert again.returncode == 0, again.stderr
            company.grow_older(timedelta(minutes=20))
        found = [message_from_bytes(raw) for raw in briefs(company, subject)]
        assert found, f"{name} {nth}: lost"
        assert len({str(mail["Message-ID"]) for mail in found}) == 1
        assert len(found) == 1 or name in ("dot: after", "commit: before", "dot: answered"), (name, nth)
        twice += len(found) - 1
    counts = company.store().reports.counts()
    assert "waiting" not in counts["mails in"]
    assert counts["mails in"]["opened"] == sum(counts["cases"].values()) == 2 + len(sample(steps, 2))
    assert set(counts["mails out"]) == {"sent"}
    seen(
        f"kill -9 at {len(sample(steps, 2))} of {len(steps)} steps of the real daemon: {killed} deaths, {twice} mails twice"
    )


# --- its configuration and its clock ----------------------------------------------------------------------------------


@pytest.mark.servers
def test_a_configuration_that_breaks_while_it_runs_counts_at_the_next_start_and_is_told_there(company: Company) -> None:
    company.start()
    comes_in(company, "The old configuration")
    company.wait(lambda: bool(briefs(company, "The old configuration")), "no brief")
    config = company.folder / "config.yaml"
    whole = config.read_text()
    config.write_text(whole.replace("tick: 1s", "tick: soon").replace(f"engineering@{DOMAIN}", "nobody at all"))
    comes_in(company, "Broken meanwhile")
    company.wait(lambda: bool(briefs(company, "Broken meanwhile")), "the old configuration is not in force any more")
    assert company.stop() == 0
    refused = company.run("run", "--once")
    assert refused.returncode == 78
    line = 1 + whole.splitlines().index("tick: 1s")
    assert f"config.yaml:{line}: tick" in refused.stderr
    assert "nobody at all" in refused.stderr
    config.write_text(whole)
    assert company.run("run", "--once").returncode == 0


@pytest.mark.servers
def test_after_months_off_a_person_says_that_the_clock_is_right(company: Company) -> None:
    assert company.run("run", "--once").returncode == 0
    store = company.store()
    store.beats.mark(CLOCK, now() - timedelta(days=200))
    store.close()
    held = company.run("run", "--once")
    assert held.returncode == 75
    assert "--clock-is-right" in held.stderr
    assert company.run("run", "--once", "--clock-is-right").returncode == 0
    assert company.run("run", "--once").returncode == 0


# --- for long ---------------------------------------------------------------------------------------------------------


def _resident() -> int:
    """Megabytes of this process in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() >> 20


def _handles() -> Counter[str]:
    """Open files by their kind, and the threads."""
    kinds = Counter[str]()
    for number in os.listdir("/proc/self/fd"):  # noqa: PTH208 - names are all that is wanted
        try:
            kinds[os.readlink(f"/proc/self/fd/{number}").partition(":")[0].rpartition("/")[2]] += 1  # noqa: PTH115
        except OSError:
            continue
    kinds["threads"] = threading.active_count()
    return kinds


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="NOT TESTED: counts open files in /proc")
@pytest.mark.timeout(7200 if DEEP else 600)
def test_nothing_grows_with_the_mails(tmp_path: Path, seen: Callable[[str], None]) -> None:
    """Colleagues and strangers, over real SMTP and a reader in a process of its own."""
    batch, batches = 25, amount(4, 400)
    with Sink() as sink:
        inbox, reader = FakeInbox(), Apart()
        post = Post(Relay(HOST, sink.port, tls="none"), allowed=DESK.policy.writes_to)
        world = World(inbox, post, Store(tmp_path / "s.db"), DESK, "mx.example.com", reader=reader)
        handles, memory, at = [], [], NOW
        for number in range(batches):
            inbox.mails = {}
            for each in range(batch):
                subject = f"Fails {number}-{each}"
                who = "Eve <eve@evil.example>" if each % 5 else "Ann <ann@example.com>"
                proof = {"Authentication_Results": "mx.example.com; dmarc=pass header.from=example.com"}
                inbox.mails[number * batch + each + 1] = forward(
                    COMPLETE, f"{CUSTOMER_SAYS} {subject}", at, subject, who, **proof
                )
            flow.fetch(world, at)
            while flow.receive(world, at):
                pass
            while sending.deliver(world, at):
                pass
            at += timedelta(hours=1)
            sink.mails.clear()
            sink._open.clear()
            gc.collect()
            handles.append(_handles())
            memory.append(_resident())
        world.close()
    first, last = len(handles) // 3, len(handles) - 1
    assert handles[last] == handles[first], (handles[first], handles[last])
    grown = memory[last] - memory[first]
    assert grown < amount(16, 48), f"{grown} MB more: {memory}"
    seen(
        f"{batch * batches} mails: {handles[last].total() - handles[last]['threads']} files, {handles[last]['threads']} threads, {grown} MB more"
    )
