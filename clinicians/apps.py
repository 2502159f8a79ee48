from django.apps import AppConfig


class CliniciansConfig(AppConfig):
    """Who: identity, tenancy, licences and the trail."""

    name = "clinicians"

    def ready(self) -> None:
        """What the clock does for us."""
        from clinicians.notices import delivery  # noqa: F401 (it registers itself)
