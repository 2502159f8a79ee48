"""The roll of this app's models."""

from clinicians.access.models import StoredAnswer
from clinicians.accounts.authenticators import Authenticator
from clinicians.accounts.models import OneTimeLink, User
from clinicians.audit.models import AuditHead, AuditRecord, SigningKey
from clinicians.clinics.models import Clinic, Clinician, Membership
from clinicians.credentials.models import Licence

__all__ = [
    "AuditHead",
    "AuditRecord",
    "Authenticator",
    "Clinic",
    "Clinician",
    "Licence",
    "Membership",
    "OneTimeLink",
    "SigningKey",
    "StoredAnswer",
    "User",
]
