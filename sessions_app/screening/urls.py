"""Addresses."""

from django.urls import path

from sessions_app.screening import views

urlpatterns = [
    path("my/screenings", views.MyScreenings.as_view()),
    path("my/screenings/required", views.RequiredScreenings.as_view()),
    path("my/screenings/<uuid:screening_id>", views.MyScreening.as_view()),
    path("my/screenings/<uuid:screening_id>/complete", views.MyScreeningCompletion.as_view()),
    path("instruments", views.Instruments.as_view()),
    path("instruments/<str:instrument>", views.Instrument.as_view()),
    path("groups/<uuid:group_id>/screening-plan", views.GroupScreeningPlan.as_view()),
    path("participants/<uuid:participant_id>/screenings", views.ScreeningsOfPerson.as_view()),
    path("screenings/<uuid:screening_id>/review", views.ScreeningReview.as_view()),
]
