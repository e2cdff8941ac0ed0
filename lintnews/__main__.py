"""Entry point of the `lintnews` command."""

import gc
import sys


def main() -> int:
    """Run the command line; returns the exit code."""
    # What start-up makes stays to the end: looking through it again and again finds no garbage.
    # A run over many files goes back to the usual pace once it knows that it is one.
    gc.set_threshold(100_000)
    from lintnews import bytecode

    bytecode.install()
    from lintnews.cli.main import main as run

    return run(sys.argv[1:])


def command() -> int:
    """The `lintnews` command: as `main`, but the process ends here."""
    code = main()
    _leave(code)
    return code


def _leave(code: int) -> None:
    """Ends the process without taking its data apart first, unless somebody waits for the end."""
    import atexit
    import os

    if atexit._ncallbacks():
        return
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        return
    os._exit(code)


if __name__ == "__main__":
    sys.exit(command())
