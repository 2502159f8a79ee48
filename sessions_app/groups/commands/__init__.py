"""Every write to groups, their sessions and the places in them."""

from sessions_app.groups.commands.observers import announce_observer, cancel_observer
from sessions_app.groups.commands.places import (
    accept_offer,
    activate_place,
    decline_place,
    enrol,
    leave_group,
)
from sessions_app.groups.commands.room_plans import settle_room_plan
from sessions_app.groups.commands.sessions import (
    add_session,
    cancel_session,
    materialise_sessions,
    reschedule_session,
)
from sessions_app.groups.commands.setting_up import create_group, update_group

__all__ = [
    "accept_offer",
    "activate_place",
    "add_session",
    "announce_observer",
    "cancel_observer",
    "cancel_session",
    "create_group",
    "decline_place",
    "enrol",
    "leave_group",
    "materialise_sessions",
    "reschedule_session",
    "settle_room_plan",
    "update_group",
]
