"""Promises from which what tells of the person was erased."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("promises", "0003_case"),
    ]

    operations = [
        migrations.AddField(
            model_name="promise",
            name="erased_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
    ]
