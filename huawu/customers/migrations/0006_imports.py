"""Tables of customers that are taken in."""

from __future__ import annotations

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import huawu.kit.ids
import huawu.kit.time
import huawu.privacy.fields


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0005_person"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CustomerImport",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("state", models.CharField(default="uploaded", max_length=16)),
                (
                    "heading",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=500), size=None),
                ),
                (
                    "columns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(blank=True, max_length=16), size=None
                    ),
                ),
                ("at", models.DateTimeField(default=huawu.kit.time.now)),
                ("moved_at", models.DateTimeField(default=huawu.kit.time.now)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ImportRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("line", models.PositiveIntegerField()),
                ("cells", huawu.privacy.fields.EncryptedJSONField(bound_to="import_row.cells", default=list)),
                ("outcome", models.CharField(default="pending", max_length=16)),
                ("problem", models.CharField(blank=True, max_length=16)),
                (
                    "customer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="customers.customer",
                    ),
                ),
                (
                    "table",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rows", to="customers.customerimport"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["table", "outcome", "line"], name="import_row_outcome")],
                "constraints": [models.UniqueConstraint(fields=("table", "line"), name="import_row_once")],
            },
        ),
    ]
