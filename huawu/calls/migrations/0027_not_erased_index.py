"""What was emptied before is not walked again each night; made while work goes on."""

from __future__ import annotations

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("calls", "0026_followed_flags")]
    operations = [
        AddIndexConcurrently(
            model_name="call",
            index=models.Index(
                condition=models.Q(("erased_at__isnull", True)), fields=["arrived_at"], name="call_not_erased"
            ),
        ),
        AddIndexConcurrently(
            model_name="callbacktask",
            index=models.Index(
                condition=models.Q(("erased_at__isnull", True)), fields=["done_at"], name="callback_not_erased"
            ),
        ),
    ]
