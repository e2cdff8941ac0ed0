"""Every example of every rule, and the tests derived from its patterns."""

import pytest

from lintnews.rulebook import load
from lintnews.selftest import Case, cases

ALL = list(cases(load(documented=True)))


@pytest.mark.parametrize("case", ALL, ids=[case.id for case in ALL])
def test_rule(case: Case) -> None:
    assert case.run() is None
