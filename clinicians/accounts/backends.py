"""Passwords against the blind index: the address itself is never looked up in the clear."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import ModelBackend

from clinicians.accounts.models import User
from clinicians.accounts.read_together import login_read


class BlindIndexBackend(ModelBackend):
    def get_user(self, user_id: Any) -> Any:
        read = login_read(user_id)
        if read is None:
            return super().get_user(user_id)
        return read.user if self.user_can_authenticate(read.user) else None

    def authenticate(
        self,
        request: Any,
        username: str | None = None,
        password: str | None = None,
        email_index: str = "",
        **kwargs: Any,
    ) -> User | None:
        """The user whose address has this index, if the password is theirs. Unknown addresses
        cost the same hash as known ones, so time tells nobody who has an account."""
        user = User.objects.filter(email_index=email_index).first()
        if user is None:
            User().set_password(password)
            return None
        allowed = user.check_password(password or "") and self.user_can_authenticate(user)
        return user if allowed else None
