"""Reading the audit trail."""

from __future__ import annotations

from datetime import timedelta

from huawu.ledger.access import recorded_since
from huawu.ledger.actions import do_record
from huawu.ledger.origin import Origin, acting_from
from huawu.people.models import User


def test_only_ones_own_trace_of_this_session_counts(lin: User, chen: User) -> None:
    mine = Origin(user=lin, session="a")
    with acting_from(mine):
        entry = do_record("calls.recording_played", chen)
        assert recorded_since("calls.recording_played", chen, entry.at)
        assert not recorded_since("calls.recording_played", chen, entry.at + timedelta(seconds=1))
        assert not recorded_since("calls.recording_played", lin, entry.at)
        assert not recorded_since("calls.record_saved", chen, entry.at)
    for other in (Origin(user=lin, session="b"), Origin(user=chen, session="a"), Origin()):
        with acting_from(other):
            assert not recorded_since("calls.recording_played", chen, entry.at)
