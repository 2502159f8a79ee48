"""A session's time as people read it and as their calendars do."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import translation
from django.utils.dateformat import format as formatted
from icalendar import Calendar, Event

from backend.kernel.clock import now
from clinicians.notices.letters import Attachment
from sessions_app.groups.models import GroupSession

SHAPES = {"en": r"l, F j, Y, g:i a", "es": r"l, j \d\e F \d\e Y, H:i"}
PLACES = {"en": "{city} time", "es": "hora de {city}"}
SUMMARY = {"en": "Appointment", "es": "Cita"}


def in_words(at: datetime, zone: ZoneInfo, language: str) -> str:
    """On the wall of this zone: "Tuesday, March 3, 2026, 6:00 p.m. (New York time)"."""
    city = zone.key.rpartition("/")[2].replace("_", " ")
    with translation.override(language):
        local = formatted(at.astimezone(zone), SHAPES[language])
    return f"{local} ({PLACES[language].format(city=city)})"


def calendar_entry(session: GroupSession, changes: int, language: str) -> Attachment:
    """For the person's calendar, which shows it to others: it says no more than when.

    One entry per session, however often it is sent; `changes` makes a later one win (RFC 5546).
    """
    event = Event()
    event.add("uid", f"{session.pk}@{urlsplit(settings.ORIGIN).hostname}")
    event.add("dtstamp", now())
    event.add("dtstart", session.starts_at)
    event.add("dtend", session.ends_at)
    event.add("sequence", changes)
    event.add("summary", SUMMARY[language])
    event.add("url", f"{settings.ORIGIN}/session/{session.pk}")
    event.add("class", "PRIVATE")
    cancelled = session.status == GroupSession.Status.CANCELLED
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    calendar = Calendar()
    calendar.add("prodid", "-//Holdspace//Holdspace//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    content = calendar.to_ical().decode()
    return Attachment("appointment.ics", "text/calendar; method=PUBLISH", content)
