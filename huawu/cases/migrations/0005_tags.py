"""Tags of cases."""

from __future__ import annotations

import django.contrib.postgres.fields
from django.db import migrations, models

KINDS = [
    *("opened", "edited", "remarked", "tagged", "word_asked", "offered", "accepted", "declined", "retracted", "asked"),
    *("answered", "told", "closed", "reopened"),
]


class Migration(migrations.Migration):
    dependencies = [("cases", "0004_filters")]
    operations = [
        migrations.AddField(
            model_name="case",
            name="tags",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=16), default=list, size=None
            ),
        ),
        migrations.AlterField(
            model_name="caseevent",
            name="kind",
            field=models.CharField(choices=[(kind, kind) for kind in KINDS], max_length=16),
        ),
    ]
