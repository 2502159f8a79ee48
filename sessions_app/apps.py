from django.apps import AppConfig


class SessionsConfig(AppConfig):
    """What: the groups' work, from a seat in a group to the signed note."""

    name = "sessions_app"
