"""What the person at the terminal reads."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from huawu.config import terminal
from huawu.config.demo.customers import NAMES, number_of
from huawu.config.demo.seed import HOTLINE, PASSWORD, demo_accounts
from huawu.config.env import Environment
from huawu.config.welcome import ROLES, addresses, log_ins, print_welcome
from huawu.people.roles import Role


def test_chinese_is_twice_as_wide() -> None:
    assert terminal.width("话务 huawu") == 10


def test_steps_line_up_and_say_their_time(capsys: pytest.CaptureFixture[str]) -> None:
    for label in ("数据库 · database", "pages"):
        with terminal.timed(label):
            pass
    lines = capsys.readouterr().out.splitlines()
    assert len({terminal.width(line) for line in lines}) == 1
    assert all(re.search(r"\.{3,} 0\.0 s$", line) for line in lines)


def test_a_step_that_fails_is_crossed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="no"), terminal.timed("数据库 · database"):
        raise ValueError("no")
    assert capsys.readouterr().out.endswith("✗\n")


def test_trouble_goes_to_the_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.say("✗ 坏了", "broken", error=True)
    assert capsys.readouterr() == ("", "✗ 坏了 · broken\n")


def test_every_account_of_the_demo_is_shown_once() -> None:
    shown = " ".join(people for _, people in log_ins())
    assert all(shown.count(f"{number} {name}") == 1 for number, name, _ in demo_accounts())
    assert set(ROLES) == set(Role)


def test_roles_go_by_the_words_of_the_trade() -> None:
    chinese = {shown.split(" · ")[0] for shown in ROLES.values()}
    assert chinese == {"坐席", "班长", "主管", "质检员", "排班员", "系统管理员"}


def test_one_number_is_named_that_the_seed_gives_to_a_customer() -> None:
    number, name = dict(addresses(Environment()))["老客户号码 · a known caller"].split()
    assert (number, name) == (number_of(0).digits, NAMES[0])


def test_addresses_follow_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUAWU_SIP_PORT", "6060")
    monkeypatch.setenv("HUAWU_PUBLIC_URL", "https://huawu.example/")
    shown = dict(addresses(Environment()))
    assert "https://huawu.example/desk" in shown.values()
    assert f"sip:{HOTLINE}@127.0.0.1:6060" in shown.values()


def test_the_welcome_says_all_that_one_needs() -> None:
    paper = io.StringIO()
    print_welcome(Environment(), Console(file=paper, width=100))
    text = paper.getvalue()
    assert all(
        word in text
        for word in (PASSWORD, "/desk", "/phone", "/floor", "/wall", "1001 林小满", "19900000001 梅雨晴", "Ctrl-C")
    )
