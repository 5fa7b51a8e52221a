"""What supervisors write to agents gets an encrypted column."""

from __future__ import annotations

from django.db import migrations, models

from huawu.privacy.fields import EncryptedTextField


class Migration(migrations.Migration):
    dependencies = [("switchboard", "0003_memos")]
    operations = [
        # It may be NULL only while this is undone.
        migrations.AlterField("memo", "text", models.CharField(max_length=200, null=True)),
        migrations.AddField("memo", "text_encrypted", EncryptedTextField(bound_to="memo.text", null=True)),
    ]
