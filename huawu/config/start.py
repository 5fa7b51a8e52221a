"""What every long-running command does first and last."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from huawu.config.env import Environment
from huawu.config.terminal import say
from huawu.kit.errors import HuawuError


class NoRedisError(HuawuError):
    code = "no_redis"
    zh = "分开运行各部分需要 Redis：请设置 HUAWU_REDIS_URL；单机运行请用 huawu up。"
    en = "Parts that run apart need Redis: set HUAWU_REDIS_URL, or run everything with huawu up."


class NotMigratedError(HuawuError):
    code = "not_migrated"
    zh = "数据库还不是这一版本的结构，请先运行 huawu manage migrate。"
    en = "The database is not at this version yet: run huawu manage migrate first."


@contextmanager
def prepared(name: str, *, migrated: bool = True) -> Iterator[None]:
    """Django and the logs are up; an error that people can act on ends the command in one line and status 1."""
    import django

    from huawu.config import logs

    folder = Environment().var / "log"
    try:
        django.setup()
        logs.configure(folder, name)  # after Django, which sets the time zone
        if migrated:
            _refuse_old_database()
            refuse_other_keys()
            _ship_handbook()
        yield
    except HuawuError as error:
        say(f"✗ {error.message('zh')}", error.message("en"), error=True)
        sys.exit(1)
    except Exception:
        say("✗ 意外错误，详情见日志", f"an unexpected error; the logs are in {folder}", error=True)
        raise


@contextmanager
def apart(name: str) -> Iterator[None]:
    """As :func:`prepared`, for a process that is one part of several."""
    with prepared(name):
        if not Environment().redis_url:
            raise NoRedisError
        yield


def _refuse_old_database() -> None:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise NotMigratedError


def _ship_handbook() -> None:
    """The handbook of the files is the house's first version. Raises PackError where it cannot be read."""
    from huawu.handbook.actions import do_ship

    do_ship()


def refuse_other_keys() -> None:
    """Raises OtherKeysError where the key file is not the database's own."""
    from huawu.privacy.actions import do_check_keys

    do_check_keys()
