"""The cases of the store beside one: what the pattern is decided from, and what a mail shows of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from mailflow.adapters.store import Store
from mailflow.cases import pattern
from mailflow.cases.case import Case, Sibling
from mailflow.cases.events import Event, Forwarded, Replied, Role
from mailflow.cases.likeness import ENOUGH, Traits, alike, common_words, of_marks, organisation_of, spelled, traits
from mailflow.cases.neighbours import EARLIER, Around, confidential_to, neighbour
from mailflow.cases.policy import Policy

#: older cases are shown as those of the customer, and never as the same issue
OLDEST = timedelta(days=365)


@dataclass(frozen=True)
class _Near:
    """Another case beside this one."""

    case: Case
    traits: Traits
    #: what they have in common; empty when only a person says that they belong together
    shared: tuple[str, ...]
    linked: bool


def among_others(case: Case, event: Event, store: Store, policy: Policy) -> Case:
    """The case with its customer's organisation and the cases that may be the same issue.
    `case`: with this event's facts."""
    if not isinstance(event, Forwarded | Replied):
        return case
    known = replace(case, fields={**case.fields, **event.findings}, customers=_customers(case, event))
    known = _as_meant(replace(known, organisation=organisation_of(known, policy)), event)
    found = () if confidential_to(known, policy) else _siblings(known, store, policy)
    seen = dict.fromkeys((*case.proposed, *(one for each in found for one in _proposals(each.number, store))))
    return replace(case, organisation=known.organisation, pattern=found, proposed=tuple(seen))


def _customers(case: Case, event: Forwarded | Replied) -> tuple[str, ...]:
    return (*case.customers, *event.customers) if isinstance(event, Forwarded) else case.customers


def _as_meant(case: Case, event: Forwarded | Replied) -> Case:
    """With the links that the mail at hand makes and takes away: they count for what is decided about it."""
    if isinstance(event, Forwarded) or event.roles.isdisjoint((Role.SENDER, Role.TIER)):
        return case  # the words of others are refused
    words = [(one.word, one.args.get("case", "")) for one in event.commands]
    said = {word: {int(number) for name, number in words if name == word and number} for word in ("link", "unlink")}
    links = {*case.links, *said["link"]} - said["unlink"]
    return replace(case, links=tuple(sorted(links)), unlinked=tuple({*case.unlinked, *said["unlink"]} - said["link"]))


def _siblings(case: Case, store: Store, policy: Policy) -> tuple[Sibling, ...]:
    own, common = _own(case, store, policy)
    others = [
        (Sibling(one.case.number, one.traits.organisation, str(one.case.value("customer_company") or ""),
                 linked=one.linked), one.traits)
        for one in _near(case, own, common, store, policy, timedelta(days=policy.pattern_days))
        if one.traits.organisation and not confidential_to(one.case, policy)
    ]  # fmt: skip
    found = pattern.siblings(own, others, common, policy)
    return tuple(replace(one, shared=spelled(case, one.shared)) for one in found)


def _own(case: Case, store: Store, policy: Policy) -> tuple[Traits, frozenset[str]]:
    own = traits(case, policy)
    return own, common_words(store.kin.counts(own.words | own.told))


def _proposals(number: int, store: Store) -> tuple[tuple[int, ...], ...]:
    found = store.case(number)
    return found.proposed if found else ()


def _near(
    case: Case, own: Traits, common: frozenset[str], store: Store, policy: Policy, window: timedelta
) -> Iterator[_Near]:
    """Cases of other customers with the same issue, within so long of this one, and those that a person linked."""
    linked = {*case.links, *store.kin.linked_to(case.number)}
    since, until = case.opened_at - window, case.opened_at + window
    shared = dict.fromkeys(store.kin.sharing(_looked_up(own, common), ENOUGH, since, until))
    numbers = [
        one for one in dict.fromkeys((*sorted(linked), *shared)) if one != case.number and one not in case.unlinked
    ]
    for number, marks in store.kin.marks(numbers).items():
        theirs = of_marks(marks)
        same = alike(own, theirs, common) if number in shared and theirs.organisation != own.organisation else ()
        other = store.case(number) if same or number in linked else None
        if other and case.number not in other.unlinked:
            yield _Near(other, theirs, same, number in linked)


def _looked_up(own: Traits, common: frozenset[str]) -> list[tuple[str, str]]:
    """What names one problem may be told of the other, so a word is looked up as both."""
    words = sorted((own.words | own.told) - common)
    certain = [(kind, mark) for kind, mark in own.marks() if kind in ("code", "ticket")]
    return [*certain, *((kind, word) for word in words for kind in ("word", "told"))]


def around(case: Case, store: Store, policy: Policy) -> Around:
    """What a mail about the case may show of others, as they are now."""
    own, common = _own(case, store, policy)
    near = list(_near(case, own, common, store, policy, OLDEST))
    siblings = {one.number: one.shared for one in pattern.standing(case, policy)}
    earlier = (
        [one for one in store.kin.of_organisation(case.organisation) if one < case.number] if case.organisation else []
    )
    marks = store.kin.marks(earlier[:EARLIER])
    cases = [found for number in marks if (found := store.case(number))]
    newest = sorted(near, key=lambda one: -one.case.number)
    return Around(
        earlier=tuple(neighbour(one, policy, alike(own, of_marks(marks[one.number]), common)) for one in cases),
        alike=tuple(neighbour(one.case, policy, spelled(case, one.shared)) for one in newest if one.shared),
        pattern=tuple(
            neighbour(one.case, policy, siblings[one.case.number]) for one in near if one.case.number in siblings
        ),
        linked=tuple(neighbour(one.case, policy) for one in near if one.linked),
    )


def remember(case: Case, store: Store, policy: Policy) -> None:
    """By what the case is found again."""
    store.kin.remember(case.number, traits(case, policy).marks())
