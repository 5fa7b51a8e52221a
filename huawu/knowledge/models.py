"""Articles, their versions, and what has been done with them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from huawu.calls.models import BusinessLine, Disposition
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.kit.versioned import Versioned
from huawu.knowledge.choices import IN_WORK, ArticleKind, ArticleState, FeedbackKind, RevisionState, UseKind
from huawu.privacy.fields import EncryptedTextField


class Article(Versioned):
    """An article as it stands. What it says is in its versions; what readers see is ``published``."""

    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in ArticleKind])
    line = models.ForeignKey(BusinessLine, models.PROTECT, null=True, related_name="articles")
    """None: of every line."""
    category = models.CharField(max_length=32, blank=True)
    reasons: models.ManyToManyField[Disposition, Any] = models.ManyToManyField(Disposition, related_name="articles")
    """What customers call about when this is the answer; of a technique card, the kinds of complaint."""
    related: models.ManyToManyField[Article, Any] = models.ManyToManyField("self")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="articles")
    """Who answers for it: is told of feedback, and before it ends."""
    state = models.CharField(
        max_length=16, default=ArticleState.DRAFT, choices=[(state, state) for state in ArticleState]
    )
    published = models.ForeignKey("Revision", models.PROTECT, null=True, related_name="+")
    """The version in force; of an expired article, the last one."""
    made_at = models.DateTimeField(default=now)
    published_at = models.DateTimeField(null=True)
    expired_at = models.DateTimeField(null=True)
    revisions_count = models.PositiveIntegerField(default=0)
    opened_count = models.PositiveIntegerField(default=0)
    linked_count = models.PositiveIntegerField(default=0)
    """In how many contacts it was opened, and was the answer."""
    mark = models.PositiveBigIntegerField(default=0)
    """Of :class:`IndexClock` when what is found of it changed last; 0: never published."""

    class Meta:
        indexes = [
            models.Index(fields=["mark"], name="article_mark"),
            models.Index(fields=["state", "-id"], name="article_state"),
            models.Index(fields=["kind", "line"], condition=Q(state=str(ArticleState.PUBLISHED)), name="article_kind"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state__in=[str(ArticleState.PUBLISHED), str(ArticleState.EXPIRED)])
                | Q(published__isnull=False),
                name="article_published_has_version",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Revision(models.Model):
    """A version of an article: one author, one reviewer, never changed once it has been in force."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="revisions")
    seq = models.PositiveIntegerField()
    state = models.CharField(
        max_length=16, default=RevisionState.DRAFT, choices=[(state, state) for state in RevisionState]
    )
    title = models.CharField(max_length=120)
    body = models.TextField(max_length=40_000)
    """Markdown."""
    spoken = models.TextField(max_length=2000, blank=True)
    """The words for the customer, where they are other than the text itself."""
    asks = models.TextField(max_length=2000, blank=True)
    """Other ways in which people ask for it, one a line."""
    valid_from = models.DateTimeField(null=True)
    valid_until = models.DateTimeField(null=True)
    """The first instant at which it holds no more."""
    change = models.CharField(max_length=200, blank=True)
    """What is different, in a sentence."""
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    saved_at = models.DateTimeField(default=now)
    submitted_at = models.DateTimeField(null=True)
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True)
    note = models.CharField(max_length=500, blank=True)
    """The reviewer's word."""

    class Meta:
        ordering = ("article", "seq")
        constraints = [
            models.UniqueConstraint(fields=["article", "seq"], name="revision_once"),
            models.UniqueConstraint(
                fields=["article"],
                condition=Q(state__in=[str(state) for state in IN_WORK]),
                name="revision_one_in_work",
            ),
            models.CheckConstraint(
                condition=Q(reviewer__isnull=True) | ~Q(reviewer=F("author")), name="revision_second_person"
            ),
            models.CheckConstraint(
                condition=~Q(state=str(RevisionState.PUBLISHED)) | Q(reviewer__isnull=False), name="revision_reviewed"
            ),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True) | Q(valid_until__isnull=True) | Q(valid_from__lt=F("valid_until")),
                name="revision_valid_some_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} v{self.seq}"


class Attachment(models.Model):
    """A file that belongs to an article; images may stand in its text."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    article = models.ForeignKey(Article, models.PROTECT, related_name="attachments")
    name = models.CharField(max_length=140)
    image = models.BooleanField(default=False)
    bytes = models.PositiveIntegerField()
    content = models.BinaryField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)
    removed_at = models.DateTimeField(null=True)
    """Old versions may still show it; it is no longer offered."""

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return str(self.pk)


class Example(models.Model):
    """A good recording that shows how it is done (clause 6.4)."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="examples")
    call_uuid = models.UUIDField()
    """No foreign key: the call may be deleted when its time is over."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("at", "id")
        constraints = [models.UniqueConstraint(fields=["article", "call_uuid"], name="example_once")]

    def __str__(self) -> str:
        return f"{self.article_id} {self.call_uuid}"


class ArticleUse(models.Model):
    """That somebody opened an article, read it out, or linked it to a contact."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="used")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    call_uuid = models.UUIDField(null=True)
    """No foreign key: the call's own events may be written later. None: outside a call."""
    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in UseKind])
    at = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["call_uuid", "article", "kind"], name="article_use_once_a_call"),
        ]
        indexes = [models.Index(fields=["at"], name="article_use_at")]

    def __str__(self) -> str:
        return f"{self.article_id} {self.kind}"


class Feedback(models.Model):
    """A word of a reader that something is wrong; an answer is owed by the article's owner."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    article = models.ForeignKey(Article, models.PROTECT, related_name="feedback")
    revision = models.ForeignKey(Revision, models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in FeedbackKind])
    text = EncryptedTextField(bound_to="knowledge_feedback.text", max_length=500)
    call_uuid = models.UUIDField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)
    answer = EncryptedTextField(bound_to="knowledge_feedback.answer", max_length=500, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["article", "-at"], name="feedback_article"),
            models.Index(fields=["at"], condition=Q(answered_at__isnull=True), name="feedback_open"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class SearchWords(Versioned):
    """The trade's synonyms (同义词), as the house has set them. One row."""

    ONLY = 1
    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY, editable=False)
    text = models.TextField(max_length=20_000, blank=True)
    """A group of words that mean the same on each line, with spaces between them."""

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="search_words_only_one")]

    def __str__(self) -> str:
        return "search words"


class IndexClock(models.Model):
    """Counts the changes of what is found, so that every process knows what its index has not got yet. One row, held
    until the change is committed: marks become visible in their order."""

    ONLY = 1
    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY, editable=False)
    house = models.UUIDField(default=new_id)
    """Tells this database from others: an index on disk may be of another one."""
    mark = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="index_clock_only_one")]

    def __str__(self) -> str:
        return str(self.mark)
