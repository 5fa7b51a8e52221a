"""The history of a matter is only added to."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations

from huawu.ledger.protection import append_only


class Migration(migrations.Migration):
    dependencies: ClassVar = [("conduct", "0001_initial"), ("ledger", "0002_append_only")]
    operations: ClassVar = [append_only("conduct_conductevent")]
