"""``huawu handbook …``: handbooks as data, checked before a house works by them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from huawu.config.start import prepared
from huawu.config.terminal import say

app = typer.Typer(no_args_is_help=True, help="手册资料 · handbooks as data.")


@app.command()
def check(folder: Annotated[Path, typer.Argument(exists=True, file_okay=False)]) -> None:
    """检查手册资料，错误精确到文件和行 · read a handbook's folder; an error names file and line."""
    with prepared("handbook", migrated=False):
        from huawu.handbook.pack import read_pack

        pack = read_pack(folder)
        bare = sum(1 for clause in pack.clauses.values() if not clause.controls)
        say(
            f"{pack.title.zh}：{len(pack.clauses)} 条，其中 {bare} 条尚无控制措施；内容摘要 {pack.digest[:12]}",
            f"{len(pack.clauses)} clauses, {bare} of them without a control; HUAWU_HANDBOOK={folder} chooses it",
        )


@app.command()
def document() -> None:
    """把手册写成文档 · write the chosen handbook as Markdown: ``huawu handbook document > docs/handbook.md``."""
    with prepared("handbook", migrated=False):
        from huawu.handbook.access import shipped
        from huawu.handbook.document import document as written
        from huawu.handbook.registry import controls

        typer.echo(written(shipped(), controls()), nl=False)
