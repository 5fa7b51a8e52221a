"""Calls and call-backs from which what tells of the person was erased."""

from __future__ import annotations

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("calls", "0020_recordings_sealed_index"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="callbacktask",
            name="callback_number_known",
        ),
        migrations.AddField(
            model_name="call",
            name="erased_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="callbacktask",
            name="erased_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddConstraint(
            model_name="callbacktask",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("number_index", 0), _negated=True), ("done_at__isnull", False), _connector="OR"
                ),
                name="callback_number_known",
            ),
        ),
    ]
