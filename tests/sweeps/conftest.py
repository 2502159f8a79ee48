"""The sweeps' clinic."""

from tests.sweeps.harbour import harbour

__all__ = ["harbour"]
