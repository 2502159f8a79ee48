from __future__ import annotations

import asyncio
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from sessions_app.demo.circles import LIVE_NOW
from sessions_app.demo.members.chorus import Chorus
from sessions_app.demo.people import MEMBERS


class Command(BaseCommand):
    help = "Let the demo's simulated members join Ada's live session and talk, until stopped."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--url", default=settings.ORIGIN, help="where the demo is served")
        parser.add_argument("--pace", type=float, default=1.0, help="0.1 is ten times as fast")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This is not a demo. Set HOLDSPACE_DEMO=1 to have one.")
        people = [each.id for each in MEMBERS if each.simulated]
        chorus = Chorus(options["url"].rstrip("/"), LIVE_NOW, people, options["pace"])
        try:
            asyncio.run(chorus.sing())
        except KeyboardInterrupt:
            return
