from django.apps import AppConfig


class SessionsConfig(AppConfig):
    """What: the groups' work, from a seat in a group to the signed note."""

    name = "sessions_app"

    def ready(self) -> None:
        """Higher domains tell lower ones what those must ask of them."""
        from sessions_app.afterwards import purging  # noqa: F401 (the clock runs it)
        from sessions_app.groups import reminders  # noqa: F401 (the clock runs them)
        from sessions_app.groups.ties import GroupTies
        from sessions_app.intake import ties  # noqa: F401 (it registers itself)
        from sessions_app.live import gatekeeping, revocation  # noqa: F401 (they register themselves)
        from sessions_app.participants import languages  # noqa: F401 (it registers itself)
        from sessions_app.participants.ties import register
        from sessions_app.safety import escalation  # noqa: F401 (the clock runs it)

        register(GroupTies())
