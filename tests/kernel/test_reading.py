"""Whole short texts are read in one look; all else is left to the server, in the order in which it
came."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.kernel.reading import MOST, TEXT, Reader, frame_at

LAST, BEGUN, BINARY, PING, PONG, CLOSE = 0x80, 0x01, 0x82, 0x89, 0x8A, 0x88
PARTS, SIGNS, WHOLE = {BEGUN, LAST}, {PING, PONG}, {TEXT, BINARY}


def frame(payload: bytes, kind: int = 0x81, mask: bytes = b"\x01\x02\x03\x04") -> bytes:
    size = len(payload)
    length = bytes([0x80 | size]) if size < 126 else b"\xfe" + size.to_bytes(2, "big")
    hidden = bytes(byte ^ mask[n % 4] for n, byte in enumerate(payload))
    return bytes([kind]) + length + mask + hidden


class Ears(Reader):
    """What was heard at once, and what was left to a server, which knows where in a message it is
    and hangs up on what is no frame."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.left = b""

    def is_free(self) -> bool:
        return is_between(self.left)

    def hear(self, text: str) -> None:
        self.heard.append(text)

    def leave(self, data: bytes) -> None:
        self.left += data


def is_between(data: bytes) -> bool:
    """Whether this ends where a message does."""
    inside, at = False, 0
    while at < len(data):
        if (found := frame_at(data, at)) is None or found.kind not in {*PARTS, *SIGNS, *WHOLE}:
            return False
        inside = found.kind == BEGUN or (inside and found.kind != LAST)
        at = found.end
    return not inside


@pytest.fixture
def ears() -> Ears:
    return Ears()


@given(st.text(max_size=MOST // 4), st.binary(min_size=4, max_size=4))
def test_a_whole_text_is_heard_as_it_was_said(text, mask):
    ears = Ears()
    ears(frame(text.encode(), mask=mask))
    assert (ears.heard, ears.left) == ([text], b"")


def test_several_that_arrive_together_are_heard_in_their_order(ears):
    ears(frame(b"one") + frame(b"two" * 100) + frame(b"three"))
    assert ears.heard == ["one", "two" * 100, "three"]


@given(st.lists(st.text(max_size=200), min_size=1, max_size=4), st.data())
def test_nothing_is_lost_wherever_it_is_cut(texts, data):
    ears, sent = Ears(), b"".join(frame(text.encode()) for text in texts)
    cut = data.draw(st.integers(0, len(sent)))
    for part in (sent[:cut], sent[cut:]):
        if part:
            ears(part)
    known = b"".join(frame(text.encode()) for text in ears.heard)
    assert known + ears.left == sent


def test_what_arrives_in_two_parts_is_the_servers_and_what_follows_is_heard(ears):
    said = frame(b"in two parts")
    ears(said[:9])
    ears(said[9:])
    ears(frame(b"whole"))
    assert (ears.heard, ears.left) == (["whole"], said)


def test_a_message_in_frames_is_the_servers_with_the_signs_of_life_in_it(ears):
    parts = [frame(b"one ", BEGUN), frame(b"", PING), frame(b"two", LAST)]
    ears(parts[0])
    ears(parts[1] + parts[2])
    ears(frame(b"whole"))
    assert (ears.heard, ears.left) == (["whole"], b"".join(parts))


@pytest.mark.parametrize("kind", [0xC1, 0x83, CLOSE])
def test_after_what_is_no_frame_and_after_a_goodbye_nobody_is_heard(ears, kind):
    sent = frame(b"\x03\xe8", kind) + frame(b"text")
    ears(frame(b"before") + sent)
    ears(frame(b"more"))
    assert (ears.heard, ears.left) == (["before"], sent + frame(b"more"))


def test_bytes_are_the_servers(ears):
    ears(frame(b"\x00\x01", BINARY) + frame(b"text"))
    assert (ears.heard, ears.left) == (["text"], frame(b"\x00\x01", BINARY))


def test_what_is_not_masked_is_the_servers(ears):
    ears(b"\x81\x04text" + frame(b"more"))
    assert (ears.heard, ears.left) == ([], b"\x81\x04text" + frame(b"more"))


def test_a_length_said_at_length_is_the_servers_to_refuse(ears):
    long = b"\x81\xfe\x00\x02\x00\x00\x00\x00no"
    ears(long)
    assert (ears.heard, ears.left) == ([], long)


def test_a_long_text_is_the_servers(ears):
    long = frame(b"x" * (MOST + 1))
    ears(long)
    assert (ears.heard, ears.left) == ([], long)


def test_text_that_is_none_is_the_servers_to_refuse(ears):
    ears(frame(b"\xff\xfe"))
    ears(frame(b"text"))
    assert (ears.heard, ears.left) == (["text"], frame(b"\xff\xfe"))


@pytest.mark.parametrize("kind", [PING, PONG])
def test_a_sign_of_life_between_two_texts_is_the_servers(ears, kind):
    ears(frame(b"one") + frame(b"", kind) + frame(b"two"))
    assert (ears.heard, ears.left) == (["one", "two"], frame(b"", kind))
