"""Routes about the prompts that callers hear (提示音)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from ninja import File, Router, Schema, Status
from ninja.files import UploadedFile

from huawu.kit.uploads import FileKind, UploadKindError, UploadTooLargeError, read_upload
from huawu.ledger.actions import do_record
from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission
from huawu.telephony import prompts
from huawu.telephony.errors import BadRecordingError
from huawu.telephony.places import Places

router = Router(tags=["prompts"])
SOUNDS = {FileKind.WAV, FileKind.FLAC, FileKind.OGG, FileKind.MP3}


class Prompt(Schema):
    """One prompt: what it says in Chinese (and in English for reading), and whose text and voice it has.

    ``text_en`` is empty when ``own_text``."""

    key: str
    text: str
    text_en: str
    own: bool
    own_text: bool
    duration_ms: int
    changed_at: datetime | None = None


class PromptText(Schema):
    text: str


@router.get("/prompts", response=list[Prompt], auth=needs(Permission.PROMPTS_MANAGE))
def list_prompts(request: HttpRequest) -> list[prompts.Prompt]:
    prompts.make_all(_places())
    return prompts.list_prompts(_places())


@router.get("/prompts/{key}/audio", auth=needs(Permission.PROMPTS_MANAGE))
def get_prompt_audio(request: HttpRequest, key: str) -> HttpResponse:
    """What callers hear now, as WAV."""
    sound = prompts.audio_file(_places(), key).read_bytes()
    return HttpResponse(sound, content_type="audio/wav", headers={"Cache-Control": "no-store"})


@router.post("/prompts/{key}", response=Prompt, auth=needs(Permission.PROMPTS_MANAGE))
def replace_prompt(request: PersonRequest, key: str, file: File[UploadedFile]) -> prompts.Prompt:
    """Put an own recording in place of the spoken text; the next caller hears it."""
    try:
        data, _ = read_upload(file, SOUNDS, prompts.LARGEST_BYTES)
    except (UploadTooLargeError, UploadKindError) as error:
        raise BadRecordingError from error
    return _change(request, "replaced", lambda: prompts.replace(_places(), key, data))


@router.delete("/prompts/{key}", response=Prompt, auth=needs(Permission.PROMPTS_MANAGE))
def restore_prompt(request: PersonRequest, key: str) -> prompts.Prompt:
    """Go back to the spoken text."""
    return _change(request, "restored", lambda: prompts.restore(_places(), key))


@router.put("/prompts/{key}/text", response=Prompt, auth=needs(Permission.PROMPTS_MANAGE))
def write_prompt_text(request: PersonRequest, key: str, body: PromptText) -> prompts.Prompt:
    """Say another text for the key, or a text under a new key; an own recording still counts more."""
    return _change(request, "text_written", lambda: prompts.write_text(_places(), key, body.text))


@router.delete("/prompts/{key}/text", response={200: Prompt, 204: None}, auth=needs(Permission.PROMPTS_MANAGE))
def forget_prompt_text(request: PersonRequest, key: str) -> Status[prompts.Prompt | None]:
    """Go back to the product's text. A key that the product does not have is forgotten, recording and all."""
    with transaction.atomic():
        prompt = prompts.forget_text(_places(), key)
        do_record("telephony.prompt_text_forgotten", request.auth, new={"key": key})
    return Status(200 if prompt else 204, prompt)


def _change(request: PersonRequest, what: str, change: Callable[[], prompts.Prompt]) -> prompts.Prompt:
    """Change a prompt and leave the trace of it, or neither."""
    with transaction.atomic():
        prompt = change()
        do_record(
            f"telephony.prompt_{what}",
            request.auth,
            new={"key": prompt.key, "own": prompt.own, "duration_ms": prompt.duration_ms},
        )
    return prompt


def _places() -> Places:
    places = Places.of(settings.ENV)
    places.make()
    return places
