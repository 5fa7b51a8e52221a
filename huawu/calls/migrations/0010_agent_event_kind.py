from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("calls", "0009_member_weight")]

    operations = [
        migrations.AddField("agentevent", "kind", models.CharField(default="state", max_length=16)),
        migrations.AddField("agentevent", "note", models.CharField(blank=True, default="", max_length=200)),
    ]
