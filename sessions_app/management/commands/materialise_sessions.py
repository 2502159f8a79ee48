from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from sessions_app.groups.commands import materialise_sessions


class Command(BaseCommand):
    help = "Plan every group's sessions up to twelve weeks ahead, as the worker does by itself."

    def handle(self, *args: Any, **options: Any) -> None:
        added = materialise_sessions()
        self.stdout.write(f"{added} session{'' if added == 1 else 's'} planned.")
