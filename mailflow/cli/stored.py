"""The store that a command looks into. Apart from options.py,
since `inspect` and `check` need none and start sooner so."""

from pathlib import Path

from mailflow.adapters.store import Store, drop_foreign_log
from mailflow.config import Config
from mailflow.errors import PermanentFailure


def place(config: Config) -> Path:
    """Where it lies. Raises PermanentFailure where there is none: a command that asks makes none."""
    if not config.store.exists():
        raise PermanentFailure(f"There is no store at {config.store} yet; `mailflow run` makes it.")
    # A look between putting back a backup and `mailflow reconcile` must not play the log of the lost store into it.
    drop_foreign_log(config.store)
    return config.store


def store_of(config: Config) -> Store:
    """It, open."""
    return Store(place(config))
