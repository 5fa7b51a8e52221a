"""Why something owed was changed gets an encrypted column."""

from __future__ import annotations

from django.db import migrations, models

from huawu.privacy.converting import closed, opened
from huawu.privacy.fields import EncryptedTextField


class Migration(migrations.Migration):
    dependencies = [("clock", "0004_kind_by_hand")]
    operations = [
        opened("clock_obligationevent"),
        # It may be NULL only while this is undone.
        migrations.AlterField("obligationevent", "reason", models.CharField(max_length=500, null=True)),
        migrations.AddField(
            "obligationevent", "reason_encrypted", EncryptedTextField(bound_to="obligation_event.reason", null=True)
        ),
        closed("clock_obligationevent"),
    ]
