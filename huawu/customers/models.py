"""Customers and the numbers they call from."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from huawu.customers.choices import MAX_TAG, RequestKind
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.kit.versioned import Versioned
from huawu.privacy.fields import BlindIndexField, EncryptedJSONField, EncryptedPhoneNumberField, EncryptedTextField


class Customer(Versioned):
    """A person who uses the service. Prints as its id: a name never enters a log line."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = EncryptedTextField(bound_to="customer.name", max_length=64, blank=True)
    level = models.CharField(max_length=32, blank=True)
    note = EncryptedTextField(bound_to="customer.note", blank=True)
    tokens = ArrayField(models.BigIntegerField(), default=list, editable=False)
    """What it is found by (:mod:`huawu.customers.tokens`)."""
    tags = ArrayField(models.CharField(max_length=MAX_TAG), default=list)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="merged", editable=False)
    """The customer that this one turned out to be: it keeps what was its own, and is not found any more."""
    created_at = models.DateTimeField(default=now, editable=False)
    erased_at = models.DateTimeField(null=True, editable=False)
    """When what tells of the person was erased from it (:mod:`huawu.privacy.belongings`)."""

    class Meta:
        indexes = [
            GinIndex(fields=["tokens"], name="customer_tokens"),
            models.Index(fields=["created_at"], condition=Q(erased_at__isnull=True), name="customer_not_erased"),
        ]
        constraints = [models.CheckConstraint(condition=~Q(merged_into=F("id")), name="customer_not_in_itself")]

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


class Consent(models.Model):
    """What a customer has agreed to or refused. Append-only: of a kind and a channel the latest counts."""

    customer = models.ForeignKey(Customer, models.PROTECT, related_name="consents")
    kind = models.CharField(max_length=16)
    """A :class:`huawu.customers.choices.ConsentKind`."""
    channel = models.CharField(max_length=16)
    """A :class:`huawu.customers.choices.Channel`."""
    given = models.BooleanField()
    at = models.DateTimeField(default=now)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    call_uuid = models.UUIDField(null=True)
    """The call in which it was said. No foreign key: the call's own row may come later."""

    class Meta:
        indexes = [models.Index(fields=["customer", "-at"], name="consent_customer")]

    def __str__(self) -> str:
        return f"{self.customer_id} {self.kind} {self.channel}"


class Merge(models.Model):
    """That two customers turned out to be one, and what came from whom, so that it can be undone."""

    kept = models.ForeignKey(Customer, models.PROTECT, related_name="merges")
    gone = models.ForeignKey(Customer, models.PROTECT, related_name="merges_away")
    numbers = ArrayField(models.BigIntegerField(), default=list)
    """The rows of numbers that came from ``gone``."""
    tags = ArrayField(models.CharField(max_length=MAX_TAG), default=list)
    """The tags that ``kept`` has only since then."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gone"], condition=Q(undone_at__isnull=True), name="customer_merged_once")
        ]

    def __str__(self) -> str:
        return str(self.pk)


class DataRequest(models.Model):
    """That a person wants a copy of what is kept of them, or wants it erased (个人信息请求; PIPL, articles 45, 47).
    Asked for by whoever talks with them, decided by a second person."""

    class State(models.TextChoices):
        ASKED = "asked"
        REFUSED = "refused"
        APPROVED = "approved"
        DONE = "done"
        """Erased."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey(Customer, models.PROTECT, related_name="data_requests")
    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in RequestKind])
    state = models.CharField(max_length=16, default=State.ASKED, choices=State.choices)
    reason = EncryptedTextField(bound_to="person_request.reason", max_length=500)
    """How they asked, and by what it is known that it was they."""
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=now)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    note = EncryptedTextField(bound_to="person_request.note", max_length=500, blank=True)
    done_at = models.DateTimeField(null=True)
    erased = models.JSONField(default=dict)
    """How much of each kind was erased."""

    class Meta:
        ordering = ("-asked_at", "-id")
        constraints = [
            models.UniqueConstraint(
                fields=["customer", "kind"], condition=Q(state="asked"), name="person_request_asked_once"
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("asked_by")), name="person_request_two_people"
            ),
            models.CheckConstraint(
                condition=Q(state="asked", decided_by__isnull=True)
                | ~Q(state="asked") & Q(decided_by__isnull=False, decided_at__isnull=False),
                name="person_request_decided_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class CustomerImport(models.Model):
    """A table of customers that somebody uploaded, and how far it has been taken in."""

    class State(models.TextChoices):
        UPLOADED = "uploaded"
        RUNNING = "running"
        DONE = "done"
        UNDOING = "undoing"
        UNDONE = "undone"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    state = models.CharField(max_length=16, default=State.UPLOADED)
    heading = ArrayField(models.CharField(max_length=500))
    columns = ArrayField(models.CharField(max_length=16, blank=True))
    """What each column is, a :class:`huawu.customers.import_rules.Column`; guessed until it is started."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)
    moved_at = models.DateTimeField(default=now)
    """When it last got on: one that stands still while it runs has lost its worker."""
    emptied_at = models.DateTimeField(null=True)
    """When the cells of its rows were forgotten because their time was over."""

    def __str__(self) -> str:
        return str(self.pk)


class ImportRow(models.Model):
    """A row of such a table. What has been taken in, or was known, keeps no cells."""

    class Outcome(models.TextChoices):
        PENDING = "pending"
        MADE = "made"
        KNOWN = "known"
        BAD = "bad"
        UNDONE = "undone"
        KEPT = "kept"
        """Made, and not taken back: something has happened with the customer since."""

    table = models.ForeignKey(CustomerImport, models.CASCADE, related_name="rows")
    line = models.PositiveIntegerField()
    """As a spreadsheet counts: the heading is 1."""
    cells = EncryptedJSONField(bound_to="import_row.cells", default=list)
    outcome = models.CharField(max_length=16, default=Outcome.PENDING)
    problem = models.CharField(max_length=16, blank=True)
    """A :class:`huawu.customers.import_rules.RowProblem`."""
    customer = models.ForeignKey(Customer, models.SET_NULL, null=True, related_name="+")
    """Whom it made."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["table", "line"], name="import_row_once")]
        indexes = [models.Index(fields=["table", "outcome", "line"], name="import_row_outcome")]

    def __str__(self) -> str:
        return f"{self.table_id} {self.line}"
