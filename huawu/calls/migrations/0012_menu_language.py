from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("calls", "0011_private_calls")]

    operations = [
        migrations.AddField(
            "menu",
            "language",
            models.CharField(choices=[("zh", "zh"), ("en", "en")], default="zh", max_length=8),
        ),
    ]
