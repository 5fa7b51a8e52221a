"""The audit trail. The database refuses to change or remove a row."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from huawu.kit.ids import new_id
from huawu.kit.time import now


class Entry(models.Model):
    """One write: who, what, old and new, when, from where. Never personal data in clear."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    at = models.DateTimeField(default=now)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    actor_label = models.CharField(max_length=64)
    action = models.CharField(max_length=64)
    object_type = models.CharField(max_length=64)
    object_id = models.CharField(max_length=64)
    old = models.JSONField(default=dict)
    new = models.JSONField(default=dict)
    ip = models.GenericIPAddressField(null=True)
    session = models.CharField(max_length=16, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["object_type", "object_id", "at"], name="ledger_object"),
            models.Index(fields=["actor", "at"], name="ledger_actor"),
            models.Index(fields=["at"], name="ledger_at"),
            models.Index(fields=["action", "at"], name="ledger_action"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%F %T} {self.actor_label} {self.action}"


class Pending(models.Model):
    """An entry that waits for its seal; written by the database itself when the entry is (migration 0003)."""

    id = models.BigAutoField(primary_key=True)
    entry_id = models.UUIDField(unique=True)

    def __str__(self) -> str:
        return f"pending {self.entry_id}"


class Seal(models.Model):
    """An entry's place in the chain: see :mod:`huawu.ledger.chain`. The database refuses to change or remove a row."""

    seq = models.BigIntegerField(primary_key=True)
    entry = models.OneToOneField(Entry, models.PROTECT, related_name="seal")
    previous = models.BinaryField()
    digest = models.BinaryField()
    key_id = models.CharField(max_length=32)
    mac = models.BinaryField()
    sealed_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(seq__gte=1), name="ledger_seal_from_one")]

    def __str__(self) -> str:
        return f"seal {self.seq}"


class Check(models.Model):
    """One verification of the whole chain, and what it found."""

    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(default=now)
    head = models.BigIntegerField()
    """Number of the last seal there was."""
    anchored = models.BigIntegerField()
    """Up to where an anchor outside the database showed that nothing was cut off; 0 without any."""
    problems = models.JSONField(default=list)
    """The first of them, as :meth:`huawu.ledger.chain.Problem.to_json` gives them."""
    problem_count = models.IntegerField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.finished_at:%F %T} up to {self.head}: {self.problem_count} problems"
