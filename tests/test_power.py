"""A disk that forgets what was not synced, flips octets, and fails at any call: what is written is written whole or not at all."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random

from mailflow import failpoints
from mailflow.adapters.store import Store
from mailflow.daemon import now
from mailflow.errors import PermanentFailure, TemporaryFailure
from mailflow.starting import owned
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.deep import DEEP, amount, sample
from tests.dying import HOURS, Place, arrive
from tests.mortal import MortalInbox, MortalPost
from tests.story_mails import forward
from tests.tracing import Failing

# --- the power goes ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Disk:
    """The files of a store at some moment, and what it said then."""

    db: bytes
    wal: bytes
    says: str


def digest(connection: sqlite3.Connection) -> str:
    """Everything that is in it, as one number."""
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    rows = [repr((table, row)) for table in tables for row in connection.execute(f'SELECT * FROM "{table}"')]
    return sha256("\n".join(rows).encode()).hexdigest()


def disk(path: Path) -> Disk:
    wal = path.with_name(path.name + "-wal")
    octets = path.read_bytes(), wal.read_bytes() if wal.exists() else b""
    with closing(sqlite3.connect(path)) as reader:
        return Disk(*octets, digest(reader))


def commits(folder: Path) -> Iterator[tuple[Disk, Disk]]:
    """The story's disks before and after each commit."""
    place = Place(folder / "story.db", MortalInbox(), MortalPost())
    found: list[Disk] = []
    hold = Store(place.path)  # so that no life ends with the log folded into the file

    def hook(point: str, about: bytes) -> None:
        if point in ("commit: before", "commit: after"):
            found.append(disk(place.path))

    disarm = failpoints.arm(hook)
    for hour in range(amount(2, len(HOURS))):
        arrive(hour, place.inbox, place.post)
        place.live(hour)
    disarm()
    hold.close()
    return zip(found[::2], found[1::2], strict=True)


def after_the_power_is_back(folder: Path, db: bytes, wal: bytes) -> str:
    path = folder / "torn.db"
    path.write_bytes(db)
    path.with_name("torn.db-wal").write_bytes(wal)
    path.with_name("torn.db-shm").unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return digest(opened)


def test_when_the_power_goes_a_commit_has_happened_or_not(tmp_path: Path, seen: Callable[[str], None]) -> None:
    """What was not synced is gone from any octet on, or is nulls or something else from there on."""
    dice, cuts = Random(2026), 0
    for before, after in commits(tmp_path):
        if before.wal == after.wal:  # it changed nothing
            continue
        differing = (at for at, pair in enumerate(zip(before.wal, after.wal, strict=False)) if pair[0] != pair[1])
        first = next(differing, min(len(before.wal), len(after.wal)))
        ends = [*range(first, len(after.wal), 512), len(after.wal) - 1]
        for end in sample(ends, 5) if not DEEP else ends:
            end = min(end + dice.randrange(3), len(after.wal) - 1)
            left = len(after.wal) - end
            for rest in (before.wal[end:], bytes(left), dice.randbytes(left)):
                wal = after.wal[:end] + rest
                expected = after.says if wal == after.wal else before.says
                assert after_the_power_is_back(tmp_path, before.db, wal) == expected
                cuts += 1
        assert after_the_power_is_back(tmp_path, before.db, after.wal) == after.says
    assert cuts > 200
    seen(f"cut at {cuts} places, 0 wrong states")


# --- damaged ----------------------------------------------------------------------------------------------------------


def test_octets_that_flip_are_refused_with_the_cure_or_change_no_rule(
    tmp_path: Path, seen: Callable[[str], None]
) -> None:
    place = Place(tmp_path / "whole.db", MortalInbox(), MortalPost())
    for hour in range(2):
        arrive(hour, place.inbox, place.post)
        place.live(hour)
    whole, dice, said = place.path.read_bytes(), Random(15), list[str]()
    for number in range(amount(60, 2_000)):
        path = tmp_path / "flipped.db"
        for left in tmp_path.glob("flipped.db*"):
            left.unlink()
        octets = bytearray(whole)
        # Every third in the head, where everything hangs on it.
        at = dice.randrange(100 if number % 3 == 0 else len(octets))
        octets[at] ^= 1 << dice.randrange(8)
        path.write_bytes(octets)
        try:
            with owned(path, now):
                pass
        except (PermanentFailure, TemporaryFailure) as failure:
            said.append(str(failure))
        else:
            assert path.stat().st_size >= len(whole), f"{at}: it was begun anew"
    assert len(said) > 5
    assert [one for one in said if not re.search("backup|cannot be used", one)] == []
    seen(f"{len(said)} of {amount(60, 2_000)} refused; the others changed a value and no structure")


# --- the disk says no -------------------------------------------------------------------------------------------------

LIFE = """
import sys
from pathlib import Path
from tests.dying import Place
from tests.mortal import MortalInbox, MortalPost
from mailflow.errors import TemporaryFailure

place = Place(Path(sys.argv[1]), MortalInbox(), MortalPost())
place.inbox.put(Path(sys.argv[2]).read_bytes())
try:
    place.live(0)
except TemporaryFailure as failure:
    print("75", type(failure).__name__, failure)
finally:
    for number, letter in enumerate(place.post.letters):
        with Path(sys.argv[3]).open("ab") as file:
            file.write(letter.raw + bytes(1))
"""


def life(folder: Path, *under: str) -> "subprocess.CompletedProcess[str]":
    command = [*under, sys.executable, "-c", LIFE, *(str(folder / one) for one in ("s.db", "mail.eml", "sent"))]
    return subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)


def test_an_input_output_error_at_any_sync_or_write_is_said_and_loses_nothing(
    failing: Failing, tmp_path: Path, seen: Callable[[str], None]
) -> None:
    calls = [(call, nth) for call in ("fdatasync", "pwrite64") for nth in range(1, 40)]
    tried = 0
    for call, nth in sample(calls, 3):
        folder = tmp_path / f"{call}-{nth}"
        folder.mkdir()
        (folder / "mail.eml").write_bytes(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
        failed = life(folder, *failing(call, nth))
        said = failed.stdout.strip()
        if said:
            tried += 1
            assert "75" in said, failed.stderr
            assert "disk" in said or "cannot be used" in said, said
        again = life(folder)
        assert (again.returncode, again.stdout) == (0, ""), again.stderr
        with closing(Store(folder / "s.db")) as store:
            assert store.reports.counts()["mails out"] == {"sent": 2}
            assert store.reports.counts()["mails in"] == {"opened": 1}
        sent = (folder / "sent").read_bytes().split(bytes(1))[:-1]
        assert len(set(sent)) == 2
        assert len(sent) <= 3
    assert tried
    seen(f"{tried} calls failed, nothing lost, nothing different sent")
