"""Making the demonstration company."""

from __future__ import annotations

from django.db import connection, transaction

from huawu.config.demo import PASSWORD
from huawu.config.demo.cases import make_case_kinds
from huawu.config.demo.complaints import make_complaints
from huawu.config.demo.conduct import make_conduct, make_suggestions
from huawu.config.demo.customers import make_customers, make_refusals
from huawu.config.demo.floor import make_floor, make_second_hotline
from huawu.config.demo.handbook import make_handbook
from huawu.config.demo.history import make_history
from huawu.config.demo.knowledge import make_knowledge
from huawu.config.demo.people import ACCOUNTS, make_people
from huawu.config.demo.private import make_flags, make_private_call
from huawu.config.demo.promises import make_promise_kinds
from huawu.config.demo.reports import make_reports
from huawu.config.demo.service import HOTLINE, make_service
from huawu.config.demo.training import make_training
from huawu.kit.time import now
from huawu.people.roles import Role

__all__ = ["HOTLINE", "PASSWORD", "demo_accounts", "do_seed"]

_LOCK = 0x6875617775
"""Of PostgreSQL's advisory locks: two starts at once seed one after the other."""


@transaction.atomic
def do_seed() -> None:
    """Make what is missing; what is there already stays as it is."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    make_people()
    make_floor()
    make_second_hotline(make_service())
    make_customers()
    make_refusals()
    make_case_kinds()
    make_promise_kinds()
    make_complaints()
    make_flags()
    make_history(now())
    make_training(now())
    make_private_call(now())
    make_knowledge()
    make_reports(now())
    make_handbook(now())
    make_conduct()
    make_suggestions()


def demo_accounts() -> list[tuple[str, str, Role]]:
    """``(number, name, role)`` of every account, agents first; all have :data:`PASSWORD`."""
    return [(account.number, account.name, account.role) for account in ACCOUNTS]
