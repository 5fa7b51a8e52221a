"""What lies in clear is encrypted, in batches."""

from __future__ import annotations

from django.db import migrations

from huawu.privacy.converting import copy_columns


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("clock", "0005_encrypted_reason")]
    operations = [
        copy_columns(
            *("clock", "obligationevent"),
            {"reason_encrypted": lambda row: row.reason},
            {"reason": lambda row: row.reason_encrypted},
            protected=True,
        )
    ]
