"""Numbers: what a copy desk recalculates."""
