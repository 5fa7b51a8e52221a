"""Replays of the handbook over the past."""

from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import huawu.handbook.choices
import huawu.kit.ids
import huawu.kit.time


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HandbookReplay",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField()),
                ("draft", models.JSONField(default=dict)),
                ("digest", models.CharField(max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            (
                                huawu.handbook.choices.ReplayState["WAITING"],
                                huawu.handbook.choices.ReplayState["WAITING"],
                            ),
                            (
                                huawu.handbook.choices.ReplayState["RUNNING"],
                                huawu.handbook.choices.ReplayState["RUNNING"],
                            ),
                            (huawu.handbook.choices.ReplayState["DONE"], huawu.handbook.choices.ReplayState["DONE"]),
                            (
                                huawu.handbook.choices.ReplayState["CANCELLED"],
                                huawu.handbook.choices.ReplayState["CANCELLED"],
                            ),
                        ],
                        default=huawu.handbook.choices.ReplayState["WAITING"],
                        max_length=16,
                    ),
                ),
                ("through", models.DateTimeField(null=True)),
                ("found", models.JSONField(default=list)),
                ("asked_at", models.DateTimeField(default=huawu.kit.time.now)),
                ("moved_at", models.DateTimeField(default=huawu.kit.time.now)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("-asked_at", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("since__lt", models.F("until"))), name="replay_of_some_time"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["waiting", "running"])),
                        fields=("by",),
                        name="replay_one_at_a_time",
                    ),
                ],
            },
        ),
    ]
