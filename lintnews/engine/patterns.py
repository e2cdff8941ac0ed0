"""From a pattern as an editor writes it to the form in which it is searched fastest.

The syntax is that of regular expressions without look-around and back-references, and with five
agreements that keep rules short: case does not matter unless the pattern starts with `(?-i)`; a
blank is any one white-space character; `'` and `"` are also their curly forms; a pattern that
starts or ends with a letter or digit starts or ends at a word boundary; a negated class never
crosses a block break.

A pattern that stands for a finite list of phrases becomes that list.  The rest stays a regular
expression and must be one that RE2 accepts, so that no text can make it hang.
"""

from lintnews.engine.atoms import atoms_of
from lintnews.engine.backtracking import tameness
from lintnews.language.view import fold, level, level_exact
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

#: A pattern that stands for more phrases than this is searched as an expression: start-up has to
#: build an automaton of all phrases, and an expression costs nothing until one of its atoms is seen.
MOST_PHRASES = 32
_EXACT = "(?-i)"

#: Members of a class that holds every letter and digit: in the byte view, and in the prose.
_BYTE_WORD = r"\w\x81\x8a\x8c\x8e\x9a\x9c\x9e\x9f\xc0-\xd6\xd8-\xf6\xf8-\xff"
_WIDE_WORD = r"\pL\pN_"


class PatternError(ValueError):
    """The pattern cannot be used; the message says why in one line."""


class Phrase(namedtuple("Phrase", "core text lead exact groups")):
    """One phrase in byte form.

    core: as in `View.folded`, without outer blanks.  text: as in `View.lower` (`View.plain` when
    exact).  lead: bytes of `text` before the core.  groups: (start, end) in `text`, per group.
    """

    __slots__ = ()
    core: bytes
    text: bytes
    lead: int
    exact: bool
    groups: "tuple[tuple[int, int], ...]"


class Expression(namedtuple("Expression", "pattern exact groups atoms edges tame")):
    """A regular expression over the byte view.

    groups: number of capturing groups.  atoms: sets of texts (see `lintnews.engine.atoms`), of each
    of which every match holds a member; empty where the expression has to be tried everywhere.
    edges: whether a match starts, and ends, at the boundary of a word.  tame: see
    `lintnews.engine.backtracking`.
    """

    __slots__ = ()
    pattern: bytes
    exact: bool
    groups: int
    atoms: "tuple[tuple[bytes, ...], ...]"
    edges: "tuple[bool, bool]"
    tame: int


class WidePhrase(namedtuple("WidePhrase", "text groups")):
    """A phrase with letters that the byte view lacks; searched in the prose itself."""

    __slots__ = ()
    text: str
    groups: "tuple[tuple[int, int], ...]"


class WideExpression(namedtuple("WideExpression", "pattern exact groups")):
    """An expression with such letters."""

    __slots__ = ()
    pattern: str
    exact: bool
    groups: int


#: A searchable form of a pattern.
Form = Phrase | Expression | WidePhrase | WideExpression


def compile_pattern(pattern: str) -> "list[Form]":
    """The searchable forms of one pattern.

    Raises PatternError for syntax errors, for constructs that RE2 lacks and for patterns that
    match the empty string.
    """
    exact = pattern.startswith(_EXACT)
    body = pattern[len(_EXACT) :] if exact else pattern
    tree, groups = _parse(body)
    texts = _expand(tree, groups)
    if texts is not None:
        forms: list[Form] = [_phrase(text, spans, exact) for text, spans in texts]
        return list(dict.fromkeys(forms))
    return [_expression(body, tree, exact, groups)]


def _parse(body: str) -> "tuple[Any, int]":
    import re
    from re import _parser  # type: ignore[attr-defined]

    try:
        tree = _parser.parse(body)
    except re.error as error:
        raise PatternError(f"{error}") from None
    if tree.getwidth()[0] == 0:
        raise PatternError("matches the empty string")
    for op in _operations(tree):
        if op in ("ASSERT", "ASSERT_NOT", "GROUPREF", "GROUPREF_EXISTS", "ATOMIC_GROUP"):
            raise PatternError(
                "look-around, back-references and atomic groups cannot be searched in linear time"
            )
    return tree, tree.state.groups - 1


def _operations(tree: "Any") -> "Iterator[str]":
    for op, argument in tree:
        yield str(op)
        for child in _children(op, argument):
            yield from _operations(child)


def _children(op: object, argument: "Any") -> "list[Any]":
    name = str(op)
    if name == "BRANCH":
        return list(argument[1])
    if name == "SUBPATTERN":
        return [argument[3]]
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return [argument[2]]
    return []


#: A text that a pattern stands for, with (group, (start, end)) for every group in it.
Expansion = tuple[str, tuple[tuple[int, tuple[int, int]], ...]]


def _expand(tree: "Any", groups: int) -> "list[tuple[str, tuple[tuple[int, int], ...]]] | None":
    """All texts that the pattern stands for, or None when they are not finite or too many."""
    texts = _expansions(tree)
    if texts is None or any(_is_bare(text) for text, _ in texts):
        return None
    if any(text != text.strip() for text, _ in texts):
        return None
    out: list[tuple[str, tuple[tuple[int, int], ...]]] = []
    seen: set[str] = set()
    for text, spans in texts:
        if text not in seen:
            seen.add(text)
            named = dict(spans)
            out.append((text, tuple(named.get(n, (-1, -1)) for n in range(1, groups + 1))))
    return out


def _is_bare(text: str) -> bool:
    """Whether a text has neither letter nor digit."""
    levelled = level(text)
    return levelled is not None and not fold(levelled).strip()


def _expansions(tree: "Any") -> "list[Expansion] | None":
    done: list[Expansion] = [("", ())]
    for op, argument in tree:
        choices = _choices(str(op), argument)
        if choices is None or len(done) * len(choices) > MOST_PHRASES:
            return None
        done = [
            (
                text + more,
                spans + tuple((n, (a + len(text), b + len(text))) for n, (a, b) in inner),
            )
            for text, spans in done
            for more, inner in choices
        ]
    return done


def _choices(op: str, argument: "Any") -> "list[Expansion] | None":
    if op == "LITERAL":
        return [(chr(argument), ())]
    if op == "IN":
        return _class_choices(argument)
    if op == "BRANCH":
        parts = [_expansions(branch) for branch in argument[1]]
        if any(part is None for part in parts):
            return None
        return [text for part in parts for text in part or []]
    if op == "SUBPATTERN":
        number, added, removed, inner = argument
        if added or removed:
            return None
        texts = _expansions(inner)
        if texts is None or number is None:
            return texts
        return [(text, ((number, (0, len(text))), *spans)) for text, spans in texts]
    if op in ("MAX_REPEAT", "MIN_REPEAT") and argument[:2] == (0, 1):
        texts = _expansions(argument[2])
        return None if texts is None else [*texts, ("", ())]
    if op == "AT" and str(argument) == "AT_BOUNDARY":
        return [("", ())]
    return None


def _class_choices(items: "Sequence[Any]") -> "list[Expansion] | None":
    if any(str(op) != "LITERAL" for op, _ in items) or len(items) > 12:
        return None
    return [(chr(char), ()) for _, char in items]


def _phrase(text: str, groups: "tuple[tuple[int, int], ...]", exact: bool) -> "Form":
    levelled = level_exact(text) if exact else level(text)
    if levelled is None:
        return WidePhrase(text if exact else text.lower(), groups)
    folded = fold(levelled)
    core = folded.strip()
    return Phrase(core, levelled, len(folded) - len(folded.lstrip()), exact, groups)


def _expression(body: str, tree: "Any", exact: bool, groups: int) -> "Form":
    source = _spelled(body)
    # RE2 knows the word boundaries of ASCII alone; the scan confirms those of other letters.
    if _edge_is_word(tree, True, _is_ascii_word):
        source = rf"\b(?:{source})"
    if _edge_is_word(tree, False, _is_ascii_word):
        source = rf"(?:{source})\b"
    wide = any(ord(char) > 0xFF and level(char) is None for char in source)
    if wide:
        # Boundaries are confirmed after the search: RE2 knows those of ASCII alone.
        wide_source = _with_word_class(source.replace(r"\b", ""), _WIDE_WORD)
        plan: Expression | WideExpression = WideExpression(wide_source, exact, groups)
    else:
        encoded = _encoded(_with_word_class(source, _BYTE_WORD))
        edges = (_edge_is_word(tree, True, _is_word), _edge_is_word(tree, False, _is_word))
        plan = Expression(encoded, exact, groups, atoms_of(tree, _choices, edges), edges, 0)
    refuse(plan)
    return plan._replace(tame=tameness(encoded, exact)) if isinstance(plan, Expression) else plan


def _with_word_class(source: str, members: str) -> str:
    r"""The expression with `\w` meaning every letter and digit, not those of ASCII alone."""
    out: list[str] = []
    at, in_class = 0, False
    while at < len(source):
        pair = source[at : at + 2]
        if pair == r"\w":
            out.append(members if in_class else f"[{members}]")
            at += 2
        elif pair[0] == "\\":
            out.append(pair)
            at += 2
        else:
            if pair[0] == "[":
                in_class = True
            elif pair[0] == "]":
                in_class = False
            out.append(pair[0])
            at += 1
    return "".join(out)


def refuse(plan: "Expression | WideExpression") -> None:
    """Raise PatternError when RE2 does not accept the expression."""
    from lintnews.engine.expressions import compile_expression

    try:
        compile_expression(plan.pattern, exact=plan.exact)
    except ValueError as error:
        raise PatternError(f"{error}") from None


def _spelled(body: str) -> str:
    """The five agreements, spelled out for the regular-expression engine."""
    out: list[str] = []
    at, in_class = 0, False
    while at < len(body):
        char = body[at]
        if char == "\\":
            pair = body[at : at + 2]
            # The only other white space of the view are block breaks, which nothing may cross.
            out.append(" " if pair == r"\s" else pair)
            at += 2
            continue
        if char == "[" and not in_class:
            in_class = True
            if body[at + 1 : at + 2] == "^":
                out.append("[^\\n")
                at += 2
                continue
        elif char == "]" and in_class and out[-1] not in ("[", "[^\\n"):
            in_class = False
        out.append(char)
        at += 1
    return "".join(out)


def _encoded(source: str) -> bytes:
    """The expression in the bytes of the view: quotes and blanks levelled, `\\xNN` for high bytes."""
    out = bytearray()
    for char in source:
        levelled = level_exact(char)
        if levelled is None:
            raise PatternError(f"{char!r} cannot be searched")
        byte = levelled[0]
        out += bytes([byte]) if byte < 0x80 else b"\\x%02x" % byte
    return bytes(out)


def _is_word(char: str) -> bool:
    return char.isalnum()


def _is_ascii_word(char: str) -> bool:
    return char.isalnum() and char.isascii()


def _edge_is_word(tree: "Any", first: bool, is_word: "Callable[[str], bool]") -> bool:
    """Whether every text that matches starts (or ends) with such a letter or digit."""
    items = list(tree)
    for op, argument in items if first else reversed(items):
        name = str(op)
        if name == "LITERAL":
            return is_word(chr(argument))
        if name == "IN":
            return all(_member_is_word(kind, value, is_word) for kind, value in argument)
        if name == "BRANCH":
            return all(_edge_is_word(branch, first, is_word) for branch in argument[1])
        if name == "SUBPATTERN":
            return _edge_is_word(argument[3], first, is_word)
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            if not _edge_is_word(argument[2], first, is_word):
                return False
            if argument[0] > 0:
                return True
            continue  # where it is not there, the next element is at the edge
        return False
    return False


def _member_is_word(kind: object, value: "Any", is_word: "Callable[[str], bool]") -> bool:
    if str(kind) == "LITERAL":
        return is_word(chr(value))
    if str(kind) == "RANGE":
        return is_word(chr(value[0])) and is_word(chr(value[1]))
    return str(kind) == "CATEGORY" and str(value) in ("CATEGORY_DIGIT", "CATEGORY_WORD")
