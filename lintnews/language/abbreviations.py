"""What a full stop may belong to besides the end of a sentence, by language.

Plain data: words are written without their last stop, in the case they are printed in.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def _words(text: str) -> "frozenset[str]":
    return frozenset(text.split())


#: What a word before a stop says about that stop.
NEVER = 1  # a name or a noun follows: "Dr. Ito"
OPEN = 2  # ends a sentence only before a word that opens sentences: "Inc. The"
NUMBER = 3  # an abbreviation before a figure, a word elsewhere: "No. 7", "Oct. 3"
CLOCK = 4  # ends a sentence unless a day or a time zone follows: "8 p.m. Monday"
ORDINAL = 5  # a figure in a language that writes "3. Mai": as OPEN, and before a figure too

_NEVER = {
    "en": "Mr Mrs Ms Messrs Dr Drs Prof Gen Sen Sens Rep Reps Gov Govs Lt Col Sgt Capt Cmdr Adm Maj"
    " Cpl Pvt Pfc Rev Hon Pres Supt Det Insp Amb Atty Brig Mt Ft vs v cf e.g i.e viz esp dept univ"
    " Dept Univ Assn Bldg Mme Mlle Msgr Sra Srta Fr Ald Asst Assoc Treas Sec-Gen Lt.Col Maj.Gen",
    "de": "Dr Prof Hr Hrn Fr Frl Dipl Ing Mag bzw ca z.B d.h u.a s.o s.u v.a i.d.R z.T o.g sog "
    " Aufl Bd Bsp bspw evtl exkl geb gegr ggf inkl insb insbes lt Kfm max min Mio Mrd Nr phil"
    " rd St Str Tsd vgl Vors zzgl zw em verh gest gen Red jun sen allg amtl ehem einschl Hbf Hl"
    " Sankt tel Tel verst wg zit zus",
    "fr": "M MM Mme Mmes Mlle Mlles Dr Pr St Ste env art chap fig vol av apr p.ex bd boul cf",
    "es": "Sr Sra Sres Srta Dr Dra D Dña Da Ud Uds Vd Prof Lic Ing Gral Cnel Cap Sto Sta Mons Excmo"
    " Avda Av p.ej EE aprox pág págs fig cap vol ed trad",
    "pt": "Sr Sra Srs Dr Dra Drs Prof Profa Exmo Exma Eng Arq Gen Cel Cap Sto Sta Av p.ex pág cap",
    "it": "Sig Sigg Sig.ra Dott Dott.ssa Prof Prof.ssa On Avv Ing Geom Arch Gen Col Cap S Mons Rag",
    "nl": "dhr mevr mw dr drs prof ir ing mr ds bijv bv o.a m.b.t t.a.v i.v.m ca resp",
    "sv": "t.ex bl.a d.v.s dvs ca resp kl s.k",
    "da": "f.eks bl.a dvs ca kl hr fr dr prof s.k",
    "no": "f.eks bl.a dvs ca kl hr fr dr prof s.k",
    "pl": "np tzw prof dr hab inż mgr płk gen ks św ul al im ok tys mln mld",
    "cs": "např tzv prof dr ing mgr gen plk sv ul cca tis mil mld resp",
    "ru": "г гг ул им т.е т.д проф акад руб тыс млн млрд см ст стр",
    "tr": "Dr Prof Doç Av Sn vb vs",
    "hu": "dr ifj id özv Dr Prof",
    "ro": "dl dna dr prof str nr",
}

_OPEN = {
    "en": "St Sec Inc Corp Co Cos Ltd Bros LLC PLC Plc Jr Sr Ave Blvd Rd Hwy Sq Ph.D M.D B.A M.A LL.B Esq"
    " al Intl Int'l Nat'l Mfg Ga Fla Calif Ariz Ark Colo Conn Del Ill Ind Kan Ky La Md Mass Mich"
    " Minn Miss Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ala Que Ont ft lb lbs oz sq mph"
    " Eds cit Est Cie",
    "de": "usw etc u.s.w usf Jh Jhd Jhs Chr Co Inc GmbH Std Min Sek",
    "fr": "etc C Cie J.-C",
    "es": "UU EE.UU etc Cía Vds",
    "it": "ecc",
    "nl": "enz e.d",
}

_NUMBER = {
    "en": "No Nos no nos p pp Art Arts Secs Fig Figs Vol Ch Chap Rev c ca circa approx Approx"
    " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Rte Pt Op Para Cl Reg",
    "de": "Jan Feb Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez S Abb Abs Art Kap Tab Anm Rn Rdn Ziff Az",
    "fr": "janv févr avr juil sept oct nov déc n no p pp",
    "es": "ene feb mar abr may jun jul ago sept oct nov dic n núm núms art p pp",
    "it": "n nn p pp art artt",
    "pt": "n p pp art",
    "nl": "nr nrs blz art",
}

_CLOCK = "a.m p.m A.M P.M am pm"

#: What follows a clock time inside the same sentence.
DAYS = _words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri"
    " Sat Sun Jan January Feb February March April May June July Aug August Sept September Oct"
    " October Nov November Dec December Eastern Central Mountain Pacific Greenwich"
    " EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT BST UTC CET CEST IST JST AEST AEDT"
)

#: Names that carry their mark: "Yahoo! Finance", "Which? magazine".
MARKED_NAMES = _words("Yahoo Jeb Jeopardy Which Panic Wham Yum Guess")

_STARTERS = {
    "en": "The A An He She It They We You I But And Or In On At For This That These Those There Here"
    " His Her Its Their Our My Your If When While Whether After Before As Since Although Though"
    " However Meanwhile So Yet Some Many Most Much Several Such What Who Whose How Why Where Which"
    " No Not Nor None Nobody Nothing Now Then Also Another Both Each Every Even Only Just By From To"
    " With Without Under Over According Earlier Later Last Still Instead Despite During Because"
    " Once Until Unlike Like More Few Other Others All Any Anyone Today Yesterday Through Between"
    " Among About Against Asked Officials Police Critics Analysts Nearly Almost Shares Let Do Does"
    " Did Is Are Was Were Can Could Will Would Should May Have Has Had Perhaps Maybe Of Given"
    " Two Three Four Five Six Seven Eight Nine Ten One",
    "de": "Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ich Ihr Man In Im Am An"
    " Auf Aus Bei Beim Mit Nach Vor Von Vom Zu Zum Zur Für Über Unter Um Durch Gegen Ohne Seit Bis"
    " Aber Und Oder Doch Denn Dann Danach Dabei Damit Dazu Daher Dafür Dagegen Deshalb Trotzdem"
    " Auch Als Wenn Weil Ob Dass Dies Diese Dieser Dieses Diesen Jetzt Nun So Noch Nur Schon Seine"
    " Sein Ihre Unser Kein Keine Viele Alle Was Wer Wie Wo Warum Während Zudem Außerdem Jedoch",
    "fr": "Le La Les L' Un Une Des Du De D' Il Elle Ils Elles On Nous Vous Je J' Tu Ce C' Cette Ces"
    " Cet Cela Ça Mais Et Ou Or En Dans Pour Par Sur Sous Selon Après Avant Avec Sans Depuis Pendant"
    " Si Quand Lorsque Comme Son Sa Ses Leur Leurs Notre Nos Plus Aucun Aucune Qui Que Où À Au Aux",
    "es": "El La Los Las Lo Un Una Unos Unas Él Ella Ellos Ellas Yo Nosotros Se Su Sus Este Esta"
    " Estos Estas Ese Esa Eso Esto Pero Y O En De Del Al A Con Sin Por Para Según Tras Desde Hasta"
    " Si Cuando Como Aunque Mientras También Además No Ya Más Qué Quién Hay Es Son Entre Sobre",
    "pt": "O A Os As Um Uma Ele Ela Eles Elas Eu Nós Se Seu Sua Este Esta Esse Essa Isso Isto Mas E"
    " Ou Em No Na Nos Nas De Do Da Com Sem Por Para Segundo Após Desde Até Quando Como Também Não",
    "it": "Il Lo La I Gli Le L' Un Una Uno Egli Lui Lei Loro Noi Io Si Se Suo Sua Questo Questa Ma E"
    " O In Nel Nella Di Del Della A Al Alla Con Senza Per Da Dal Secondo Dopo Quando Come Anche Non",
    "nl": "De Het Een Hij Zij Ze We Wij Ik Er Dit Dat Deze Die Maar En Of In Op Aan Bij Met Na Voor"
    " Van Volgens Als Toen Ook Dan Nu Niet Zijn Haar Hun",
    "ru": "Он Она Оно Они Мы Я Вы Это Этот Эта Эти Но И А В Во На По С Со К Из За От Для При После"
    " До Как Когда Если Также Не",
}

#: Languages that write ordinals as a figure with a stop ("3. Mai").
ORDINAL_STOP = _words("de da no nb nn fi cs sk pl hu sl hr tr et lv")

_vocabularies: "dict[str, tuple[dict[str, int], frozenset[str]]]" = {}


def vocabulary(language: str) -> "tuple[Mapping[str, int], frozenset[str]]":
    """Abbreviations with what they say, and words that open sentences; English always included."""
    language = language.partition("-")[0].lower()
    known = _vocabularies.get(language)
    if known is None:
        words: dict[str, int] = {}
        starters: set[str] = set()
        for tag in ("en", language):
            for kind, table in ((NUMBER, _NUMBER), (OPEN, _OPEN), (NEVER, _NEVER)):
                words.update(dict.fromkeys(table.get(tag, "").split(), kind))
            starters.update(_STARTERS.get(tag, "").split())
        words.update(dict.fromkeys(_CLOCK.split(), CLOCK))
        known = _vocabularies[language] = (words, frozenset(starters))
    return known
