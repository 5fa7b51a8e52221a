"""To find those that are still plain among millions; made while calls go on."""

from __future__ import annotations

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("calls", "0019_recordings_sealed")]
    operations = [
        AddIndexConcurrently(
            model_name="recording",
            index=models.Index(
                condition=models.Q(("sealed", False), ("state", "kept")),
                fields=["call"],
                name="recording_not_sealed",
            ),
        ),
    ]
