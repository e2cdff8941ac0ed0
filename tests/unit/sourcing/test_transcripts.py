"""Quotations looked up in transcripts, word for word."""

from pathlib import Path

import pytest

from lintnews.sourcing.transcripts import Transcripts, read_folder

TEXT = """IDA HOLM: We won’t sell the yard — not this year.
Nobody has asked us to.

Q: And the crane?
BO LINDQVIST: The crane stays where it is.
"""


@pytest.mark.parametrize(
    ("quotation", "line", "speaker"),
    [
        ("We won't sell the yard - not this year", 1, "IDA HOLM"),
        ("not this year. Nobody has asked us to.", 1, "IDA HOLM"),
        ("We won’t sell the yard … Nobody has asked us to", 1, "IDA HOLM"),
        ("The crane [in Leith] stays where it is", 5, "BO LINDQVIST"),
    ],
)
def test_found_with_line_and_speaker(quotation: str, line: int, speaker: str) -> None:
    found = Transcripts([("a.txt", TEXT)]).find(quotation)
    assert found is not None
    assert (found.path, found.line, found.speaker) == ("a.txt", line, speaker)


@pytest.mark.parametrize(
    "quotation", ["We will sell the yard this year", "stays where it is. We won't sell", "yes"]
)
def test_what_was_never_said(quotation: str) -> None:
    assert Transcripts([("a.txt", TEXT)]).find(quotation) is None


def test_a_folder_is_read_with_its_html(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text("<p>The crane\n<b>stays</b> where&nbsp;it is.</p>")
    (tmp_path / "c.bin").write_bytes(b"\x00")
    found = Transcripts(read_folder(str(tmp_path))).find("The crane stays where it is")
    assert found is not None
    assert found.path.endswith("b.html")
