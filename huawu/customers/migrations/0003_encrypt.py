"""What lies in clear is encrypted, in batches."""

from __future__ import annotations

from django.db import migrations

from huawu.customers.tokens import tokens_of
from huawu.kit.phone import PhoneNumber
from huawu.privacy.converting import copy_columns
from huawu.privacy.index import blind


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("customers", "0002_encrypted_columns")]
    operations = [
        copy_columns(
            *("customers", "customernumber"),
            {
                "number_encrypted": lambda row: row.number,
                "number_index": lambda row: blind("number", row.number),
            },
            {"number": lambda row: row.number_encrypted.digits},
        ),
        copy_columns(
            *("customers", "customer"),
            {
                "name_encrypted": lambda row: row.name,
                "note_encrypted": lambda row: row.note,
                "tokens": lambda row: tokens_of(row.name, [PhoneNumber(number.number) for number in row.numbers.all()]),
            },
            {"name": lambda row: row.name_encrypted, "note": lambda row: row.note_encrypted},
        ),
    ]
