"""What was emptied before is not walked again each night; made while work goes on."""

from __future__ import annotations

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("cases", "0006_tags_index")]
    operations = [
        AddIndexConcurrently(
            model_name="case",
            index=models.Index(
                condition=models.Q(("erased_at__isnull", True)), fields=["closed_at"], name="case_not_erased"
            ),
        ),
    ]
