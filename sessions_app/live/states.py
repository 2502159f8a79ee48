"""What a room cannot do in the state it is in, told over HTTP."""

from backend.kernel.errors import Gone


class TranscriptPurged(Gone):
    code = "transcript_purged"
    message = "What was said in this session has been destroyed, as the clinic's policy says."
