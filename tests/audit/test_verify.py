"""audit-verify tells a sound export from one that somebody touched."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from clinicians.audit import verify as tool
from clinicians.audit.chain import link_hash
from tests.audit.exports import a_chain, a_key, an_export

VERIFY = Path(tool.__file__)
SOUND_FILE = an_export(a_chain(5))
LINES = SOUND_FILE.splitlines(keepends=True)


def found(data, key=None):
    finding = tool.verify(data, key)
    return finding.code, finding.kind, finding.seq


@pytest.mark.parametrize("size", [0, 1, 7])
def test_an_untouched_export_is_sound(size):
    assert found(an_export(a_chain(size)))[0] == 0


def test_a_later_part_of_a_chain_is_sound_on_its_own():
    assert found(an_export(a_chain(9)[4:]))[0] == 0


def test_a_changed_link_is_named():
    touched = SOUND_FILE.replace(b'"object":"note:3"', b'"object":"note:9"')
    assert found(touched) == (1, "altered", 3)


def test_a_link_changed_together_with_its_hash_breaks_the_next_one():
    entry = json.loads(LINES[3])
    entry["link"]["act"] = "note.opened"
    entry["hash"] = link_hash(entry["link"])
    touched = [*LINES[:3], rfc8785.dumps(entry) + b"\n", *LINES[4:]]
    assert found(b"".join(touched)) == (1, "altered", 4)


def test_a_missing_link_is_named():
    assert found(b"".join(LINES[:3] + LINES[4:])) == (1, "missing", 3)


def test_swapped_links_are_named():
    swapped = [*LINES[:2], LINES[3], LINES[2], *LINES[4:]]
    assert found(b"".join(swapped)) == (1, "reordered", 2)


def test_links_cut_off_before_the_checkpoint_are_noticed():
    assert found(b"".join([*LINES[:4], LINES[-1]])) == (1, "truncated", 4)


def test_a_file_cut_off_is_noticed():
    assert found(b"".join(LINES[:4])) == (1, "truncated", None)
    assert found(SOUND_FILE[:-1]) == (1, "truncated", None)


def test_a_checkpoint_that_nobody_signed_is_forged():
    last = json.loads(LINES[-1])
    last["signature"] = "00" * 64
    assert found(b"".join([*LINES[:-1], rfc8785.dumps(last) + b"\n"])) == (1, "forged", None)


@pytest.mark.parametrize("key", ["", "  ", "no-such-file.key", "abc123", "z" * 64])
def test_with_a_key_that_is_none_nothing_can_be_told(key):
    forged = an_export(a_chain(4), a_key(b"another key of thirty-two bytes!"))
    for data in (forged, SOUND_FILE):
        assert found(data, key)[0] == 2


def test_a_chain_rewritten_and_signed_with_another_key_fails_against_the_known_key():
    forged = an_export(a_chain(4), a_key(b"another key of thirty-two bytes!"))
    assert found(forged)[0] == 0
    assert found(forged, a_key().public) == (1, "forged", None)
    assert found(SOUND_FILE, a_key().public)[0] == 0
    assert found(SOUND_FILE, json.loads(LINES[0])["fingerprint"])[0] == 0


@pytest.mark.parametrize("other", [b"", b"\n", b"hello\n", b"{}\n", b"[" * 5000, b"\xff\xfe"])
def test_of_another_file_nothing_can_be_told(other):
    assert found(other)[0] == 2


@settings(max_examples=400, deadline=None)
@given(st.integers(0, len(SOUND_FILE) - 1), st.integers(1, 255))
def test_no_byte_can_be_changed_unnoticed(place, change):
    touched = bytearray(SOUND_FILE)
    touched[place] ^= change
    assert found(bytes(touched))[0] != 0


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(SOUND_FILE)), st.integers(0, 255))
def test_no_byte_can_be_put_in_unnoticed(place, byte):
    touched = SOUND_FILE[:place] + bytes([byte]) + SOUND_FILE[place:]
    assert found(touched)[0] != 0


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(SOUND_FILE) - 1))
def test_no_end_can_be_cut_off_unnoticed(length):
    assert found(SOUND_FILE[:length])[0] != 0


@settings(deadline=None)
@given(st.permutations(range(len(LINES))))
def test_no_lines_can_change_places_unnoticed(order):
    code = found(b"".join(LINES[place] for place in order))[0]
    assert (code == 0) == (order == list(range(len(LINES))))


@settings(deadline=None)
@given(st.lists(st.sampled_from(range(len(LINES))), max_size=9))
def test_no_choice_of_lines_passes_for_the_whole(chosen):
    code = found(b"".join(LINES[place] for place in chosen))[0]
    assert (code == 0) == (chosen == list(range(len(LINES))))


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [
        (SOUND_FILE, 0, "sound"),
        (b"".join(LINES[1:]), 2, "cannot tell"),
        (b"".join(LINES[:-1]), 1, "truncated"),
    ],
)
def test_it_runs_alone_and_answers_by_exit_code(tmp_path, content, code, says):
    file = tmp_path / "trail.jsonl"
    file.write_bytes(content)
    done = subprocess.run(
        [sys.executable, str(VERIFY), str(file), "--key", a_key().public],
        capture_output=True, text=True, cwd=tmp_path, env={},
    )  # fmt: skip
    assert (done.returncode, done.stdout.split(":")[0].split(" at")[0].strip()) == (code, says)


def test_it_needs_no_django(tmp_path):
    run = f"import sys, runpy; runpy.run_path({str(VERIFY)!r}, run_name='x')"
    probe = f"{run}; print('django' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, cwd=tmp_path, env={}
    )
    assert done.stdout.strip() == "False", done.stderr


def test_a_file_that_is_not_there_cannot_be_judged(tmp_path, capsys):
    assert tool.main([str(tmp_path / "nothing.jsonl")]) == 2
    assert "cannot tell" in capsys.readouterr().out
