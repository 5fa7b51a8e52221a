"""What hangs on an article: files, and good recordings."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from huawu.calls.access import get_recording_for
from huawu.calls.errors import NoRecordingError
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.kit.uploads import FileKind, safe_name
from huawu.knowledge.access import get_article_for, get_attachment_for
from huawu.knowledge.actions.history import do_lock_article
from huawu.knowledge.errors import ManyAttachmentsError, NoSuchRecordingError
from huawu.knowledge.images import clean_image
from huawu.knowledge.models import Attachment, Example
from huawu.ledger.actions import do_record
from huawu.people.models import User

MOST = 20
IMAGES = (FileKind.PNG, FileKind.JPEG)


@transaction.atomic
def do_attach(user: User, article_id: int, content: bytes, kind: FileKind, name: str) -> Attachment:
    """Keep a file with the article; an image is made anew, so that nothing but the picture is kept.

    Raises ManyAttachmentsError, BadImageError, NotFoundError.
    """
    article = do_lock_article(get_article_for(user, article_id).pk)
    if article.attachments.filter(removed_at=None).count() >= MOST:
        raise ManyAttachmentsError(most=MOST)
    image = kind in IMAGES
    kept = clean_image(content, kind) if image else content
    columns = {"name": safe_name(name, kind), "image": image, "content": kept, "bytes": len(kept), "by": user}
    attachment = Attachment.objects.create(article=article, **columns)
    do_record("knowledge.attached", article, new={"name": attachment.name, "bytes": attachment.bytes})
    return attachment


@transaction.atomic
def do_remove_attachment(user: User, attachment_id: UUID) -> None:
    """Offer it no longer; versions that show it still do. Twice is once."""
    attachment = get_attachment_for(user, attachment_id)
    if Attachment.objects.filter(pk=attachment_id, removed_at=None).update(removed_at=now()):
        do_record("knowledge.attachment_removed", attachment.article, old={"id": str(attachment_id)})


@transaction.atomic
def do_add_example(user: User, article_id: int, call_id: UUID) -> Example:
    """Show how it is done by a recording that ``user`` may hear. Twice is once. Raises NoSuchRecordingError."""
    article = get_article_for(user, article_id)
    try:
        get_recording_for(user, call_id)
    except (NotFoundError, NoRecordingError):
        raise NoSuchRecordingError("call_id") from None
    example, new = Example.objects.get_or_create(article=article, call_uuid=call_id, defaults={"by": user})
    if new:
        do_record("knowledge.example_added", article, new={"call": str(call_id)})
    return example


@transaction.atomic
def do_remove_example(user: User, article_id: int, call_id: UUID) -> None:
    """Twice is once."""
    article = get_article_for(user, article_id)
    gone, _ = article.examples.filter(call_uuid=call_id).delete()
    if gone:
        do_record("knowledge.example_removed", article, old={"call": str(call_id)})
