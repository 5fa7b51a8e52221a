"""A file, or the part of it that was asked for, over HTTP."""

from __future__ import annotations

from io import BytesIO
from unittest.mock import patch

from django.http import HttpResponse
from django.test import RequestFactory

from huawu.kit.files import serve_part

CONTENT = bytes(range(100))


def ask(**headers: str) -> HttpResponse:
    request = RequestFactory().get("/", headers={name.replace("_", "-"): value for name, value in headers.items()})
    return serve_part(request, BytesIO(CONTENT), len(CONTENT), "audio/flac", "abc")


def test_the_whole_file_comes_with_word_that_parts_may_be_asked_for() -> None:
    answer = ask()
    assert (answer.status_code, answer.content) == (200, CONTENT)
    assert (answer["Accept-Ranges"], answer["ETag"], answer["Content-Type"]) == ("bytes", '"abc"', "audio/flac")


def test_a_part_comes_with_where_it_lies() -> None:
    answer = ask(Range="bytes=10-19")
    assert (answer.status_code, answer.content) == (206, CONTENT[10:20])
    assert answer["Content-Range"] == "bytes 10-19/100"


def test_a_part_is_never_larger_than_the_limit() -> None:
    with patch("huawu.kit.files.MAX_PART", 7):
        answer = ask(Range="bytes=50-")
    assert answer.content == CONTENT[50:57]
    assert answer["Content-Range"] == "bytes 50-56/100"


def test_what_the_browser_has_is_not_sent_again() -> None:
    answer = ask(If_None_Match='"abc"')
    assert (answer.status_code, answer.content) == (304, b"")
    assert ask(If_None_Match='"old"').status_code == 200


def test_a_part_outside_of_the_file_is_answered_with_its_size() -> None:
    answer = ask(Range="bytes=100-")
    assert (answer.status_code, answer.content) == (416, b"")
    assert answer["Content-Range"] == "bytes */100"


def test_a_recording_is_kept_in_no_shared_cache() -> None:
    assert "private" in ask()["Cache-Control"]
    assert "private" in ask(Range="bytes=0-1")["Cache-Control"]
