"""A file as the checks see it, and what they say about it."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)


@dataclass(frozen=True)
class Source:
    """``path`` is relative to the repository, with slashes."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @property
    def is_python(self) -> bool:
        return self.path.endswith(".py")

    @property
    def is_product(self) -> bool:
        """Python of the installed program; migrations are written by Django and left alone."""
        return self.is_python and self.path.startswith("huawu/") and "/migrations/" not in self.path

    def nodes(self, kind: type[Node]) -> Iterator[Node]:
        """Every node of one kind in the file."""
        return (node for node in ast.walk(self.tree) if isinstance(node, kind))

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        yield from self.nodes(ast.FunctionDef)
        yield from self.nodes(ast.AsyncFunctionDef)


@dataclass(frozen=True, order=True)
class Problem:
    """Where a rule is broken and what to do instead."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


Check = Callable[[Source], Iterable[Problem]]


def sources(root: Path) -> Iterator[Source]:
    """The text files of the work tree that git tracks, or would if they were added."""
    listing = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    names = subprocess.run(listing, cwd=root, check=True, capture_output=True, text=True).stdout
    for name in filter(None, names.split("\0")):
        try:
            yield Source(name, (root / name).read_text(encoding="utf-8"))
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue  # a picture or a sound; deleted and not yet committed; a link to a folder


def problems(found: Iterable[Source], checks: Iterable[Check]) -> list[Problem]:
    checks = tuple(checks)
    return sorted({problem for source in found for check in checks for problem in check(source)})
