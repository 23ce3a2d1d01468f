"""config.yaml and the environment become frozen values here; every fault is told at once, with its line."""

from mailflow.config.defaults import default_policy
from mailflow.config.loading import load
from mailflow.config.settings import (
    AlarmSettings,
    BorderSettings,
    Config,
    HealthSettings,
    ImapSettings,
    ServerSettings,
    SmtpSettings,
)
from mailflow.config.shelf import Shelf

__all__ = [
    "AlarmSettings",
    "BorderSettings",
    "Config",
    "HealthSettings",
    "ImapSettings",
    "ServerSettings",
    "Shelf",
    "SmtpSettings",
    "default_policy",
    "load",
]
