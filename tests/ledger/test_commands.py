"""``huawu ledger …`` as a person at a terminal, or a monitoring script, meets it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from typer.testing import CliRunner, Result

from huawu.config.cli import app
from huawu.config.commands import ledger
from huawu.ledger import auditor
from huawu.ledger.actions import do_record
from huawu.ledger.chain import ProblemKind
from huawu.ledger.models import Seal
from huawu.people.models import User
from tests.ledger.tampering import delete, entry_at, tamper, write


@pytest.fixture(autouse=True)
def _no_logs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command would configure the logging of the whole process."""

    @contextmanager
    def prepared(_name: str, *, migrated: bool = True) -> Iterator[None]:
        yield

    monkeypatch.setattr(ledger, "prepared", prepared)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["ledger", *arguments])


def test_seal_anchor_verify(lin: User, anchors: Path) -> None:
    do_record("x.y", lin)
    assert "1 entries sealed" in run("seal").output
    unproven = run("verify")
    assert (unproven.exit_code, "没有锚定文件" in unproven.output) == (3, True)
    assert "第 1 条" in run("anchor").output
    assert anchors.stat().st_mode & 0o777 == 0o600
    well = run("verify")
    assert (well.exit_code, "1 条全部相符" in well.output) == (0, True)
    do_record("x.y", lin)
    waiting = run("verify")
    assert (waiting.exit_code, "1 not sealed yet" in waiting.output) == (0, True)


def test_anchoring_twice_writes_one_line(lin: User, anchors: Path) -> None:
    write(lin, 1)
    run("anchor")
    run("anchor")
    assert len(anchors.read_text().splitlines()) == 1


def test_what_is_wrong_is_said_with_its_place_in_both_languages(lin: User) -> None:
    write(lin, 9)
    run("anchor")
    tamper(f"UPDATE ledger_entry SET action = 'x.z' WHERE id = {entry_at(3)}", *delete(5, 6), *delete(9, 9))
    wrong = run("verify")
    assert wrong.exit_code == 1
    for words in ("第 3 条：内容被改动", "changed", "第 5–6 条：被删除", "第 9 条：与锚定的台账不符", "共 4 处"):
        assert words in wrong.output


def test_an_anchor_of_one_s_own_is_compared(lin: User, tmp_path: Path) -> None:
    stick = tmp_path / "stick" / "head.jsonl"
    write(lin, 3)
    assert run("anchor", "--anchors", str(stick)).exit_code == 0
    tamper(*delete(3, 3))
    assert run("verify").exit_code == 3
    assert run("verify", "--anchors", str(stick)).exit_code == 1


def test_rotation_seals_with_a_new_key_and_old_anchors_stay_valid(lin: User) -> None:
    write(lin, 2)
    run("anchor")
    before = run("key").output.split()
    rotated = run("rotate")
    assert rotated.exit_code == 0
    assert run("key").output.split() == [*before, rotated.output.split()[-1]]
    write(lin, 2)
    run("anchor")
    assert run("verify").exit_code == 0
    assert list(Seal.objects.order_by("seq").values_list("key_id", flat=True)) == ["k1", "k1", "k2", "k2"]


def test_an_export_is_written_and_checked(lin: User, tmp_path: Path) -> None:
    write(lin, 3)
    target = tmp_path / "ledger.jsonl"
    exported = run("export", str(target), "--from", "2")
    assert (exported.exit_code, "已导出第 2–3 条" in exported.output) == (0, True)
    assert auditor.main([str(target), "--key", run("key").output.strip()]) == 0


def test_a_lost_key_file_is_an_alarm(lin: User) -> None:
    write(lin, 2)
    run("anchor")
    settings.KEYS.file.unlink()
    assert run("verify").exit_code == 1


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_every_kind_of_problem_has_words(kind: ProblemKind) -> None:
    assert all(ledger.WORDS[kind])
