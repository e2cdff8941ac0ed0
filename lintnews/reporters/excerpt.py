"""The source line of a finding, cut to what a screen holds, with carets under the flagged text."""

from lintnews.reporters.visible import visible, width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.finding import Finding

#: Code points of a source line that are shown; of a longer one, those around the flagged text.
WINDOW = 100
#: Of these, how many before the flagged text.
_LEAD = 30


def excerpt(source: str, finding: "Finding") -> tuple[str, str]:
    """The visible line and the line of carets; a text over several lines is marked on the first."""
    start = finding.span.start
    line_start = start - (finding.column - 1)
    # A line that is longer than the window is never looked at as a whole.
    first = line_start if finding.column <= WINDOW - _LEAD else start - _LEAD
    last = first + WINDOW
    shown = source[first:last]
    for ending in ("\n", "\r"):
        cut = shown.find(ending, start - first)
        if cut >= 0:
            shown = shown[:cut]
    goes_on = first + len(shown) == last and source[last : last + 1] not in ("", "\n", "\r")
    before, flagged = shown[: start - first], shown[start - first : finding.span.end - first]
    lead = "…" if first > line_start else ""
    text = lead + visible(shown) + ("…" if goes_on else "")
    carets = " " * (len(lead) + width(visible(before))) + "^" * max(1, width(visible(flagged)))
    return text, carets
