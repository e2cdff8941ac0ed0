"""Paragraphs in another language than the article's."""

import pytest

from lintnews.finding import Finding
from lintnews.formats import read
from lintnews.rulebook import load

BOOK = load(documented=True)
ENGINE = BOOK.engine([BOOK.rules["BOIL002"]])
STORY = (
    "The bridge opens on Monday at noon, the council said after its meeting in the town hall.",
    "Lorries may use it from June, when the second lane is done, and cyclists from the first day.",
    "The old bridge stays open for walkers until the autumn, and will then be taken down.",
)
FOREIGN = {
    "de": "Diese Seite ist für alle da, die mehr über das Leben am Fluss und in der Stadt wissen wollen,"
    " und sie wird von einer kleinen Gruppe betreut.",
    "fr": "Cette page est pour les gens qui veulent en savoir plus sur la vie dans la ville, et elle est"
    " tenue par une petite équipe avec peu de moyens.",
    "es": "Esta página es para los vecinos que quieren saber más sobre la vida de la ciudad, y la lleva"
    " un pequeño grupo con muy pocos medios desde hace años.",
    "nl": "Deze pagina is er voor mensen die meer willen weten over het leven in de stad, en wordt door"
    " een kleine groep met veel plezier bijgehouden.",
    "sv": "Den här sidan är till för alla som vill veta mer om livet i staden, och den sköts av en liten"
    " grupp som inte har så mycket pengar men är glad för det.",
    "pl": "Ta strona jest dla tych, którzy chcą się dowiedzieć więcej o życiu w mieście, i jest"
    " prowadzona przez małą grupę, która nie ma na to czasu.",
}


def lint(text: str, format: str = "plain") -> "list[Finding]":
    outcome = ENGINE.lint(read(text, format))
    assert outcome.failures == []
    return list(outcome.findings)


def article(*more: str) -> str:
    return "\n\n".join((*STORY, *more)) + "\n"


@pytest.mark.parametrize("language", FOREIGN)
def test_a_paragraph_in_another_language(language: str) -> None:
    found = lint(article(FOREIGN[language]))
    assert [f.match for f in found] == [FOREIGN[language]]
    assert [edit.safe for edit in found[0].edits] == [False]


@pytest.mark.parametrize("own", FOREIGN)
def test_an_english_paragraph_elsewhere(own: str) -> None:
    text = "\n\n".join((FOREIGN[own], FOREIGN[own] + " 2.", FOREIGN[own] + " 3.", STORY[1]))
    assert [f.match for f in lint(text)] == [STORY[1]]


@pytest.mark.parametrize("language", FOREIGN)
def test_originals_are_left_alone(language: str) -> None:
    text = FOREIGN[language]
    half = " ".join(text.split()[:9])
    for paragraphs in (
        ("The notice on the door reads:", text),
        (f"“{text}”",),
        (f"({text})",),
        (text, "(This page is for all who want to know more about the river.)"),
        (f"The page says “{text}”, and nobody in the town hall knew what that was about.",),
        (f"She read from {half} and sat down.",),
        (f"{text} (Hollvik: Norden, 1987)",),
    ):
        assert lint(article(*paragraphs)) == [], paragraphs
    html = "".join(f"<p>{line}</p>" for line in STORY)
    assert lint(f'{html}<p lang="{language}">{text}</p>', "html") == []
    assert lint(f"{html}<blockquote><p>{text}</p></blockquote>", "html") == []
    assert [f.match for f in lint(f"{html}<p>{text}</p>", "html")] == [text]


def test_two_languages_side_by_side_are_left_alone() -> None:
    assert lint("\n\n".join((*STORY, *(FOREIGN["de"] + f" {n}." for n in range(3))))) == []


def test_kin_languages_are_not_told_apart() -> None:
    danish = "Siden er for alle der vil vide mere om livet i byen, og den bliver passet af en lille gruppe."
    norwegian = (
        "Siden er for alle som vil vite mer om livet i byen, og den blir passet av en liten gruppe."
    )
    assert lint("\n\n".join((danish, danish + " 2.", danish + " 3.", norwegian))) == []


@pytest.mark.parametrize(
    "line",
    [
        "Anna Holm, Jean de la Tour, Maria del Mar, Otto von der Heide, Luis de los Santos, Ana da Silva",
        "Real Madrid, Bayern München, Paris Saint-Germain, Ajax, Juventus, Benfica, Porto, Feyenoord",
        "Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt",
        "0 0 0 1 1 1 2 2 2 3 3 3 5 5 5 8 8 8 13 13 13 21 21 21 34 34 34 55 55 55",
    ],
)
def test_lists_of_names_are_no_language(line: str) -> None:
    assert lint(article(line)) == []
