"""Handbooks as data: what they must hold, and errors that name the place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from huawu.handbook.errors import PackError
from huawu.handbook.pack import PACKS, read_pack, thresholds
from huawu.handbook.registry import Control, ControlKind, Words, controls

WORDS = Words("甲", "a")
KNOWN = {"room.what": Control("room.what", ControlKind.GUIDE, WORDS, WORDS, parameters={"limit_s": 60})}
HEAD = """\
id: small
title: {zh: 手册, en: Handbook}
department: {zh: 部门, en: Department}
owner: supervisor
version: 1
chapters: [1]
"""
CHAPTER = """\
title: {zh: 章, en: Chapter}
clauses:
  - id: "1.1"
    title: {zh: 条, en: Clause}
    text: {zh: 文, en: Text}
    controls: [room.what]
    parameters: {limit_s: 30}
"""


def pack_of(folder: Path, chapter: str = CHAPTER, head: str = HEAD) -> Path:
    (folder / "pack.yaml").write_text(head)
    (folder / "1.yaml").write_text(chapter)
    return folder


def test_a_small_handbook_is_read(tmp_path: Path) -> None:
    pack = read_pack(pack_of(tmp_path), KNOWN)
    assert list(pack.clauses) == ["1.1"]
    clause = pack.clauses["1.1"]
    assert (clause.title.zh, clause.controls) == ("条", ("room.what",))
    assert thresholds(clause, KNOWN["room.what"]) == {"limit_s": 30}


def test_a_threshold_that_is_not_set_is_the_control_s(tmp_path: Path) -> None:
    pack = read_pack(pack_of(tmp_path, CHAPTER.replace("    parameters: {limit_s: 30}\n", "")), KNOWN)
    assert thresholds(pack.clauses["1.1"], KNOWN["room.what"]) == {"limit_s": 60}


def test_the_digest_is_that_of_the_very_text(tmp_path: Path) -> None:
    first = read_pack(pack_of(tmp_path), KNOWN).digest
    assert read_pack(pack_of(tmp_path), KNOWN).digest == first
    assert read_pack(pack_of(tmp_path, CHAPTER.replace("文", "又")), KNOWN).digest != first


@pytest.mark.parametrize(
    ("chapter", "line", "why"),
    [
        (CHAPTER.replace("room.what", "room.that"), 6, "room.that"),
        (CHAPTER.replace("limit_s: 30", "limit: 30"), 7, "limit"),
        (CHAPTER.replace("limit_s: 30", "limit_s: soon"), 7, "limit_s"),
        (CHAPTER.replace("{zh: 文, en: Text}", "{zh: 文}"), 5, "en"),
        (CHAPTER.replace("    text:", "    texts:"), 3, "text"),
        (CHAPTER.replace("    controls: [room.what]\n    parameters: {limit_s: 30}\n", ""), 3, "1.1"),
        (CHAPTER + CHAPTER.split("clauses:\n")[1], 8, "1.1 twice"),
        (CHAPTER.replace("[room.what]", "[room.what"), 7, ""),
        ("", 1, ""),
    ],
)
def test_an_error_names_file_and_line(tmp_path: Path, chapter: str, line: int, why: str) -> None:
    with pytest.raises(PackError) as caught:
        read_pack(pack_of(tmp_path, chapter), KNOWN)
    message = caught.value.message("en")
    assert f"1.yaml, line {line}:" in message
    assert why in message


def test_a_chapter_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"9\.yaml"):
        read_pack(pack_of(tmp_path, head=HEAD.replace("[1]", "[1, 9]")), KNOWN)


@pytest.mark.parametrize("name", ["hotline", "clinic"])
def test_the_packs_that_are_shipped_can_be_read(name: str) -> None:
    pack = read_pack(PACKS / name)
    assert pack.id == name
    for clause in pack.clauses.values():
        assert re.search(r"[\u4e00-\u9fff]", clause.title.zh)
        assert re.search(r"[\u4e00-\u9fff]", clause.text.zh)
        assert not re.search(r"[\u4e00-\u9fff]", clause.title.en + clause.text.en)


def test_every_control_keeps_a_clause_of_the_department_s_handbook() -> None:
    bound = {code for clause in read_pack(PACKS / "hotline").clauses.values() for code in clause.controls}
    assert bound == set(controls())


def test_the_department_s_handbook_is_complete() -> None:
    clauses = read_pack(PACKS / "hotline").clauses
    chapters = ["1", "2", *(f"2.1.{n}" for n in range(1, 11)), *(f"2.2.{n}" for n in range(1, 5)), "2.3", "3"]
    chapters += ["4.1.1", "4.1.2", "4.1.3", "4.2", *(f"5.1.{n}" for n in range(1, 6))]
    chapters += [*(f"5.2.{n}" for n in range(1, 5)), *(f"6.{n}" for n in range(1, 6))]
    assert list(clauses) == [*chapters, *(f"7.{n}" for n in range(1, 5)), "8"]


def test_phrases_that_have_to_be_said_are_the_desk_s() -> None:
    said = {id_: clause.phrase for id_, clause in read_pack(PACKS / "hotline").clauses.items() if clause.phrase}
    assert set(said) == {"5.2.1", "5.2.2", "5.2.3"}
    words = (Path(__file__).parents[2] / "web/src/rooms/switchboard/desk/words.ts").read_text()
    for phrase in said.values():
        assert phrase in words
