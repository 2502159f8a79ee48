"""The roll of this app's models."""

from clinicians.accounts.models import User
from clinicians.audit.models import AuditHead, AuditRecord
from clinicians.clinics.models import Clinic, Clinician, Membership

__all__ = ["AuditHead", "AuditRecord", "Clinic", "Clinician", "Membership", "User"]
