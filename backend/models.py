"""The roll of this app's models."""

from backend.vault.models import DataKey

__all__ = ["DataKey"]
