"""The commands that README.md shows, in order; run as a script, it prints the first two."""

from pathlib import Path

README = Path(__file__).parent.parent / "README.md"
FENCE = "```"


def commands() -> list[str]:
    """Every line of a `console` block that starts with `$ `."""
    found = []
    inside = False
    for line in README.read_text("utf-8").splitlines():
        if line.startswith(FENCE):
            inside = line == f"{FENCE}console"
        elif inside and line.startswith("$ "):
            found.append(line[2:])
    return found


if __name__ == "__main__":
    print("\n".join(commands()[:2]))
