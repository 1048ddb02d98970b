"""What keeps a build in several processes possible."""

import subprocess
import sys

import pytest

from project import toy_project

# All that a build does before it is split: what it loads may start no thread.
BEFORE = """
import sys
sys.path.insert(0, "scripts")
from pathlib import Path
import hooks
from explainer.processes import can_fork
from explainer.site import load
site = load(Path.cwd())
site.notices
site.remember()
assert can_fork(), "something that is imported or done starts threads: do it later, or in a copy"
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process is split")
def test_nothing_that_a_build_loads_keeps_its_process_from_being_split(tmp_path):
    place = toy_project(tmp_path / "project")
    result = subprocess.run(
        [sys.executable, "-c", BEFORE], cwd=place, check=False, capture_output=True, text=True
    )
    assert result.returncode == 0, result.stderr
