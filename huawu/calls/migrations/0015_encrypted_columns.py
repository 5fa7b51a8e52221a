"""Numbers, notes and what happened in a call get encrypted columns."""

from __future__ import annotations

from django.db import migrations, models

from huawu.privacy.converting import closed, opened
from huawu.privacy.fields import BlindIndexField, EncryptedJSONField, EncryptedPhoneNumberField, EncryptedTextField


class Migration(migrations.Migration):
    dependencies = [("calls", "0014_private_alert_index")]
    operations = [
        opened("calls_callevent"),
        # They may be NULL only while this is undone.
        migrations.RemoveIndex("call", "call_caller"),
        migrations.RemoveConstraint("callbacktask", "callback_open_once"),
        migrations.RemoveConstraint("callbacktask", "callback_number_known"),
        migrations.RemoveConstraint("flaggednumber", "flagged_number_known"),
        migrations.AlterField("call", "caller_number", models.CharField(max_length=32, null=True)),
        migrations.AlterField("callevent", "data", models.JSONField(null=True)),
        migrations.AlterField("callbacktask", "number", models.CharField(max_length=32, null=True)),
        migrations.AlterField("callbacktask", "note", models.TextField(null=True)),
        migrations.AlterField("flaggednumber", "number", models.CharField(max_length=32, null=True)),
        migrations.AlterField("flaggednumber", "note", models.CharField(max_length=200, null=True)),
        migrations.AlterField("contactrecord", "note", models.TextField(null=True)),
        migrations.AddField(
            "call",
            "caller_number_encrypted",
            EncryptedPhoneNumberField(bound_to="call.caller_number", default=None, null=True),
        ),
        migrations.AddField(
            "call",
            "caller_number_index",
            BlindIndexField(db_index=False, default=None, null=True, of="caller_number", purpose="number"),
        ),
        migrations.AddField(
            "call",
            "caller_number_last4",
            BlindIndexField(
                db_index=False, default=None, last=4, null=True, of="caller_number", purpose="number.last4"
            ),
        ),
        migrations.AddField("callevent", "data_encrypted", EncryptedJSONField(bound_to="call_event.data", null=True)),
        migrations.AddField(
            "callbacktask",
            "number_encrypted",
            EncryptedPhoneNumberField(bound_to="callback.number", default=None, null=True),
        ),
        migrations.AddField(
            "callbacktask",
            "number_index",
            BlindIndexField(db_index=False, default=None, null=True, of="number", purpose="number"),
        ),
        migrations.AddField("callbacktask", "note_encrypted", EncryptedTextField(bound_to="callback.note", null=True)),
        migrations.AddField(
            "flaggednumber",
            "number_encrypted",
            EncryptedPhoneNumberField(bound_to="flag.number", default=None, null=True),
        ),
        migrations.AddField(
            "flaggednumber",
            "number_index",
            BlindIndexField(db_index=False, default=None, null=True, of="number", purpose="number"),
        ),
        migrations.AddField("flaggednumber", "note_encrypted", EncryptedTextField(bound_to="flag.note", null=True)),
        migrations.AddField("contactrecord", "note_encrypted", EncryptedTextField(bound_to="record.note", null=True)),
        closed("calls_callevent"),
    ]
