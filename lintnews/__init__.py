"""lintnews reads an article as a standards editor would."""

__version__ = "0.1.0"
