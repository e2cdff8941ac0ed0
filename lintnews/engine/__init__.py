"""The engine: one scan for the patterns of all rules, checks, findings."""

from lintnews.engine.engine import Engine
from lintnews.engine.outcome import Outcome

__all__ = ["Engine", "Outcome"]
