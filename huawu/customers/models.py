"""Customers and the numbers they call from."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from huawu.kit.fields import PhoneNumberField
from huawu.kit.ids import new_id
from huawu.kit.time import now


class Customer(models.Model):
    """A person who uses the service. Prints as its id: a name never enters a log line."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=64, blank=True)
    level = models.CharField(max_length=32, blank=True)
    note = models.TextField(blank=True)
    created_at = models.DateTimeField(default=now, editable=False)

    def __str__(self) -> str:
        return str(self.id)


class CustomerNumber(models.Model):
    """A number of a customer; a number belongs to one customer."""

    customer = models.ForeignKey(Customer, models.CASCADE, related_name="numbers")
    number = PhoneNumberField(unique=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(number=""), name="customer_number_known")]

    def __str__(self) -> str:
        return str(self.number)
