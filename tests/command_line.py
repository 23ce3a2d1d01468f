"""mailflow as a person types it: a process of its own, without our settings in its environment."""

import os
import subprocess
import sys
from pathlib import Path


def run(*args: str | Path, cwd: Path | None = None, **environ: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MAILFLOW_")}
    return subprocess.run(
        [sys.executable, "-m", "mailflow", *map(str, args)], capture_output=True, text=True, env={**clean, **environ}, cwd=cwd,
        check=False, timeout=240,
    )  # fmt: skip
