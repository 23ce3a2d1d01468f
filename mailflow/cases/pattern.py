"""The same issue at several customers: proposed to people with what each of them wrote, never merged by itself."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from mailflow.cases.case import Case, Sibling, Signal
from mailflow.cases.effects import Effect, Record, SendPattern, To
from mailflow.cases.likeness import ENOUGH, Traits, alike
from mailflow.cases.neighbours import confidential_to
from mailflow.cases.policy import Policy

#: `Signal.source` of what other cases say
CASES = "cases"
#: words of a case from which groups are made: each three of them are tried
MOST = 12


def siblings(
    own: Traits, others: Sequence[tuple[Sibling, Traits]], common: frozenset[str], policy: Policy
) -> tuple[Sibling, ...]:
    """The cases of the largest group that shares one error code, or the same three words, with this one.

    All of a group share the same words, so that two halves of a mail cannot tie strangers together. What a person
    linked is in it. Empty where the group is not of enough different customers.
    """
    near = [(one, traits) for one, traits in others if one.linked or alike(own, traits, common)]
    best = tuple(one for one, _ in near if one.linked)
    for group in _groups(own, [traits for _, traits in near], common):
        inside = [
            (one, traits)
            for one, traits in near
            if one.linked or set(group) <= traits.codes | traits.words | traits.told
        ]
        named = own.codes.union(own.words, *(traits.codes | traits.words for _, traits in inside))
        members = tuple(replace(one, shared=_in_all(group, own, [traits for _, traits in inside])) for one, _ in inside)
        if set(group) <= named and _more(own.organisation, members, best):
            best = members
    return best if enough(own.organisation, best, policy) else ()


def _in_all(group: tuple[str, ...], own: Traits, others: Sequence[Traits]) -> tuple[str, ...]:
    """The group, and what else all of them have."""
    words = (own.words | own.told).intersection(*(traits.words | traits.told for traits in others))
    return tuple(dict.fromkeys((*group, *sorted(words & own.words))))


def _more(organisation: str, members: Sequence[Sibling], best: Sequence[Sibling]) -> bool:
    return len(_customers(organisation, members)) > len(_customers(organisation, best))


def _groups(own: Traits, near: Sequence[Traits], common: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Each code, then each three words, those first that most cases have."""
    yield from ((code,) for code in sorted(own.codes) if any(code in traits.codes for traits in near))
    having = Counter(word for traits in near for word in traits.words | traits.told)
    shared = sorted((own.words | own.told) - common, key=lambda word: (-having[word], word))
    yield from combinations([word for word in shared if having[word]][:MOST], ENOUGH)


def _customers(organisation: str, members: Sequence[Sibling]) -> set[str]:
    """Different organisations; behind mail providers and among colleagues there is none."""
    return {organisation, *(one.organisation for one in members)} - {""}


def enough(organisation: str, members: Sequence[Sibling], policy: Policy) -> bool:
    """Whether they are a pattern by the policy."""
    return len(_customers(organisation, members)) >= policy.pattern_customers


def standing(case: Case, policy: Policy) -> tuple[Sibling, ...]:
    """The siblings without those that a person took out, as long as they still are a pattern."""
    left = tuple(one for one in case.pattern if one.number not in case.unlinked)
    return left if enough(case.organisation, left, policy) else ()


def signals(case: Case, policy: Policy) -> tuple[Signal, ...]:
    """The playbook's "same issue reported by 3+ customers", with the cases that say so."""
    found = standing(case, policy)
    if not found:
        return ()
    named = ", ".join(f"ESC-{one.number} ({one.company or one.organisation})" for one in found)
    return (Signal("three-customers", f"{named}: {_why(found)}", CASES),)


def _why(found: Sequence[Sibling]) -> str:
    shared = next((one.shared for one in found if one.shared), ())
    return f"all share {', '.join(shared)}" if shared else "linked by a colleague"


def proposed(case: Case, policy: Policy) -> tuple[Case, list[Effect]]:
    """The proposal to link them: once for each set, and not where a part of a larger set that people have seen."""
    found = standing(case, policy)
    numbers = tuple(sorted({case.number, *(one.number for one in found)}))
    seen = any(set(numbers) <= set(other) for other in case.proposed)
    if (
        not found
        or seen
        or confidential_to(case, policy)
        or all(one.number in case.links or one.linked for one in found)
    ):
        return case, []
    said = ", ".join(f"ESC-{number}" for number in numbers)
    record = Record("pattern", f"{said} may be the same issue: {_why(found)}")
    # The desk's lead hears of a pattern once; whoever brings one more case to it hears of that case.
    begun = any(one.number in other for one in found for other in case.proposed)
    effect = SendPattern(f"pattern:{'-'.join(map(str, numbers))}", (To.SENDER,) if begun else (To.SENDER, To.DESK))
    return replace(case, proposed=(*case.proposed, numbers)), [record, effect]
