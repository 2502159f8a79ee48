"""Addresses."""

from django.urls import path

from sessions_app.intake.views import applying, staff

urlpatterns = [
    path("public/groups/<slug:clinic_slug>/<uuid:group_id>", applying.PublicGroup.as_view()),
    path("applications/start", applying.Start.as_view()),
    path("applications/enter", applying.Enter.as_view()),
    path("applications/current", applying.Current.as_view()),
    path("applications/current/submit", applying.Submission.as_view()),
    path("applications", staff.Applications.as_view()),
    path("applications/import", staff.RosterImport.as_view()),
    path("applications/<uuid:application_id>", staff.OneApplication.as_view()),
    path("applications/<uuid:application_id>/decide", staff.ApplicationDecision.as_view()),
    path("groups/<uuid:group_id>/public-page", staff.GroupPublicPage.as_view()),
]
