"""Customers who cannot be reached; steps in working hours."""

from __future__ import annotations

from django.db import migrations, models

OUTCOMES = ("done", "accepted", "declined", "satisfied", "unsatisfied", "not_reached", "unreachable")


class Migration(migrations.Migration):
    dependencies = [("complaints", "0002_append_only")]
    operations = [
        migrations.AddField(model_name="complaint", name="unreached", field=models.BooleanField(default=False)),
        migrations.AddField(model_name="complaintbook", name="calendars", field=models.JSONField(default=dict)),
        migrations.AddField(model_name="complaintdeed", name="call_day", field=models.DateField(null=True)),
        migrations.AlterField(
            model_name="complaintdeed",
            name="outcome",
            field=models.CharField(blank=True, choices=[(one, one) for one in OUTCOMES], max_length=16),
        ),
    ]
