"""Whether work grows with its input, on machines that have other things to do as well."""

import gc
import time
from collections.abc import Callable

#: Tries; a busy machine may spoil some, work that grows too fast spoils all of them.
_TRIES = 5


def is_linear(work: Callable[[int], object], size: int, times: int = 4, slack: float = 2.0) -> bool:
    """Whether `times` as much input takes about `times` as long, by `slack`: quadratic work does not.

    work: does what is to be measured for an input of a size.
    """
    for _ in range(_TRIES):
        little, much = _seconds(work, size), _seconds(work, times * size)
        if much < slack * times * little + 0.05:
            return True
    return False


def _seconds(work: Callable[[int], object], size: int) -> float:
    # Collections look at all that the test process holds: they are not the work's own time.
    gc.collect()
    gc.disable()
    try:
        started = time.process_time()
        work(size)
        return time.process_time() - started
    finally:
        gc.enable()
