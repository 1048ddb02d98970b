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
