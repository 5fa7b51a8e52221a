"""Nothing lies in clear any more: the encrypted column takes the name of the other."""

from __future__ import annotations

from django.db import migrations

from huawu.privacy.fields import EncryptedTextField


class Migration(migrations.Migration):
    dependencies = [("switchboard", "0005_encrypt")]
    operations = [
        migrations.RemoveField("memo", "text"),
        migrations.RenameField("memo", "text_encrypted", "text"),
        migrations.AlterField("memo", "text", EncryptedTextField(bound_to="memo.text", max_length=200)),
    ]
