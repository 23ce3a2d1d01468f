"""The store: what is on disk at each moment. Nothing outside this package relies on SQLite."""

from mailflow.adapters.store.beats import Beat
from mailflow.adapters.store.bundles import Bundles, Held
from mailflow.adapters.store.copying import copy_store, drop_copy, drop_foreign_log, is_store, key_of
from mailflow.adapters.store.departed import origin
from mailflow.adapters.store.lease import Lease
from mailflow.adapters.store.outbox import REMINDERS, Cause, Issued, Outbox, OutState, Queued
from mailflow.adapters.store.quarantine import Quarantine, Release, Stay
from mailflow.adapters.store.reports import Received, Reports, Sent
from mailflow.adapters.store.store import Kept, Store

__all__ = [
    "REMINDERS",
    "Beat",
    "Bundles",
    "Cause",
    "Held",
    "Issued",
    "Kept",
    "Lease",
    "OutState",
    "Outbox",
    "Quarantine",
    "Queued",
    "Received",
    "Release",
    "Reports",
    "Sent",
    "Stay",
    "Store",
    "copy_store",
    "drop_copy",
    "drop_foreign_log",
    "is_store",
    "key_of",
    "origin",
]
