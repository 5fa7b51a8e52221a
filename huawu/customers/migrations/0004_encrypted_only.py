"""Nothing lies in clear any more: the encrypted columns take the names of the others."""

from __future__ import annotations

import django.contrib.postgres.indexes
from django.db import migrations, models

import huawu.privacy.fields


class Migration(migrations.Migration):
    dependencies = [("customers", "0003_encrypt")]
    operations = [
        migrations.RemoveField("customer", "name"),
        migrations.RemoveField("customer", "note"),
        migrations.RemoveField("customernumber", "number"),
        migrations.RenameField("customer", "name_encrypted", "name"),
        migrations.RenameField("customer", "note_encrypted", "note"),
        migrations.RenameField("customernumber", "number_encrypted", "number"),
        migrations.AlterField(
            "customer",
            "name",
            huawu.privacy.fields.EncryptedTextField(blank=True, bound_to="customer.name", max_length=64),
        ),
        migrations.AlterField(
            "customer", "note", huawu.privacy.fields.EncryptedTextField(blank=True, bound_to="customer.note")
        ),
        migrations.AlterField(
            "customernumber", "number", huawu.privacy.fields.EncryptedPhoneNumberField(bound_to="customer.number")
        ),
        migrations.AlterField(
            "customernumber",
            "number_index",
            huawu.privacy.fields.BlindIndexField(of="number", purpose="number", unique=True),
        ),
        migrations.AddConstraint(
            "customernumber",
            models.CheckConstraint(
                condition=models.Q(("number_index", 0), _negated=True), name="customer_number_known"
            ),
        ),
        migrations.AddIndex(
            "customer", django.contrib.postgres.indexes.GinIndex(fields=["tokens"], name="customer_tokens")
        ),
    ]
