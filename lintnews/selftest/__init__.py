"""The tests that every rule brings along."""

from lintnews.selftest.cases import Case, cases

__all__ = ["Case", "cases"]
