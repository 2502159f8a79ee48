"""Whole short texts are read in one look; all else is left to the server, in the order in which it
came."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.kernel.reading import MOST, Reader

CONT, BINARY, PING, PONG, CLOSE = 0x80, 0x82, 0x89, 0x8A, 0x88
BEGUN = 0x01


def frame(payload: bytes, kind: int = 0x81, mask: bytes = b"\x01\x02\x03\x04") -> bytes:
    size = len(payload)
    length = bytes([0x80 | size]) if size < 126 else b"\xfe" + size.to_bytes(2, "big")
    hidden = bytes(byte ^ mask[n % 4] for n, byte in enumerate(payload))
    return bytes([kind]) + length + mask + hidden


class Ears:
    """What was heard at once, and what was left to the server."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.left = b""
        self.open = True
        self.read = Reader(self._leave, self.heard.append, lambda: self.open)

    def _leave(self, data: bytes) -> None:
        self.left += data
        if data[:1] == bytes([CLOSE]):
            self.open = False


@pytest.fixture
def ears() -> Ears:
    return Ears()


@given(st.text(max_size=MOST // 4), st.binary(min_size=4, max_size=4))
def test_a_whole_text_is_heard_as_it_was_said(text, mask):
    ears = Ears()
    ears.read(frame(text.encode(), mask=mask))
    assert (ears.heard, ears.left) == ([text], b"")


def test_several_that_arrive_together_are_heard_in_their_order(ears):
    ears.read(frame(b"one") + frame(b"two" * 100) + frame(b"three"))
    assert ears.heard == ["one", "two" * 100, "three"]


@given(st.lists(st.text(max_size=200), min_size=1, max_size=4), st.data())
def test_nothing_is_lost_wherever_it_is_cut(texts, data):
    ears, sent = Ears(), b"".join(frame(text.encode()) for text in texts)
    cut = data.draw(st.integers(0, len(sent)))
    for part in (sent[:cut], sent[cut:]):
        if part:
            ears.read(part)
    known = b"".join(frame(text.encode()) for text in ears.heard)
    assert known + ears.left == sent


def test_after_a_part_the_server_reads_all_that_follows(ears):
    half = frame(b"in two parts")
    ears.read(half[:5])
    ears.read(half[5:])
    ears.read(frame(b"whole"))
    assert (ears.heard, ears.left) == ([], half + frame(b"whole"))


@pytest.mark.parametrize("kind", [BEGUN, CONT, BINARY, 0xC1, 0x83])
def test_a_beginning_bytes_and_what_is_no_frame_are_the_servers(ears, kind):
    ears.read(frame(b"odd", kind))
    ears.read(frame(b"text"))
    assert (ears.heard, ears.left) == ([], frame(b"odd", kind) + frame(b"text"))


def test_what_is_not_masked_is_the_servers(ears):
    ears.read(b"\x81\x04text" + frame(b"more"))
    assert (ears.heard, ears.left) == ([], b"\x81\x04text" + frame(b"more"))


def test_a_long_text_is_the_servers(ears):
    long = frame(b"x" * (MOST + 1))
    ears.read(long)
    assert (ears.heard, ears.left) == ([], long)


def test_text_that_is_none_is_the_servers_to_refuse(ears):
    ears.read(frame(b"\xff\xfe"))
    ears.read(frame(b"text"))
    assert (ears.heard, ears.left) == (["text"], frame(b"\xff\xfe"))


@pytest.mark.parametrize("kind", [PING, PONG])
def test_a_sign_of_life_between_two_texts_is_the_servers(ears, kind):
    ears.read(frame(b"one") + frame(b"", kind) + frame(b"two"))
    assert (ears.heard, ears.left) == (["one", "two"], frame(b"", kind))


def test_after_a_goodbye_nobody_is_heard(ears):
    ears.read(frame(b"one") + frame(b"\x03\xe8", CLOSE) + frame(b"two"))
    ears.read(frame(b"three"))
    assert ears.heard == ["one"]
    assert ears.left == frame(b"\x03\xe8", CLOSE) + frame(b"two") + frame(b"three")
