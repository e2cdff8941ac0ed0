"""What a headline is and does: carriers, devices, and what the story below holds of it."""
