"""Searches for cases that somebody has kept."""

from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import huawu.kit.time


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0003_erased"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CaseFilter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=32)),
                ("shared", models.BooleanField(default=False)),
                ("wanted", models.JSONField()),
                ("at", models.DateTimeField(default=huawu.kit.time.now)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("name", "id"),
                "constraints": [models.UniqueConstraint(fields=("owner", "name"), name="case_filter_once")],
            },
        ),
    ]
