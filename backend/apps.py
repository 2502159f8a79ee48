from django.apps import AppConfig


class BackendConfig(AppConfig):
    """Composition and plumbing: settings, addresses, the kernel and the vault."""

    name = "backend"
