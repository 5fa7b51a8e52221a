from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("calls", "0006_agents_of_a_call"),
    ]

    operations = [
        migrations.AddField(
            model_name="call",
            name="satisfaction",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AlterField(
            model_name="callbacktask",
            name="reason",
            field=models.CharField(
                choices=[
                    ("missed", "Missed"),
                    ("abandoned", "Abandoned"),
                    ("turned_away", "Turned Away"),
                    ("voicemail", "Voicemail"),
                    ("callback_failed", "Callback Failed"),
                ],
                max_length=16,
            ),
        ),
    ]
