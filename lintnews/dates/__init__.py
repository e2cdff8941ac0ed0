"""Dates: what a calendar knows, what a text writes, and when an article was published."""
