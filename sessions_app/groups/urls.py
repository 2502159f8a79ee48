"""Addresses."""

from django.urls import path

from sessions_app.groups.views import groups, observers, places, room_plans, sessions

urlpatterns = [
    path("groups", groups.Groups.as_view()),
    path("groups/<uuid:group_id>", groups.GroupDetail.as_view()),
    path("groups/<uuid:group_id>/roster", places.Roster.as_view()),
    path("groups/<uuid:group_id>/enrolments", places.Enrolments.as_view()),
    path("groups/<uuid:group_id>/room-plan", room_plans.GroupRoomPlan.as_view()),
    path("groups/<uuid:group_id>/sessions", sessions.SessionsOfGroup.as_view()),
    path("enrolments/<uuid:enrolment_id>/accept", places.Acceptance.as_view()),
    path("enrolments/<uuid:enrolment_id>/activate", places.Activation.as_view()),
    path("enrolments/<uuid:enrolment_id>/decline", places.Declining.as_view()),
    path("enrolments/<uuid:enrolment_id>/leave", places.Leaving.as_view()),
    path("sessions", sessions.AllSessions.as_view()),
    path("sessions/<uuid:session_id>", sessions.SessionDetail.as_view()),
    path("sessions/<uuid:session_id>/observers", observers.Observers.as_view()),
    path(
        "sessions/<uuid:session_id>/observers/<uuid:observer_id>",
        observers.ObserverDetail.as_view(),
    ),
    path("sessions/<uuid:session_id>/reschedule", sessions.Rescheduling.as_view()),
    path("sessions/<uuid:session_id>/cancel", sessions.Cancellation.as_view()),
]
