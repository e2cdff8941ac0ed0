"""Names in headlines and their other names in the story."""

import pytest

from lintnews.headlines.entities import Aliases, is_known, names_in

ALIASES = Aliases(["Russia, Russian, Kremlin", "NHS, National Health Service"])


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Strike stops work at Airbus plant", ["Airbus"]),
        ("Airbus plant stops work", []),
        ("NATO and city sign accord", ["NATO"]),
        ("Strike Stops Work At Airbus Plant", []),
        ("Fire in Bergen's harbour", ["Bergen"]),
        ("Vote in N.J. goes on all day", []),
    ],
)
def test_names(headline: str, names: list[str]) -> None:
    assert [name for name, _, _ in names_in(headline)] == names


@pytest.mark.parametrize(
    ("name", "story", "known"),
    [
        ("Airbus", "the Airbus plant", True),
        ("Airbus", "the Boeing plant", False),
        ("Kremlin", "the Russian president", True),
        ("FAO", "the Food and Agriculture Organization", True),
        ("FAO", "the food was good", False),
        ("Slovenia", "two Slovenes", True),
    ],
)
def test_known(name: str, story: str, known: bool) -> None:
    assert is_known(name, story, ALIASES) is known
