"""``docs/handbook.md`` is what the registry says, and the command checks and writes handbooks."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from huawu.config.cli import app
from huawu.handbook import access
from huawu.handbook.document import document
from huawu.handbook.pack import PACKS
from huawu.handbook.registry import controls

WRITTEN = Path(__file__).parents[2] / "docs/handbook.md"


def test_the_documentation_is_current() -> None:
    assert WRITTEN.read_text() == document(access.shipped(), controls()), "huawu handbook document > docs/handbook.md"


def test_every_clause_and_every_control_of_it_is_in_it() -> None:
    text = WRITTEN.read_text()
    for clause in access.shipped().clauses.values():
        assert f"### {clause.id} {clause.title.zh} · {clause.title.en}" in text
        assert all(f"`{code}`" in text for code in clause.controls)


@pytest.mark.parametrize("name", ["hotline", "clinic"])
def test_a_folder_is_checked(name: str) -> None:
    said = CliRunner().invoke(app, ["handbook", "check", str(PACKS / name)])
    assert said.exit_code == 0
    assert access.pack_named(name).digest[:12] in said.stdout


def test_an_error_names_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("id: own\ntitle: {zh: 手册}\n")
    said = CliRunner().invoke(app, ["handbook", "check", str(tmp_path)])
    assert said.exit_code == 1
    assert "pack.yaml 第 2 行" in said.output
