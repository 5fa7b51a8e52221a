"""Nothing lies in clear any more: the encrypted column takes the name of the other."""

from __future__ import annotations

from django.db import migrations

from huawu.privacy.converting import closed, opened
from huawu.privacy.fields import EncryptedTextField


class Migration(migrations.Migration):
    dependencies = [("calls", "0023_encrypt_note")]
    operations = [
        opened("calls_agentevent"),
        migrations.RemoveField("agentevent", "note"),
        migrations.RenameField("agentevent", "note_encrypted", "note"),
        migrations.AlterField(
            "agentevent",
            "note",
            EncryptedTextField(blank=True, bound_to="agent_event.note", default="", max_length=200),
        ),
        closed("calls_agentevent"),
    ]
