"""What a run says about itself on standard error."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lintnews.cli.console import Console
    from lintnews.runner.run import Totals


def summarize(totals: "Totals", options: "Any", console: "Console", human: bool) -> None:
    """Prints failures always; comments to look at and counts for a person.

    human: whether the findings were printed for a person, too.
    """
    from lintnews.reporters.visible import visible

    if human:
        for note in totals.notes:
            place = f"{visible(note.path)}:{note.line}:{note.column}"
            console.note(f"{place}: suppression: {visible(note.message)}")
    for notice in totals.notices:
        console.note(visible(notice))
    for failure in totals.failures:
        who = f"{failure.code} " if failure.code else ""
        what = f"{failure.stage} failure: {who}{visible(failure.error)}"
        console.error(f"{visible(failure.path)}: {what}")
    if options.statistics:
        _print_statistics(totals, console)
    if human:
        console.note(_mending(totals) if options.diff else _sentence(totals, options.fix))


def _mending(totals: "Totals") -> str:
    return (
        f"{_counted(totals.mended, 'finding')} in {_counted(totals.files, 'file')} would be mended."
    )


def _sentence(totals: "Totals", has_mended: bool) -> str:
    kinds = (("error", "error"), ("warning", "warning"), ("info", "remark"))
    counts = ((totals.by_severity(severity), noun) for severity, noun in kinds)
    found = ", ".join(_counted(number, noun) for number, noun in counts if number)
    text = f"{found or 'Nothing to report'} in {_counted(totals.files, 'file')}"
    text += f" ({_counted(totals.words, 'word')})"
    if has_mended:
        text += f", {totals.mended} mended"
    if totals.suppressed:
        text += f", {totals.suppressed} suppressed"
    if totals.failures:
        text += f", {_counted(len(totals.failures), 'failure')}"
    return text + "."


def _print_statistics(totals: "Totals", console: "Console") -> None:
    ordered = sorted(totals.counts.items(), key=lambda item: (-item[1], item[0]))
    for (code, name, severity), count in ordered:
        console.error(f"{count:>7}  {severity:<7}  {code} {name}")


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
