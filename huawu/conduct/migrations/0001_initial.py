"""Matters of conduct, their history, and the points."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import huawu.conduct.choices
import huawu.kit.ids
import huawu.privacy.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ConductBook",
            fields=[
                ("version", models.PositiveIntegerField(default=1)),
                ("id", models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ("points", models.JSONField()),
                ("otherwise", models.PositiveSmallIntegerField()),
                ("award", models.PositiveSmallIntegerField()),
                ("appeal_days", models.PositiveSmallIntegerField()),
                ("lasts_days", models.PositiveSmallIntegerField()),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="conduct_book_only_one")],
            },
        ),
        migrations.CreateModel(
            name="ConductMatter",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[
                            (huawu.conduct.choices.MatterSide["FAULT"], huawu.conduct.choices.MatterSide["FAULT"]),
                            (huawu.conduct.choices.MatterSide["MERIT"], huawu.conduct.choices.MatterSide["MERIT"]),
                        ],
                        max_length=8,
                    ),
                ),
                ("clause", models.CharField(max_length=16)),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            (
                                huawu.conduct.choices.MatterOrigin["FINDING"],
                                huawu.conduct.choices.MatterOrigin["FINDING"],
                            ),
                            (huawu.conduct.choices.MatterOrigin["HAND"], huawu.conduct.choices.MatterOrigin["HAND"]),
                            (
                                huawu.conduct.choices.MatterOrigin["SUGGESTION"],
                                huawu.conduct.choices.MatterOrigin["SUGGESTION"],
                            ),
                        ],
                        max_length=16,
                    ),
                ),
                ("finding", models.CharField(max_length=128, null=True, unique=True)),
                ("path", models.CharField(blank=True, max_length=200)),
                ("occurred_at", models.DateTimeField()),
                (
                    "evidence",
                    huawu.privacy.fields.EncryptedTextField(
                        blank=True, bound_to="conduct_matter.evidence", max_length=1000
                    ),
                ),
                ("drafted_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            (huawu.conduct.choices.MatterState["DRAFT"], huawu.conduct.choices.MatterState["DRAFT"]),
                            (huawu.conduct.choices.MatterState["TOLD"], huawu.conduct.choices.MatterState["TOLD"]),
                            (
                                huawu.conduct.choices.MatterState["ANSWERED"],
                                huawu.conduct.choices.MatterState["ANSWERED"],
                            ),
                            (
                                huawu.conduct.choices.MatterState["STANDING"],
                                huawu.conduct.choices.MatterState["STANDING"],
                            ),
                            (
                                huawu.conduct.choices.MatterState["APPEALED"],
                                huawu.conduct.choices.MatterState["APPEALED"],
                            ),
                            (huawu.conduct.choices.MatterState["FINAL"], huawu.conduct.choices.MatterState["FINAL"]),
                            (
                                huawu.conduct.choices.MatterState["DISMISSED"],
                                huawu.conduct.choices.MatterState["DISMISSED"],
                            ),
                            (
                                huawu.conduct.choices.MatterState["WITHDRAWN"],
                                huawu.conduct.choices.MatterState["WITHDRAWN"],
                            ),
                        ],
                        default=huawu.conduct.choices.MatterState["DRAFT"],
                        max_length=16,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            (huawu.conduct.choices.MatterOutcome["NOTE"], huawu.conduct.choices.MatterOutcome["NOTE"]),
                            (
                                huawu.conduct.choices.MatterOutcome["COACHING"],
                                huawu.conduct.choices.MatterOutcome["COACHING"],
                            ),
                            (
                                huawu.conduct.choices.MatterOutcome["VIOLATION"],
                                huawu.conduct.choices.MatterOutcome["VIOLATION"],
                            ),
                            (
                                huawu.conduct.choices.MatterOutcome["PRAISE"],
                                huawu.conduct.choices.MatterOutcome["PRAISE"],
                            ),
                            (
                                huawu.conduct.choices.MatterOutcome["AWARD"],
                                huawu.conduct.choices.MatterOutcome["AWARD"],
                            ),
                        ],
                        max_length=16,
                    ),
                ),
                ("points", models.PositiveSmallIntegerField(default=0)),
                ("counts_from", models.DateTimeField(null=True)),
                ("counts_until", models.DateTimeField(null=True)),
                ("appeal_until", models.DateTimeField(null=True)),
                ("events_count", models.PositiveIntegerField(default=0)),
                ("erased_at", models.DateTimeField(editable=False, null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "drafted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "heard_by",
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
                        related_name="conduct_matters",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ConductEvent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("seq", models.PositiveIntegerField()),
                ("at", models.DateTimeField()),
                (
                    "deed",
                    models.CharField(
                        choices=[
                            (huawu.conduct.choices.MatterDeed["DRAFTED"], huawu.conduct.choices.MatterDeed["DRAFTED"]),
                            (huawu.conduct.choices.MatterDeed["DECIDED"], huawu.conduct.choices.MatterDeed["DECIDED"]),
                            (
                                huawu.conduct.choices.MatterDeed["DISMISSED"],
                                huawu.conduct.choices.MatterDeed["DISMISSED"],
                            ),
                            (
                                huawu.conduct.choices.MatterDeed["ANSWERED"],
                                huawu.conduct.choices.MatterDeed["ANSWERED"],
                            ),
                            (
                                huawu.conduct.choices.MatterDeed["ACCEPTED"],
                                huawu.conduct.choices.MatterDeed["ACCEPTED"],
                            ),
                            (huawu.conduct.choices.MatterDeed["LAPSED"], huawu.conduct.choices.MatterDeed["LAPSED"]),
                            (
                                huawu.conduct.choices.MatterDeed["CONFIRMED"],
                                huawu.conduct.choices.MatterDeed["CONFIRMED"],
                            ),
                            (
                                huawu.conduct.choices.MatterDeed["LIGHTENED"],
                                huawu.conduct.choices.MatterDeed["LIGHTENED"],
                            ),
                            (
                                huawu.conduct.choices.MatterDeed["WITHDRAWN"],
                                huawu.conduct.choices.MatterDeed["WITHDRAWN"],
                            ),
                            (
                                huawu.conduct.choices.MatterDeed["APPEALED"],
                                huawu.conduct.choices.MatterDeed["APPEALED"],
                            ),
                            (huawu.conduct.choices.MatterDeed["UPHELD"], huawu.conduct.choices.MatterDeed["UPHELD"]),
                            (huawu.conduct.choices.MatterDeed["CHANGED"], huawu.conduct.choices.MatterDeed["CHANGED"]),
                            (
                                huawu.conduct.choices.MatterDeed["OVERTURNED"],
                                huawu.conduct.choices.MatterDeed["OVERTURNED"],
                            ),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            (huawu.conduct.choices.MatterOutcome["NOTE"], huawu.conduct.choices.MatterOutcome["NOTE"]),
                            (
                                huawu.conduct.choices.MatterOutcome["COACHING"],
                                huawu.conduct.choices.MatterOutcome["COACHING"],
                            ),
                            (
                                huawu.conduct.choices.MatterOutcome["VIOLATION"],
                                huawu.conduct.choices.MatterOutcome["VIOLATION"],
                            ),
                            (
                                huawu.conduct.choices.MatterOutcome["PRAISE"],
                                huawu.conduct.choices.MatterOutcome["PRAISE"],
                            ),
                            (
                                huawu.conduct.choices.MatterOutcome["AWARD"],
                                huawu.conduct.choices.MatterOutcome["AWARD"],
                            ),
                        ],
                        max_length=16,
                    ),
                ),
                ("points", models.PositiveSmallIntegerField(default=0)),
                (
                    "text",
                    huawu.privacy.fields.EncryptedTextField(blank=True, bound_to="conduct_event.text", max_length=1000),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="events", to="conduct.conductmatter"
                    ),
                ),
            ],
            options={
                "ordering": ("matter", "seq"),
            },
        ),
        migrations.AddIndex(
            model_name="conductmatter",
            index=models.Index(fields=["person", "-drafted_at"], name="conduct_person"),
        ),
        migrations.AddIndex(
            model_name="conductmatter",
            index=models.Index(fields=["state", "-drafted_at"], name="conduct_state"),
        ),
        migrations.AddIndex(
            model_name="conductmatter",
            index=models.Index(fields=["counts_from"], name="conduct_counts"),
        ),
        migrations.AddIndex(
            model_name="conductmatter",
            index=models.Index(fields=["-drafted_at"], name="conduct_newest"),
        ),
        migrations.AddConstraint(
            model_name="conductmatter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_by__isnull", True), ("state", "draft")),
                    models.Q(models.Q(("state", "draft"), _negated=True), ("decided_by__isnull", False)),
                    _connector="OR",
                ),
                name="conduct_decided_by_a_person",
            ),
        ),
        migrations.AddConstraint(
            model_name="conductmatter",
            constraint=models.CheckConstraint(
                condition=models.Q(("decided_by", models.F("person")), _negated=True),
                name="conduct_decided_by_is_not_the_person",
            ),
        ),
        migrations.AddConstraint(
            model_name="conductmatter",
            constraint=models.CheckConstraint(
                condition=models.Q(("settled_by", models.F("person")), _negated=True),
                name="conduct_settled_by_is_not_the_person",
            ),
        ),
        migrations.AddConstraint(
            model_name="conductmatter",
            constraint=models.CheckConstraint(
                condition=models.Q(("heard_by", models.F("person")), _negated=True),
                name="conduct_heard_by_is_not_the_person",
            ),
        ),
        migrations.AddConstraint(
            model_name="conductmatter",
            constraint=models.CheckConstraint(
                condition=models.Q(("heard_by", models.F("drafted_by")), _negated=True),
                name="conduct_heard_by_is_not_drafted_by",
            ),
        ),
        migrations.AddConstraint(
            model_name="conductmatter",
            constraint=models.CheckConstraint(
                condition=models.Q(("heard_by", models.F("decided_by")), _negated=True),
                name="conduct_heard_by_is_not_decided_by",
            ),
        ),
        migrations.AddConstraint(
            model_name="conductmatter",
            constraint=models.CheckConstraint(
                condition=models.Q(("heard_by", models.F("settled_by")), _negated=True),
                name="conduct_heard_by_is_not_settled_by",
            ),
        ),
        migrations.AddConstraint(
            model_name="conductmatter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "final"), _negated=True), ("heard_by__isnull", False), _connector="OR"
                ),
                name="conduct_final_was_heard",
            ),
        ),
        migrations.AddConstraint(
            model_name="conductmatter",
            constraint=models.CheckConstraint(
                condition=models.Q(("points", 0), ("outcome__in", ["violation", "award"]), _connector="OR"),
                name="conduct_points_of_a_violation",
            ),
        ),
        migrations.AddConstraint(
            model_name="conductmatter",
            constraint=models.CheckConstraint(
                condition=models.Q(("counts_from__isnull", True), ("decided_by__isnull", False), _connector="OR"),
                name="conduct_counts_once_decided",
            ),
        ),
        migrations.AddConstraint(
            model_name="conductevent",
            constraint=models.UniqueConstraint(fields=("matter", "seq"), name="conduct_event_once"),
        ),
    ]
