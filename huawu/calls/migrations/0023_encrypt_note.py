"""What lies in clear is encrypted, in batches."""

from __future__ import annotations

from django.db import migrations

from huawu.privacy.converting import copy_columns


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("calls", "0022_encrypted_note")]
    operations = [
        copy_columns(
            *("calls", "agentevent"),
            {"note_encrypted": lambda row: row.note},
            {"note": lambda row: row.note_encrypted},
            protected=True,
        )
    ]
