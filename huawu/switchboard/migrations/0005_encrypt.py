"""What lies in clear is encrypted, in batches."""

from __future__ import annotations

from django.db import migrations

from huawu.privacy.converting import copy_columns


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("switchboard", "0004_encrypted_columns")]
    operations = [
        copy_columns(
            *("switchboard", "memo"),
            {"text_encrypted": lambda row: row.text},
            {"text": lambda row: row.text_encrypted},
        )
    ]
