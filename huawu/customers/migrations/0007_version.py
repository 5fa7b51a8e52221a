"""Whoever saves a customer second is told."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("customers", "0006_imports")]
    operations = [
        migrations.AddField(model_name="customer", name="version", field=models.PositiveIntegerField(default=1)),
    ]
