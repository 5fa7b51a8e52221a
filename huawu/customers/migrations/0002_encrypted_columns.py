"""Names, notes and numbers get encrypted columns; customers are found by words of the blind index."""

from __future__ import annotations

import django.contrib.postgres.fields
from django.db import migrations, models

import huawu.privacy.fields


class Migration(migrations.Migration):
    dependencies = [("customers", "0001_initial")]
    operations = [
        # They may be NULL only while this is undone.
        migrations.AlterField("customer", "name", models.CharField(blank=True, max_length=64, null=True)),
        migrations.AlterField("customer", "note", models.TextField(blank=True, null=True)),
        migrations.RemoveConstraint("customernumber", "customer_number_known"),
        migrations.AlterField("customernumber", "number", models.CharField(max_length=32, null=True)),
        migrations.AddField(
            "customer",
            "name_encrypted",
            huawu.privacy.fields.EncryptedTextField(blank=True, bound_to="customer.name", max_length=64, null=True),
        ),
        migrations.AddField(
            "customer",
            "note_encrypted",
            huawu.privacy.fields.EncryptedTextField(blank=True, bound_to="customer.note", null=True),
        ),
        migrations.AddField(
            "customer",
            "tokens",
            django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(), default=list, editable=False, size=None
            ),
        ),
        migrations.AddField(
            "customernumber",
            "number_encrypted",
            huawu.privacy.fields.EncryptedPhoneNumberField(bound_to="customer.number", default=None, null=True),
        ),
        migrations.AddField(
            "customernumber",
            "number_index",
            huawu.privacy.fields.BlindIndexField(
                db_index=False, default=None, null=True, of="number", purpose="number"
            ),
        ),
    ]
