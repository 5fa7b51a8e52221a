"""A clock that stands still goes on by itself when its longest pause is over."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("clock", "0007_encrypted_reason_only"),
    ]

    operations = [
        migrations.AddField(
            model_name="obligation",
            name="resume_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="obligationkind",
            name="longest_pause",
            field=models.DurationField(null=True),
        ),
        migrations.AddIndex(
            model_name="obligation",
            index=models.Index(
                condition=models.Q(("resume_at__isnull", False)), fields=["resume_at"], name="obligation_resume"
            ),
        ),
        migrations.AddConstraint(
            model_name="obligation",
            constraint=models.CheckConstraint(
                condition=models.Q(("resume_at__isnull", True), ("state", "paused"), _connector="OR"),
                name="obligation_goes_on_only_from_a_pause",
            ),
        ),
        migrations.AddConstraint(
            model_name="obligationkind",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("longest_pause__isnull", True), ("longest_pause__gt", "0 seconds"), _connector="OR"
                ),
                name="obligation_kind_pause_takes_time",
            ),
        ),
    ]
