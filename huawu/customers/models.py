"""Customers and the numbers they call from."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.privacy.fields import BlindIndexField, EncryptedPhoneNumberField, EncryptedTextField


class Customer(models.Model):
    """A person who uses the service. Prints as its id: a name never enters a log line."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = EncryptedTextField(bound_to="customer.name", max_length=64, blank=True)
    level = models.CharField(max_length=32, blank=True)
    note = EncryptedTextField(bound_to="customer.note", blank=True)
    tokens = ArrayField(models.BigIntegerField(), default=list, editable=False)
    """What it is found by (:mod:`huawu.customers.tokens`)."""
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        indexes = [GinIndex(fields=["tokens"], name="customer_tokens")]

    def __str__(self) -> str:
        return str(self.id)


class CustomerNumber(models.Model):
    """A number of a customer; a number belongs to one customer."""

    customer = models.ForeignKey(Customer, models.CASCADE, related_name="numbers")
    number = EncryptedPhoneNumberField(bound_to="customer.number")
    number_index = BlindIndexField(of="number", purpose="number", unique=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(number_index=BlindIndexField.EMPTY), name="customer_number_known")
        ]

    def __str__(self) -> str:
        return str(self.number)
