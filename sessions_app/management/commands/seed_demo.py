from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from backend.kernel.errors import DomainError
from sessions_app.demo.clearing import clear
from sessions_app.demo.seeding import seed


class Command(BaseCommand):
    help = "Make the demo clinic, if it is not there. Only with HOLDSPACE_DEMO=1."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--reset", action="store_true", help="empty the database first")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if options["reset"]:
                clear()
            made = seed()
        except DomainError as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write("The demo clinic is made." if made else "The demo clinic is current.")
