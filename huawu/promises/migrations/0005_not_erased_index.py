"""What was emptied before is not walked again each night; made while work goes on."""

from __future__ import annotations

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("promises", "0004_erased")]
    operations = [
        AddIndexConcurrently(
            model_name="promise",
            index=models.Index(
                condition=models.Q(("erased_at__isnull", True)), fields=["asked_at"], name="promise_not_erased"
            ),
        ),
    ]
