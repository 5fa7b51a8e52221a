"""Reading a handbook: a folder of YAML, ``pack.yaml`` and a file for each chapter. Pure but for the reading.

Every error names the file and the line. The folder's digest names this very text: what is signed, what was in force.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from huawu.handbook.errors import PackError
from huawu.handbook.registry import Control, Parameters, controls

PACKS = Path(__file__).with_name("packs")
Shape = TypeVar("Shape", bound=BaseModel)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class Text(_Strict):
    """Both languages; none may be missing."""

    zh: str
    en: str


class Clause(_Strict):
    """What the handbook asks, and what the software does about it: controls, or why there are none yet."""

    id: str
    title: Text
    text: Text
    phrase: str = ""
    """What has to be said, word for word."""
    owner: str = ""
    """The post that answers for the clause, if not the pack's."""
    controls: tuple[str, ...] = ()
    parameters: Mapping[str, int] = {}
    not_yet: Text | None = None


class Chapter(_Strict):
    """Clauses in their order."""

    title: Text
    clauses: tuple[Clause, ...]


class _Head(_Strict):
    id: str
    title: Text
    department: Text
    owner: str
    version: int
    chapters: tuple[str, ...]


class Pack(_Strict):
    """A department's handbook."""

    id: str
    title: Text
    department: Text
    owner: str
    version: int
    digest: str
    """SHA-256 over the files, in hexadecimal."""
    chapters: tuple[Chapter, ...]

    @cached_property
    def clauses(self) -> Mapping[str, Clause]:
        """By id, in the handbook's order."""
        return {clause.id: clause for chapter in self.chapters for clause in chapter.clauses}


def read_pack(folder: Path, known: Mapping[str, Control] | None = None) -> Pack:
    """The handbook in ``folder``; ``known``: the controls that there are (the registered ones). Raises PackError."""
    known = controls() if known is None else known
    head = _File(folder / "pack.yaml")
    facts = head.read(_Head)
    files = [_File(folder / f"{name}.yaml") for name in facts.chapters]
    chapters = tuple(file.read(Chapter) for file in files)
    seen: set[str] = set()
    for file, chapter in zip(files, chapters, strict=True):
        for number, clause in enumerate(chapter.clauses):
            place = ("clauses", number)
            if clause.id in seen:
                raise file.wrong((*place, "id"), f"{clause.id} twice")
            seen.add(clause.id)
            _check_clause(file, place, clause, known)
    digest = hashlib.sha256(b"".join(file.content for file in (head, *files))).hexdigest()
    return Pack(**facts.model_dump(exclude={"chapters"}), digest=digest, chapters=chapters)


def thresholds(clause: Clause, control: Control) -> Parameters:
    """What holds for a control in a clause."""
    return {name: clause.parameters.get(name, usual) for name, usual in control.parameters.items()}


def _check_clause(file: _File, place: tuple[Any, ...], clause: Clause, known: Mapping[str, Control]) -> None:
    if bool(clause.controls) == bool(clause.not_yet):
        raise file.wrong(place, f"{clause.id}: controls or not_yet, one of them")
    for number, code in enumerate(clause.controls):
        if code not in known:
            raise file.wrong((*place, "controls", number), f"no control is called {code}")
    names = {name for code in clause.controls for name in known[code].parameters}
    for name in clause.parameters:
        if name not in names:
            raise file.wrong((*place, "parameters", name), f"no control of the clause has {name}")


class _File:
    """A file, and where in it things stand."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lines: dict[tuple[Any, ...], int] = {}
        try:
            self.content = path.read_bytes()
        except FileNotFoundError:
            raise PackError(file=path.name, line=0, why="no such file") from None
        try:
            self._root = yaml.compose(self.content, Loader=yaml.SafeLoader)
            self._data = yaml.safe_load(self.content)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 0
            raise PackError(file=path.name, line=line, why=error.problem or "no YAML") from error
        if self._root is not None:
            self._lines = dict(_places(self._root))

    def read(self, shape: type[Shape]) -> Shape:
        try:
            return shape.model_validate(self._data)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            where = ".".join(str(part) for part in first["loc"])
            raise self.wrong(first["loc"], f"{where}: {first['msg']}") from error

    def wrong(self, place: tuple[Any, ...], why: str) -> PackError:
        """The error at ``place``, or at what is nearest around it."""
        while place and place not in self._lines:
            place = place[:-1]
        return PackError(file=self.path.name, line=self._lines.get(place, 1), why=why)


def _places(node: yaml.Node, place: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], int]]:
    yield place, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _places(value, (*place, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from _places(item, (*place, number))
