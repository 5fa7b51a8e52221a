"""To find cases by a tag among very many; made while work goes on."""

from __future__ import annotations

import django.contrib.postgres.indexes
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("cases", "0005_tags")]
    operations = [
        AddIndexConcurrently(
            model_name="case", index=django.contrib.postgres.indexes.GinIndex(fields=["tags"], name="case_tags")
        ),
    ]
