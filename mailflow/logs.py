"""What the daemon says while it works: lines for a terminal or JSON for a collector;
ids and addresses, never a body."""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from types import TracebackType

from mailflow.errors import ConfigError, TemporaryFailure
from mailflow.mail.ids import masked

#: failures whose words are ours
OURS = (TemporaryFailure, ConfigError)
#: as logging hands it over
Fault = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Lines(logging.Formatter):
    """Lines without our tokens, whatever a server quoted; and of a fault the place, not what it was about."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        return masked(super().format(record))

    def formatException(self, ei: Fault) -> str:  # noqa: N802 (logging's own name)
        """Where it happened. The words of a fault may be those of a mail, unless they are sentences of ours."""
        kind, error, trace = ei
        words = f": {error}" if isinstance(error, OURS) else ""
        name = kind.__name__ if kind else "fault"
        return f"{''.join(traceback.format_tb(trace))}{name}{words}"


class JsonLines(Lines):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Time, level, logger, message, and the traceback where there is one."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return masked(json.dumps(line, ensure_ascii=False))


def set_up(log_format: str) -> None:
    """To standard error. `auto`: text on a terminal, JSON elsewhere."""
    as_json = log_format == "json" or (log_format == "auto" and not sys.stderr.isatty())
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if as_json else Lines())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    # imapclient logs each command and apscheduler each beat at this level.
    for noisy in ("imapclient", "apscheduler"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
