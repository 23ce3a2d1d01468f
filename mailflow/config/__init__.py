"""config.yaml and the environment become frozen values here; every fault is told at once, with its line."""

from mailflow.config.defaults import default_policy
from mailflow.config.loading import load
from mailflow.config.settings import BorderSettings, Config, ImapSettings, ServerSettings, SmtpSettings
from mailflow.config.shelf import Shelf

__all__ = [
    "BorderSettings",
    "Config",
    "ImapSettings",
    "ServerSettings",
    "Shelf",
    "SmtpSettings",
    "default_policy",
    "load",
]
