"""How a command ends early."""

#: Exit code for a command line or configuration that cannot be followed.
USAGE = 2


class Exit(Exception):  # noqa: N818 - help ends a command, too
    """Ends the command; code: what it returns, message: for standard error."""

    def __init__(self, code: int, message: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
