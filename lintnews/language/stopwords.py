"""Function words: the few words that a language cannot do without, and that give it away.

About thirty of the most frequent ones per language, from general knowledge, lower case.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

FUNCTION_WORDS: "Mapping[str, str]" = {
    "en": "the of and to in a is that it for was on are with as be this have from at by not but or"
    " an they which his has had were their said who will been its would after about when there he she"
    " her you we what can if than more them out up so do",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es"
    " an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il"
    " sont avec aux d l été cette mais ont son ou je elle nous à être selon comme",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus"
    " le ha este sí porque esta entre cuando muy sin sobre también me hasta hay según fue desde",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele"
    " das tem à seu sua ou ser quando muito há nos já está também pelo pela são segundo",
    "it": "di e il la che in a per un è del non con una si i le della da al dei sono come più anche"
    " ha lo nel alla gli ma dalla delle nella questo ed o se dal stato suo hanno secondo",
    "nl": "de van het een en in is dat op te voor met zijn die niet aan er om ook als bij door maar"
    " naar uit wordt ze over nog tot heeft hij werd dan worden deze hebben meer volgens geen",
    "sv": "och i att det som en på är av för med den till inte har de ett om var men vi sig från så"
    " han kan när år hon efter nu ska eller också under sade mot mycket",
    "da": "og i at det er en til på som af den for med de der har ikke et var fra men om han sig vi"
    " også blev efter være nu kan skal eller siger mod bliver meget hun noget",
    "no": "og i det er en til på som av den for med de at har ikke et var fra men om han seg vi også"
    " ble etter være nå kan skal eller sier mot blir mye hun noe",
    "fi": "ja on ei se että oli hän mutta ovat ole myös joka kun tai mukaan jos niin kuin ovat sen"
    " olla ne mitä hänen jo vain nyt sekä vuoden sanoi voi ollut mukaan kuitenkin jotka",
    "pl": "w i na z się do nie że to jest o po od jak za co ale przez są dla był który tak oraz ma"
    " przy już jego które będzie tego czy także roku może podczas według",
    "cs": "a v se na je že s z do o to i za ve by jsou jako ale k po podle který pro od při není bude"
    " jeho také však byl které která už jsem jen mezi nebo",
    "tr": "ve bir bu için ile da de olarak çok daha olan ne gibi sonra kadar o en ise ancak göre var"
    " değil ama her oldu olduğu dedi diye yeni tarafından olduğunu iki",
    "ro": "de și în a la cu pe din care că nu o un se pentru mai este sunt ce fost ca au să după al"
    " prin sau dar fi lui acest această despre fiind are până între",
    "hu": "a az és hogy nem is egy meg volt ez de csak már még mint vagy van ki szerint lesz el után"
    " azt sem amely ha minden be fel pedig volna által között kell",
}

_languages_by_word: "dict[str, tuple[str, ...]]" = {}
_stop_words: "dict[str, frozenset[str]]" = {}


def languages_by_word() -> "Mapping[str, tuple[str, ...]]":
    """Function word to the tags of the languages that have it."""
    if not _languages_by_word:
        for language, words in FUNCTION_WORDS.items():
            for word in set(words.split()):
                _languages_by_word[word] = (*_languages_by_word.get(word, ()), language)
    return _languages_by_word


def stop_words(language: str) -> "frozenset[str]":
    """Words of a language that say nothing about a sentence's subject; empty if unknown."""
    known = _stop_words.get(language)
    if known is None:
        words = FUNCTION_WORDS.get(language, "")
        known = frozenset((words + (_MORE_ENGLISH if language == "en" else "")).split())
        _stop_words[language] = known
    return known


# Function words of English that are too rare to tell it from other languages, but carry nothing.
_MORE_ENGLISH = (
    " i you he she we me him her us them my your our mine yours hers ours theirs myself himself"
    " herself itself themselves these those what whom whose where why how all any both each few more"
    " most other others some such no nor only own same so than too very can could may might must shall"
    " should do does did doing done being am having if because until while against between into"
    " through during before above below up down out off over under again further then once here just"
    " also now even still yet however although though since per via among within without upon across"
    " toward towards around whether either neither ever never always often much many every another one"
    " say says saying get got gets let like including according don't didn't doesn't isn't wasn't it's"
    " that's there's i'm we're they're he's she's won't can't couldn't wouldn't s t re ve ll d m mr"
    " mrs ms dr"
)
