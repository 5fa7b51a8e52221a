"""What people ask for of their own data; what was erased."""

from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import huawu.customers.choices
import huawu.kit.ids
import huawu.kit.time
import huawu.privacy.fields


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0007_version"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="customer",
            name="erased_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="customerimport",
            name="emptied_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.CreateModel(
            name="PersonRequest",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            (huawu.customers.choices.RequestKind["COPY"], huawu.customers.choices.RequestKind["COPY"]),
                            (
                                huawu.customers.choices.RequestKind["ERASURE"],
                                huawu.customers.choices.RequestKind["ERASURE"],
                            ),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "Asked"),
                            ("refused", "Refused"),
                            ("approved", "Approved"),
                            ("done", "Done"),
                        ],
                        default="asked",
                        max_length=16,
                    ),
                ),
                ("reason", huawu.privacy.fields.EncryptedTextField(bound_to="person_request.reason", max_length=500)),
                ("asked_at", models.DateTimeField(default=huawu.kit.time.now)),
                ("decided_at", models.DateTimeField(null=True)),
                (
                    "note",
                    huawu.privacy.fields.EncryptedTextField(blank=True, bound_to="person_request.note", max_length=500),
                ),
                ("done_at", models.DateTimeField(null=True)),
                ("erased", models.JSONField(default=dict)),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="person_requests",
                        to="customers.customer",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-asked_at", "-id"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "asked")),
                        fields=("customer", "kind"),
                        name="person_request_asked_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by__isnull", True),
                            models.Q(("decided_by", models.F("asked_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="person_request_two_people",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_by__isnull", True), ("state", "asked")),
                            models.Q(
                                models.Q(("state", "asked"), _negated=True),
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="person_request_decided_by_somebody",
                    ),
                ],
            },
        ),
    ]
