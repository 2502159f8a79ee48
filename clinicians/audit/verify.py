"""audit-verify: is an exported trail what was signed? Needs no Django and no database.

    python clinicians/audit/verify.py FILE [--key PUBLIC_KEY_OR_FINGERPRINT]

Exit 0: sound. 1: tampered (the first bad seq and how). 2: cannot tell (not such a file).
Without --key the signature is checked against the key named in the file itself: then compare the
printed fingerprint with one you got another way, e.g. from /api/v1/audit/public-key.
"""

from __future__ import annotations

import sys

if __name__ == "__main__":
    # Our neighbours in this folder (selectors.py) must not stand in for the standard library's.
    sys.path.pop(0)

import argparse
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

SOUND, TAMPERED, CANNOT_TELL = 0, 1, 2
HEADER = {"exported_at", "fingerprint", "format", "log", "origin", "public_key", "version"}
# A public key and its fingerprint are 32 bytes each.
KEY = re.compile(r"[0-9a-f]{64}")
STATEMENT = {"at", "first", "header", "log", "origin", "prev", "root", "size"}


@dataclass(frozen=True)
class Finding:
    code: int
    kind: str
    seq: int | None = None
    note: str = ""

    def __str__(self) -> str:
        where = "" if self.seq is None else f" at seq {self.seq}"
        return f"{self.kind}{where}{': ' if self.note else ''}{self.note}"


class Fault(Exception):
    """The first thing that is wrong."""

    def __init__(
        self, kind: str, seq: int | None = None, note: str = "", code: int = TAMPERED
    ) -> None:
        super().__init__(kind)
        self.finding = Finding(code, kind, seq, note)


def verify(data: bytes, key: str | None = None) -> Finding:
    """What can be said of this export. `key`: the public key or its fingerprint, in hex.

    A key that was given but is none proves nothing: then nothing can be told."""
    given = None if key is None else key.strip().lower()
    if given is not None and not KEY.fullmatch(given):
        return Finding(CANNOT_TELL, "cannot tell", None, "the key given is not 64 hex digits")
    try:
        return _verify(data, given)
    except Fault as fault:
        return fault.finding


def _verify(data: bytes, key: str | None) -> Finding:
    *lines, rest = data.split(b"\n")
    header = _header(lines[0] if lines else rest)
    last = _parsed(lines[-1]) if lines and not rest else None
    statement, signature = _statement(last)
    if statement is None:
        whole = [line for line in lines[1:] if _link(line)]
        _links(whole if len(whole) >= len(lines) - 2 else lines[1:], header, None)
        raise Fault("truncated", None, "the signed checkpoint at the end is missing or damaged")
    _links(lines[1:-1], header, statement)
    _signature(header, statement, signature, key)
    if statement["header"] != hashlib.sha256(lines[0] + b"\n").hexdigest():
        raise Fault("altered", None, "the header is not the one that was signed")
    note = f"{statement['size']} links, signed by key {header['fingerprint']}"
    return Finding(SOUND, "sound", None, note)


def _statement(last: Any) -> tuple[dict[str, Any] | None, str]:
    """The checkpoint and its signature, if the line holds them."""
    if not isinstance(last, dict) or set(last) != {"checkpoint", "signature"}:
        return None, ""
    statement = last["checkpoint"]
    if not isinstance(statement, dict) or set(statement) != STATEMENT:
        return None, ""
    numbers = type(statement["first"]) is int and type(statement["size"]) is int
    whole = numbers and isinstance(last["signature"], str)
    return (statement, last["signature"]) if whole else (None, "")


def _header(line: bytes) -> dict[str, Any]:
    header = _parsed(line)
    if not isinstance(header, dict) or header.get("format") != "holdspace-trail":
        raise Fault("cannot tell", None, "this is not an exported trail", CANNOT_TELL)
    if header.get("version") != 1:
        raise Fault("cannot tell", None, "this version of the format is unknown", CANNOT_TELL)
    if set(header) != HEADER:
        raise Fault("altered", None, "the header is not as exports have it")
    return header


def _links(lines: list[bytes], header: dict[str, Any], statement: dict[str, Any] | None) -> None:
    """Walk the chain; every link must follow from the one before."""
    found = [_link(line) for line in lines]
    first = statement["first"] if statement else _seq(found[0] if found else None, 1)
    prev = statement["prev"] if statement else None
    present = {_seq(each, 0) for each in found}
    for place, entry in enumerate(found):
        prev = _step(entry, header["log"], first + place, prev, present)
    if statement and len(found) != statement["size"]:
        fewer = len(found) < statement["size"]
        note = f"{len(found)} links, {statement['size']} were signed"
        raise Fault("truncated" if fewer else "altered", first + len(found), note)
    if statement and found and prev != statement["root"]:
        raise Fault("forged", None, "the signed root is not the last link's hash")


def _step(
    entry: dict[str, Any] | None, log: str, seq: int, prev: str | None, present: set[int]
) -> str:
    if entry is None:
        raise Fault("altered", seq, "the line is not a link as exports have them")
    link = entry["link"]
    if entry["hash"] != hashlib.sha256(rfc8785.dumps(link)).hexdigest():
        raise Fault("altered", seq, "the hash is not this link's")
    if link["seq"] != seq:
        raise Fault("reordered" if seq in present or link["seq"] < seq else "missing", seq)
    if prev is not None and link["prev"] != prev:
        raise Fault("altered", seq, "the link before this one is not the one it was chained to")
    if link.get("log") != log:
        raise Fault("altered", seq, "this link belongs to another log")
    return str(entry["hash"])


def _link(line: bytes) -> dict[str, Any] | None:
    entry = _parsed(line)
    if not isinstance(entry, dict) or set(entry) != {"link", "hash"}:
        return None
    link = entry["link"]
    good = isinstance(link, dict) and type(link.get("seq")) is int and "prev" in link
    return entry if good else None


def _seq(entry: dict[str, Any] | None, absent: int) -> int:
    return int(entry["link"]["seq"]) if entry else absent


def _parsed(line: bytes) -> Any:
    """The line's value, if these are the exact bytes its canonical JSON has (RFC 8785)."""
    try:
        value = json.loads(line)
        return value if rfc8785.dumps(value) == line else None
    except (ValueError, RecursionError):
        return None


def _signature(
    header: dict[str, Any], statement: dict[str, Any], signature: str, key: str | None
) -> None:
    public = str(header["public_key"])
    try:
        raw, signed = bytes.fromhex(public), bytes.fromhex(signature)
        if hashlib.sha256(raw).hexdigest() != header["fingerprint"]:
            raise Fault("forged", None, "the fingerprint is not the key's")
        if key is not None and key not in {public, header["fingerprint"]}:
            raise Fault("forged", None, "this was signed by another key than the one given")
        if signed.hex() != signature:
            raise Fault("forged", None, "the signature is not spelled as exports spell it")
        Ed25519PublicKey.from_public_bytes(raw).verify(signed, rfc8785.dumps(statement))
    except (InvalidSignature, ValueError):
        raise Fault("forged", None, "the signature does not fit") from None


def main(words: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="audit-verify", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--key", help="public key or fingerprint (hex), or its file")
    options = parser.parse_args(words)
    key = options.key
    try:
        key = Path(key).read_text() if key is not None and Path(key).is_file() else key
        finding = verify(options.file.read_bytes(), key)
    except OSError as unreadable:
        finding = Finding(CANNOT_TELL, "cannot tell", None, str(unreadable))
    print(finding)
    return finding.code


if __name__ == "__main__":
    sys.exit(main())
