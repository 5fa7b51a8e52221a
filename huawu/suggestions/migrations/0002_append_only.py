"""What was said about a suggestion is only added to."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations

from huawu.ledger.protection import append_only


class Migration(migrations.Migration):
    dependencies: ClassVar = [("suggestions", "0001_initial"), ("ledger", "0002_append_only")]
    operations: ClassVar = [append_only("suggestions_suggestionevent")]
