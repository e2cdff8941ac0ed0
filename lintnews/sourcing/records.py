"""Records: figures that the sentence itself accounts for, without anybody being quoted.

The author counted, a law or plan fixes the amount, a named party tells of its own money, or a market set
the price.
"""

from lintnews.sourcing.sources import PRONOUNS, has_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.sourcing.figures import Figure
    from lintnews.sourcing.statements import Statement
    from lintnews.sourcing.vocabulary import Vocabulary
    from lintnews.spans import Span

_OWN_WORK = frozenset(
    "analysis review count investigation reporting data figures survey poll research calculations"
    " estimates findings records reporters own tally".split()
)


def own_reporting(statement: "Statement") -> "Span | None":
    """The words by which the author vouches in person: "we counted", "a review by this newspaper"."""
    lows = statement.lows
    for index, low in enumerate(lows):
        following = lows[index + 1] if index + 1 < len(lows) else ""
        if low in ("we", "we've", "we’ve", "we're", "we’re") or (
            low == "our" and following in _OWN_WORK
        ):
            return statement.cut(index, index + 1)
        if low == "this" and following in ("newspaper", "reporter", "magazine", "newsroom"):
            return statement.cut(index, index + 2)
    return None


_ACTS = frozenset(
    "verdict budget law laws bill act census indictment contract settlement treaty ruling decree"
    " constitution statute ordinance certified lawsuit complaint deal merger takeover agreement pact"
    " loan grant auction acquisition stake buyout rule rules regulation regulations cutoff surtax tariff"
    " tariffs fee fees dues wage wages tickets prize prizes".split()
)
#: Who plans, asks or promises a figure states an intention, not a fact that wants a source.
_INTENTIONS = frozenset(
    "plan plans planned planning proposal proposals propose proposes proposed proposing pledge pledges"
    " pledged promise promises promised vow vows vowed demand demands demanded demanding goal goals"
    " target targets aim aims aimed seek seeks sought seeking want wants wanted call calls calling"
    " petition offered offering threatened threatens threshold threaten minimum urge urged"
    " urging ceiling limit cap fined fine sentenced ordered".split()
)


#: An act stands within so many words of what it fixes.
NEAR = 40


def official_act(statement: "Statement", offset: int) -> "Span | None":
    """The act or intention that fixes the figure at an offset: a law, a verdict, a plan before it."""
    lows = statement.lows
    at = statement.index_at(offset)
    if not _CHANGES.isdisjoint(lows[max(0, at - 4) : at]):
        return None  # what rose or fell was measured, not laid down
    for index in range(max(0, at - NEAR), min(at + NEAR, len(lows))):
        low = lows[index]
        if index < at and not _FORETOLD.isdisjoint(lows[index + 1 : at]):
            continue  # "the plan will create 15,000 jobs": a forecast, not a term of the plan
        told = not index or statement.words[index].islower() or low in ("act", "census")
        if told and low in _ACTS:
            return statement.cut(index, index + 1)
        if index < at and low in _INTENTIONS:
            return statement.cut(index, index + 1)
    return None


_FORETOLD = frozenset(
    "create creates created save saves saved bring brings generate generates boost boosts lead mean cause"
    " kill kills".split()
)
_CHANGES = frozenset(
    "rose fell declined dropped grew jumped climbed soared plunged tumbled increased decreased down up".split()
)
_BEFORE_TAG = frozenset("a an the this that its his her their our another".split())
_AFTER_AMOUNT = frozenset(
    "in of to for from at on by a an per each every and or but more less last this that was is were are"
    " will would when while as than with over during since between because if so on not".split()
)


def price_tag(statement: "Statement", figure: "Figure") -> "Span | None":
    """The noun that a sum of money only describes: "the $25 million bridge", "a $3 billion merger"."""
    first, last = statement.index_at(figure.span.start), statement.index_at(figure.span.end - 1)
    if figure.kind != "money" or first == 0 or last + 1 >= len(statement):
        return None
    before, after = statement.lows[first - 1], statement.lows[last + 1]
    if before not in _BEFORE_TAG and not statement.words[first - 1].endswith(("'s", "’s")):
        return None
    if statement.after(last).strip() or after in _AFTER_AMOUNT or after.endswith("ed"):
        return None
    if after in ("spent", "paid", "given", "raised", "made", "lost"):
        return None
    return statement.cut(last + 1, last + 2)


_MEANS = frozenset("average median typical mean taxpayers".split())
_DEALINGS = frozenset(
    "sold sell sells earned earns earn booked posted hired hires employs employ shipped ships raised"
    " raises raise spent spends spend spending paid pays paying gave given gives donated donates donating"
    " invested invests investing bought buys acquired received receives collected collects contributed"
    " contributing contributed dropping handed committed running collecting lending directing drawing owns own owned owes owed lost generated generates borrowed lent lends loaned directed"
    " took takes grossed drew provided provides bid awarded won charged charges charging approved allocated granted".split()
)


def _is_unknown(statement: "Statement", words: "Vocabulary") -> bool:
    """Whether a sentence begins with a capitalised word that is no common one: "Ferro sold"."""
    low = statement.lows[0]
    common = (words.starters, words.people, words.documents, words.plural_documents, words.roles)
    return not any(statement.words[0] in each or low in each for each in common)


def own_dealings(statement: "Statement", offset: int, words: "Vocabulary") -> "Span | None":
    """The named party that sold, paid or raised the amount at an offset: its own business."""
    lows = statement.lows
    stop = statement.index_at(offset)
    if not _MEANS.isdisjoint(lows[max(0, stop - 8) : stop]):
        return None
    for index in range(min(stop, len(lows)) - 1, 0, -1):
        if lows[index] in _DEALINGS:
            start = max(0, index - 9)
            if index == 1 and _is_unknown(statement, words):
                return statement.cut(0, 1)
            if lows[index - 1] in PRONOUNS:
                return statement.cut(index - 1, index)
            if has_name(statement, start, index, words):
                return statement.cut(start, index)
            if any(
                low in words.institutions or low in PRONOUNS or low == "the"
                for low in lows[start:index]
            ):
                return statement.cut(start, index)
    return None


_MARKETS = frozenset(
    "shares stock stocks index futures bonds yield nasdaq nikkei ftse dax dow cac".split()
)
_MOVES = frozenset(
    "rose fell gained lost climbed dropped slipped jumped closed settled traded trading up down added"
    " ended higher lower opened surged tumbled sank advanced declined dipped finished plunged soared"
    " slid shed fall rise drop jump above below fell increase decline adding rising falling increased"
    " reduced improved widened narrowed dropping sliding growing grew climbing went earned made posted"
    " totalled totaled was were stood reached hit".split()
)


_QUOTED = frozenset(
    "oil crude gold silver copper gas dollar euro pound yen sterling barrel ounce gallon gasoline lira"
    " tonne yuan rupee opec brent share shares price prices trading traded".split()
)
_RESULTS = frozenset(
    "profit profits revenue revenues sales turnover earnings loss losses income results takings output"
    " deficit surplus shipments orders exports imports".split()
)


def is_mild(statement: "Statement", figure: "Figure", words: "Vocabulary") -> bool:
    """Whether an unsourced figure is worth a note only.

    A small price, a market quotation, or a result of a company that publishes its accounts.
    """
    if figure.kind == "money":
        digits = statement.prose[figure.span.start : figure.span.end].strip("$£€¥ ")
        if digits.replace(".", "").isdigit() and float(digits) < SMALL:
            return True
    lows = frozenset(statement.lows)
    moved = not _MOVES.isdisjoint(lows)
    if moved and len(_QUOTED & lows) > 1:
        return True
    if _RESULTS.isdisjoint(lows):
        return False
    if has_name(statement, 0, len(statement), words):
        return moved or figure.kind == "money"
    return not words.institutions.isdisjoint(lows)


#: Amounts below this are prices, not magnitudes.
SMALL = 1000


def public_record(statement: "Statement") -> "Span | None":
    """The word that tells of the price of a share, which anybody can look up."""
    lows = frozenset(statement.lows)
    if _MARKETS.isdisjoint(lows) or _MOVES.isdisjoint(lows):
        return None
    index = next(index for index, low in enumerate(statement.lows) if low in _MARKETS)
    return statement.cut(index, index + 1)
