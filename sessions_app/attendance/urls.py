"""Addresses."""

from django.urls import path

from sessions_app.attendance import views

urlpatterns = [
    path(
        "sessions/<uuid:session_id>/attendance",
        views.SessionAttendance.as_view(),
        name="attendance",
    ),
    path(
        "sessions/<uuid:session_id>/attendance/confirm",
        views.AttendanceConfirmation.as_view(),
        name="attendance-confirm",
    ),
    path(
        "sessions/<uuid:session_id>/attendance/<uuid:enrolment_id>/override",
        views.AttendanceOverride.as_view(),
        name="attendance-override",
    ),
    path("attendance-rules", views.ClinicAttendanceRules.as_view(), name="attendance-rules"),
]
