"""Flags that came to a number because its customer's others are flagged."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("calls", "0025_dial_purposes"),
    ]

    operations = [
        migrations.AddField(
            model_name="flaggednumber",
            name="followed",
            field=models.BooleanField(default=False),
        ),
    ]
