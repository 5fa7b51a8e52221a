"""The auditor's file: checked by a program that knows nothing of us, and by nothing but public keys."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from huawu.ledger import auditor, signing
from huawu.ledger.actions.care import do_anchor, do_export
from huawu.ledger.errors import LedgerBrokenError, NothingSealedError
from huawu.ledger.models import Entry
from huawu.ledger.origin import Origin, acting_from
from huawu.people.models import User
from tests.ledger.tampering import delete, entry_at, tamper, undone, write

PROGRAM = Path(auditor.__file__)


def public() -> list[str]:
    return [signing.public_text(key) for key in settings.KEYS.get(signing.PURPOSE).keys.values()]


def audit(file: Path, *more: str, keys: Sequence[str] | None = None) -> int:
    given_keys = [part for key in (public() if keys is None else keys) for part in ("--key", key)]
    return auditor.main([str(file), *given_keys, *more])


@pytest.fixture
def file(lin: User, tmp_path: Path) -> Path:
    """Eight entries and the one of the export, anchored."""
    write(lin, 8)
    do_anchor()
    target = tmp_path / "ledger.jsonl"
    do_export(1, None, target)
    return target


def test_it_says_who_made_it_in_which_session(lin: User, tmp_path: Path) -> None:
    write(lin, 1)
    target = tmp_path / "ledger.jsonl"
    with acting_from(Origin(user=lin, session="0123456789abcdef")):
        do_export(1, None, target)
    opening = json.loads(target.read_bytes().split(b"\n")[0])
    assert (opening["by"], opening["session"]) == ("1001", "0123456789abcdef")
    assert audit(target) == 0
    target.write_bytes(target.read_bytes().replace(b'"by":"1001"', b'"by":"1002"'))
    assert audit(target) == 1


def test_the_program_needs_nothing_but_cryptography(file: Path, anchors: Path, tmp_path: Path) -> None:
    imported = {
        (node.module if isinstance(node, ast.ImportFrom) else alias.name).split(".")[0]  # type: ignore[union-attr]
        for node in ast.walk(ast.parse(PROGRAM.read_text()))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert imported - set(sys.stdlib_module_names) == {"cryptography"}
    alone = tmp_path / "alone"
    alone.mkdir()
    (alone / "check.py").write_bytes(PROGRAM.read_bytes())
    command = [
        sys.executable,
        "-I",
        str(alone / "check.py"),
        str(file),
        "--key",
        public()[0],
        "--anchors",
        str(anchors),
    ]
    said = subprocess.run(command, cwd=alone, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stderr) == (0, "")
    assert "到第 8 条全部相符" in said.stdout


def test_the_file_is_for_its_owner_and_leaves_an_entry(file: Path) -> None:
    assert file.stat().st_mode & 0o777 == 0o600
    assert Entry.objects.get(action="ledger.exported").new == {"first": 1, "last": 8}
    assert [other for other in file.parent.iterdir() if other.name.startswith(".ledger")] == []


def test_without_a_key_the_file_is_checked_against_its_own_and_that_is_said(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert audit(file, keys=[]) == 0
    assert public()[0] in capsys.readouterr().out


def test_another_key_is_refused(file: Path) -> None:
    assert audit(file, keys=["A" * 43 + "="]) == 1


def test_a_file_that_is_not_there_cannot_be_checked(tmp_path: Path) -> None:
    assert audit(tmp_path / "none.jsonl", keys=[]) == 2


@hypothesis_settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_byte_can_be_changed_removed_or_added(file: Path, data: st.DataObject) -> None:
    whole = file.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    byte = bytes([data.draw(st.integers(0, 255).filter(lambda value: value != whole[at]))])
    changed = data.draw(
        st.sampled_from(
            [whole[:at] + byte + whole[at + 1 :], whole[:at] + whole[at + 1 :], whole[:at] + byte + whole[at:]]
        )
    )
    target = file.with_name("changed.jsonl")
    target.write_bytes(changed)
    assert audit(target) == 1


def lines(file: Path) -> list[bytes]:
    return file.read_bytes().splitlines(keepends=True)


@pytest.mark.parametrize(
    ("order", "place"),
    [
        ([0, 1, 2, 4, 5, 6, 7, 8, 9], "第 4 行"),  # one removed
        ([0, 1, 3, 2, 4, 5, 6, 7, 8, 9], "第 3 行"),  # two exchanged
        ([0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9], "第 4 行"),  # one twice
        ([0, 1, 2, 3, 4, 5, 6, 7, 8], "缺少签名"),
        ([0, 1, 2, 3, 4, 5, 6, 7, 9], "第 8 行"),  # the last entry removed
        ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9], "签名之后"),
        ([1, 2, 3], "第 1 行"),
        ([], "第 1 行"),
    ],
)
def test_lines_that_are_missing_or_moved_are_named(
    file: Path, order: list[int], place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = lines(file)
    file.write_bytes(b"".join(before[number] for number in order))
    assert audit(file) == 1
    assert place in capsys.readouterr().out


@pytest.mark.parametrize("number", range(10))
def test_a_changed_line_is_named_within_one_line(file: Path, number: int, capsys: pytest.CaptureFixture[str]) -> None:
    before = lines(file)
    before[number] = before[number].replace(b'"v":1', b'"v":1,"w":1')
    file.write_bytes(b"".join(before))
    assert audit(file) == 1
    assert f"第 {number + 1} 行" in capsys.readouterr().out


def test_a_part_of_the_ledger_can_be_exported_and_checked(lin: User, tmp_path: Path, anchors: Path) -> None:
    write(lin, 8)
    do_anchor()
    target = tmp_path / "part.jsonl"
    assert do_export(3, 5, target).complete is False
    assert len(lines(target)) == 5
    assert audit(target, "--anchors", str(anchors)) == 0


def test_an_export_of_a_ledger_whose_end_was_cut_off_does_not_pass_the_anchors(
    lin: User, tmp_path: Path, anchors: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(lin, 8)
    do_anchor()
    tamper(*delete(7, 8))
    target = tmp_path / "ledger.jsonl"
    do_export(1, None, target)
    assert audit(target) == 0
    assert audit(target, "--anchors", str(anchors)) == 1
    assert "第 7–8 条被截断" in capsys.readouterr().out


def test_an_older_export_may_end_before_a_later_anchor(file: Path, anchors: Path, lin: User) -> None:
    write(lin, 3)
    do_anchor()
    assert audit(file, "--anchors", str(anchors)) == 0


def test_an_export_of_a_chain_that_grew_again_does_not_pass_the_anchors(
    lin: User, tmp_path: Path, anchors: Path
) -> None:
    write(lin, 8)
    do_anchor()
    tamper(*delete(7, 8))
    write(lin, 4)
    target = tmp_path / "ledger.jsonl"
    do_export(1, None, target)
    assert audit(target, "--anchors", str(anchors)) == 1


def test_anchors_need_a_signature_too(file: Path, anchors: Path) -> None:
    anchors.write_text(anchors.read_text().replace('"seq":8', '"seq":3'))
    assert audit(file, "--anchors", str(anchors)) == 1


def test_after_rotation_all_public_keys_are_given(lin: User, tmp_path: Path, anchors: Path) -> None:
    write(lin, 2)
    do_anchor()
    settings.KEYS.rotate(signing.PURPOSE)
    write(lin, 2)
    do_anchor()
    target = tmp_path / "ledger.jsonl"
    do_export(1, None, target)
    assert audit(target, "--anchors", str(anchors)) == 0
    assert audit(target, "--anchors", str(anchors), keys=public()[1:]) == 1


@pytest.mark.parametrize("column", ["action = 'x.z'", "old = '{}'"])
def test_what_was_tampered_with_does_not_go_out_under_our_signature(lin: User, tmp_path: Path, column: str) -> None:
    write(lin, 8)
    target = tmp_path / "ledger.jsonl"
    tamper(f"UPDATE ledger_entry SET {column} WHERE id = {entry_at(4)}")
    with pytest.raises(LedgerBrokenError) as error:
        do_export(1, None, target)
    assert error.value.facts == {"seq": 4}
    assert list(tmp_path.glob("*ledger.jsonl*")) == []


@pytest.mark.parametrize(("statements", "seq"), [(delete(4, 4), 4), (delete(4, 4)[:1], 4), (delete(1, 1), 1)])
def test_a_hole_does_not_go_out_either(lin: User, tmp_path: Path, statements: list[str], seq: int) -> None:
    write(lin, 8)
    with undone():
        tamper(*statements)
        with pytest.raises(LedgerBrokenError) as error:
            do_export(1, None, tmp_path / "ledger.jsonl")
    assert error.value.facts == {"seq": seq}


@pytest.mark.parametrize(("first", "last"), [(0, None), (9, None), (4, 3)])
def test_a_range_without_entries_is_refused(lin: User, tmp_path: Path, first: int, last: int | None) -> None:
    write(lin, 8)
    with pytest.raises(NothingSealedError):
        do_export(first, last, tmp_path / "ledger.jsonl")
    assert not Entry.objects.filter(action="ledger.exported").exists()
