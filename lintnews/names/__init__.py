"""Names: acronyms, spellings and who has been introduced."""
