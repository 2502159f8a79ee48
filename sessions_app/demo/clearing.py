"""Emptying a demo's database. Its tables only grow, so they are dropped and made anew."""

from __future__ import annotations

from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, ProgrammingError

from backend.vault.keys import forget_keys
from clinicians.clinics.models import Clinic
from sessions_app.demo.people import SLUG
from sessions_app.demo.seeding import NotADemo, NotEmpty

APPS = ("clinicians", "backend", "sessions")


def clear() -> None:
    """Unmake all tables and make them again. Refused where any other clinic lives."""
    if not settings.DEMO:
        raise NotADemo
    try:
        strangers = Clinic.objects.exclude(slug=SLUG).exists()
    except (OperationalError, ProgrammingError):
        strangers = False
    if strangers:
        raise NotEmpty("Another clinic lives here: its records are not ours to throw away.")
    for app in APPS:
        call_command("migrate", app, "zero", verbosity=0)
    call_command("migrate", verbosity=0)
    forget_keys()
