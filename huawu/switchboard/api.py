"""The desk's state over HTTP, and the way in for the customer phone page. The floor's: :mod:`.floor_api`."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Field, Router, Schema
from ninja.throttling import SimpleRateThrottle

from huawu.customers.choices import ConsentKind
from huawu.people.guard import PersonRequest, needs, public
from huawu.people.roles import HAVE_A_DESK
from huawu.switchboard import errors, line
from huawu.switchboard.dialling import refusals_of
from huawu.switchboard.floor_api import router as floor_router
from huawu.switchboard.schemas import DeskState, SoftphoneView, Targets, VisitStage

router = Router(tags=["switchboard"])
router.add_router("", floor_router)


class WebCallIn(Schema):
    """Which hotline the visitor wants; empty: the house's first."""

    hotline: str = ""


class WebCall(SoftphoneView):
    """A one-time softphone of a visitor; it can dial ``hotline`` and nothing else."""

    hotline: str
    name: str
    visit: str


class DialCheckIn(Schema):
    """A number that somebody is about to dial. In the body, so that no log has it."""

    digits: str = Field(max_length=32)


class DialCheck(Schema):
    customer: bool
    """It is a customer's: no reason is needed, unless they have refused to be called."""
    refuses: list[ConsentKind]
    """What they do not want to be called for."""


class VisitView(Schema):
    """How a visitor's own call stands."""

    stage: VisitStage


@router.get("/desk", response=DeskState, auth=needs(*HAVE_A_DESK))
async def desk(request: PersonRequest) -> DeskState:
    """The caller's own desk, without the softphone's password."""
    return DeskState.model_validate(await line.ask_for("ask.desk", agent=request.auth.number))


@router.get("/desk/targets", response=Targets, auth=needs(*HAVE_A_DESK))
async def desk_targets(request: PersonRequest) -> Targets:
    """Whom the caller's own desk may ask or hand a call to, with the reasons to choose from."""
    return Targets.model_validate(await line.ask_for("ask.targets", agent=request.auth.number))


@router.post("/desk/dial-check", response=DialCheck, auth=needs(*HAVE_A_DESK))
def dial_check(request: PersonRequest, wanted: DialCheckIn) -> DialCheck:
    """Whether dialling the number takes a reason (clause 2.1.9); the rules about prefixes apart."""
    customer, refused = refusals_of(wanted.digits)
    return DialCheck(customer=customer, refuses=sorted(refused))


class VisitorThrottle(SimpleRateThrottle):
    """Counts per address. Not by X-Forwarded-For, which a visitor could write; uvicorn knows our own proxies."""

    scope = "visitors"

    def get_cache_key(self, request: HttpRequest) -> str:
        return f"throttle-{self.scope}-{request.META.get('REMOTE_ADDR', '')}"


class PollThrottle(VisitorThrottle):
    """Twenty pages behind one address may ask every second."""

    scope = "visits"


VISITORS, POLLS = VisitorThrottle("20/m"), PollThrottle("1200/m")


@router.post("/web-call", response=WebCall, auth=public)
async def web_call(request: HttpRequest, wanted: WebCallIn) -> WebCall:
    """A softphone for one visit of the customer phone page."""
    if not VISITORS.allow_request(request):
        raise errors.TooOftenError
    return WebCall.model_validate(await line.ask_for("ask.web_call", hotline=wanted.hotline))


@router.get("/web-call/{visit}", response=VisitView, auth=public)
async def visit(request: HttpRequest, visit: str) -> VisitView:
    """How the call of this visit stands; whoever knows the visit's name is the visitor."""
    if not POLLS.allow_request(request):
        raise errors.TooOftenError
    return VisitView.model_validate(await line.ask_for("ask.visit", visit=visit))
