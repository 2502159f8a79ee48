"""A row of any table, whatever it needs: for rules that hold for every table there is."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.apps import apps
from django.db import models
from django.db.migrations.loader import MigrationLoader

from backend.kernel.clock import now
from backend.vault.fields import EncryptedBytes, EncryptedJSON
from clinicians.audit.append_only import AppendOnly
from sessions_app.attendance.reckoning import Rules

OURS = ("backend", "clinicians", "sessions_app")

# What a table's own constraints ask for beyond a value of the right type.
WANTED: dict[str, dict[str, Any]] = {
    "Appeal": {
        "answer": "x",
        "readmitted": False,
        "answered_by_id": uuid4(),
        "answered_at": now(),
    },
    "RiskFlag": {
        "acknowledged_by_id": uuid4(),
        "acknowledged_at": now(),
        "cleared_by_id": uuid4(),
        "cleared_at": now(),
        "what_was_done": "x",
    },
    "LegalHold": {"released_at": now(), "released_by_id": uuid4()},
    "Incident": {"closed_by_id": uuid4(), "closed_at": now()},
    "SessionChange": {"kind": "cancelled"},
    "AttendanceEntry": {"kind": "confirmed"} | asdict(Rules()),
    "ProgressNote": {"status": "signed", "signed_at": now(), "signed_by_id": uuid4()},
    "ScreeningResponse": {"status": "complete", "completed_at": now()},
    "Report": {"kind": "session", "session_id": uuid4()},
    "GroupSession": {"ends_at": now() + timedelta(hours=1)},
}


def tables() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model._meta.app_label in OURS]


def append_only_tables() -> dict[type[models.Model], AppendOnly]:
    """Every model that a migration makes append-only."""
    return {
        apps.get_model(app, operation.model): operation
        for (app, _), migration in sorted(MigrationLoader(None).disk_migrations.items())
        for operation in migration.operations
        if isinstance(operation, AppendOnly)
    }


def any_row(model: type[models.Model], clinic_id: UUID) -> models.Model:
    """Saved. What it points to need not exist: foreign keys are asked at the commit only."""
    given = {
        field.attname: _value(field)
        for field in model._meta.concrete_fields
        if not field.has_default() and not field.null and not getattr(field, "auto_now_add", False)
    }
    given |= {"clinic_id": clinic_id} if "clinic_id" in given else {}
    row = model(**given | WANTED.get(model.__name__, {}))
    models.Model.save_base(row, force_insert=True)
    return row


def _value(field: Any) -> Any:
    if field.choices:
        return field.choices[0][0]
    by_kind = {
        models.ForeignKey: uuid4(), models.UUIDField: uuid4(), models.DateTimeField: now(),
        models.DateField: date(2026, 3, 2), models.TimeField: now().time(), EncryptedBytes: b"x",
        EncryptedJSON: {}, models.IntegerField: 1, models.JSONField: [],
        models.BooleanField: True,
    }  # fmt: skip
    return next((value for kind, value in by_kind.items() if isinstance(field, kind)), "x")
