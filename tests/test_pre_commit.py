"""The hook, tried with pre-commit itself on a scratch repository."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLAWED = "# Board hears of dredging\n\nAccording to a report, growth slowed.\n"
MENDED = "# Board hears of dredging\n\nGrowth slowed, the statistics office said on 3 May.\n"


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def hooks(tmp_path: Path) -> Path:
    """This tree as the repository of the hook, its working state committed."""
    copy = tmp_path / "lintnews"
    shutil.copytree(
        ROOT,
        copy,
        ignore=shutil.ignore_patterns(".git", ".venv", ".*_cache", "__pycache__", ".hypothesis"),
    )
    git(copy, "init", "-q")
    git(copy, "add", "-A")
    git(copy, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "state")
    return copy


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    folder = tmp_path / "newsroom"
    folder.mkdir()
    git(folder, "init", "-q")
    return folder


def test_a_flawed_article_is_stopped_and_a_mended_one_passes(hooks: Path, newsroom: Path) -> None:
    environment = {**os.environ, "PRE_COMMIT_HOME": str(newsroom.parent / "cache")}
    environment.pop("GIT_DIR", None)
    environment.pop("GIT_INDEX_FILE", None)

    def run() -> "subprocess.CompletedProcess[str]":
        git(newsroom, "add", "-A")
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), "lintnews"],
            cwd=newsroom,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    (newsroom / "article.md").write_text(FLAWED)
    first = run()
    assert first.returncode == 1, first.stdout + first.stderr
    assert "ATTR001" in first.stdout
    (newsroom / "article.md").write_text(MENDED)
    second = run()
    assert second.returncode == 0, second.stdout + second.stderr
