"""Nothing lies in clear any more: the encrypted columns take the names of the others."""

from __future__ import annotations

from django.db import migrations, models
from django.db.models import Q

from huawu.privacy.converting import closed, opened
from huawu.privacy.fields import BlindIndexField, EncryptedJSONField, EncryptedPhoneNumberField, EncryptedTextField

COLUMNS = [
    ("call", "caller_number"),
    ("callevent", "data"),
    ("callbacktask", "number"),
    ("callbacktask", "note"),
    ("flaggednumber", "number"),
    ("flaggednumber", "note"),
    ("contactrecord", "note"),
]


class Migration(migrations.Migration):
    dependencies = [("calls", "0016_encrypt")]
    operations = [
        opened("calls_callevent"),
        *(migrations.RemoveField(model, column) for model, column in COLUMNS),
        *(migrations.RenameField(model, f"{column}_encrypted", column) for model, column in COLUMNS),
        migrations.AlterField(
            "call", "caller_number", EncryptedPhoneNumberField(blank=True, bound_to="call.caller_number")
        ),
        migrations.AlterField("call", "caller_number_index", BlindIndexField(of="caller_number", purpose="number")),
        migrations.AlterField(
            "call", "caller_number_last4", BlindIndexField(last=4, of="caller_number", purpose="number.last4")
        ),
        migrations.AlterField("callevent", "data", EncryptedJSONField(bound_to="call_event.data", default=dict)),
        migrations.AlterField("callbacktask", "number", EncryptedPhoneNumberField(bound_to="callback.number")),
        migrations.AlterField("callbacktask", "number_index", BlindIndexField(of="number", purpose="number")),
        migrations.AlterField("callbacktask", "note", EncryptedTextField(blank=True, bound_to="callback.note")),
        migrations.AlterField("flaggednumber", "number", EncryptedPhoneNumberField(bound_to="flag.number")),
        migrations.AlterField(
            "flaggednumber", "number_index", BlindIndexField(of="number", purpose="number", unique=True)
        ),
        migrations.AlterField(
            "flaggednumber", "note", EncryptedTextField(blank=True, bound_to="flag.note", max_length=200)
        ),
        migrations.AlterField("contactrecord", "note", EncryptedTextField(blank=True, bound_to="record.note")),
        migrations.AddConstraint(
            "callbacktask",
            models.UniqueConstraint(
                condition=Q(("done_at__isnull", True)), fields=("number_index",), name="callback_open_once"
            ),
        ),
        migrations.AddConstraint(
            "callbacktask",
            models.CheckConstraint(condition=Q(("number_index", 0), _negated=True), name="callback_number_known"),
        ),
        migrations.AddConstraint(
            "flaggednumber",
            models.CheckConstraint(condition=Q(("number_index", 0), _negated=True), name="flagged_number_known"),
        ),
        closed("calls_callevent"),
    ]
