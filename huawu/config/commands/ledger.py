"""``huawu ledger …``: seal, verify, anchor and export the audit trail, and its keys."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from huawu.config.start import prepared
from huawu.config.terminal import say

if TYPE_CHECKING:
    from huawu.ledger.chain import Problem
    from huawu.ledger.verification import Progress, Report

BROKEN, UNPROVEN = 1, 3
"""Exit statuses of ``verify``."""

app = typer.Typer(no_args_is_help=True, help="审计台账 · the audit trail: seal, verify, anchor, export.")

WORDS = {
    "changed": ("内容被改动", "changed"),
    "deleted": ("被删除", "deleted"),
    "inserted": ("绕过系统写入", "inserted past the system"),
    "moved": ("不在原来的位置", "not where it was sealed"),
    "forged": ("封印不是本系统所加", "the seal is not ours"),
    "cut": ("与锚定的台账不符：末尾被截断或整段被替换", "not what was anchored: cut off or replaced"),
    "anchor": ("锚定文件中的一行不是本系统所写", "a line of the anchors' file is not ours"),
}

AnchorFiles = Annotated[
    list[Path] | None, typer.Option("--anchors", help="锚定文件，可多次给出 · anchor file; may be repeated.")
]


@app.command()
def verify(anchors: AnchorFiles = None) -> None:
    """Check the whole chain and compare it with the anchors. Status 0: all holds; 1: it does not; 3: it holds, but no
    anchor shows that nothing was cut off its end."""
    with prepared("ledger"):
        from django.conf import settings

        from huawu.ledger.verification import verify as check

        files = anchors or settings.LEDGER_ANCHORS
        with _bar() as progress:
            report = check(files, progress=progress)
    _tell(report)
    if report.problem_count:
        sys.exit(BROKEN)
    if not report.end_is_proven:
        sys.exit(UNPROVEN)


@app.command()
def seal() -> None:
    """Seal what has been written so far; the running house does this every second."""
    with prepared("ledger"):
        from huawu.ledger.actions.sealing import do_seal_all

        count = do_seal_all()
    say(f"已封存 {count} 条", f"{count} entries sealed")


@app.command()
def anchor(to: AnchorFiles = None) -> None:
    """Write the chain's head, signed, to the anchors' files; the running house does this every ten minutes."""
    with prepared("ledger"):
        from huawu.ledger.actions.care import do_anchor
        from huawu.ledger.actions.sealing import do_seal_all

        do_seal_all()
        seq = do_anchor(to)
    say(f"已锚定到第 {seq} 条", f"anchored up to number {seq}")


@app.command()
def export(
    file: Annotated[Path, typer.Argument(help="写入的文件 · the file to write")],
    first: Annotated[int, typer.Option("--from", help="从第几条起 · from which number")] = 1,
    last: Annotated[int | None, typer.Option("--to", help="到第几条止 · to which number")] = None,
) -> None:
    """Write a signed file for an auditor, who checks it with huawu/ledger/auditor.py and `huawu ledger key`."""
    with prepared("ledger"):
        from huawu.ledger.actions.care import do_export

        written = do_export(first, last, file)
    say(f"已导出第 {written.first}–{written.last} 条", f"numbers {written.first} to {written.last} exported")


@app.command()
def rotate() -> None:
    """New keys for seals and signatures from now on; the old ones stay for reading."""
    with prepared("ledger"):
        from django.conf import settings

        from huawu.ledger import signing
        from huawu.ledger.actions import sealing

        ids = [settings.KEYS.rotate(purpose).id for purpose in (sealing.PURPOSE, signing.PURPOSE)]
        public = signing.public_text(settings.KEYS.get(signing.PURPOSE).current)
    say(f"新密钥 {', '.join(ids)}；请备份密钥文件，并把新公钥交给审计方", "new keys: keep a copy of the key file")
    typer.echo(public)


@app.command()
def key() -> None:
    """Print the public keys with which auditors check exports and anchors, the present one last."""
    with prepared("ledger", migrated=False):
        from django.conf import settings

        from huawu.ledger import signing

        keys = settings.KEYS.get(signing.PURPOSE)
        past = [key for key in keys.keys.values() if key.id != keys.current_id]
        public = [signing.public_text(key) for key in (*past, keys.current)]
    for text in public:
        typer.echo(text)


@contextmanager
def _bar() -> Iterator[Progress]:
    """A progress bar at a terminal, nothing elsewhere."""
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("校验 · verifying", total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def _tell(report: Report) -> None:
    for problem in report.problems:
        zh, en = WORDS[problem.kind]
        say(f"✗ {_place(problem)}{zh}", f"{problem.entry} {en}".strip(), error=True)
    if report.problem_count:
        say(
            f"✗ 台账不完整：共 {report.problem_count} 处",
            f"the ledger does not hold: {report.problem_count}",
            error=True,
        )
    else:
        say(f"✓ {report.sealed} 条全部相符", f"all {report.sealed} sealed entries hold")
    if report.waiting:
        say(f"  {report.waiting} 条尚未封存", f"{report.waiting} not sealed yet")
    if report.end_is_proven:
        say(f"  锚定到第 {report.anchored} 条", f"anchored up to number {report.anchored}")
    else:
        say("! 没有锚定文件，无法证明末尾没有被截断", "no anchor: a cut-off end could not be seen", error=True)


def _place(problem: Problem) -> str:
    if problem.kind == "anchor":
        return f"第 {problem.first} 行："
    if not problem.first:
        return f"记录 {problem.entry}："
    if problem.first == problem.last:
        return f"第 {problem.first} 条："
    return f"第 {problem.first}–{problem.last} 条："
