"""Leftovers: what a page, a feed or a tool leaves around and inside an article."""
