"""Routes about the person who is logged in and their colleagues."""

from __future__ import annotations

from django.middleware.csrf import get_token
from ninja import Router

from huawu.people import access, actions
from huawu.people.guard import PersonRequest, any_user
from huawu.people.roles import Role
from huawu.people.schemas import Me, MeChange, PersonRef

router = Router(tags=["people"])


@router.get("/me", response=Me, auth=any_user)
def get_me(request: PersonRequest) -> Me:
    """Who is logged in. Also sets the CSRF cookie that every write has to send back."""
    get_token(request)
    return Me.of(request.auth)


@router.patch("/me", response=Me, auth=any_user)
def change_me(request: PersonRequest, change: MeChange) -> Me:
    return Me.of(actions.do_set_language(request.auth, change.language))


@router.get("/agents", response=list[PersonRef], auth=any_user)
def list_agents(request: PersonRequest) -> list[PersonRef]:
    """The agents whose work the caller may see, by staff number."""
    people = access.list_people_for(request.auth).filter(role__in=[Role.AGENT, Role.TEAM_LEADER])
    return [PersonRef.of(person) for person in people.select_related("team").order_by("username")]
