"""Addresses."""

from django.urls import path

from sessions_app.participants import views

urlpatterns = [
    path("participants", views.People.as_view()),
    path("participants/search", views.PeopleSearch.as_view()),
    path("participants/<uuid:participant_id>", views.Person.as_view()),
    path("participants/<uuid:participant_id>/deactivate", views.PersonDeactivation.as_view()),
    path("participants/<uuid:participant_id>/reactivate", views.PersonReactivation.as_view()),
    path("participants/<uuid:participant_id>/invite", views.PersonInvitation.as_view()),
]
