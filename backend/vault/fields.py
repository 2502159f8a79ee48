"""Model fields whose column holds only ciphertext.

The value is bound to its place: AAD = clinic, table, row, column. It is decrypted when it is read
from the instance, not when the row is fetched, so a list that shows no names opens none.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.exceptions import FieldError
from django.db import models
from django.db.models import Model

from backend.vault.cipher import PREFIX, open_sealed, seal
from backend.vault.keys import PLATFORM, clinic_scope, reading_key, writing_key

if TYPE_CHECKING:
    Column = models.TextField[Any, Any]
else:
    Column = models.TextField


JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Sealed(str):
    """Ciphertext as it came from the column."""

    __slots__ = ()


class Opened:
    """The attribute: opens a sealed value at first reading and keeps what it found."""

    def __init__(self, field: EncryptedText) -> None:
        self.field = field

    def __get__(self, instance: Model | None, owner: type[Model]) -> Any:
        if instance is None:
            return self
        if self.field.attname not in instance.__dict__:
            instance.refresh_from_db(fields=[self.field.attname])
        value = instance.__dict__[self.field.attname]
        if isinstance(value, Sealed):
            value = instance.__dict__[self.field.attname] = self.field.unseal(instance, value)
        return value

    def __set__(self, instance: Model, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class EncryptedText(Column):
    """Text, encrypted under the key of the row's scope (`vault_scope()`, by default its clinic)."""

    def contribute_to_class(self, cls: type[Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only=private_only)
        setattr(cls, self.attname, Opened(self))

    def from_db_value(self, value: str | None, *_: Any) -> Sealed | None:
        return None if value is None else Sealed(value)

    def pre_save(self, model_instance: Model, add: bool) -> Any:
        value = model_instance.__dict__.get(self.attname)
        if value is None or isinstance(value, Sealed):
            return value
        return self.seal(model_instance, value)

    def get_prep_value(self, value: Any) -> Any:
        # "" says nothing about anyone: it is what a new column holds in rows that are older.
        if value not in (None, "") and not str(value).startswith(PREFIX):
            raise FieldError(f"{self.name} is encrypted: it cannot be compared or written plainly.")
        return value

    def get_lookup(self, lookup_name: str) -> Any:
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None

    def seal(self, row: Model, value: Any) -> Sealed:
        kid, key = writing_key(*scope_of(row))
        return Sealed(seal(kid, key, self.encode(value), aad=self.place(row)))

    def unseal(self, row: Model, value: Sealed) -> Any:
        if value == "":
            return ""
        return self.decode(open_sealed(value, reading_key, aad=self.place(row)))

    def sealing(self, clinic: UUID, scope: str) -> Callable[[object, Any], Sealed]:
        """What seals this column for many new rows of this clinic in this scope, each by its key:
        without an instance for each."""
        kid, key = writing_key(scope, clinic_scope(clinic))
        table = self.model._meta.db_table

        def sealed(row_key: object, value: Any) -> Sealed:
            place = self._place(clinic, table, row_key)
            return Sealed(seal(kid, key, self.encode(value), aad=place))

        return sealed

    def place(self, row: Model) -> str:
        clinic, key = getattr(row, "clinic_id", None), getattr(row, "vault_row", row.pk)
        return self._place(clinic, row._meta.db_table, key)

    def _place(self, clinic: object, table: str, key: object) -> str:
        return f"{clinic or '-'}|{table}|{key}|{self.column}"

    def encode(self, value: Any) -> bytes:
        return str(value).encode()

    def decode(self, raw: bytes) -> Any:
        return raw.decode()


class EncryptedJSON(EncryptedText):
    """Any JSON value, encrypted."""

    _pyi_private_set_type: Any  # what django-stubs lets a row be made with

    def encode(self, value: Any) -> bytes:
        return JSON.encode(value).encode()

    def decode(self, raw: bytes) -> Any:
        return json.loads(raw)


class EncryptedBytes(EncryptedText):
    """Bytes (a printed report), encrypted."""

    _pyi_private_set_type: Any  # what django-stubs lets a row be made with

    def encode(self, value: Any) -> bytes:
        return bytes(value)

    def decode(self, raw: bytes) -> Any:
        return raw


def scope_of(row: Model) -> tuple[str, str | None]:
    """(scope, parent scope) of the key that writes this row's values."""
    chosen = getattr(row, "vault_scope", None)
    clinic = getattr(row, "clinic_id", None)
    if clinic is None:
        return PLATFORM, None
    return (chosen, clinic_scope(clinic)) if chosen else (clinic_scope(clinic), None)
