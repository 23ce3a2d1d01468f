"""The ideas that scenes are made of, each with its words in the seven languages that we read.

`lost*` is a beginning, `make_sense` a group of words. A word may stand for several ideas; an idea stands in one table.
"""

from mailflow.reading.signals.ideas_business import BUSINESS
from mailflow.reading.signals.ideas_desk import DESK
from mailflow.reading.signals.ideas_fault import FAULT
from mailflow.reading.signals.ideas_security import SECURITY
from mailflow.reading.signals.ideas_wishes import WISHES

TABLES = (DESK, FAULT, SECURITY, BUSINESS, WISHES)
IDEAS = {idea: words for table in TABLES for idea, words in table.items()}
