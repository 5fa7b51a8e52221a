"""Shift summaries, monthly reviews, profiles and signs of strain."""

from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import huawu.kit.ids
import huawu.kit.time
import huawu.privacy.fields
import huawu.reports.choices


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ShiftSummary",
            fields=[
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("day", models.DateField()),
                ("began_at", models.DateTimeField()),
                ("until", models.DateTimeField()),
                ("figures", models.JSONField(default=list)),
                ("stretches", models.JSONField(default=list)),
                (
                    "text",
                    huawu.privacy.fields.EncryptedTextField(blank=True, bound_to="shift_summary.text", max_length=4000),
                ),
                (
                    "drafted",
                    huawu.privacy.fields.EncryptedTextField(
                        blank=True, bound_to="shift_summary.drafted", max_length=4000
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            (huawu.reports.choices.SummaryState["DRAFT"], huawu.reports.choices.SummaryState["DRAFT"]),
                            (huawu.reports.choices.SummaryState["SENT"], huawu.reports.choices.SummaryState["SENT"]),
                        ],
                        default=huawu.reports.choices.SummaryState["DRAFT"],
                        max_length=8,
                    ),
                ),
                ("made_at", models.DateTimeField(default=huawu.kit.time.now)),
                ("sent_at", models.DateTimeField(null=True)),
                (
                    "agent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="summaries",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-began_at", "agent"),
            },
        ),
        migrations.CreateModel(
            name="StressSignal",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("since", models.DateTimeField()),
                ("at", models.DateTimeField()),
                ("calls", models.PositiveSmallIntegerField()),
                ("agent_saw_at", models.DateTimeField(null=True)),
                ("leader_saw_at", models.DateTimeField(null=True)),
                (
                    "agent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stress_signals",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "leader",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-at",),
            },
        ),
        migrations.CreateModel(
            name="SummaryRemark",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("at", models.DateTimeField(default=huawu.kit.time.now)),
                ("text", huawu.privacy.fields.EncryptedTextField(bound_to="summary_remark.text", max_length=1000)),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "summary",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="remarks", to="reports.shiftsummary"
                    ),
                ),
            ],
            options={
                "ordering": ("at", "id"),
            },
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("quarter", models.DateField()),
                ("at", models.DateTimeField(default=huawu.kit.time.now)),
                ("scores", huawu.privacy.fields.EncryptedJSONField(bound_to="assessment.scores")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-quarter", "-at"),
                "indexes": [models.Index(fields=["person", "-quarter", "-at"], name="assessment_latest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("person", models.F("by")), _negated=True),
                        name="assessment_of_somebody_else",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DepartmentReview",
            fields=[
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("month", models.DateField()),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            (
                                huawu.reports.choices.ReviewState["GATHERING"],
                                huawu.reports.choices.ReviewState["GATHERING"],
                            ),
                            (huawu.reports.choices.ReviewState["FAILED"], huawu.reports.choices.ReviewState["FAILED"]),
                            (huawu.reports.choices.ReviewState["DRAFT"], huawu.reports.choices.ReviewState["DRAFT"]),
                            (huawu.reports.choices.ReviewState["SIGNED"], huawu.reports.choices.ReviewState["SIGNED"]),
                        ],
                        default=huawu.reports.choices.ReviewState["GATHERING"],
                        max_length=12,
                    ),
                ),
                ("figures", models.JSONField(default=list)),
                ("charts", models.JSONField(default=dict)),
                ("until", models.DateTimeField(null=True)),
                (
                    "went_well",
                    huawu.privacy.fields.EncryptedTextField(
                        blank=True, bound_to="department_review.went_well", max_length=8000
                    ),
                ),
                (
                    "findings",
                    huawu.privacy.fields.EncryptedTextField(
                        blank=True, bound_to="department_review.findings", max_length=8000
                    ),
                ),
                (
                    "measures",
                    huawu.privacy.fields.EncryptedTextField(
                        blank=True, bound_to="department_review.measures", max_length=8000
                    ),
                ),
                ("edited", models.BooleanField(default=False)),
                ("made_at", models.DateTimeField(default=huawu.kit.time.now)),
                ("signed_at", models.DateTimeField(null=True)),
                ("digest", models.CharField(blank=True, max_length=64)),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "signed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-month", "-number"),
                "constraints": [
                    models.UniqueConstraint(fields=("month", "number"), name="review_number_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "signed"), _negated=True),
                        fields=("month",),
                        name="review_one_draft_a_month",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("signed_at__isnull", False), ("signed_by__isnull", False), ("state", "signed")),
                            models.Q(
                                models.Q(("state", "signed"), _negated=True),
                                ("signed_at__isnull", True),
                                ("signed_by__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="review_signed_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GrowthItem",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("dimension", models.CharField(max_length=16)),
                ("text", huawu.privacy.fields.EncryptedTextField(bound_to="growth_item.text", max_length=500)),
                ("due_on", models.DateField()),
                ("set_at", models.DateTimeField(default=huawu.kit.time.now)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            (huawu.reports.choices.GrowthState["OPEN"], huawu.reports.choices.GrowthState["OPEN"]),
                            (huawu.reports.choices.GrowthState["DONE"], huawu.reports.choices.GrowthState["DONE"]),
                            (
                                huawu.reports.choices.GrowthState["DROPPED"],
                                huawu.reports.choices.GrowthState["DROPPED"],
                            ),
                        ],
                        default=huawu.reports.choices.GrowthState["OPEN"],
                        max_length=8,
                    ),
                ),
                (
                    "note",
                    huawu.privacy.fields.EncryptedTextField(blank=True, bound_to="growth_item.note", max_length=500),
                ),
                ("closed_at", models.DateTimeField(null=True)),
                (
                    "closed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="growth_items",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("due_on", "set_at"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", True), ("state", "open")),
                            models.Q(models.Q(("state", "open"), _negated=True), ("closed_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="growth_item_closed_at_an_instant",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ProfileMonth",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("month", models.DateField()),
                ("levels", huawu.privacy.fields.EncryptedJSONField(bound_to="profile_month.levels", default=dict)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="profile_months",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("month", "person"),
                "constraints": [models.UniqueConstraint(fields=("person", "month"), name="profile_month_once")],
            },
        ),
        migrations.AddIndex(
            model_name="shiftsummary",
            index=models.Index(fields=["state", "-began_at"], name="summary_state"),
        ),
        migrations.AddConstraint(
            model_name="shiftsummary",
            constraint=models.UniqueConstraint(fields=("agent", "began_at"), name="summary_once_a_shift"),
        ),
        migrations.AddConstraint(
            model_name="shiftsummary",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("sent_at__isnull", False), ("state", "sent")),
                    models.Q(("sent_at__isnull", True), ("state", "draft")),
                    _connector="OR",
                ),
                name="summary_sent_at_an_instant",
            ),
        ),
        migrations.AddConstraint(
            model_name="stresssignal",
            constraint=models.UniqueConstraint(fields=("agent", "at"), name="stress_signal_once"),
        ),
    ]
