"""Addresses."""

from django.urls import path

from sessions_app.admission import views

urlpatterns = [
    path("sessions/<uuid:session_id>/gate", views.SessionGate.as_view()),
    path("sessions/<uuid:session_id>/check-in", views.SessionCheckIn.as_view()),
    path("sessions/<uuid:session_id>/arrivals", views.SessionArrivals.as_view()),
]
