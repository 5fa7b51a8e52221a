"""What was emptied before is not walked again each night; made while work goes on."""

from __future__ import annotations

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("customers", "0009_data_requests")]
    operations = [
        AddIndexConcurrently(
            model_name="customer",
            index=models.Index(
                condition=models.Q(("erased_at__isnull", True)), fields=["created_at"], name="customer_not_erased"
            ),
        ),
    ]
