"""The roll of this app's models."""

from sessions_app.participants.models import Participant

__all__ = ["Participant"]
