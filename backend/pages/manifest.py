"""What Vite built: which files an entry needs, from the manifest it wrote beside them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from django.conf import settings

EntryName = Literal["light", "desk"]
MAIN = {"light": "src/app-light/main.tsx", "desk": "src/desk/main.tsx"}


@dataclass(frozen=True, slots=True)
class Entry:
    """The addresses a page loads, and the chunks worth fetching early."""

    scripts: tuple[str, ...]
    styles: tuple[str, ...]
    preloads: tuple[str, ...]


def entry(name: EntryName) -> Entry | None:
    """The entry as built, or None where nothing is; a new build is noticed without a restart."""
    path = Path(settings.BASE_DIR) / "frontend" / "dist" / name / "manifest.json"
    try:
        return _read(name, path, path.stat().st_mtime_ns)
    except FileNotFoundError:
        return None


@lru_cache(maxsize=4)
def _read(name: EntryName, path: Path, _changed: int) -> Entry:
    manifest: dict[str, dict[str, Any]] = json.loads(path.read_text())
    main = manifest[MAIN[name]]
    chunks = _with_imports(manifest, main)
    styles = dict.fromkeys(css for chunk in chunks for css in chunk.get("css", []))
    base = f"{settings.STATIC_URL}{name}/"
    return Entry(
        scripts=(base + main["file"],),
        styles=tuple(base + css for css in styles),
        preloads=tuple(base + chunk["file"] for chunk in chunks if chunk is not main),
    )


def _with_imports(
    manifest: dict[str, dict[str, Any]], main: dict[str, Any]
) -> list[dict[str, Any]]:
    """The imported chunks first, each once: the order in which their styles cascade."""
    found: dict[str, dict[str, Any]] = {}

    def walk(chunk: dict[str, Any]) -> None:
        for name in chunk.get("imports", []):
            if name not in found:
                found[name] = manifest[name]
                walk(manifest[name])

    walk(main)
    return [*reversed(found.values()), main]
