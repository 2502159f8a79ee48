"""What ./dev does before it sets anything up."""

import subprocess
import sys
from pathlib import Path

import pytest

DEV = Path(__file__).parents[2] / "dev"


@pytest.mark.parametrize("word", ["--help", "-h"])
def test_to_ask_how_tests_are_run_runs_none(word):
    told = subprocess.run([sys.executable, DEV, "test", word], capture_output=True, text=True)
    assert (told.returncode, told.stderr) == (0, "")
    assert "--engine {sqlite,postgres}" in told.stdout
    assert "goes to pytest" in " ".join(told.stdout.split())
