"""What lies in clear is encrypted, in batches."""

from __future__ import annotations

from django.db import migrations

from huawu.privacy.converting import copy_columns
from huawu.privacy.index import blind


def _index(digits: str, purpose: str = "number") -> int:
    return blind(purpose, digits) if digits else 0


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("calls", "0015_encrypted_columns")]
    operations = [
        copy_columns(
            *("calls", "call"),
            {
                "caller_number_encrypted": lambda row: row.caller_number,
                "caller_number_index": lambda row: _index(row.caller_number),
                "caller_number_last4": lambda row: _index(row.caller_number[-4:], "number.last4"),
            },
            {"caller_number": lambda row: row.caller_number_encrypted.digits},
        ),
        copy_columns(
            *("calls", "callevent"),
            {"data_encrypted": lambda row: row.data},
            {"data": lambda row: row.data_encrypted},
            protected=True,
        ),
        *(
            copy_columns(
                *("calls", model),
                {
                    "number_encrypted": lambda row: row.number,
                    "number_index": lambda row: _index(row.number),
                    "note_encrypted": lambda row: row.note,
                },
                {"number": lambda row: row.number_encrypted.digits, "note": lambda row: row.note_encrypted},
            )
            for model in ("callbacktask", "flaggednumber")
        ),
        copy_columns(
            *("calls", "contactrecord"),
            {"note_encrypted": lambda row: row.note},
            {"note": lambda row: row.note_encrypted},
        ),
    ]
