"""config.yaml and the environment become frozen values here; every fault is told at once, with its line."""

from mailflow.config.defaults import default_policy
from mailflow.config.loading import load
from mailflow.config.settings import BorderSettings, Config, ImapSettings, ServerSettings, SmtpSettings

__all__ = [
    "BorderSettings",
    "Config",
    "ImapSettings",
    "ServerSettings",
    "SmtpSettings",
    "default_policy",
    "load",
]
