"""Deeds can only be added."""

from __future__ import annotations

from django.db import migrations

from huawu.ledger.protection import append_only


class Migration(migrations.Migration):
    dependencies = [("complaints", "0001_initial"), ("ledger", "0002_append_only")]
    operations = [append_only("complaints_complaintdeed")]
