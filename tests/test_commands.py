"""The command line, as a maintainer meets it."""

import subprocess
import sys

from explainer.__main__ import main
from project import ROOT


def test_the_check_says_what_is_covered(capsys):
    assert main(["check", "--data", str(ROOT / "data")]) == 0
    assert "85 of 85 numerals, 171 of 171 lines" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_is_named_without_a_traceback():
    result = subprocess.run(
        [sys.executable, "-m", "explainer", "source", "no-such-file.txt"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert result.stderr.startswith("no-such-file.txt: No such file or directory.")
    assert "Traceback" not in result.stderr


def test_a_folder_without_data_is_told_without_a_traceback(tmp_path, capsys):
    assert main(["check", "--data", str(tmp_path / "data")]) == 1
    assert "data/words.yml:1: The file is missing." in capsys.readouterr().err


def test_the_reference_of_the_data_files_is_fresh_and_whole(capsys):
    assert main(["reference"]) == 0
    printed = capsys.readouterr().out
    assert printed == (ROOT / ".github" / "DATA.md").read_text(encoding="utf-8"), (
        "run `.venv/bin/explainer reference > .github/DATA.md`"
    )
    assert "None" not in printed  # a key without its word
    for path in (ROOT / "data").rglob("*.yml"):
        name = path.relative_to(ROOT).as_posix()
        year = "<year>" if name.split("/")[1].isdigit() else name.split("/")[1]
        file = name.replace(name.split("/")[1], year, 1)
        assert f"## {file}\n" in printed or f"## {file.rpartition('/')[0]}/*.yml\n" in printed, name
