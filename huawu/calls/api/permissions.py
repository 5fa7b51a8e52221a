"""What the routes of this room ask for."""

from __future__ import annotations

from huawu.people.guard import needs
from huawu.people.roles import HAVE_A_DESK, Permission

may_view_calls = needs(Permission.CALLS_VIEW_OWN, Permission.CALLS_VIEW_TEAM, Permission.CALLS_VIEW_ALL)
may_write_records = needs(*HAVE_A_DESK)
may_play = needs(Permission.RECORDINGS_PLAY)
may_work_callbacks = needs(Permission.CALLBACKS_WORK)
may_view_customers = needs(Permission.CUSTOMERS_VIEW)
may_flag_numbers = needs(Permission.FLAGS_MANAGE)
may_manage_service = needs(Permission.SERVICE_MANAGE)
