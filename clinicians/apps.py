from django.apps import AppConfig


class CliniciansConfig(AppConfig):
    """Who: identity, tenancy, licences and the trail."""

    name = "clinicians"
