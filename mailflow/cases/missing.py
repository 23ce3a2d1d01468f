"""What a tier needs and nobody has said yet."""

from collections.abc import Mapping

from mailflow.cases.case import Finding
from mailflow.cases.policy import Tier


def missing(fields: Mapping[str, Finding], tier: Tier | None) -> tuple[str, ...]:
    """Names of every gap that this tier needs, in the order of FIELDS; without a tier what every tier needs.

    What was stated as unknown is no gap: it was asked and nobody knows.
    """
    raise NotImplementedError
