"""Headlines held against stories in German, French and Spanish."""

import pytest

from lintnews.formats import read
from lintnews.rulebook import Rulebook, load

TAILS = {
    "de": "Der Rat der Stadt hat am Montag nach einer Sitzung über die Straße und den Park beraten.",
    "fr": "Le conseil de la ville a parlé lundi des rues et du parc, et les habitants sont venus.",
    "es": "El ayuntamiento de la ciudad habló el lunes de las calles y del parque con los vecinos.",
}


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load()


def codes(book: Rulebook, language: str, headline: str, story: str) -> list[str]:
    text = f"---\nlang: {language}\n---\n\n# {headline}\n\n{story}\n\n{TAILS[language]}\n"
    outcome = book.engine(book.find("HEAD")).lint(read(text, "markdown"))
    assert not outcome.failures
    return [finding.code for finding in outcome.findings]


@pytest.mark.parametrize(
    ("language", "headline", "story"),
    [
        ("de", "Gericht stoppt Windpark", "Das Gericht könnte den Windpark im Herbst stoppen."),
        (
            "fr",
            "La ville interdit les trottinettes",
            "La ville pourrait interdire les trottinettes.",
        ),
        (
            "es",
            "La ciudad prohíbe los patinetes",
            "La ciudad podría prohibir los patinetes en mayo.",
        ),
    ],
)
def test_a_surer_headline(book, language, headline, story):
    assert codes(book, language, headline, story) == ["HEAD002"]


@pytest.mark.parametrize(
    ("language", "headline", "story"),
    [
        ("de", "Gericht stoppt Windpark", "Das Gericht hat den Windpark am Montag gestoppt."),
        ("de", "Gericht könnte Windpark stoppen", "Das Gericht könnte den Windpark stoppen."),
        ("de", "Bayern gewinnt Pokal", "Bayern schlug Leipzig im Finale. Es könnte regnen."),
        (
            "fr",
            "La ville interdit les trottinettes",
            "L'interdiction vaut dès mardi, dit la ville.",
        ),
        ("fr", "Lyon bat Nice", "Lyon s'est imposé devant Nice. Il pourrait jouer dimanche."),
        ("es", "El Betis gana la Copa", "El Betis venció al Valencia. Podría jugar en mayo."),
        ("es", "La ciudad prohíbe los patinetes", "La prohibición rige desde el martes, dijo."),
    ],
)
def test_a_headline_borne_out(book, language, headline, story):
    assert codes(book, language, headline, story) == []


@pytest.mark.parametrize(
    ("language", "headline", "lead"),
    [
        (
            "de",
            "Neue Creme hilft gegen Falten",
            "Die neue Creme hilft gegen Falten, sagt die Firma.",
        ),
        ("fr", "La crème est sans danger", "La crème est sans danger, selon l'entreprise."),
        ("es", "La crema es segura", "La crema es segura para todos, asegura el fabricante."),
    ],
)
def test_a_dropped_source(book, language, headline, lead):
    assert codes(book, language, headline, lead) == ["HEAD004"]


@pytest.mark.parametrize(
    ("language", "headline", "lead"),
    [
        ("de", "Firma: Creme hilft gegen Falten", "Die Creme hilft gegen Falten, sagt die Firma."),
        (
            "de",
            "Neue Creme hilft gegen Falten",
            "Die neue Creme hilft gegen Falten, sagt die Polizei.",
        ),
        ("fr", "La crème est sans danger", "La crème est sans danger, selon la juge."),
        ("es", "La crema es segura, dice el fabricante", "La crema es segura, dice el fabricante."),
    ],
)
def test_a_source_that_is_named_or_has_no_interest(book, language, headline, lead):
    assert codes(book, language, headline, lead) == []
