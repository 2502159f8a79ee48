"""The addresses the web clients know. Any other is a plain 404, so a mistyped one says so."""

from django.urls import path

from backend.pages import views

LIGHT = [
    "",
    "choose-clinic",
    "enrol",
    "help",
    "home",
    "invitation",
    "me",
    "reset",
    "second-factor",
    "session/<uuid:session_id>",
    "verify",
    "verify/<str:code>",
]
DESK = ["desk/", "desk/<path:screen>"]

urlpatterns = [
    *[path(route, views.light) for route in LIGHT],
    *[path(route, views.desk) for route in DESK],
]
