"""Fixtures that several test files share."""

from tests.servers import dovecot, mail_servers

__all__ = ["dovecot", "mail_servers"]
