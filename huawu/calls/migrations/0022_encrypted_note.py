"""A word of whoever decided about an agent gets an encrypted column."""

from __future__ import annotations

from django.db import migrations, models

from huawu.privacy.converting import closed, opened
from huawu.privacy.fields import EncryptedTextField


class Migration(migrations.Migration):
    dependencies = [("calls", "0021_erased")]
    operations = [
        opened("calls_agentevent"),
        # It may be NULL only while this is undone.
        migrations.AlterField("agentevent", "note", models.CharField(max_length=200, null=True)),
        migrations.AddField("agentevent", "note_encrypted", EncryptedTextField(bound_to="agent_event.note", null=True)),
        closed("calls_agentevent"),
    ]
