"""How rows are written."""

from __future__ import annotations

import pytest

from scripts.house_checks.database import no_save_override, no_signals, only_actions_write, save_names_its_columns
from tests.house_checks.looking import found


@pytest.mark.parametrize(
    "text",
    [
        "from django.db.models.signals import post_save",
        "from django.db.models import signals",
        "import django.db.models.signals",
        "from django.dispatch import receiver",
        "from django.core.signals import request_finished",
    ],
)
def test_signals_are_found(text: str) -> None:
    assert found(no_signals, text) == [1]


@pytest.mark.parametrize("text", ["import signal", "from django.db import models", "from . import access"])
def test_what_is_no_signal_is_not(text: str) -> None:
    assert found(no_signals, text) == []


def test_an_override_of_save_is_found() -> None:
    text = """\
        class Call(Model):
            def save(self): ...
            async def asave(self): ...
            def saved(self): ...
    """
    assert found(no_save_override, text) == [2, 3]


def test_a_function_called_save_is_no_override() -> None:
    assert found(no_save_override, "def save(): ...") == []


@pytest.mark.parametrize("text", ["call.save()", "self.get().save(using=x)", "await call.asave(force_insert=True)"])
def test_save_without_columns_is_found(text: str) -> None:
    assert found(save_names_its_columns, text) == [1]


@pytest.mark.parametrize("text", ['call.save(update_fields=["note"])', 'storage.save("name", content)', "save()"])
def test_save_with_columns_is_fine(text: str) -> None:
    assert found(save_names_its_columns, text) == []


WRITES = [
    "Call.objects.create(id=1)",
    "await Call.objects.aget_or_create(id=1)",
    "Call.objects.filter(id=1).update(note='')",
    "Call.objects.select_for_update().filter(x=1).exclude(y=2).delete()",
    'call.save(update_fields=["note"])',
    "call.delete()",
]


@pytest.mark.parametrize("text", WRITES)
@pytest.mark.parametrize("path", ["huawu/calls/api.py", "huawu/calls/access.py", "huawu/switchboard/exchange.py"])
def test_writes_elsewhere_are_found(text: str, path: str) -> None:
    assert found(only_actions_write, text, path) == [1]


@pytest.mark.parametrize(
    "path",
    [
        "huawu/calls/actions.py",
        "huawu/calls/actions_records.py",
        "huawu/calls/actions/records.py",
        "huawu/people/seed_people.py",
        "huawu/calls/jobs.py",
        "huawu/calls/migrations/0002_fill.py",
        "huawu/config/demo/people.py",
        "tests/calls/test_api.py",
    ],
)
def test_writers_may(path: str) -> None:
    assert found(only_actions_write, "\n".join(WRITES), path) == []


@pytest.mark.parametrize("text", ["seen.update(a=1)", "cache.delete('x')", "pool.create()", "Call.objects.get(id=1)"])
def test_reads_and_dictionaries_are_fine(text: str) -> None:
    assert found(only_actions_write, text) == []
