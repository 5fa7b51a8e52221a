"""Who may do what in the training room."""

from __future__ import annotations

from huawu.people.guard import needs
from huawu.people.roles import Permission

may_take = needs(Permission.TRAINING_TAKE)
may_study = needs(Permission.TRAINING_TAKE, Permission.TRAINING_MANAGE)
may_manage = needs(Permission.TRAINING_MANAGE)
may_oversee = needs(Permission.TRAINING_MANAGE, Permission.CALLS_VIEW_TEAM)
may_plan = needs(Permission.TRAINING_PLAN)
may_look = needs(Permission.TRAINING_MANAGE, Permission.TRAINING_PLAN)
