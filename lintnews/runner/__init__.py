"""The runner: from paths to reports."""
