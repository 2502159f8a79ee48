from __future__ import annotations

from django.db import models

from backend.kernel.ids import uuid7


class DataKey(models.Model):
    """A wrapped key. Its id is the `kid` that stands in every value it encrypted.

    `scope` names what it protects: `platform`, `index`, `clinic:<id>`, `participant:<id>`,
    `author:<id>`. `parent` is the kid of the key that wraps it: a master key or another DataKey.
    Destroying a participant's key shreds what was written under it.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    scope = models.CharField(max_length=64, unique=True)
    parent = models.CharField(max_length=64)
    wrapped = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)
