"""Related passages in the text format."""

from lintnews import lint_text
from lintnews.finding import Place
from lintnews.reporters import Options, create
from lintnews.spans import Span


def test_many_related_passages_are_counted() -> None:
    text = "According to a report, growth slowed.\n"
    report = lint_text(text)
    (finding,) = report.findings
    place = Place(Span(0, 9), 1, 1, 1, 10)
    for count, more in ((3, False), (5, False), (9, True)):
        shown = create("text", Options()).file(
            report._replace(findings=[finding._replace(related=(place,) * count)]), text
        )
        assert str(shown).count("see 1:1 According") == min(count, 5)
        assert ("and 4 more" in str(shown)) == more
