"""Addresses."""

from django.urls import path

from sessions_app.notes import views

urlpatterns = [
    path("sessions/<uuid:session_id>/note", views.SessionNote.as_view(), name="note"),
    path("sessions/<uuid:session_id>/note/sign", views.NoteSignature.as_view(), name="note-sign"),
]
