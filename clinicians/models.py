"""The roll of this app's models."""

from clinicians.accounts.models import OneTimeLink, User
from clinicians.audit.models import AuditHead, AuditRecord, SigningKey
from clinicians.clinics.models import Clinic, Clinician, Membership

__all__ = [
    "AuditHead",
    "AuditRecord",
    "Clinic",
    "Clinician",
    "Membership",
    "OneTimeLink",
    "SigningKey",
    "User",
]
