"""Versions of the handbook, who has read and signed them; what is published stays as it is."""

from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import huawu.handbook.choices
import huawu.kit.ids
import huawu.kit.time
from huawu.ledger.protection import append_only

KEEP = """
CREATE FUNCTION huawu_handbook_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR NEW.content <> OLD.content OR NEW.digest <> OLD.digest OR NEW.number <> OLD.number
       OR NEW.published_at IS DISTINCT FROM OLD.published_at
       OR NEW.effective_at IS DISTINCT FROM OLD.effective_at THEN
        RAISE EXCEPTION 'a published handbook stays as it is' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER handbook_version_stays BEFORE UPDATE OR DELETE ON handbook_handbookversion
    FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION huawu_handbook_stays();
"""
LET_GO = """
DROP TRIGGER handbook_version_stays ON handbook_handbookversion;
DROP FUNCTION huawu_handbook_stays();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("handbook", "0001_replays"),
        ("ledger", "0002_append_only"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HandbookVersion",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("pack", models.SlugField(max_length=32)),
                ("number", models.PositiveIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            (
                                huawu.handbook.choices.VersionState["DRAFT"],
                                huawu.handbook.choices.VersionState["DRAFT"],
                            ),
                            (
                                huawu.handbook.choices.VersionState["REVIEW"],
                                huawu.handbook.choices.VersionState["REVIEW"],
                            ),
                            (
                                huawu.handbook.choices.VersionState["PUBLISHED"],
                                huawu.handbook.choices.VersionState["PUBLISHED"],
                            ),
                            (
                                huawu.handbook.choices.VersionState["WITHDRAWN"],
                                huawu.handbook.choices.VersionState["WITHDRAWN"],
                            ),
                        ],
                        default=huawu.handbook.choices.VersionState["DRAFT"],
                        max_length=16,
                    ),
                ),
                ("content", models.JSONField()),
                ("digest", models.CharField(max_length=64)),
                ("revision", models.PositiveIntegerField(default=1)),
                ("notes", models.TextField(blank=True, max_length=2000)),
                ("created_at", models.DateTimeField(default=huawu.kit.time.now)),
                ("sent_at", models.DateTimeField(null=True)),
                ("wanted_at", models.DateTimeField(null=True)),
                ("reviewed_at", models.DateTimeField(null=True)),
                ("answer", models.TextField(blank=True, max_length=2000)),
                ("published_at", models.DateTimeField(null=True)),
                ("effective_at", models.DateTimeField(null=True)),
                ("begun_at", models.DateTimeField(null=True)),
                (
                    "author",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "base",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="handbook.handbookversion",
                    ),
                ),
                (
                    "reviewer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-number",),
            },
        ),
        migrations.CreateModel(
            name="HandbookSignature",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("digest", models.CharField(max_length=64)),
                ("clauses", models.JSONField()),
                ("typed_name", models.CharField(max_length=64)),
                ("at", models.DateTimeField(default=huawu.kit.time.now)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handbook_signatures",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signatures",
                        to="handbook.handbookversion",
                    ),
                ),
            ],
            options={
                "ordering": ("at", "id"),
            },
        ),
        migrations.CreateModel(
            name="HandbookReading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("clause", models.CharField(max_length=32)),
                ("seconds", models.PositiveIntegerField(default=0)),
                ("read_at", models.DateTimeField(default=huawu.kit.time.now)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readings",
                        to="handbook.handbookversion",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="handbookreplay",
            name="version",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="handbook.handbookversion"
            ),
        ),
        migrations.AddConstraint(
            model_name="handbookversion",
            constraint=models.UniqueConstraint(fields=("pack", "number"), name="handbook_version_number_once"),
        ),
        migrations.AddConstraint(
            model_name="handbookversion",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["draft", "review"])),
                fields=("pack",),
                name="handbook_one_draft_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="handbookversion",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "published")),
                fields=("pack", "effective_at"),
                name="handbook_one_in_force_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="handbookversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("reviewer__isnull", True),
                    models.Q(("reviewer", models.F("author")), _negated=True),
                    _connector="OR",
                ),
                name="handbook_reviewed_by_somebody_else",
            ),
        ),
        migrations.AddConstraint(
            model_name="handbookversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "published"), _negated=True),
                    models.Q(
                        ("effective_at__isnull", False),
                        ("published_at__isnull", False),
                        models.Q(("author__isnull", True), ("reviewer__isnull", False), _connector="OR"),
                    ),
                    _connector="OR",
                ),
                name="handbook_published_by_two",
            ),
        ),
        migrations.AddConstraint(
            model_name="handbooksignature",
            constraint=models.UniqueConstraint(fields=("person", "version"), name="handbook_signed_once"),
        ),
        migrations.AddConstraint(
            model_name="handbookreading",
            constraint=models.UniqueConstraint(fields=("person", "version", "clause"), name="handbook_reading_once"),
        ),
        migrations.RunSQL(KEEP, LET_GO),
        append_only("handbook_handbooksignature"),
    ]
