"""Giving sessions their marks, and looking marks up."""

from __future__ import annotations

import secrets

from django.db import transaction

from huawu.ledger.actions import do_record
from huawu.ledger.origin import current_origin
from huawu.people.models import User
from huawu.privacy.models import SessionMark, name_of


@transaction.atomic
def do_mark_session(user: User) -> SessionMark:
    """The mark of the session in which ``user`` asks; the same one however often it is asked for."""
    session = current_origin().session
    mark, made = SessionMark.objects.get_or_create(user=user, session=session, defaults={"mark": secrets.randbits(32)})
    if made:
        do_record("privacy.session_marked", mark, new={"mark": str(mark)})
    return mark


@transaction.atomic
def do_trace_mark(mark: int) -> SessionMark | None:
    """Whose mark was read from a picture; that somebody wanted to know is an entry of its own."""
    found = SessionMark.objects.select_related("user__team").filter(mark=mark).first()
    if found is not None:
        do_record("privacy.mark_traced", found, new={"mark": name_of(mark)})
    return found
