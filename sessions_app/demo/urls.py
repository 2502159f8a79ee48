"""Addresses."""

from django.urls import path

from sessions_app.demo import views

urlpatterns = [
    path("demo/people", views.People.as_view()),
    path("demo/sign-in", views.SignIn.as_view()),
    path("demo/letters", views.Letters.as_view()),
    path("demo/public-page", views.Page.as_view()),
    path("demo/code", views.CurrentCode.as_view()),
]
