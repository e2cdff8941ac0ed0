"""Readability: counts of a text and the formulas that grade it."""
