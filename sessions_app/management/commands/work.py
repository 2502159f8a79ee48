from __future__ import annotations

import signal
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand

from backend.boot import refuse_unsafe_database
from backend.kernel.working import work


class Command(BaseCommand):
    help = "Send letters and do what comes again and again, until stopped. Several may run."

    def handle(self, *args: Any, **options: Any) -> None:
        refuse_unsafe_database()
        stop = Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stop.set())
        self.stdout.write("The worker is at work.")
        self.stdout.flush()
        work(stop)
