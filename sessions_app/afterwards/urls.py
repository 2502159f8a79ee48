"""Addresses."""

from django.urls import path

from sessions_app.afterwards import views

urlpatterns = [
    path("sessions/<uuid:session_id>/transcript", views.SessionTranscript.as_view()),
    path("sessions/<uuid:session_id>/retention", views.SessionRetention.as_view()),
    path("sessions/<uuid:session_id>/legal-hold", views.SessionHold.as_view()),
    path("sessions/<uuid:session_id>/legal-hold/release", views.HoldRelease.as_view()),
    path("my/words", views.MyWords.as_view()),
    path("my/sessions/<uuid:session_id>/words", views.MyWordsInSession.as_view()),
    path("groups/<uuid:group_id>/feelings", views.GroupFeelings.as_view()),
    path("clinic/retention", views.ClinicRetention.as_view()),
    path("clinic/purges", views.Purges.as_view()),
]
