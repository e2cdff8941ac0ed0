"""For runs whose output is something else than findings."""

from lintnews.reporters.reporter import Reporter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.finding import Report


class Silent(Reporter):
    """Says nothing."""

    machine = False

    def file(self, report: "Report", source: str) -> str:
        return ""
