"""``huawu demo``: the demonstration company, ready to be called."""

from __future__ import annotations

import asyncio
import contextlib
import os

import httpx

from huawu.config.start import prepared, refuse_other_keys
from huawu.config.terminal import say, timed
from huawu.kit.errors import HuawuError

LIMIT_S = 60
PAUSE_S = 0.1


class NotUpError(HuawuError):
    code = "not_up"
    zh = "一分钟后仍未就绪的部分：{parts}；详情见 {log} 中的日志。"
    en = "Not up after a minute: {parts}; the logs are in {log}."


def demo() -> None:
    """Make the demonstration company, run the whole house and print where everything is. Ctrl-C ends it."""
    say("话务演示系统", "huawu, the demonstration")
    os.environ.setdefault("HUAWU_PRACTICE_LINE", "1")
    with prepared("huawu", migrated=False):
        from huawu.config import parts
        from huawu.config.running import run_until_stopped

        _refuse_taken_ports()
        _fill()
        first = [parts.web, parts.switchboard, parts.worker, parts.sealer, _announce]
        run_until_stopped(first, last=[parts.engine])
    say("已停止", "stopped")


def _refuse_taken_ports() -> None:
    from django.conf import settings

    from huawu.config.parts import listener
    from huawu.telephony.process import check_ports

    listener().close()
    check_ports(settings.ENV)


def _fill() -> None:
    from django.core.management import call_command

    from huawu.config.demo.seed import do_seed

    with timed("数据库 · database"):
        call_command("migrate", verbosity=0)
        refuse_other_keys()
    with timed("演示公司 · demonstration company"):
        do_seed()


async def _announce(stop: asyncio.Event) -> None:
    """Say where everything is once all parts are up, then stay out of the way."""
    from django.conf import settings

    from huawu.config.welcome import print_welcome

    with timed("网页、交换机、电话引擎 · pages, switchboard, engine"):
        await _until_up(stop)
    if not stop.is_set():
        print_welcome(settings.ENV)
    await stop.wait()


async def _until_up(stop: asyncio.Event) -> None:
    """Ask ``/healthz`` until it says that all is well. Raises NotUpError after a minute."""
    from django.conf import settings

    missing = ["web"]
    with contextlib.suppress(TimeoutError):
        async with (
            asyncio.timeout(LIMIT_S),
            httpx.AsyncClient(base_url=f"http://{settings.ENV.host}:{settings.ENV.http_port}") as client,
        ):
            while missing and not stop.is_set():
                missing = await _missing_parts(client)
                if missing:
                    await asyncio.sleep(PAUSE_S)
    if missing and not stop.is_set():
        raise NotUpError(parts=", ".join(missing), log=settings.ENV.var / "log")


async def _missing_parts(client: httpx.AsyncClient) -> list[str]:
    try:
        parts = (await client.get("/healthz")).json()["parts"]
    except (httpx.TransportError, ValueError):
        return ["web"]
    return [name for name, is_up in parts.items() if not is_up]
