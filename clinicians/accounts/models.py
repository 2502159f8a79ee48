from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.hashers import make_password
from django.db import models
from django.db.models import Q

from backend.kernel.clock import now
from backend.kernel.ids import uuid7
from backend.vault.fields import EncryptedText
from backend.vault.index import blind_index, normal_address
from clinicians.access.actor import Actor
from clinicians.access.owned import NOTHING, ClinicOwned


class UserManager(BaseUserManager["User"]):
    def by_email(self, email: str) -> User | None:
        return self.filter(email_index=blind_index(email)).first()

    def of_address(self, email: str) -> User:
        """The login of this address; made, without a password, if there is none."""
        fresh = {"email": normal_address(email), "password": make_password(None)}
        user, _ = self.get_or_create(email_index=blind_index(email), defaults=fresh)
        return user

    def create_user(self, email: str, password: str | None = None) -> User:
        """A login for this address; without a password it cannot sign in until it chooses one."""
        user = self.model(email=normal_address(email), email_index=blind_index(email))
        user.set_password(password)
        user.save()
        return user


class User(AbstractBaseUser):  # type: ignore[django-manager-missing]  # devices are untyped
    """A login. Its address is encrypted and found through the blind index only."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    email_index = models.CharField(max_length=64, unique=True)
    email = EncryptedText()
    is_active = models.BooleanField(default=True)
    session_epoch = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()
    USERNAME_FIELD = "email_index"
    EMAIL_FIELD = "email"

    def __str__(self) -> str:
        return str(self.pk)

    def get_session_auth_hash(self) -> str:
        """Changes with the password and with "sign out everywhere", which ends every sign-in."""
        return self._epoch_hash(super().get_session_auth_hash())

    def get_session_auth_fallback_hash(self) -> Any:
        for fallback in super().get_session_auth_fallback_hash():
            yield self._epoch_hash(fallback)

    def _epoch_hash(self, base: str) -> str:
        return f"{base}.{self.session_epoch}"


class OneTimeLink(models.Model):
    """A mailed link that works once. Its token is known only to whoever reads the mail."""

    class Purpose(models.TextChoices):
        INVITATION = "invitation"
        PASSWORD_RESET = "password_reset"  # noqa: S105 (a purpose, not a password)

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    digest = models.CharField(max_length=64, unique=True)
    purpose = models.CharField(max_length=16, choices=Purpose)
    user = models.ForeignKey(User, models.CASCADE, related_name="links")
    membership = models.ForeignKey(
        "clinicians.Membership", models.CASCADE, null=True, related_name="links"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    objects = models.Manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(purpose="invitation") ^ models.Q(membership=None),
                name="invitation_iff_membership",
            )
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.pk}"


class AddressProof(ClinicOwned):
    """A six-digit code mailed to an address, which proves that the person reads mail there.

    The address, the code and where the asking came from are kept as keyed digests only. `subject`
    is what the code is for (the group applied to): it opens nothing else.
    """

    subject = models.UUIDField()
    address = models.CharField(max_length=64)
    client = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    tries = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField()
    spent_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index("address", "created_at", name="proofs_of_address"),
            models.Index("client", "created_at", name="proofs_of_client"),
        ]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """Nobody looks them up: they are found by who proves an address."""
        return NOTHING
