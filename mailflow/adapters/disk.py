"""How much room there is where the store lies."""

import shutil
from dataclasses import dataclass
from pathlib import Path

#: octets that stay free: what is being sent has to be recorded, also when nothing more is taken in
RESERVE = 200_000_000


def free(path: Path) -> int:
    """Octets free on the disk of a file that may not be there yet."""
    folder = next((one for one in (path, *path.parents) if one.exists()), Path())
    return shutil.disk_usage(folder).free


@dataclass(frozen=True)
class Disk:
    """The disk of the store, and what of it stays free."""

    path: Path
    reserve: int = RESERVE

    def shortage(self) -> str:
        """What is wrong and what to do; "" while there is room."""
        left = free(self.path)
        if left >= self.reserve:
            return ""
        megabytes = left // 1_000_000, self.reserve // 1_000_000
        return (
            f"The disk of the store {self.path} has {megabytes[0]} MB left and {megabytes[1]} MB are kept in reserve: "
            "make room. Until then no mail is taken in (it waits in the mailbox); what is to be sent still goes out."
        )
