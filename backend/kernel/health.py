"""Is the process up (/healthz), and can it serve (/readyz)?"""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path


def healthz(request: HttpRequest) -> HttpResponse:
    return JsonResponse({"status": "ok"})


def readyz(request: HttpRequest) -> HttpResponse:
    """503 until the database answers and every migration has run."""
    try:
        executor = MigrationExecutor(connection)
        waiting = bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except DatabaseError:
        return JsonResponse({"status": "no database"}, status=503)
    return JsonResponse(
        {"status": "migrating" if waiting else "ok"}, status=503 if waiting else 200
    )


urlpatterns = [path("healthz", healthz, name="healthz"), path("readyz", readyz, name="readyz")]
