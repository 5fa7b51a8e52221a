"""Routes about certificates, the rules that let them close skills, and the room's figures."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from huawu.calls.actions.settings import do_add, do_change
from huawu.calls.schemas.settings import with_version
from huawu.kit.time import now
from huawu.people.guard import PersonRequest
from huawu.training import access
from huawu.training.actions.authoring import CERTIFICATE_KIND
from huawu.training.actions.certifying import do_give, do_put_in_force, do_revoke
from huawu.training.api.permissions import may_look, may_manage, may_oversee, may_plan
from huawu.training.figures import count_people
from huawu.training.forms import CertificateKindForm
from huawu.training.models import CertificateKind
from huawu.training.preview import effect_of
from huawu.training.rules.certifying import holds, state_of
from huawu.training.schemas.authoring import (
    CertificateKindChange,
    CertificateKindSettings,
    CertificateSearch,
    EffectOut,
    ForceIn,
    GiveIn,
    LearnerFigures,
    RevokeIn,
    TrainingPeriod,
)
from huawu.training.schemas.study import CertificateOut

router = Router(tags=["training"])
LATEST = 500


def _kind(row: CertificateKind) -> dict[str, Any]:
    at = now()
    holders = {held.person_id for held in row.certificates.all() if holds(held.held, at)}
    return {
        **with_version(CertificateKindForm.of(row), row),
        "in_force": row.in_force,
        "line": row.line.name,
        "skill": row.skill.name,
        "holders": len(holders),
    }


@router.get("/training/certificate-kinds", response=list[CertificateKindSettings], auth=may_look)
def list_certificate_kinds(request: HttpRequest) -> list[dict[str, Any]]:
    """The kinds of certificates, with whether they close their skill."""
    return [_kind(row) for row in access.list_certificate_kinds().prefetch_related("certificates")]


@router.post("/training/certificate-kinds", response=CertificateKindSettings, auth=may_manage)
def add_certificate_kind(request: HttpRequest, kind: CertificateKindForm) -> dict[str, Any]:
    return _kind(do_add(CERTIFICATE_KIND, kind))


@router.put("/training/certificate-kinds/{int:pk}", response=CertificateKindSettings, auth=may_manage)
def change_certificate_kind(request: HttpRequest, pk: int, kind: CertificateKindChange) -> dict[str, Any]:
    return _kind(do_change(CERTIFICATE_KIND, pk, kind, kind.version))


@router.get("/training/certificate-kinds/{int:pk}/effect", response=EffectOut, auth=may_look)
def preview_certificate_rule(request: PersonRequest, pk: int) -> EffectOut:
    """Whom it would take off which queue if it were in force."""
    return EffectOut.of(effect_of(access.get_kind(pk), now()))


@router.post("/training/certificate-kinds/{int:pk}/force", response=CertificateKindSettings, auth=may_plan)
def force_certificate_rule(request: PersonRequest, pk: int, wish: ForceIn) -> dict[str, Any]:
    """Put the rule in force as it was looked at, or lift it."""
    return _kind(do_put_in_force(pk, wish.version, wish.seen))


@router.post("/training/certificates/search", response=list[CertificateOut], auth=may_oversee)
def search_certificates(request: PersonRequest, search: CertificateSearch) -> list[CertificateOut]:
    """Certificates of the people whose work the reader may see, those that end first before the others."""
    at = now()
    found = access.list_certificates_for(request.auth).order_by("-valid_until", "pk")
    if search.kind_id is not None:
        found = found.filter(kind=search.kind_id)
    rows = [row for row in found[:LATEST] if search.state in {None, state_of(row.held, at)}]
    return [CertificateOut.of(row, at) for row in rows]


@router.post("/training/certificates", response=CertificateOut, auth=may_manage)
def give_certificate(request: PersonRequest, wish: GiveIn) -> CertificateOut:
    """Certify somebody without an exam, for a reason."""
    row = do_give(request.auth, wish.kind_id, wish.number, wish.note)
    return CertificateOut.of(access.get_certificate_for(request.auth, row.pk), now())


@router.post("/training/certificates/{uuid:certificate_id}/revoke", response=CertificateOut, auth=may_manage)
def revoke_certificate(request: PersonRequest, certificate_id: UUID, why: RevokeIn) -> CertificateOut:
    """Take a certificate back."""
    row = do_revoke(request.auth, certificate_id, why.note)
    return CertificateOut.of(access.get_certificate_for(request.auth, row.pk), now())


@router.post("/training/figures", response=list[LearnerFigures], auth=may_oversee)
def count_training(request: PersonRequest, period: TrainingPeriod) -> list[LearnerFigures]:
    """Hours studied, exams, tasks and certificates, per person."""
    return [LearnerFigures.of(row) for row in count_people(request.auth, period.since, period.until, now())]
