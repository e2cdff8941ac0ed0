import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.language.identity import (
    guessed_language,
    language_of,
    language_of_text,
    primary,
    stated_language,
)

TEXTS = {
    "en": "The council said on Monday that the bridge will be closed for two weeks, but it gave no reason for the delay.",
    "de": "Der Stadtrat hat am Montag mitgeteilt, dass die Brücke für zwei Wochen gesperrt wird, und nannte keinen Grund für die Verzögerung.",
    "fr": "Le conseil a annoncé lundi que le pont sera fermé pendant deux semaines, mais il ne donne pas de raison pour ce retard dans les travaux.",
    "es": "El ayuntamiento dijo el lunes que el puente estará cerrado durante dos semanas, pero no dio una razón para el retraso de las obras.",
    "pt": "A câmara disse na segunda-feira que a ponte vai ficar fechada durante duas semanas, mas não deu uma razão para o atraso das obras.",
    "it": "Il comune ha detto lunedì che il ponte sarà chiuso per due settimane, ma non ha dato una ragione per il ritardo dei lavori della strada.",
    "nl": "De gemeenteraad zei maandag dat de brug twee weken dicht is voor het verkeer, maar gaf geen reden voor de vertraging van het werk.",
    "sv": "Kommunen sade på måndagen att bron ska vara stängd i två veckor, men den gav inte något skäl till att det dröjer med arbetet.",
    "da": "Kommunen siger, at broen skal være lukket i to uger fra mandag, men den giver ikke nogen grund til, at det bliver så meget senere.",
    "no": "Kommunen sier at broen skal være stengt i to uker fra mandag, men den gir ikke noen grunn til at det blir så mye senere nå.",
    "fi": "Kaupunki sanoi, että silta on suljettu kaksi viikkoa, mutta se ei kertonut syytä, joka olisi viivästyksen takana, eikä myös sitä, kun se on auki.",
    "pl": "Rada miasta podała w poniedziałek, że most będzie zamknięty przez dwa tygodnie, ale nie wiadomo, jak to jest z powodem i czy są prace.",
    "cs": "Rada města v pondělí oznámila, že most bude dva týdny uzavřen, ale neřekla, jaký je důvod, a podle ní se to také může ještě změnit.",
    "tr": "Belediye pazartesi günü köprünün iki hafta için kapalı olduğunu açıkladı, ancak bu gecikme için bir neden ve daha çok bilgi vermedi.",
    "ro": "Consiliul a spus luni că podul este închis pentru două săptămâni, dar nu a dat un motiv pentru întârzierea care a fost și după lucrări.",
    "hu": "A városi tanács azt közölte, hogy a híd két hétig le lesz zárva, de nem mondta meg, hogy mi az oka, és ez már nem is az első.",
    "ru": "Мэрия сообщила, что мост закрыт на две недели.",
    "uk": "Мерія повідомила, що міст закрито на два тижні.",
    "zh": "市政府周一表示，大桥将关闭两周，但没有说明原因。",
    "ja": "市は月曜日、橋が二週間閉鎖されると発表した。",
    "ko": "시는 월요일 다리가 이 주 동안 폐쇄된다고 밝혔다.",
    "ar": "قالت البلدية إن الجسر سيغلق لمدة أسبوعين.",
    "fa": "شهرداری گفت که پل دو هفته بسته است.",
    "el": "Ο δήμος είπε ότι η γέφυρα θα κλείσει.",
    "he": "העירייה אמרה שהגשר ייסגר לשבועיים.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_language_of_text(language):
    guess, confidence = language_of_text(TEXTS[language])
    assert guess == language
    assert 0 < confidence <= 1


@pytest.mark.parametrize(
    "text",
    ["", "12.5 %", "Bridge", "Ada Moss, Lars Dahl", "Norvik ASA", "die in Rom", "\ud800 \x00"],
)
def test_too_little_says_nothing(text):
    assert language_of_text(text) == ("", 0.0)


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("pt_BR", "pt"),
        (" English ", "en"),
        (["de", "en"], "de"),
        ("nb-NO", "no"),
        ("zh-Hant-TW", "zh"),
        ("", ""),
        (None, ""),
        (7, ""),
        ([], ""),
        ("en us utf-8", ""),
    ],
)
def test_primary(tag, language):
    assert primary(tag) == language


def test_the_stated_language_comes_first(article):
    assert language_of(article(TEXTS["en"], meta={"lang": "de-DE"})) == "de"
    assert language_of(article(TEXTS["en"], language="fr")) == "fr"
    assert language_of(article(TEXTS["de"])) == "de"
    assert language_of(article("Bridge shut")) == ""


def test_stated_and_guessed_are_told_apart(article):
    document = article(TEXTS["es"], meta={"lang": "en"})
    assert stated_language(document) == "en"
    assert guessed_language(document) == "es"
    assert stated_language(article("Ja.")) == ""


@pytest.mark.parametrize(
    ("stated", "text", "language"),
    [
        ("en", "zh", "zh"),
        ("en", "ru", "ru"),
        ("uk", "ru", "uk"),
        ("bg", "ru", "bg"),
        ("zh", "ja", "zh"),
        ("ja", "zh", "ja"),
    ],
)
def test_a_body_in_another_script_overrules_a_template(article, stated, text, language):
    assert language_of(article(TEXTS[text], meta={"lang": stated})) == language


@given(st.text())
def test_never_raises(text):
    language, confidence = language_of_text(text)
    assert bool(language) == (confidence > 0)
