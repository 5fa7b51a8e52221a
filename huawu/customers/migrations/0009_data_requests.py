"""What people ask for of their own data is called a data request everywhere."""

from __future__ import annotations

from django.db import migrations, models
from django.db.models import deletion


class Migration(migrations.Migration):
    dependencies = [("customers", "0008_person_requests")]
    operations = [
        migrations.RenameModel("PersonRequest", "DataRequest"),
        migrations.AlterField(
            "datarequest",
            "customer",
            models.ForeignKey("customers.customer", deletion.PROTECT, related_name="data_requests"),
        ),
    ]
