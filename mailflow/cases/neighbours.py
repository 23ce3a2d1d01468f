"""Other cases as people see them beside one: of the same customer, of the same issue; and who may see them."""

from dataclasses import dataclass
from datetime import datetime

from mailflow.cases.case import Case, Status
from mailflow.cases.policy import Policy
from mailflow.cases.subjects import headline, one_line, shortened

#: shown of each kind; the others are counted
SHOWN = 5
#: cases of one customer that are looked at
EARLIER = 20
#: of what a customer wrote
QUOTE = 200


@dataclass(frozen=True)
class Neighbour:
    """What may be said of another case."""

    number: int
    opened_at: datetime
    status: Status
    #: name of the tier that has it or had it last; "" before that is known
    tier: str
    company: str
    organisation: str
    problem: str
    #: what was written of the problem
    quote: str
    #: how it ended
    reason: str = ""
    #: what it has in common with the case
    shared: tuple[str, ...] = ()
    #: the confidential tier that alone may hear of it; "" for none
    only_for: str = ""


@dataclass(frozen=True)
class Around:
    """The cases beside one, newest first."""

    #: of the same customer, opened before it
    earlier: tuple[Neighbour, ...] = ()
    #: of other customers, with the same issue as far as the words tell
    alike: tuple[Neighbour, ...] = ()
    #: those of them that make a pattern with it
    pattern: tuple[Neighbour, ...] = ()
    #: those that people linked with it, from either side
    linked: tuple[Neighbour, ...] = ()
    #: numbers of linked cases that the reader must not hear of
    hidden: frozenset[int] = frozenset()


#: no other cases
ALONE = Around()


def neighbour(case: Case, policy: Policy, shared: tuple[str, ...] = ()) -> Neighbour:
    """Another case, as far as it may be shown."""
    said = case.fields.get("actual") or case.fields.get("summary")
    ended = case.status in (Status.RESOLVED, Status.CLOSED, Status.DE_ESCALATED)
    return Neighbour(
        case.number, case.opened_at, case.status, case.tier or "", one_line(str(case.value("customer_company") or "")),
        case.organisation, headline(case),
        shortened(one_line(said.quote or str(said.value) if said else headline(case)), QUOTE),
        case.reason if ended else "", shared, confidential_to(case, policy),
    )  # fmt: skip


def confidential_to(case: Case, policy: Policy) -> str:
    """The confidential tier that has the case or ever had it: what stands in it is for nobody else."""
    names = (name for name in (case.tier or "", *case.subjects) if name in policy.tiers)
    return next((name for name in names if policy.tiers[name].confidential), "")


def for_reader(around: Around, tier: str) -> Around:
    """Without the cases that the readers of this mail must not hear of. `tier`: that of a list, "" for anybody else."""

    def open_to(cases: tuple[Neighbour, ...]) -> tuple[Neighbour, ...]:
        return tuple(one for one in cases if one.only_for in ("", tier))

    hidden = frozenset(one.number for one in around.linked if one.only_for not in ("", tier))
    return Around(
        open_to(around.earlier), open_to(around.alike), open_to(around.pattern), open_to(around.linked), hidden
    )
