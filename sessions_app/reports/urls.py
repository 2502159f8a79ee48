"""Addresses."""

from django.urls import path

from sessions_app.reports import views

urlpatterns = [
    path("reports", views.Reports.as_view(), name="reports"),
    path("reports/<uuid:report_id>/file", views.ReportFile.as_view(), name="report-file"),
    path("reports/<uuid:report_id>/revoke", views.ReportRevocation.as_view(), name="report-revoke"),
    path("verify/<str:code>", views.ReportCheck.as_view(), name="report-check"),
]
