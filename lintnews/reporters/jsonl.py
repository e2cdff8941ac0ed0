"""One JSON object per finding and line: for streams and `jq`."""

from lintnews.reporters.json import encode, record
from lintnews.reporters.reporter import Options, Reporter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.finding import Report


class JsonLines(Reporter):
    """The findings of the JSON format, without the object around them."""

    def file(self, report: "Report", source: str) -> str:
        return "".join(f"{encode(record(finding))}\n" for finding in report.findings)


def create(options: Options) -> Reporter:
    return JsonLines(options)
