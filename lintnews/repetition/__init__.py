"""What repeats in a text: words, lines, sentences, claims, and paragraphs across files."""
