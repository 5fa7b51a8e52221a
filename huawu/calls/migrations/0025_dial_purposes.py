"""What a reason for dialling is for, so that refusals of customers can be honoured."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("calls", "0024_encrypted_note_only"),
    ]

    operations = [
        migrations.AddField(
            model_name="dialreason",
            name="purpose",
            field=models.CharField(
                choices=[("service", "service"), ("marketing", "marketing"), ("survey", "survey")],
                default="service",
                max_length=16,
            ),
        ),
    ]
