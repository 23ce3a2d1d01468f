"""All cues as one table, in the order of the playbook's sentences, and the index that finds them in a sentence."""

from mailflow.reading.language.phrases import Index, rows_of
from mailflow.reading.signals import (
    cues_bug,
    cues_business,
    cues_colleagues,
    cues_contract,
    cues_depth,
    cues_fault,
    cues_languages,
    cues_queue,
    cues_security,
    cues_support,
)
from mailflow.reading.signals.cue import Cue

CUES: tuple[Cue, ...] = (
    *cues_security.ROWS,
    *cues_business.ROWS,
    *cues_contract.ROWS,
    *cues_fault.ROWS,
    *cues_bug.ROWS,
    *cues_queue.ROWS,
    *cues_depth.ROWS,
    *cues_support.ROWS,
    *cues_languages.ROWS,
    *cues_colleagues.ROWS,
)

CUE_INDEX: Index[Cue] = Index((row, cue) for cue in CUES for row in rows_of(cue.phrases))
