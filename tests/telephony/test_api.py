"""Prompts over HTTP: for those who manage them, and every change leaves its trace."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.telephony import prompts
from huawu.telephony.places import Places
from tests.cast import client_of
from tests.telephony.test_prompts import recording


@pytest.fixture(autouse=True)
def _given_back() -> None:
    """The voice of this run's house, as it was made."""
    for key in prompts.TEXTS:
        (Places.of(settings.ENV).prompts / "own" / f"{key}.wav16").unlink(missing_ok=True)


def upload(user: User, key: str, data: bytes) -> tuple[int, dict[str, object]]:
    file = SimpleUploadedFile("made-up.wav", data, content_type="audio/wav")
    answer = client_of(user).post(f"/api/prompts/{key}", {"file": file})
    return answer.status_code, answer.json()


def test_a_manager_sees_every_prompt_with_its_text(admin: User) -> None:
    listed = client_of(admin).get("/api/prompts").json()
    assert {prompt["key"]: prompt["text"] for prompt in listed} == prompts.TEXTS
    assert not any(prompt["own"] for prompt in listed)


def test_a_manager_hears_what_callers_hear(admin: User) -> None:
    answer = client_of(admin).get("/api/prompts/welcome/audio")
    assert answer.headers["Content-Type"] == "audio/wav"
    assert answer.content.startswith(b"RIFF")
    assert not answer.streaming  # see StaticFilesMiddleware


def test_an_own_recording_is_put_in_and_taken_out_again_with_a_trace(admin: User) -> None:
    status, changed = upload(admin, "busy", recording())
    assert (status, changed["own"]) == (200, True)
    restored = client_of(admin).delete("/api/prompts/busy")
    assert (restored.status_code, restored.json()["own"]) == (200, False)
    actions = list(Entry.objects.order_by("id").values_list("action", "actor_id", "new__key"))
    assert actions[-2:] == [
        ("telephony.prompt_replaced", admin.pk, "busy"),
        ("telephony.prompt_restored", admin.pk, "busy"),
    ]


@pytest.mark.parametrize("data", [b"no sound", recording(61, rate=8_000)], ids=["no sound", "too long"])
def test_what_cannot_be_used_is_refused_in_words_and_leaves_no_trace(admin: User, data: bytes) -> None:
    status, told = upload(admin, "busy", data)
    assert (status, told["code"]) == (422, "bad_recording")
    assert "60 秒" in str(told["message"])
    assert not Entry.objects.filter(action__startswith="telephony.").exists()
    assert prompts.playable(Places.of(settings.ENV), "busy").parent.name == "made"


def test_an_unknown_prompt_is_not_found(admin: User) -> None:
    client = client_of(admin)
    assert client.get("/api/prompts/nothing/audio").status_code == 404
    assert client.delete("/api/prompts/nothing").status_code == 404
    assert upload(admin, "nothing", recording())[0] == 404


def test_an_agent_may_do_none_of_it(lin: User) -> None:
    client = client_of(lin)
    assert client.get("/api/prompts").status_code == 403
    assert client.get("/api/prompts/welcome/audio").status_code == 403
    assert client.delete("/api/prompts/welcome").status_code == 403
    assert upload(lin, "welcome", recording())[0] == 403
    assert prompts.playable(Places.of(settings.ENV), "welcome").parent.name == "made"


def test_a_stranger_may_do_none_of_it(db: None) -> None:
    assert client_of(None).get("/api/prompts").status_code == 401


def test_what_is_played_is_a_file_that_asterisk_reads(admin: User) -> None:
    upload(admin, "closed", recording(rate=8_000, channels=1))
    file: Path = prompts.audio_file(Places.of(settings.ENV), "closed")
    assert file.suffix == ".wav16"
    assert io.BytesIO(file.read_bytes()).read(4) == b"RIFF"
