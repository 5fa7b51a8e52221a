"""Recordings are encrypted on disk: which ones still have to be."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("calls", "0018_menu_language_leads_on")]
    operations = [
        migrations.AddField(
            model_name="recording",
            name="sealed",
            field=models.BooleanField(db_default=False, default=False),
        ),
    ]
