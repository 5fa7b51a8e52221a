"""The words of the room that are values."""

from __future__ import annotations

from enum import StrEnum


class ArticleKind(StrEnum):
    """What an article is: all are written, checked, found and used alike."""

    ARTICLE = "article"
    """A rule of the business, or how something is done (知识)."""
    PHRASE = "phrase"
    """Words to be said (话术)."""
    TECHNIQUE = "technique"
    """How a kind of complaint is dealt with (技巧卡, clause 6.4)."""


class ArticleState(StrEnum):
    """How an article stands; a published one may have a next version in work beside it."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"
    EXPIRED = "expired"


class RevisionState(StrEnum):
    """What has become of a version."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"
    DROPPED = "dropped"
    """Given up, or gone on with by somebody else as a version of theirs."""


IN_WORK = (RevisionState.DRAFT, RevisionState.REVIEW)


class UseKind(StrEnum):
    """What somebody did with an article."""

    OPENED = "opened"
    LINKED = "linked"
    """Linked to the contact: this was the answer (clause 2.2.1)."""
    READ_OUT = "read_out"


class FeedbackKind(StrEnum):
    """What is the matter with an article."""

    WRONG = "wrong"
    UNCLEAR = "unclear"
    MISSING = "missing"
