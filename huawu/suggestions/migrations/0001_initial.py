"""Suggestions, what was said about them, who supports them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import huawu.kit.ids
import huawu.privacy.fields
import huawu.suggestions.choices


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Suggestion",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("unnamed", models.BooleanField(default=False)),
                ("title", huawu.privacy.fields.EncryptedTextField(bound_to="suggestion.title", max_length=120)),
                ("text", huawu.privacy.fields.EncryptedTextField(bound_to="suggestion.text", max_length=2000)),
                ("written_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            (
                                huawu.suggestions.choices.SuggestionState["RECEIVED"],
                                huawu.suggestions.choices.SuggestionState["RECEIVED"],
                            ),
                            (
                                huawu.suggestions.choices.SuggestionState["DISCUSSING"],
                                huawu.suggestions.choices.SuggestionState["DISCUSSING"],
                            ),
                            (
                                huawu.suggestions.choices.SuggestionState["ADOPTED"],
                                huawu.suggestions.choices.SuggestionState["ADOPTED"],
                            ),
                            (
                                huawu.suggestions.choices.SuggestionState["DONE"],
                                huawu.suggestions.choices.SuggestionState["DONE"],
                            ),
                            (
                                huawu.suggestions.choices.SuggestionState["DECLINED"],
                                huawu.suggestions.choices.SuggestionState["DECLINED"],
                            ),
                        ],
                        default=huawu.suggestions.choices.SuggestionState["RECEIVED"],
                        max_length=16,
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True)),
                ("due_on", models.DateField(null=True)),
                ("done_at", models.DateTimeField(null=True)),
                ("events_count", models.PositiveIntegerField(default=0)),
                ("erased_at", models.DateTimeField(editable=False, null=True)),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="suggestions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SuggestionEvent",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("seq", models.PositiveIntegerField()),
                ("at", models.DateTimeField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            (
                                huawu.suggestions.choices.SuggestionEventKind["WRITTEN"],
                                huawu.suggestions.choices.SuggestionEventKind["WRITTEN"],
                            ),
                            (
                                huawu.suggestions.choices.SuggestionEventKind["COMMENTED"],
                                huawu.suggestions.choices.SuggestionEventKind["COMMENTED"],
                            ),
                            (
                                huawu.suggestions.choices.SuggestionEventKind["DISCUSSING"],
                                huawu.suggestions.choices.SuggestionEventKind["DISCUSSING"],
                            ),
                            (
                                huawu.suggestions.choices.SuggestionEventKind["ADOPTED"],
                                huawu.suggestions.choices.SuggestionEventKind["ADOPTED"],
                            ),
                            (
                                huawu.suggestions.choices.SuggestionEventKind["DONE"],
                                huawu.suggestions.choices.SuggestionEventKind["DONE"],
                            ),
                            (
                                huawu.suggestions.choices.SuggestionEventKind["DECLINED"],
                                huawu.suggestions.choices.SuggestionEventKind["DECLINED"],
                            ),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "text",
                    huawu.privacy.fields.EncryptedTextField(
                        blank=True, bound_to="suggestion_event.text", max_length=2000
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "suggestion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="events", to="suggestions.suggestion"
                    ),
                ),
            ],
            options={
                "ordering": ("suggestion", "seq"),
            },
        ),
        migrations.CreateModel(
            name="SuggestionSupport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "suggestion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="supports",
                        to="suggestions.suggestion",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="suggestion",
            index=models.Index(fields=["-written_at"], name="suggestion_newest"),
        ),
        migrations.AddIndex(
            model_name="suggestion",
            index=models.Index(fields=["state", "-written_at"], name="suggestion_state"),
        ),
        migrations.AddConstraint(
            model_name="suggestion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["adopted", "done"]), _negated=True),
                    models.Q(("decided_by__isnull", False), ("due_on__isnull", False), ("owner__isnull", False)),
                    _connector="OR",
                ),
                name="suggestion_adopted_has_an_owner",
            ),
        ),
        migrations.AddConstraint(
            model_name="suggestion",
            constraint=models.CheckConstraint(
                condition=models.Q(("decided_by", models.F("author")), _negated=True),
                name="suggestion_decided_by_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="suggestionevent",
            constraint=models.UniqueConstraint(fields=("suggestion", "seq"), name="suggestion_event_once"),
        ),
        migrations.AddConstraint(
            model_name="suggestionsupport",
            constraint=models.UniqueConstraint(fields=("suggestion", "person"), name="suggestion_supported_once"),
        ),
    ]
