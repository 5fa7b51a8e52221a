"""Reading a handbook: a folder of YAML, ``pack.yaml`` and a file for each chapter. Pure but for the reading.

Every error names the file and the line. The folder's digest names this very text: what is signed, what was in force.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
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
    effective_from: date | None = None
    """Its first day, if later than its version's; ``effective_until`` its last."""
    effective_until: date | None = None
    controls: tuple[str, ...] = ()
    parameters: Mapping[str, int] = {}
    not_yet: Text | None = None

    @cached_property
    def digest(self) -> str:
        """Of what binds a person: what is asked, from when, and the thresholds; not of what the software does."""
        binds = self.model_dump(mode="json", exclude={"owner", "controls", "not_yet"}, exclude_defaults=True)
        return digest_of(binds)

    def but(self, **other: object) -> Clause:
        """The same with some things other."""
        return Clause.model_validate({**self.model_dump(), **other})

    def holds_on(self, day: date) -> bool:
        """Whether the clause is in force on a day on which its version is."""
        begun = self.effective_from is None or self.effective_from <= day
        return begun and (self.effective_until is None or day <= self.effective_until)


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
    """SHA-256 over what it says, in hexadecimal: what is signed."""
    chapters: tuple[Chapter, ...]

    @cached_property
    def clauses(self) -> Mapping[str, Clause]:
        """By id, in the handbook's order."""
        return {clause.id: clause for chapter in self.chapters for clause in chapter.clauses}


def digest_of(value: object) -> str:
    """SHA-256 of a JSON value, however it is written."""
    canonical = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


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
    pack = Pack(**facts.model_dump(exclude={"chapters"}), digest="", chapters=chapters)
    return pack.model_copy(update={"digest": digest_of(content_of(pack))})


def content_of(pack: Pack) -> dict[str, Any]:
    """What a handbook says, as JSON: all but which version it is."""
    return pack.model_dump(mode="json", exclude={"version", "digest"})


def pack_of(content: Mapping[str, Any], version: int) -> Pack:
    """The handbook that says so. Raises pydantic's ValidationError."""
    return Pack(**content, version=version, digest=digest_of(content))


def thresholds(clause: Clause, control: Control) -> Parameters:
    """What holds for a control in a clause."""
    return {name: clause.parameters.get(name, usual) for name, usual in control.parameters.items()}


def _check_clause(file: _File, place: tuple[Any, ...], clause: Clause, known: Mapping[str, Control]) -> None:
    for inner, why in faults(clause, known):
        raise file.wrong((*place, *inner), why)


def faults(clause: Clause, known: Mapping[str, Control]) -> Iterator[tuple[tuple[Any, ...], str]]:
    """What is wrong with a clause, and where in it."""
    if not clause.controls and not clause.not_yet:
        yield (), f"{clause.id}: controls, or not_yet, or both where the controls do not keep all of it"
    names = set()
    for number, code in enumerate(clause.controls):
        if code in known:
            names |= set(known[code].parameters)
        else:
            yield ("controls", number), f"no control is called {code}"
    for name in clause.parameters:
        if name not in names:
            yield ("parameters", name), f"no control of the clause has {name}"
    if clause.effective_from and clause.effective_until and clause.effective_until < clause.effective_from:
        yield ("effective_until",), f"{clause.id}: ends before it begins"


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
