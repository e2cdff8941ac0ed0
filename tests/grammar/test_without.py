"""Where there is no LanguageTool its tests say so; where it is required they fail."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.grammar.conftest import REQUIRED


@pytest.mark.parametrize("required", [False, True])
def test_no_test_passes_over_a_lack_in_silence(tmp_path: Path, required: bool) -> None:
    environment = {**os.environ, "PATH": str(tmp_path), "LTP_PATH": str(tmp_path)}
    environment.pop(REQUIRED, None)
    if required:
        environment[REQUIRED] = "1"
    test = Path(__file__).with_name("test_languagetool.py")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            f"{test}::test_facts_and_message",
        ],
        cwd=test.parents[2],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    # The client library may be there or not; Java and LanguageTool are not.
    assert re.search(
        r"needs Java, (?:language-tool-python .*, )?LanguageTool 6\.8 in ", done.stdout
    )
    assert ("1 error" if required else "1 skipped") in done.stdout
    assert done.returncode == (1 if required else 0)
