"""One finding per span and family: the more specific rule wins."""

from lintnews.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from lintnews.finding import Finding
    from lintnews.rule import Rule


def settle(findings: "list[Finding]", rules: "Mapping[str, Rule]") -> "list[Finding]":
    """The findings in order, without those that another one of them makes redundant.

    A rule's `supersedes` names the rules whose findings give way wherever the two overlap.  Of
    several findings of one family on the very same span the graver stays, then the first by code,
    unless a rule is `independent`.
    """
    findings.sort(key=_place)
    beaten = _superseded(findings, rules)
    best: dict[tuple[str, int, int], int] = {}
    for index, finding in enumerate(findings):
        if index in beaten or rules[finding.code].independent:
            continue
        key = (finding.family, finding.span.start, finding.span.end)
        rival = best.setdefault(key, index)
        if rival != index:
            loser = index
            if SEVERITIES.index(finding.severity) > SEVERITIES.index(findings[rival].severity):
                best[key], loser = index, rival
            beaten.add(loser)
    return [finding for index, finding in enumerate(findings) if index not in beaten]


def _place(finding: "Finding") -> tuple[int, int, str]:
    return finding.span.start, finding.span.end, finding.code


def _superseded(findings: "list[Finding]", rules: "Mapping[str, Rule]") -> set[int]:
    beaten: set[int] = set()
    winners = [index for index, f in enumerate(findings) if rules[f.code].supersedes]
    if not winners:
        return beaten
    for index in winners:
        winner = findings[index]
        codes = rules[winner.code].supersedes
        # Findings are sorted by start: look left while spans can still reach the winner.
        for other in _overlapping(findings, index):
            if findings[other].code in codes:
                beaten.add(other)
    return beaten


def _overlapping(findings: "list[Finding]", index: int) -> list[int]:
    span = findings[index].span
    out = []
    for step in (-1, 1):
        other, seen = index + step, 0
        while 0 <= other < len(findings) and seen < 64:
            if findings[other].span.overlaps(span):
                out.append(other)
            elif step > 0:
                break
            other += step
            seen += 1
    return out
