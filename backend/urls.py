"""Every address of the product. Domains are named, never imported, so nothing imports upward."""

from django.conf import settings
from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView

DOMAINS = [
    "clinicians.accounts.urls",
    "clinicians.notices.urls",
    "clinicians.staff.urls",
    "clinicians.clinics.urls",
    "clinicians.credentials.urls",
    "clinicians.audit.urls",
    "sessions_app.participants.urls",
    "sessions_app.groups.urls",
    "sessions_app.consent.urls",
    "sessions_app.safety.urls",
    "sessions_app.screening.urls",
    "sessions_app.intake.urls",
    "sessions_app.admission.urls",
    "sessions_app.live.urls",
    "sessions_app.attendance.urls",
    "sessions_app.notes.urls",
    "sessions_app.afterwards.urls",
    "sessions_app.rehearsal.urls",
    "sessions_app.appeals.urls",
    "sessions_app.reports.urls",
    *(["sessions_app.demo.urls"] if settings.DEMO else []),
]

urlpatterns = [
    path("", include("backend.kernel.health")),
    *[path("api/v1/", include(domain)) for domain in DOMAINS],
    path("api/v1/schema", SpectacularAPIView.as_view(), name="schema"),
    path("", include("backend.pages.urls")),
]
handler404 = "backend.kernel.http.not_found"
handler500 = "backend.kernel.http.server_error"
