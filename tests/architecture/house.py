"""The product's own source, parsed, for tests that ask how the house is built."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_DOMAINS = {"migrations", "management", "__pycache__"}


@dataclass(frozen=True)
class Module:
    path: Path

    @property
    def place(self) -> str:
        return str(self.path.relative_to(ROOT))

    @property
    def domain(self) -> str:
        """`sessions_app.groups` of `sessions_app/groups/commands.py`."""
        return ".".join(self.path.relative_to(ROOT).parts[:2])

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text(), self.place)

    def imported(self) -> Iterator[str]:
        """Every dotted name that is imported, `from a import b` as `a.b`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (name.name for name in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from (f"{node.module}.{name.name}" for name in node.names)


def modules() -> list[Module]:
    """All of the product: what is generated and the tooling are left out."""
    files = [file for app in ("backend", "clinicians", "sessions_app") for file in _below(app)]
    return [Module(file) for file in sorted(files)]


def domains() -> set[str]:
    return {
        f"{app}.{folder.name}"
        for app in ("clinicians", "sessions_app")
        for folder in (ROOT / app).iterdir()
        if folder.is_dir() and folder.name not in NOT_DOMAINS
    }


def _below(app: str) -> Iterator[Path]:
    for file in (ROOT / app).rglob("*.py"):
        if "migrations" not in file.parts and (ROOT / "backend" / "dev") not in file.parents:
            yield file
