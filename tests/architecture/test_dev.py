"""The parts of ./dev that decide something."""

import stat

import pytest

from backend.dev import own_keys, processes, sources
from backend.dev.sizes import FILE, FUNCTION, Measure
from backend.dev.testing import Wish
from backend.dev.totals import Total, show


def test_a_part_in_which_nothing_ran_fails_the_whole_run(capsys):
    assert show([Total("SQLite", 0, passed=3), Total("browser", 5)], may_select_nothing=False) == 1


def test_a_part_may_select_nothing_where_the_person_chose(capsys):
    assert show([Total("SQLite", 0, passed=3), Total("browser", 5)], may_select_nothing=True) == 0


def test_a_choice_that_selects_nothing_anywhere_fails(capsys):
    assert show([Total("SQLite", 5), Total("browser", 5)], may_select_nothing=True) == 1


def test_a_crash_fails_even_when_every_test_counted_passed(capsys):
    assert show([Total("SQLite", 3, passed=3)], may_select_nothing=True) == 1
    assert "3 passed, 0 failed" in capsys.readouterr().out


def test_everything_is_wished_for_when_nothing_is_said():
    wish = Wish.read([], None)

    assert (wish.wants_web, wish.wants_browser) == (True, True)
    assert wish.engines == ["sqlite", "postgres"]
    assert wish.backend_paths == ["tests"]


def test_a_path_leaves_out_the_other_parts():
    wish = Wish.read(["tests/architecture", "-k", "dev"], None)

    assert (wish.wants_web, wish.wants_browser) == (False, False)
    assert wish.backend_paths == ["tests/architecture"]
    assert wish.options == ["-k", "dev"]


def test_one_line_too_many_is_named():
    assert "a.py:1: 41 lines, 40 at most" in FUNCTION.broken_by([Measure("a.py:1", 41)])
    assert list(FILE.broken_by([Measure("a.py", 200)])) == []


def test_keys_are_made_once_and_only_their_owner_reads_them(tmp_path, monkeypatch):
    monkeypatch.setattr(own_keys, "FILE", tmp_path / ".env.dev")
    for name in own_keys.environment():
        monkeypatch.delenv(name, raising=False)

    assert stat.S_IMODE((tmp_path / ".env.dev").stat().st_mode) == 0o600
    assert own_keys.environment() == own_keys.environment()


def test_a_child_ends_with_its_block():
    with processes.child(["sleep", "60"]) as sleeper:
        assert sleeper.poll() is None

    assert sleeper.poll() is not None


def test_a_program_that_stops_at_once_is_reported():
    with processes.child(["false"]) as broken, pytest.raises(Exception, match="stopped at once"):
        processes.wait_until(lambda: False, broken, "It")


def test_generated_files_are_not_measured():
    names = {file.name for file in sources.written(".py", ".ts")}

    assert "0001_initial.py" not in names
    assert "schema.d.ts" not in names
