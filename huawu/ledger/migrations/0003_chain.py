"""Every entry gets a seal: the chain of them can only grow, and what waits for one is noted by the database itself."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models

import huawu.kit.time
from huawu.ledger.protection import append_only

NOTE_NEW_ENTRIES = """
CREATE FUNCTION huawu_ledger_pending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger_pending (entry_id) SELECT id FROM fresh;
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_entry_pending AFTER INSERT ON ledger_entry REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION huawu_ledger_pending();
INSERT INTO ledger_pending (entry_id) SELECT id FROM ledger_entry ORDER BY at, id;
"""
FORGET = """
DROP TRIGGER ledger_entry_pending ON ledger_entry;
DROP FUNCTION huawu_ledger_pending();
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0002_append_only")]
    operations = [
        migrations.CreateModel(
            name="Pending",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("entry_id", models.UUIDField(unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="Seal",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("previous", models.BinaryField()),
                ("digest", models.BinaryField()),
                ("key_id", models.CharField(max_length=32)),
                ("mac", models.BinaryField()),
                ("sealed_at", models.DateTimeField()),
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="seal", to="ledger.entry"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("seq__gte", 1)), name="ledger_seal_from_one")
                ],
            },
        ),
        migrations.CreateModel(
            name="Check",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("started_at", models.DateTimeField()),
                ("finished_at", models.DateTimeField(default=huawu.kit.time.now)),
                ("head", models.BigIntegerField()),
                ("anchored", models.BigIntegerField()),
                ("problems", models.JSONField(default=list)),
                ("problem_count", models.IntegerField()),
            ],
            options={"ordering": ["-id"]},
        ),
        migrations.AddIndex("entry", models.Index(fields=["action", "at"], name="ledger_action")),
        append_only("ledger_seal"),
        migrations.RunSQL(NOTE_NEW_ENTRIES, FORGET),
    ]
