"""What a mail address is, for every storey above."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox of RFC 5322: the addr-spec in lower case, and the display name as it was written."""

    address: str
    name: str = ""

    @property
    def domain(self) -> str:
        """What stands behind the last `@`, or "" for something that is no address."""
        return self.address.rpartition("@")[2] if "@" in self.address else ""

    def __str__(self) -> str:
        """As people read it; never for a header, where the name would need quoting."""
        return self.name or self.address


#: nobody: a mail without a usable From, a thread message whose writer is not told
NOBODY = Address("")
