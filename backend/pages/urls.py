"""The addresses the web clients know. For any other a reader gets a kind page, a program JSON."""

from django.urls import path, re_path

from backend.pages import views

LIGHT = [
    "",
    "application",
    "apply/<slug:clinic>/<uuid:group_id>",
    "choose-clinic",
    "enrol",
    "form/<uuid:response_id>",
    "help",
    "home",
    "invitation",
    "mailbox",
    "me",
    "optout",
    "reset",
    "second-factor",
    "session/<uuid:session_id>",
    "sign/<uuid:version_id>",
    "verify",
    "verify/<str:code>",
    "words",
]
DESK = ["desk/", "desk/<path:screen>"]

ELSEWHERE = r"^(?!(?:api|ws|static|desk)(?:/|$))"

urlpatterns = [
    *[path(route, views.light) for route in LIGHT],
    *[path(route, views.desk) for route in DESK],
    re_path(ELSEWHERE, views.nowhere),
]
