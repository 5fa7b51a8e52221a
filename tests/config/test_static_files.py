"""The built front end's files: whole, in part, or not at all when the browser has them."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from huawu.config.middleware import StaticFilesMiddleware

SCRIPT = b"export const words = '\xe8\xaf\x9d\xe5\x8a\xa1'\n"


def elsewhere(_request: HttpRequest) -> HttpResponse:
    return HttpResponse(b"a page")


@pytest.fixture
def files(tmp_path: Path) -> StaticFilesMiddleware:
    (tmp_path / "words.js").write_bytes(SCRIPT)
    middleware = StaticFilesMiddleware(elsewhere)
    middleware.add_files(str(tmp_path), prefix="static/made-up/")
    return middleware


def ask(files: StaticFilesMiddleware, method: str = "GET", **headers: str) -> HttpResponse:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    answer = files(RequestFactory().generic(method, "/static/made-up/words.js", headers=given))
    assert isinstance(answer, HttpResponse)
    assert not answer.streaming  # or ASGI would read it in a thread, with a warning
    return answer


def test_a_file_comes_whole_with_its_kind_and_length(files: StaticFilesMiddleware) -> None:
    answer = ask(files)
    assert (answer.status_code, answer.content) == (200, SCRIPT)
    assert answer["Content-Type"].startswith("text/javascript")
    assert answer["Content-Length"] == str(len(SCRIPT))


def test_a_part_of_a_file(files: StaticFilesMiddleware) -> None:
    answer = ask(files, Range="bytes=7-11")
    assert (answer.status_code, answer.content) == (206, SCRIPT[7:12])
    assert answer["Content-Range"] == f"bytes 7-11/{len(SCRIPT)}"


def test_a_file_that_the_browser_has_is_not_sent_again(files: StaticFilesMiddleware) -> None:
    answer = ask(files, If_None_Match=ask(files)["ETag"])
    assert (answer.status_code, answer.content) == (304, b"")


def test_a_file_is_only_looked_at(files: StaticFilesMiddleware) -> None:
    assert ask(files, "HEAD").content == b""
    assert ask(files, "POST").status_code == 405


def test_everything_else_is_a_page(files: StaticFilesMiddleware) -> None:
    assert files(RequestFactory().get("/desk")).content == b"a page"
