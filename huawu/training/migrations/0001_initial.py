"""Study, exams and certificates."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import huawu.kit.ids
import huawu.kit.time
import huawu.privacy.fields
import huawu.training.choices


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("calls", "0021_erased"),
        ("people", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Question",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("single", "single"),
                            ("multiple", "multiple"),
                            ("order", "order"),
                            ("fill", "fill"),
                            ("listen", "listen"),
                            ("open", "open"),
                        ],
                        max_length=16,
                    ),
                ),
                ("topic", models.CharField(max_length=32)),
                ("text", models.TextField(max_length=1000)),
                ("options", models.JSONField(default=list)),
                ("answer", models.JSONField(default=dict)),
                ("explanation", models.TextField(blank=True, max_length=1000)),
                ("source", models.CharField(blank=True, max_length=16)),
                ("ref", models.CharField(blank=True, max_length=64)),
                ("fingerprint", models.CharField(max_length=64, unique=True)),
                ("active", models.BooleanField(default=True)),
            ],
            options={
                "ordering": ("topic", "id"),
            },
        ),
        migrations.CreateModel(
            name="Attempt",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("seed", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "open"), ("marking", "marking"), ("passed", "passed"), ("failed", "failed")],
                        default=huawu.training.choices.AttemptState["OPEN"],
                        max_length=16,
                    ),
                ),
                ("started_at", models.DateTimeField(default=huawu.kit.time.now)),
                ("due_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("by_time", models.BooleanField(default=False)),
                ("pass_percent", models.PositiveSmallIntegerField()),
                ("points", models.PositiveSmallIntegerField()),
                ("score", models.FloatField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attempts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-started_at", "id"),
            },
        ),
        migrations.CreateModel(
            name="CertificateKind",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("code", models.SlugField(max_length=32, unique=True)),
                ("zh", models.CharField(max_length=64)),
                ("en", models.CharField(max_length=64)),
                ("valid_days", models.PositiveSmallIntegerField(default=365)),
                ("opens_at", models.PositiveSmallIntegerField(default=0)),
                ("in_force", models.BooleanField(default=False)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("active", models.BooleanField(default=True)),
                (
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificate_kinds",
                        to="calls.businessline",
                    ),
                ),
                (
                    "skill",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="certificate_kinds", to="people.skill"
                    ),
                ),
            ],
            options={
                "ordering": ("position", "id"),
            },
        ),
        migrations.CreateModel(
            name="Certificate",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("valid_from", models.DateTimeField(default=huawu.kit.time.now)),
                ("valid_until", models.DateTimeField()),
                (
                    "note",
                    huawu.privacy.fields.EncryptedTextField(blank=True, bound_to="certificate.note", max_length=500),
                ),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "attempt",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificate",
                        to="training.attempt",
                    ),
                ),
                (
                    "given_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "revoked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to="training.certificatekind",
                    ),
                ),
            ],
            options={
                "ordering": ("-valid_until", "id"),
            },
        ),
        migrations.CreateModel(
            name="Course",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("name", models.CharField(max_length=64, unique=True)),
                ("intro", models.CharField(blank=True, max_length=300)),
                ("published", models.BooleanField(default=False)),
                (
                    "line",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="courses",
                        to="calls.businessline",
                    ),
                ),
            ],
            options={
                "ordering": ("name",),
            },
        ),
        migrations.CreateModel(
            name="Paper",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("name", models.CharField(max_length=64, unique=True)),
                ("minutes", models.PositiveSmallIntegerField(default=30)),
                ("pass_percent", models.PositiveSmallIntegerField(default=80)),
                ("most_attempts", models.PositiveSmallIntegerField(default=3)),
                ("retake_hours", models.PositiveSmallIntegerField(default=0)),
                ("published", models.BooleanField(default=False)),
                (
                    "certificate_kind",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="papers",
                        to="training.certificatekind",
                    ),
                ),
            ],
            options={
                "ordering": ("name",),
            },
        ),
        migrations.AddField(
            model_name="attempt",
            name="paper",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="attempts", to="training.paper"
            ),
        ),
        migrations.CreateModel(
            name="PaperRule",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("topic", models.CharField(blank=True, max_length=32)),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("single", "single"),
                            ("multiple", "multiple"),
                            ("order", "order"),
                            ("fill", "fill"),
                            ("listen", "listen"),
                            ("open", "open"),
                        ],
                        max_length=16,
                    ),
                ),
                ("count", models.PositiveSmallIntegerField()),
                ("points", models.PositiveSmallIntegerField()),
                (
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rules", to="training.paper"
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="AttemptQuestion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("content", models.JSONField()),
                ("order", models.JSONField(default=list)),
                ("points", models.PositiveSmallIntegerField()),
                ("given", huawu.privacy.fields.EncryptedJSONField(bound_to="attempt_question.given", default=dict)),
                ("saved_at", models.DateTimeField(null=True)),
                ("score", models.FloatField(null=True)),
                (
                    "remark",
                    huawu.privacy.fields.EncryptedTextField(
                        blank=True, bound_to="attempt_question.remark", max_length=500
                    ),
                ),
                (
                    "attempt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="questions", to="training.attempt"
                    ),
                ),
                (
                    "marked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="asked", to="training.question"
                    ),
                ),
            ],
            options={
                "ordering": ("attempt", "position"),
            },
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("source", models.CharField(max_length=16)),
                ("ref", models.CharField(max_length=64)),
                ("content", models.CharField(max_length=64)),
                ("seconds", models.FloatField(default=0)),
                ("started_at", models.DateTimeField(default=huawu.kit.time.now)),
                ("read_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readings",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="RecordingExample",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=100)),
                (
                    "verdict",
                    models.CharField(
                        choices=[("good", "good"), ("bad", "bad")],
                        default=huawu.training.choices.ExampleVerdict["GOOD"],
                        max_length=8,
                    ),
                ),
                (
                    "note",
                    huawu.privacy.fields.EncryptedTextField(
                        blank=True, bound_to="recording_example.note", max_length=1000
                    ),
                ),
                ("at", models.DateTimeField(default=huawu.kit.time.now)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "call",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="example", to="calls.call"
                    ),
                ),
            ],
            options={
                "ordering": ("-at", "-id"),
            },
        ),
        migrations.AddField(
            model_name="question",
            name="example",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="questions",
                to="training.recordingexample",
            ),
        ),
        migrations.CreateModel(
            name="CourseItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("source", models.CharField(max_length=16)),
                ("ref", models.CharField(blank=True, max_length=64)),
                ("title", models.CharField(blank=True, max_length=100)),
                ("text", models.TextField(blank=True, max_length=20000)),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="items", to="training.course"
                    ),
                ),
                (
                    "example",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="training.recordingexample",
                    ),
                ),
            ],
            options={
                "ordering": ("course", "position"),
            },
        ),
        migrations.CreateModel(
            name="Rereading",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("source", models.CharField(max_length=16)),
                ("ref", models.CharField(max_length=64)),
                ("content", models.CharField(max_length=64)),
                ("asked_at", models.DateTimeField(default=huawu.kit.time.now)),
                ("done_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rereadings",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-asked_at", "id"),
            },
        ),
        migrations.AddField(
            model_name="attempt",
            name="rereading",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="attempts", to="training.rereading"
            ),
        ),
        migrations.CreateModel(
            name="StudyDay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("seconds", models.FloatField(default=0)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="study_days",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("day", "person"),
            },
        ),
        migrations.CreateModel(
            name="StudyPlace",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="study_place",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("beat_at", models.DateTimeField(null=True)),
                (
                    "reading",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="training.reading"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="StudyPlan",
            fields=[
                (
                    "id",
                    models.UUIDField(default=huawu.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("name", models.CharField(max_length=64)),
                ("due_on", models.DateField()),
                ("made_at", models.DateTimeField(default=huawu.kit.time.now)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="training.course",
                    ),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="training.paper",
                    ),
                ),
            ],
            options={
                "ordering": ("-made_at", "id"),
            },
        ),
        migrations.CreateModel(
            name="StudyTask",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("done_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="study_tasks",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tasks", to="training.studyplan"
                    ),
                ),
            ],
            options={
                "ordering": ("plan", "person__username"),
            },
        ),
        migrations.AddConstraint(
            model_name="certificatekind",
            constraint=models.CheckConstraint(
                condition=models.Q(("valid_days__gte", 1)), name="certificate_kind_lasts"
            ),
        ),
        migrations.AddConstraint(
            model_name="certificatekind",
            constraint=models.CheckConstraint(
                condition=models.Q(("opens_at__lte", 5)), name="certificate_kind_level_to_5"
            ),
        ),
        migrations.AddIndex(
            model_name="certificate",
            index=models.Index(fields=["person", "kind", "-valid_until"], name="certificate_holder"),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.CheckConstraint(
                condition=models.Q(("valid_until__gt", models.F("valid_from"))), name="certificate_lasts"
            ),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.CheckConstraint(
                condition=models.Q(("attempt__isnull", False), ("given_by__isnull", False), _connector="OR"),
                name="certificate_has_a_ground",
            ),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.CheckConstraint(
                condition=models.Q(("revoked_at__isnull", True), ("revoked_by__isnull", False), _connector="OR"),
                name="certificate_revoked_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="paper",
            constraint=models.CheckConstraint(condition=models.Q(("minutes__gte", 1)), name="paper_takes_time"),
        ),
        migrations.AddConstraint(
            model_name="paper",
            constraint=models.CheckConstraint(
                condition=models.Q(("pass_percent__range", (1, 100))), name="paper_pass_percent"
            ),
        ),
        migrations.AddConstraint(
            model_name="paperrule",
            constraint=models.CheckConstraint(
                condition=models.Q(("count__gte", 1), ("points__gte", 1)), name="paper_rule_of_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="attemptquestion",
            constraint=models.UniqueConstraint(fields=("attempt", "position"), name="attempt_question_once"),
        ),
        migrations.AddIndex(
            model_name="reading",
            index=models.Index(fields=["source", "ref"], name="reading_source"),
        ),
        migrations.AddConstraint(
            model_name="reading",
            constraint=models.UniqueConstraint(fields=("person", "source", "ref", "content"), name="reading_once"),
        ),
        migrations.AddIndex(
            model_name="question",
            index=models.Index(fields=["source", "ref"], name="question_source"),
        ),
        migrations.AddConstraint(
            model_name="question",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "listen"), _negated=True), ("example__isnull", False), _connector="OR"
                ),
                name="question_listens_to_something",
            ),
        ),
        migrations.AddIndex(
            model_name="courseitem",
            index=models.Index(fields=["source", "ref"], name="course_item_source"),
        ),
        migrations.AddConstraint(
            model_name="courseitem",
            constraint=models.UniqueConstraint(fields=("course", "position"), name="course_item_place"),
        ),
        migrations.AddConstraint(
            model_name="rereading",
            constraint=models.UniqueConstraint(
                condition=models.Q(("done_at__isnull", True)),
                fields=("person", "source", "ref"),
                name="rereading_one_open",
            ),
        ),
        migrations.AddIndex(
            model_name="attempt",
            index=models.Index(condition=models.Q(("state", "open")), fields=["due_at"], name="attempt_running"),
        ),
        migrations.AddIndex(
            model_name="attempt",
            index=models.Index(fields=["person", "-started_at"], name="attempt_person"),
        ),
        migrations.AddConstraint(
            model_name="attempt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("paper__isnull", False), ("rereading__isnull", True)),
                    models.Q(("paper__isnull", True), ("rereading__isnull", False)),
                    _connector="OR",
                ),
                name="attempt_at_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="attempt",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "open")), fields=("person", "paper"), name="attempt_one_open"
            ),
        ),
        migrations.AddConstraint(
            model_name="attempt",
            constraint=models.UniqueConstraint(fields=("person", "paper", "number"), name="attempt_number_once"),
        ),
        migrations.AddConstraint(
            model_name="attempt",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "open")), fields=("rereading",), name="attempt_one_open_rereading"
            ),
        ),
        migrations.AddConstraint(
            model_name="attempt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_at__isnull", True), ("state", "open")),
                    models.Q(models.Q(("state", "open"), _negated=True), ("ended_at__isnull", False)),
                    _connector="OR",
                ),
                name="attempt_open_or_ended",
            ),
        ),
        migrations.AddConstraint(
            model_name="studyday",
            constraint=models.UniqueConstraint(fields=("person", "day"), name="study_day_once"),
        ),
        migrations.AddConstraint(
            model_name="studyplan",
            constraint=models.CheckConstraint(
                condition=models.Q(("course__isnull", False), ("paper__isnull", False), _connector="OR"),
                name="study_plan_of_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="studytask",
            constraint=models.UniqueConstraint(fields=("plan", "person"), name="study_task_once"),
        ),
    ]
