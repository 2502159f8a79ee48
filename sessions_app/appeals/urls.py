"""Addresses."""

from django.urls import path

from sessions_app.appeals import views

urlpatterns = [
    path("sessions/<uuid:session_id>/appeal", views.SessionAppeal.as_view()),
    path("my/sessions/<uuid:session_id>/appeal", views.MyAppeal.as_view()),
    path("sessions/<uuid:session_id>/appeals", views.SessionAppeals.as_view()),
    path("appeals/<uuid:appeal_id>/answer", views.AppealAnswer.as_view()),
]
