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
from huawu.telephony.texts import TEXTS
from tests.cast import client_of
from tests.telephony.test_prompts import recording


@pytest.fixture(autouse=True)
def _given_back() -> None:
    """The voice of this run's house, as it was made."""
    for key in TEXTS:
        (Places.of(settings.ENV).prompts / "own" / f"{key}.wav16").unlink(missing_ok=True)


def upload(user: User, key: str, data: bytes) -> tuple[int, dict[str, object]]:
    file = SimpleUploadedFile("made-up.wav", data, content_type="audio/wav")
    answer = client_of(user).post(f"/api/prompts/{key}", {"file": file})
    return answer.status_code, answer.json()


def test_a_manager_sees_every_prompt_with_its_text(admin: User) -> None:
    listed = client_of(admin).get("/api/prompts").json()
    assert {prompt["key"]: prompt["text"] for prompt in listed} == TEXTS
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


def write(user: User, key: str, text: str) -> tuple[int, dict[str, object]]:
    answer = client_of(user).put(f"/api/prompts/{key}/text", {"text": text}, content_type="application/json")
    return answer.status_code, answer.json()


def test_a_text_is_written_and_forgotten_again_with_a_trace(admin: User) -> None:
    status, written = write(admin, "closed", "您好，今天的服务已经结束。")
    assert (status, written["own_text"], written["text"]) == (200, True, "您好，今天的服务已经结束。")
    forgotten = client_of(admin).delete("/api/prompts/closed/text")
    assert (forgotten.status_code, forgotten.json()["text"]) == (200, TEXTS["closed"])
    assert list(Entry.objects.order_by("id").values_list("action", "new__key"))[-2:] == [
        ("telephony.prompt_text_written", "closed"),
        ("telephony.prompt_text_forgotten", "closed"),
    ]


def test_a_text_under_a_new_key_is_a_prompt_until_it_is_forgotten(admin: User) -> None:
    assert write(admin, "menu-1", "充值优惠请按 1。")[0] == 200
    assert client_of(admin).get("/api/prompts").json()[-1]["key"] == "menu-1"
    assert client_of(admin).delete("/api/prompts/menu-1/text").status_code == 204
    assert client_of(admin).delete("/api/prompts/menu-1/text").status_code == 404


def test_what_is_no_text_is_refused_and_leaves_no_trace(admin: User) -> None:
    assert write(admin, "closed", "  ")[1]["code"] == "bad_text"
    assert write(admin, "BAD KEY", "字")[0] == 422
    assert not Entry.objects.filter(action__startswith="telephony.").exists()


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
    assert write(lin, "welcome", "字")[0] == 403
    assert client.delete("/api/prompts/welcome/text").status_code == 403
    assert prompts.playable(Places.of(settings.ENV), "welcome").parent.name == "made"


def test_a_stranger_may_do_none_of_it(db: None) -> None:
    assert client_of(None).get("/api/prompts").status_code == 401


def test_what_is_played_is_a_file_that_asterisk_reads(admin: User) -> None:
    upload(admin, "closed", recording(rate=8_000, channels=1))
    file: Path = prompts.audio_file(Places.of(settings.ENV), "closed")
    assert file.suffix == ".wav16"
    assert io.BytesIO(file.read_bytes()).read(4) == b"RIFF"
