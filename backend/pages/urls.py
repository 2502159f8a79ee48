"""The addresses the web clients know. For any other a reader gets a kind page, a program JSON."""

from django.urls import path, re_path

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

ELSEWHERE = r"^(?!(?:api|ws|static|desk)(?:/|$))"

urlpatterns = [
    *[path(route, views.light) for route in LIGHT],
    *[path(route, views.desk) for route in DESK],
    re_path(ELSEWHERE, views.nowhere),
]
