"""What can go wrong in the world, named by who can cure it."""


class TemporaryFailure(Exception):
    """Waiting cures it: a server is down, a disk is full, a lock is held. Try again later."""


class LoginRefused(TemporaryFailure):
    """A server knows us and does not let us in: who asks again and again is locked out for longer."""


class Halt(TemporaryFailure):
    """Only a new start cures it: going on would do harm. The process ends,
    and its successor looks at everything anew."""


class PermanentFailure(Exception):
    """Trying again gives the same: this mail cannot be read, this recipient does not exist."""


class ConfigError(Exception):
    """The operator cures it. Every fault that was found, one sentence each, in the order of the file."""

    def __init__(self, *faults: str) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults
