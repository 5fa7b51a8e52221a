import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import huawu.kit.ids
import huawu.kit.time
import huawu.privacy.fields


class Migration(migrations.Migration):
    dependencies = [
        ("privacy", "0003_retention"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PrivacyLimits",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("reveals_agent", models.PositiveSmallIntegerField(default=10)),
                ("reveals_team_leader", models.PositiveSmallIntegerField(default=30)),
                ("reveals_supervisor", models.PositiveSmallIntegerField(default=50)),
                ("most_reveals", models.PositiveSmallIntegerField(default=40)),
                ("most_playbacks", models.PositiveSmallIntegerField(default=80)),
                ("most_exports", models.PositiveSmallIntegerField(default=5)),
                ("most_prints", models.PositiveSmallIntegerField(default=20)),
                ("times_usual", models.PositiveSmallIntegerField(default=4)),
                ("usual_least", models.PositiveSmallIntegerField(default=10)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VolumeAlert",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("kind", models.CharField(max_length=16)),
                ("day", models.DateField()),
                ("count", models.PositiveIntegerField()),
                ("limit", models.PositiveIntegerField()),
                ("usual", models.FloatField(null=True)),
                ("raised_at", models.DateTimeField(default=huawu.kit.time.now, editable=False)),
                ("judged_at", models.DateTimeField(null=True)),
                (
                    "verdict",
                    models.CharField(
                        blank=True, choices=[("explained", "Explained"), ("misuse", "Misuse")], max_length=16
                    ),
                ),
                ("note", huawu.privacy.fields.EncryptedTextField(blank=True, bound_to="volume_alert.note")),
                (
                    "judged_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("-raised_at",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("judged_at__isnull", True)),
                        fields=("user", "kind", "day"),
                        name="volume_alert_stands_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("judged_at__isnull", True), ("judged_by__isnull", True), ("verdict", "")),
                            models.Q(
                                ("judged_at__isnull", False),
                                ("judged_by__isnull", False),
                                models.Q(("verdict", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="volume_alert_judged_by_somebody",
                    ),
                ],
            },
        ),
    ]
