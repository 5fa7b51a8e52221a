"""Errors speak both languages, and every one in the house is fit to be shown."""

from __future__ import annotations

import importlib
import pkgutil
import re
import string

import pytest

import huawu
from huawu.kit.errors import ForbiddenError, HuawuError, NotFoundError


class TooManyError(HuawuError):
    code = "too_many"
    zh = "最多 {limit} 个。"
    en = "At most {limit}."


def every_error() -> list[type[HuawuError]]:
    """Every error class that a room's ``errors`` module defines."""
    for room in pkgutil.iter_modules(huawu.__path__, "huawu."):
        if room.ispkg and importlib.util.find_spec(f"{room.name}.errors"):
            importlib.import_module(f"{room.name}.errors")
    return [error for error in _below(HuawuError) if error.__module__.startswith("huawu.")]


def _below(error: type[HuawuError]) -> list[type[HuawuError]]:
    return [found for child in error.__subclasses__() for found in (child, *_below(child))]


def facts(text: str, language: str) -> set[str]:
    """What a message is filled in with; a fact that differs by language ends in ``_zh`` or ``_en``."""
    return {name.removesuffix(language) for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("zh-hans", "最多 3 个。"),
        ("zh-CN", "最多 3 个。"),
        ("en", "At most 3."),
        ("de", "At most 3."),
        ("", "At most 3."),
    ],
)
def test_a_message_comes_in_the_language_asked_for(language: str, message: str) -> None:
    assert TooManyError(limit=3).message(language) == message


def test_the_exception_text_is_the_english_one() -> None:
    assert str(TooManyError(limit=3)) == "At most 3."


def test_refusals_have_their_http_status() -> None:
    assert (HuawuError.status, ForbiddenError.status, NotFoundError.status) == (400, 403, 404)


@pytest.mark.parametrize("error", every_error(), ids=lambda error: error.__name__)
def test_every_error_says_something_in_both_languages_with_the_same_facts(error: type[HuawuError]) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", error.code)
    assert 400 <= error.status < 600
    assert re.search(r"[一-鿿]", error.zh)
    assert not re.search(r"[一-鿿]", error.en)
    assert facts(error.zh, "_zh") == facts(error.en, "_en")


def test_no_two_errors_share_a_code() -> None:
    codes = [error.code for error in every_error()]
    assert sorted(codes) == sorted(set(codes))
