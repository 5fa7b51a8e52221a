"""The audit trail can only grow."""

from __future__ import annotations

from django.db import migrations

from huawu.ledger.protection import append_only, create_function


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [create_function(), append_only("ledger_entry")]
