"""Shapes of the handbook's versions: written, compared, decided, signed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Field, Schema

from huawu.handbook.choices import VersionState
from huawu.handbook.diffing import ClauseDiff, Part, pieces
from huawu.handbook.models import HandbookVersion
from huawu.handbook.pack import Clause, Text, pack_of
from huawu.handbook.registry import Control, ControlKind, controls
from huawu.handbook.schemas import Both, HandbookOut, ParameterOut
from huawu.people.models import User
from huawu.people.roles import Role
from huawu.people.schemas import PersonRef

Words = Annotated[str, Field(min_length=1, max_length=2000, pattern=r"\S")]
Amount = Annotated[int, Field(ge=0, le=1_000_000)]


_AS_THEY_ARE = (
    *("id", "number", "digest", "revision", "notes", "created_at", "sent_at", "wanted_at", "answer"),
    *("published_at", "effective_at"),
)


class VersionOut(Schema):
    """``holds``: in force at the moment. ``author`` is null where it came with the software."""

    id: UUID
    number: int
    state: VersionState
    holds: bool
    digest: str
    revision: int
    notes: str
    author: PersonRef | None
    created_at: datetime
    sent_at: datetime | None
    wanted_at: datetime | None
    reviewer: PersonRef | None
    answer: str
    published_at: datetime | None
    effective_at: datetime | None
    own: bool
    """The reader's own draft."""

    @classmethod
    def of(cls, row: HandbookVersion, reader: User, holds: UUID | None) -> VersionOut:
        return cls(
            **{name: getattr(row, name) for name in _AS_THEY_ARE},
            state=VersionState(row.state),
            holds=row.pk == holds,
            author=PersonRef.of(row.author) if row.author else None,
            reviewer=PersonRef.of(row.reviewer) if row.reviewer else None,
            own=row.author_id == reader.pk,
        )


class VersionList(Schema):
    """``newer_files``: the software has brought a handbook that no version of the house has ever been."""

    versions: list[VersionOut]
    newer_files: bool


class BothIn(Schema):
    zh: Words
    en: Words

    def as_text(self) -> Text:
        return Text(zh=self.zh.strip(), en=self.en.strip())


class ClauseForm(Schema):
    """A clause as it is written. ``not_yet``: what no control keeps yet."""

    id: str = Field(pattern=r"^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$", max_length=16)
    title: BothIn
    text: BothIn
    phrase: str = Field("", max_length=500)
    owner: Role | Literal[""] = ""
    effective_from: date | None = None
    effective_until: date | None = None
    controls: list[str] = Field(default_factory=list, max_length=20)
    parameters: dict[str, Amount] = Field(default_factory=dict)
    not_yet: BothIn | None = None

    def as_clause(self) -> Clause:
        return Clause(
            id=self.id,
            title=self.title.as_text(),
            text=self.text.as_text(),
            phrase=self.phrase.strip(),
            owner=self.owner,
            effective_from=self.effective_from,
            effective_until=self.effective_until,
            controls=tuple(dict.fromkeys(self.controls)),
            parameters=self.parameters,
            not_yet=self.not_yet.as_text() if self.not_yet else None,
        )


class ClauseWritten(Schema):
    """A clause as a draft has it, to be changed."""

    id: str
    title: Both
    text: Both
    phrase: str
    owner: str
    effective_from: date | None
    effective_until: date | None
    controls: list[str]
    parameters: dict[str, int]
    not_yet: Both | None

    @classmethod
    def of(cls, clause: Clause) -> ClauseWritten:
        return cls.model_validate(clause.model_dump())


class VersionDetail(VersionOut):
    """``handbook`` to read, ``clauses`` as they are written."""

    handbook: HandbookOut
    clauses: list[ClauseWritten]

    @classmethod
    def whole(cls, row: HandbookVersion, reader: User, holds: UUID | None) -> VersionDetail:
        pack = pack_of(row.content, row.number)
        return cls(
            **VersionOut.of(row, reader, holds).model_dump(),
            handbook=HandbookOut.of(pack),
            clauses=[ClauseWritten.of(clause) for clause in pack.clauses.values()],
        )


class ControlChoice(Schema):
    """A control that a clause may be bound to, with its thresholds."""

    code: str
    kind: ControlKind
    does: Both
    parameters: list[ParameterOut]

    @classmethod
    def of(cls, control: Control) -> ControlChoice:
        usual = [ParameterOut(name=name, value=value, usual=value) for name, value in control.parameters.items()]
        return cls(code=control.code, kind=control.kind, does=Both.of(control.does), parameters=usual)


class DraftIn(Schema):
    """``id`` is made up by the screen. ``from_files``: begin with what the software has brought."""

    id: UUID
    from_files: bool = False


class Seen(Schema):
    """The revision that the screen has."""

    revision: int = Field(ge=1, le=1_000_000)


class ClauseChange(Seen):
    clause: ClauseForm


class ClauseAddition(ClauseChange):
    after: str = Field(max_length=16)


class NotesChange(Seen):
    notes: str = Field("", max_length=2000)


class ReviewAsk(Seen):
    wanted_at: datetime | None = None


class PublishIn(Seen):
    """``effective_at`` null: at once."""

    effective_at: datetime | None = None
    answer: str = Field("", max_length=2000)


class SendBackIn(Seen):
    answer: str = Field(max_length=2000)


class PieceOut(Schema):
    part: Part
    text: str


class TextDiff(Schema):
    """A text in both versions at once."""

    field: str
    language: Literal["", "zh", "en"]
    pieces: list[PieceOut]


class ThresholdDiff(Schema):
    name: str
    old: int | None
    new: int | None


class ControlDiff(Schema):
    """A control that the clause is bound to in one of both."""

    code: str
    does: Both
    added: bool


class ClauseDiffOut(Schema):
    """``binding``: people are asked to sign it."""

    id: str
    title: Both
    change: Literal["added", "removed", "changed"]
    binding: bool
    fields: list[str]
    texts: list[TextDiff]
    parameters: list[ThresholdDiff]
    controls: list[ControlDiff]

    @classmethod
    def of(cls, diff: ClauseDiff) -> ClauseDiffOut:
        clause = diff.new or diff.old
        assert clause is not None  # noqa: S101 - one of both is there
        return cls(
            id=diff.id,
            title=Both.of(clause.title),
            change=diff.change,
            binding=diff.binding,
            fields=diff.fields,
            texts=texts_of(diff),
            parameters=_thresholds(diff),
            controls=_controls(diff),
        )


class ChangesOut(Schema):
    """What is other than in the version with the number ``against``."""

    against: int
    clauses: list[ClauseDiffOut]


def texts_of(diff: ClauseDiff) -> list[TextDiff]:
    """The texts that are not the same."""
    found = []
    for name in ("title", "text", "phrase", "owner", "effective_from", "effective_until", "not_yet"):
        for language in ("zh", "en") if name in {"title", "text", "not_yet"} else ("",):
            old, new = (_said(clause, name, language) for clause in (diff.old, diff.new))
            if old != new:
                parts = [PieceOut(part=part, text=text) for part, text in pieces(old, new)]
                found.append(TextDiff.model_validate({"field": name, "language": language, "pieces": parts}))
    return found


def _said(clause: Clause | None, name: str, language: str) -> str:
    value = getattr(clause, name, None)
    value = getattr(value, language, None) if language else value
    return "" if value is None else str(value)


def _thresholds(diff: ClauseDiff) -> list[ThresholdDiff]:
    old, new = (clause.parameters if clause else {} for clause in (diff.old, diff.new))
    names = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    return [ThresholdDiff(name=name, old=old.get(name), new=new.get(name)) for name in names]


def _controls(diff: ClauseDiff) -> list[ControlDiff]:
    old, new = (clause.controls if clause else () for clause in (diff.old, diff.new))
    codes = [code for code in dict.fromkeys((*old, *new)) if (code in old) != (code in new)]
    known = controls()
    return [
        ControlDiff(
            code=code, does=Both.of(known[code].does) if code in known else Both(zh=code, en=code), added=code in new
        )
        for code in codes
    ]


class SignerOut(Schema):
    person: PersonRef
    signed: bool
    at: datetime | None
    """When they signed this version; null also where it asks nothing of them."""


class TeamSigned(Schema):
    team: str
    signed: int
    people: int


class SignersOut(Schema):
    """Of those whose work the reader may see."""

    teams: list[TeamSigned]
    people: list[SignerOut]


class ClauseToSign(Schema):
    """``texts``: what is other than before, empty where the clause is new. ``seconds``: how long it was in sight."""

    id: str
    chapter: Both
    title: Both
    text: Both
    phrase: str
    parameters: list[ParameterOut]
    effective_from: date | None
    effective_until: date | None
    new: bool
    texts: list[TextDiff]
    read: bool
    seconds: int


class VersionToSign(Schema):
    """``due``: who has not signed may not be ready from then on."""

    id: UUID
    number: int
    title: Both
    digest: str
    notes: str
    effective_at: datetime
    due: datetime
    clauses: list[ClauseToSign]


class SigningOut(Schema):
    """What the reader still has to sign."""

    count: int
    due: datetime | None
    versions: list[VersionToSign]


class OwnSignature(Schema):
    number: int
    digest: str
    typed_name: str
    at: datetime
    clauses: int


class ReadIn(Schema):
    clause: str = Field(max_length=16)
    seconds: int = Field(ge=0, le=86_400)


class SignIn(Schema):
    """``digest``: of the text that the reader had before them."""

    name: str = Field(max_length=64)
    digest: str = Field(max_length=64)
