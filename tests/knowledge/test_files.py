"""Files and good recordings of an article."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from huawu.calls.models import Recording
from huawu.kit.ids import new_id
from huawu.kit.uploads import FileKind
from huawu.knowledge.actions import do_add_example, do_attach, do_expire, do_remove_example
from huawu.knowledge.actions.files import MOST
from huawu.knowledge.errors import BadImageError, ManyAttachmentsError, NoSuchRecordingError
from huawu.knowledge.images import clean_image
from huawu.knowledge.models import Article, Attachment
from huawu.people.models import User
from tests.calls_room.stories import make_call
from tests.cast import client_of
from tests.knowledge.writing import make, publish, send

PDF = b"%PDF-1.4 plain"


def picture(kind: str = "PNG", size: tuple[int, int] = (8, 8), **more: Any) -> bytes:
    made = BytesIO()
    Image.new("RGB", size, "red").save(made, kind, **more)
    return made.getvalue()


def upload(user: User, article: Article, content: bytes, name: str) -> Any:
    file = SimpleUploadedFile(name, content)
    return client_of(user).post(f"/api/knowledge/articles/{article.pk}/attachments", {"file": file})


def test_a_file_is_given_to_be_saved_and_a_picture_to_be_seen(lin: User, zhao: User, sun: User) -> None:
    article = publish(zhao, sun)
    kept = [upload(zhao, article, content, name).json() for content, name in ((PDF, "规则.pdf"), (picture(), "表.png"))]
    files = [client_of(lin).get(f"/api/knowledge/attachments/{one['id']}") for one in kept]
    assert [one["Content-Type"] for one in files] == ["application/octet-stream", "image/png"]
    assert files[0]["Content-Disposition"].startswith("attachment")
    assert files[1]["Content-Disposition"] == "inline"
    for answer in files:
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer["Content-Security-Policy"]


@pytest.mark.parametrize(
    "content", [b"<html><script>alert(1)</script>", b"MZ\x90\x00", b"", b"PK\x03\x04zip", "号码,金额".encode()]
)
def test_nothing_else_is_taken(zhao: User, content: bytes) -> None:
    article = make(zhao)
    assert upload(zhao, article, content, "看.png").status_code == 422
    assert not Attachment.objects.exists()


def test_only_the_picture_of_a_picture_is_kept() -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    noisy = picture("JPEG", (3000, 20), exif=exif) + b"<script>hidden</script>"
    clean = clean_image(noisy, FileKind.JPEG)
    assert b"taken at home" not in clean
    assert b"hidden" not in clean
    assert Image.open(BytesIO(clean)).width == 1600


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n broken", picture()[:40]])
def test_a_broken_picture_is_refused(zhao: User, content: bytes) -> None:
    article = make(zhao)
    with pytest.raises(BadImageError):
        do_attach(zhao, article.pk, content, FileKind.PNG, "x.png")
    assert not Attachment.objects.exists()


def test_who_may_not_see_the_article_does_not_get_its_files(lin: User, zhao: User, sun: User) -> None:
    article = publish(zhao, sun)
    kept = do_attach(zhao, article.pk, PDF, FileKind.PDF, "规则.pdf")
    do_expire(sun, article.pk)
    assert client_of(lin).get(f"/api/knowledge/attachments/{kept.pk}").status_code == 404
    assert client_of(zhao).get(f"/api/knowledge/attachments/{kept.pk}").status_code == 200


def test_no_more_than_a_page_can_bear_and_removed_ones_do_not_count(zhao: User) -> None:
    article = make(zhao)
    kept = [do_attach(zhao, article.pk, PDF, FileKind.PDF, "a.pdf") for _ in range(MOST)]
    with pytest.raises(ManyAttachmentsError):
        do_attach(zhao, article.pk, PDF, FileKind.PDF, "a.pdf")
    assert send(zhao, "delete", f"/attachments/{kept[0].pk}") is None
    do_attach(zhao, article.pk, PDF, FileKind.PDF, "a.pdf")
    assert len(send(zhao, "get", f"/articles/{article.pk}")["attachments"]) == MOST


def test_a_good_recording_is_played_by_who_may_hear_it(lin: User, wu: User, zhao: User, sun: User) -> None:
    article, call = publish(zhao, sun, kind="technique"), make_call()
    with pytest.raises(NoSuchRecordingError):
        do_add_example(sun, article.pk, call.pk)
    Recording.objects.create(call=call, state=Recording.State.KEPT, key="k", bytes=1, peaks={})
    for _ in range(2):
        do_add_example(sun, article.pk, call.pk)
    playable = [send(user, "get", f"/articles/{article.pk}")["examples"][0]["playable"] for user in (lin, wu)]
    assert playable == [True, False]
    with pytest.raises(NoSuchRecordingError):
        do_add_example(sun, article.pk, new_id())
    do_remove_example(sun, article.pk, call.pk)
    assert send(lin, "get", f"/articles/{article.pk}")["examples"] == []
