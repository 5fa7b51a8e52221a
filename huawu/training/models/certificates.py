"""Certificates per business line, and the rules that let them open and close a skill."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from huawu.calls.models import BusinessLine
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.kit.versioned import Versioned
from huawu.people.models import Skill
from huawu.privacy.fields import EncryptedTextField
from huawu.training.rules.certifying import Gate, Held


class CertificateKind(Versioned):
    """A certificate (上岗资格) for a business line. Once ``in_force``, its skill is open only to who holds one."""

    code = models.SlugField(max_length=32, unique=True)
    zh = models.CharField(max_length=64)
    en = models.CharField(max_length=64)
    line = models.ForeignKey(BusinessLine, models.PROTECT, related_name="certificate_kinds")
    skill = models.ForeignKey(Skill, models.PROTECT, related_name="certificate_kinds")
    valid_days = models.PositiveSmallIntegerField(default=365)
    opens_at = models.PositiveSmallIntegerField(default=0)
    """The level at which it opens the skill to who was given none by hand; 0: it opens nothing alone."""
    in_force = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField(default=0)
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ("position", "id")
        constraints = [
            models.CheckConstraint(condition=Q(valid_days__gte=1), name="certificate_kind_lasts"),
            models.CheckConstraint(condition=Q(opens_at__lte=5), name="certificate_kind_level_to_5"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def gate(self) -> Gate:
        return Gate(self.pk, self.skill.name, self.opens_at)


class Certificate(models.Model):
    """Somebody's certificate; a renewal is another row. Never changed but for being revoked."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.ForeignKey(CertificateKind, models.PROTECT, related_name="certificates")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="certificates")
    valid_from = models.DateTimeField(default=now)
    valid_until = models.DateTimeField()
    attempt = models.OneToOneField("training.Attempt", models.PROTECT, null=True, related_name="certificate")
    """The exam by which it was earned; None: given by hand."""
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    note = EncryptedTextField(bound_to="certificate.note", max_length=500, blank=True)
    """Why it was given by hand, or why it was revoked."""
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-valid_until", "id")
        indexes = [models.Index(fields=["person", "kind", "-valid_until"], name="certificate_holder")]
        constraints = [
            models.CheckConstraint(condition=Q(valid_until__gt=F("valid_from")), name="certificate_lasts"),
            models.CheckConstraint(
                condition=Q(attempt__isnull=False) | Q(given_by__isnull=False), name="certificate_has_a_ground"
            ),
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=True) | Q(revoked_by__isnull=False),
                name="certificate_revoked_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def held(self) -> Held:
        return Held(self.kind_id, self.valid_from, self.valid_until, self.revoked_at)
