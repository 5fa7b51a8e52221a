"""Commands end with one clear line when people can act on what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from huawu.config import start
from huawu.config.start import NoRedisError, NotMigratedError, apart, prepared


@pytest.fixture(autouse=True)
def _own_logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave pytest's logging as it is."""
    monkeypatch.setattr("huawu.config.logs.configure", lambda *_: None)


def test_parts_that_run_apart_need_redis(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("HUAWU_REDIS_URL", raising=False)
    monkeypatch.setattr(start, "_refuse_old_database", lambda: None)
    monkeypatch.setattr(start, "refuse_other_keys", lambda: None)
    monkeypatch.setattr(start, "_ship_handbook", lambda: None)
    with pytest.raises(SystemExit) as ended, apart("web"):
        pytest.fail("it must not run")
    assert ended.value.code == 1
    assert capsys.readouterr().err == f"✗ {NoRedisError.zh} · {NoRedisError.en}\n"


def test_with_redis_they_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUAWU_REDIS_URL", "redis://localhost")
    monkeypatch.setattr(start, "_refuse_old_database", lambda: None)
    monkeypatch.setattr(start, "refuse_other_keys", lambda: None)
    monkeypatch.setattr(start, "_ship_handbook", lambda: None)
    with apart("web"):
        pass


@pytest.mark.django_db
def test_a_database_of_this_version_is_accepted() -> None:
    with prepared("huawu"):
        pass


@pytest.mark.django_db
def test_an_older_database_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    from django.db.migrations.recorder import MigrationRecorder

    MigrationRecorder.Migration.objects.filter(app="calls").delete()
    with pytest.raises(SystemExit), prepared("huawu"):
        pytest.fail("it must not run")
    assert NotMigratedError.zh in capsys.readouterr().err


def test_an_unexpected_error_is_not_hidden(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ZeroDivisionError), prepared("huawu", migrated=False):
        raise ZeroDivisionError
    assert "意外错误" in capsys.readouterr().err
