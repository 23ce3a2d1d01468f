"""The last resort against one mail that never ends: the process does, and the mail has had one of its attempts.

All that looks for something in a mail runs in a process of its own (reader.py); what else touches its words runs here.
"""

import faulthandler
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

#: reading may be ended twice (child.py), and each commit may wait for another writer
LONGEST: Final = 180


@contextmanager
def watched(seconds: int = LONGEST) -> Iterator[None]:
    """The process ends, with exit code 1 and the places in the code where it stood, when the block takes longer.

    By a thread of C that needs no interpreter: a pattern that never ends does not give it back. One block at a time.
    """
    faulthandler.dump_traceback_later(seconds, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
