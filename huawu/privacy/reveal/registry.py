"""What is shown masked and can be seen in full: rooms register how it is found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Model

from huawu.kit.errors import NotFoundError
from huawu.people.models import User


@dataclass(frozen=True, slots=True)
class Masked:
    """Something that is shown masked. ``subject`` is what the trace names and the budget counts: the customer, where
    it is known whose it is, so that the same person counts once wherever they are met."""

    subject: Model
    full: Sequence[str]


Find = Callable[[User, UUID], Masked]
"""What ``user`` may see masked under this id; raises NotFoundError for anything else."""

_finds: dict[str, Find] = {}


def register_masked(kind: str, find: Find) -> None:
    """``kind`` is what a page says it shows: ``customer``, ``call``."""
    _finds[kind] = find


def get_masked_for(user: User, kind: str, identity: UUID) -> Masked:
    """What stands there, or NotFoundError; also where there is nothing that could be shown."""
    find = _finds.get(kind)
    masked = find(user, identity) if find else None
    if masked is None or not masked.full:
        raise NotFoundError
    return masked
