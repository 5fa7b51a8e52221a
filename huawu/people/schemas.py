"""Shapes of the people API."""

from __future__ import annotations

from typing import Literal

from ninja import Schema

from huawu.people.models import User
from huawu.people.roles import Permission, Role

Language = Literal["zh-hans", "en"]


class Me(Schema):
    """Who is logged in and what the screens may offer them."""

    number: str
    name: str
    role: Role
    permissions: list[Permission]
    team: str
    language: Language

    @classmethod
    def of(cls, user: User) -> Me:
        return cls.model_validate(
            {
                "number": user.number,
                "name": user.display_name,
                "role": user.role,
                "permissions": sorted(user.permissions),
                "team": user.team.name if user.team else "",
                "language": user.language,
            }
        )


class MeChange(Schema):
    language: Language


class PersonRef(Schema):
    """A colleague, as lists show them."""

    number: str
    name: str
    team: str = ""

    @classmethod
    def of(cls, user: User) -> PersonRef:
        return cls(number=user.number, name=user.display_name, team=user.team.name if user.team else "")
