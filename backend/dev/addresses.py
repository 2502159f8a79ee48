"""No committed file names a package registry's host or a path of somebody's machine."""

import re
from collections.abc import Iterator

from backend.dev.places import ROOT
from backend.dev.sources import files

REGISTRY = re.compile(
    r'"resolved":\s*"http|index[-_]url|extra[-_]index|registry\s*=\s*"?http|/simple/'
    r"|\b(?:registry|pypi|pythonhosted)\.(?:[a-z]+\.)*(?:org|com|io|net)\b|\bdeb\.[a-z]+\.org\b",
    re.IGNORECASE,
)
OWN = (".env.dev", "addresses.py")


def complaints() -> list[str]:
    return list(_lines())


def _lines() -> Iterator[str]:
    home = f"{ROOT}/"
    for file in files():
        if file.name in OWN:
            continue
        try:
            text = file.read_text()
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if REGISTRY.search(line) or home in line:
                yield f"{file.relative_to(ROOT)}:{number}: {line.strip()[:120]}"
