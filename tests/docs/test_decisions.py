"""Every decision record has its line in the index, and the index names no record that is not there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "decisions"
RECORDS = sorted(FOLDER.glob("[0-9]*.md"))


def test_the_index_lists_the_records_in_order() -> None:
    listed = re.findall(
        r"^\| \[(\d{4})\]\((\1-[\w-]+\.md)\) \|", (FOLDER / "README.md").read_text("utf-8"), re.MULTILINE
    )
    assert [file for _, file in listed] == [record.name for record in RECORDS]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_a_record_has_its_number_and_its_parts(record: Path) -> None:
    text = record.read_text("utf-8")
    assert text.startswith(f"# {record.name[:4]} ")
    parts = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert [part for part in parts if part != "Measured"] == ["Context", "Decision", "Consequences"]
