"""Why a frame means nothing: one class and one code each."""

from __future__ import annotations

from backend.kernel.errors import BadInput
from backend.kernel.parsers import MalformedJSON


class BadFrame(BadInput):
    """A frame that says nothing the room understands."""

    code, message = "bad_frame", "This frame is not part of room.v1."

    def __init__(self, message: str = "", cid: str | None = None) -> None:
        super().__init__(message)
        self.cid = cid


class NotText(BadFrame):
    code, message = "not_text", "Frames are text, not binary."


class FrameTooBig(BadFrame):
    code, message = "frame_too_big", "A frame holds at most 16 KB."


class NotJson(BadFrame):
    code, message = MalformedJSON.code, MalformedJSON.message


class NotAnObject(BadFrame):
    code, message = "not_an_object", "A frame is a JSON object."


class UnknownType(BadFrame):
    code, message = "unknown_type", "There is no such frame in room.v1."


class UnknownField(BadFrame):
    code, message = "unknown_field", "This frame has a field that room.v1 does not know."


class MissingField(BadFrame):
    code, message = "missing_field", "This frame lacks a field."


class BadField(BadFrame):
    code, message = "bad_field", "A field of this frame has the wrong type."


class BadCid(BadFrame):
    code, message = "bad_cid", "A cid is a UUID of version 7 in its usual spelling."
