"""Articles, their versions, and what is done with them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import huawu.kit.ids
import huawu.kit.time
import huawu.knowledge.choices
import huawu.privacy.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("calls", "0021_erased"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Article",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            (
                                huawu.knowledge.choices.ArticleKind["ARTICLE"],
                                huawu.knowledge.choices.ArticleKind["ARTICLE"],
                            ),
                            (
                                huawu.knowledge.choices.ArticleKind["PHRASE"],
                                huawu.knowledge.choices.ArticleKind["PHRASE"],
                            ),
                            (
                                huawu.knowledge.choices.ArticleKind["TECHNIQUE"],
                                huawu.knowledge.choices.ArticleKind["TECHNIQUE"],
                            ),
                        ],
                        max_length=16,
                    ),
                ),
                ("category", models.CharField(blank=True, max_length=32)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            (
                                huawu.knowledge.choices.ArticleState["DRAFT"],
                                huawu.knowledge.choices.ArticleState["DRAFT"],
                            ),
                            (
                                huawu.knowledge.choices.ArticleState["REVIEW"],
                                huawu.knowledge.choices.ArticleState["REVIEW"],
                            ),
                            (
                                huawu.knowledge.choices.ArticleState["PUBLISHED"],
                                huawu.knowledge.choices.ArticleState["PUBLISHED"],
                            ),
                            (
                                huawu.knowledge.choices.ArticleState["EXPIRED"],
                                huawu.knowledge.choices.ArticleState["EXPIRED"],
                            ),
                        ],
                        default=huawu.knowledge.choices.ArticleState["DRAFT"],
                        max_length=16,
                    ),
                ),
                ("made_at", models.DateTimeField(default=huawu.kit.time.now)),
                ("published_at", models.DateTimeField(null=True)),
                ("expired_at", models.DateTimeField(null=True)),
                ("revisions_count", models.PositiveIntegerField(default=0)),
                ("opened_count", models.PositiveIntegerField(default=0)),
                ("linked_count", models.PositiveIntegerField(default=0)),
                ("mark", models.PositiveBigIntegerField(default=0)),
                (
                    "line",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to="calls.businessline",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("reasons", models.ManyToManyField(related_name="articles", to="calls.disposition")),
                ("related", models.ManyToManyField(to="knowledge.article")),
            ],
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("name", models.CharField(max_length=140)),
                ("image", models.BooleanField(default=False)),
                ("bytes", models.PositiveIntegerField()),
                ("content", models.BinaryField()),
                ("at", models.DateTimeField(default=huawu.kit.time.now)),
                ("removed_at", models.DateTimeField(null=True)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="attachments", to="knowledge.article"
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("at", "id"),
            },
        ),
        migrations.CreateModel(
            name="IndexClock",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ("house", models.UUIDField(default=huawu.kit.ids.new_id)),
                ("mark", models.PositiveBigIntegerField(default=0)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="index_clock_only_one")],
            },
        ),
        migrations.CreateModel(
            name="Revision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("seq", models.PositiveIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            (
                                huawu.knowledge.choices.RevisionState["DRAFT"],
                                huawu.knowledge.choices.RevisionState["DRAFT"],
                            ),
                            (
                                huawu.knowledge.choices.RevisionState["REVIEW"],
                                huawu.knowledge.choices.RevisionState["REVIEW"],
                            ),
                            (
                                huawu.knowledge.choices.RevisionState["PUBLISHED"],
                                huawu.knowledge.choices.RevisionState["PUBLISHED"],
                            ),
                            (
                                huawu.knowledge.choices.RevisionState["DROPPED"],
                                huawu.knowledge.choices.RevisionState["DROPPED"],
                            ),
                        ],
                        default=huawu.knowledge.choices.RevisionState["DRAFT"],
                        max_length=16,
                    ),
                ),
                ("title", models.CharField(max_length=120)),
                ("body", models.TextField(max_length=40000)),
                ("spoken", models.TextField(blank=True, max_length=2000)),
                ("asks", models.TextField(blank=True, max_length=2000)),
                ("valid_from", models.DateTimeField(null=True)),
                ("valid_until", models.DateTimeField(null=True)),
                ("change", models.CharField(blank=True, max_length=200)),
                ("saved_at", models.DateTimeField(default=huawu.kit.time.now)),
                ("submitted_at", models.DateTimeField(null=True)),
                ("reviewed_at", models.DateTimeField(null=True)),
                ("note", models.CharField(blank=True, max_length=500)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="revisions", to="knowledge.article"
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                "ordering": ("article", "seq"),
            },
        ),
        migrations.CreateModel(
            name="Feedback",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            (
                                huawu.knowledge.choices.FeedbackKind["WRONG"],
                                huawu.knowledge.choices.FeedbackKind["WRONG"],
                            ),
                            (
                                huawu.knowledge.choices.FeedbackKind["UNCLEAR"],
                                huawu.knowledge.choices.FeedbackKind["UNCLEAR"],
                            ),
                            (
                                huawu.knowledge.choices.FeedbackKind["MISSING"],
                                huawu.knowledge.choices.FeedbackKind["MISSING"],
                            ),
                        ],
                        max_length=16,
                    ),
                ),
                ("text", huawu.privacy.fields.EncryptedTextField(bound_to="knowledge_feedback.text", max_length=500)),
                ("call_uuid", models.UUIDField(null=True)),
                ("at", models.DateTimeField(default=huawu.kit.time.now)),
                (
                    "answer",
                    huawu.privacy.fields.EncryptedTextField(
                        blank=True, bound_to="knowledge_feedback.answer", max_length=500
                    ),
                ),
                ("answered_at", models.DateTimeField(null=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="feedback", to="knowledge.article"
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="knowledge.revision",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="article",
            name="published",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="knowledge.revision"
            ),
        ),
        migrations.CreateModel(
            name="SearchWords",
            fields=[
                ("version", models.PositiveIntegerField(default=1)),
                ("id", models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ("text", models.TextField(blank=True, max_length=20000)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="search_words_only_one")],
            },
        ),
        migrations.CreateModel(
            name="ArticleUse",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("call_uuid", models.UUIDField(null=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            (huawu.knowledge.choices.UseKind["OPENED"], huawu.knowledge.choices.UseKind["OPENED"]),
                            (huawu.knowledge.choices.UseKind["LINKED"], huawu.knowledge.choices.UseKind["LINKED"]),
                            (huawu.knowledge.choices.UseKind["READ_OUT"], huawu.knowledge.choices.UseKind["READ_OUT"]),
                        ],
                        max_length=16,
                    ),
                ),
                ("at", models.DateTimeField(default=huawu.kit.time.now)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="used", to="knowledge.article"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["at"], name="article_use_at")],
                "constraints": [
                    models.UniqueConstraint(fields=("call_uuid", "article", "kind"), name="article_use_once_a_call")
                ],
            },
        ),
        migrations.CreateModel(
            name="Example",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("call_uuid", models.UUIDField()),
                ("at", models.DateTimeField(default=huawu.kit.time.now)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="examples", to="knowledge.article"
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("at", "id"),
                "constraints": [models.UniqueConstraint(fields=("article", "call_uuid"), name="example_once")],
            },
        ),
        migrations.AddConstraint(
            model_name="revision",
            constraint=models.UniqueConstraint(fields=("article", "seq"), name="revision_once"),
        ),
        migrations.AddConstraint(
            model_name="revision",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["draft", "review"])), fields=("article",), name="revision_one_in_work"
            ),
        ),
        migrations.AddConstraint(
            model_name="revision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("reviewer__isnull", True),
                    models.Q(("reviewer", models.F("author")), _negated=True),
                    _connector="OR",
                ),
                name="revision_second_person",
            ),
        ),
        migrations.AddConstraint(
            model_name="revision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "published"), _negated=True), ("reviewer__isnull", False), _connector="OR"
                ),
                name="revision_reviewed",
            ),
        ),
        migrations.AddConstraint(
            model_name="revision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_from__isnull", True),
                    ("valid_until__isnull", True),
                    ("valid_from__lt", models.F("valid_until")),
                    _connector="OR",
                ),
                name="revision_valid_some_time",
            ),
        ),
        migrations.AddIndex(
            model_name="feedback",
            index=models.Index(fields=["article", "-at"], name="feedback_article"),
        ),
        migrations.AddIndex(
            model_name="feedback",
            index=models.Index(condition=models.Q(("answered_at__isnull", True)), fields=["at"], name="feedback_open"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["mark"], name="article_mark"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["state", "-id"], name="article_state"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                condition=models.Q(("state", "published")), fields=["kind", "line"], name="article_kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["published", "expired"]), _negated=True),
                    ("published__isnull", False),
                    _connector="OR",
                ),
                name="article_published_has_version",
            ),
        ),
    ]
