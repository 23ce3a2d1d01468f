"""What a tier needs and nobody has said yet."""

from collections.abc import Mapping

from mailflow.cases.case import Finding
from mailflow.cases.fields import FIELDS, Field, Kind
from mailflow.cases.policy import Tier


def missing(fields: Mapping[str, Finding], tier: Tier | None) -> tuple[str, ...]:
    """Names of every gap that this tier needs, in the order of FIELDS; without a tier what every tier needs.

    What was stated as unknown is no gap: it was asked and nobody knows.
    """
    needs = tier.needs if tier else frozenset({Kind.CORE})
    bug = "is_bug" in fields and fields["is_bug"].value is True
    return tuple(field.name for field in FIELDS if field.name not in fields and _needed(field, needs, bug))


def _needed(field: Field, needs: frozenset[Kind], bug: bool) -> bool:
    # Reproduction steps of something that is no bug, or not known to be one, would be a question nobody can answer.
    return field.asked and field.kind in needs and (bug or field.kind is not Kind.REPRODUCTION)
