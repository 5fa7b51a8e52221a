"""What a course can be made of: the room's own texts and recordings, the handbook's clauses, and whatever other rooms
register (knowledge articles). The room works with those that are there; a reference to what is gone reads as gone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256

from huawu.handbook.access import handbook_in_force
from huawu.handbook.pack import Clause
from huawu.training.choices import ItemSource
from huawu.training.models import CourseItem, RecordingExample


@dataclass(frozen=True, slots=True)
class Content:
    """Something to read as it stands now. ``digest`` tells one version from the next."""

    title: str
    text: str
    digest: str
    path: str = ""
    """Of its own page."""
    call: str = ""
    """Of a recording: the id of the example."""


@dataclass(frozen=True, slots=True)
class Source:
    """A place where things to study come from. ``read`` leaves out what is gone; ``choices`` gives id and title of all
    that can be put into a course."""

    code: str
    zh: str
    en: str
    read: Callable[[Collection[str]], Mapping[str, Content]]
    choices: Callable[[], list[tuple[str, str]]]


_sources: dict[str, Source] = {}


def register_source(source: Source) -> None:
    """Let courses use ``source``. ValueError when its code is another's."""
    if _sources.setdefault(source.code, source) is not source:
        raise ValueError(f"two sources are called {source.code}")


def all_sources() -> list[Source]:
    return list(_sources.values())


Place = tuple[str, str]
"""A source's code and the id there."""


def read_all(places: Collection[Place]) -> dict[Place, Content]:
    """What stands there now; without what is gone."""
    found: dict[Place, Content] = {}
    for source in _sources.values():
        refs = {ref for code, ref in places if code == source.code}
        if refs:
            found |= {(source.code, ref): content for ref, content in source.read(refs).items()}
    return found


def digest_of(*parts: str) -> str:
    """Changes when one of the parts does."""
    return sha256("\0".join(parts).encode()).hexdigest()


def _clause(clause: Clause) -> Content:
    parts = [clause.text.zh]
    if clause.phrase:
        parts.append(f"规范用语：“{clause.phrase}”")
    numbers = ",".join(f"{name}={value}" for name, value in sorted(clause.parameters.items()))
    text = "\n\n".join(parts)
    title = f"{clause.id} {clause.title.zh}"
    return Content(title, text, digest_of(title, text, numbers), f"/handbook/{clause.id}")


def _clauses(ids: Collection[str]) -> dict[str, Content]:
    there = handbook_in_force().clauses
    return {ref: _clause(there[ref]) for ref in ids if ref in there}


def _clause_choices() -> list[tuple[str, str]]:
    return [(clause.id, f"{clause.id} {clause.title.zh}") for clause in handbook_in_force().clauses.values()]


def _texts(refs: Collection[str]) -> dict[str, Content]:
    """Own texts stand in the courses; their names are unique over all of them."""
    rows = CourseItem.objects.filter(source=ItemSource.TEXT, ref__in=refs)
    return {row.ref: Content(row.title, row.text, digest_of(row.title, row.text)) for row in rows}


def _examples(refs: Collection[str]) -> dict[str, Content]:
    rows = RecordingExample.objects.filter(pk__in=[ref for ref in refs if ref.isdigit()])
    return {
        str(row.pk): Content(row.title, row.note, digest_of(row.title, row.verdict, row.note), call=str(row.pk))
        for row in rows
    }


def _example_choices() -> list[tuple[str, str]]:
    return [(str(row.pk), row.title) for row in RecordingExample.objects.all()]


def register() -> None:
    """The room's own sources, and the handbook's."""
    register_source(CLAUSES)
    register_source(TEXTS)
    register_source(EXAMPLES)


CLAUSES = Source(ItemSource.CLAUSE, "手册条款", "Clause", _clauses, _clause_choices)
TEXTS = Source(ItemSource.TEXT, "自编内容", "Own text", _texts, list)
EXAMPLES = Source(ItemSource.EXAMPLE, "录音范例", "Recording", _examples, _example_choices)
