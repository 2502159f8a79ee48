"""The roll of this app's models."""

from clinicians.access.models import StoredAnswer
from clinicians.accounts.authenticators import Authenticator
from clinicians.accounts.models import AddressProof, OneTimeLink, User
from clinicians.audit.models import AuditHead, AuditRecord, SigningKey
from clinicians.clinics.models import Clinic, Clinician, Membership
from clinicians.credentials.models import Licence
from clinicians.notices.models import Notice, NoticePreference

__all__ = [
    "AddressProof",
    "AuditHead",
    "AuditRecord",
    "Authenticator",
    "Clinic",
    "Clinician",
    "Licence",
    "Membership",
    "Notice",
    "NoticePreference",
    "OneTimeLink",
    "SigningKey",
    "StoredAnswer",
    "User",
]
