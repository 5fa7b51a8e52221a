"""Routes of the limits."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from huawu.people.guard import needs
from huawu.people.roles import Permission
from huawu.privacy.limits import access
from huawu.privacy.limits.actions import do_set_limits
from huawu.privacy.limits.forms import PrivacyLimitsChange, PrivacyLimitsForm
from huawu.privacy.models import PrivacyLimits

router = Router(tags=["privacy"])
may_manage = needs(Permission.PRIVACY_MANAGE)


def _shown(row: PrivacyLimits) -> PrivacyLimitsChange:
    return PrivacyLimitsChange(**PrivacyLimitsForm.of(row).facts(), version=row.version)


@router.get("/settings/privacy", response=PrivacyLimitsChange, auth=may_manage)
def get_privacy_limits(request: HttpRequest) -> PrivacyLimitsChange:
    return _shown(access.limits())


@router.put("/settings/privacy", response=PrivacyLimitsChange, auth=may_manage)
def change_privacy_limits(request: HttpRequest, change: PrivacyLimitsChange) -> PrivacyLimitsChange:
    return _shown(do_set_limits(change, change.version))
