"""Nothing lies in clear any more: the encrypted column takes the name of the other."""

from __future__ import annotations

from django.db import migrations

from huawu.privacy.converting import closed, opened
from huawu.privacy.fields import EncryptedTextField


class Migration(migrations.Migration):
    dependencies = [("clock", "0006_encrypt_reason")]
    operations = [
        opened("clock_obligationevent"),
        migrations.RemoveField("obligationevent", "reason"),
        migrations.RenameField("obligationevent", "reason_encrypted", "reason"),
        migrations.AlterField(
            "obligationevent",
            "reason",
            EncryptedTextField(blank=True, bound_to="obligation_event.reason", max_length=500),
        ),
        closed("clock_obligationevent"),
    ]
