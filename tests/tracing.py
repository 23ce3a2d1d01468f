"""System calls that fail: the n-th call of a kind in a program gives EIO, as a broken disk does."""

import os
import shutil
import subprocess
from collections.abc import Callable
from typing import TypeAlias

import pytest

#: name of the call and which of them fails, to what stands in front of a command
Failing: TypeAlias = Callable[[str, int], list[str]]


@pytest.fixture(scope="session")
def failing() -> Failing:
    """Needs strace and the permission to trace: skips without them, loudly, and fails in CI, which skips nothing."""
    strace = shutil.which("strace")
    if not strace or subprocess.run([strace, "-qq", "true"], capture_output=True, check=False).returncode:
        if os.environ.get("CI") == "true":
            pytest.fail("strace is missing or may not trace here; .ci/install brings it")
        pytest.skip("NOT TESTED: strace is missing or may not trace here")

    def prefix(call: str, nth: int) -> list[str]:
        inject = f"inject={call}:error=EIO:when={nth}"
        return [strace, "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}", "-e", inject]

    return prefix
