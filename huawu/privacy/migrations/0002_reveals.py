"""What is seen in full for a reason alone is counted."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import huawu.kit.time
import huawu.privacy.fields


class Migration(migrations.Migration):
    dependencies = [
        ("privacy", "0001_session_marks"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Reveal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("subject_type", models.CharField(max_length=64)),
                ("subject_id", models.CharField(max_length=64)),
                ("reason", huawu.privacy.fields.EncryptedTextField(bound_to="reveal.reason")),
                ("at", models.DateTimeField(default=huawu.kit.time.now, editable=False)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "day", "subject_type", "subject_id"), name="reveal_once_a_day"
                    )
                ],
            },
        ),
    ]
