"""What ``huawu demo`` prints when everything is up: where to look and how to log in."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table

from huawu.config.demo.customers import NAMES, number_of
from huawu.config.demo.seed import HOTLINE, PASSWORD, demo_accounts
from huawu.config.env import Environment
from huawu.people.roles import Role

ROLES = {
    Role.AGENT: "坐席 · agent",
    Role.TEAM_LEADER: "班长 · team leader",
    Role.SUPERVISOR: "主管 · supervisor",
    Role.QUALITY_INSPECTOR: "质检员 · quality inspector",
    Role.PLANNER: "排班员 · planner",
    Role.ADMINISTRATOR: "系统管理员 · administrator",
}


def print_welcome(env: Environment, console: Console | None = None) -> None:
    """Print addresses, log-ins and how to end."""
    console = console or Console(highlight=False)
    console.print("\n[bold green]✓ 话务演示系统已就绪[/] · huawu is ready\n")
    console.print(_table(addresses(env)))
    console.print(_table(log_ins()))
    console.print(f"  密码 · password  [bold]{PASSWORD}[/]\n\n  按 Ctrl-C 停止 · Ctrl-C stops everything\n")


def addresses(env: Environment) -> list[tuple[str, str]]:
    """What there is to open or to dial."""
    return [
        ("坐席工作台 · agent's desk", f"{env.origin}/desk"),
        ("网页来电（客户） · customer phone page", f"{env.origin}/phone"),
        ("实时监控 · live view", f"{env.origin}/floor"),
        ("话务大屏（先以主管登录） · wallboard, once a supervisor is logged in", f"{env.origin}/wall"),
        ("通话记录 · calls", f"{env.origin}/calls"),
        ("热线（SIP） · hotline by SIP", f"sip:{HOTLINE}@{env.host}:{env.sip_port}"),
        ("老客户号码 · a known caller", f"{number_of(0).digits} {NAMES[0]}"),
    ]


def log_ins() -> list[tuple[str, str]]:
    """Roles and the accounts that have them, as ``1001 林小满  1002 …``, three in a line."""
    by_role: dict[Role, list[str]] = {role: [] for role in Role}
    for number, name, role in demo_accounts():
        by_role[role].append(f"{number} {name}")
    return [(ROLES[role], _in_threes(people)) for role, people in by_role.items() if people]


def _in_threes(people: list[str]) -> str:
    return "\n".join("  ".join(people[first : first + 3]) for first in range(0, len(people), 3))


def _table(rows: list[tuple[str, str]]) -> Table:
    table = Table(box=box.SIMPLE, show_header=False, pad_edge=True)
    table.add_column(no_wrap=True)
    table.add_column(style="bold", no_wrap=True)
    for label, value in rows:
        table.add_row(label, value)
    return table
