"""A number that comes to a flagged customer is flagged as they are, and is free again when it is no longer theirs."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huawu.calls.actions.settings import do_flag_customer, do_flag_number
from huawu.calls.choices import FlagHandling, NumberFlag
from huawu.calls.forms import FlagForm
from huawu.calls.models import FlaggedNumber, Queue
from huawu.customers.actions import do_add_number, do_keep_customer, do_merge, do_split_number, do_undo_merge
from huawu.customers.models import Customer
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.people.models import User
from huawu.switchboard.reading import directory

VIP = FlagForm(flag=NumberFlag.VIP, handling=FlagHandling.PRIORITY, note="大客户")
FIRST, SECOND = PhoneNumber("19900000042"), PhoneNumber("19900000043")


def flags() -> dict[str, tuple[str, str, bool]]:
    return {row.number.digits: (row.flag, row.handling, row.followed) for row in FlaggedNumber.objects.all()}


@pytest.fixture
def other(db: None) -> Customer:
    return do_keep_customer(name="梅女士", numbers=[SECOND])


def test_a_number_added_later_is_flagged_and_the_switchboard_knows(sun: User, mei: Customer) -> None:
    do_flag_customer(sun, mei, VIP)
    do_add_number(mei, SECOND.digits)
    do_add_number(mei, SECOND.digits)
    assert flags()[SECOND.digits] == ("vip", "priority", True)
    assert FlaggedNumber.objects.get(followed=True).note == "大客户"
    card = directory().flag_of(SECOND, now())
    assert card is not None
    assert card.handling is FlagHandling.PRIORITY


def test_what_is_one_number_s_own_stays_its_own(sun: User, lin: User, queue: Queue, mei: Customer) -> None:
    do_flag_number(
        sun,
        FIRST,
        FlagForm(flag=NumberFlag.RUDE, handling=FlagHandling.QUEUE, queue_id=queue.pk, agent="1001", note=""),
    )
    do_add_number(mei, SECOND.digits)
    row = FlaggedNumber.objects.get(followed=True)
    assert (row.flag, row.handling, row.queue, row.own_agent) == ("rude", "usual", None, None)


def test_who_is_flagged_only_in_part_flags_nothing(sun: User, mei: Customer) -> None:
    do_add_number(mei, SECOND.digits)
    do_flag_number(sun, FIRST, VIP)
    do_add_number(mei, "19900000044")
    assert flags().keys() == {FIRST.digits}


def test_what_is_over_does_not_follow(sun: User, mei: Customer) -> None:
    do_flag_customer(sun, mei, VIP)
    FlaggedNumber.objects.update(until=(now() - timedelta(days=2)).date())
    do_add_number(mei, SECOND.digits)
    assert flags().keys() == {FIRST.digits}


def test_a_number_that_has_its_own_flag_keeps_it(sun: User, mei: Customer) -> None:
    do_flag_number(sun, SECOND, FlagForm(flag=NumberFlag.RUDE, note=""))
    do_flag_customer(sun, mei, VIP)
    do_add_number(mei, SECOND.digits)
    assert flags()[SECOND.digits] == ("rude", "usual", False)


def test_a_merge_flags_and_its_undoing_frees(sun: User, mei: Customer, other: Customer) -> None:
    do_flag_customer(sun, mei, VIP)
    merge = do_merge(mei, other, sun)
    assert flags()[SECOND.digits] == ("vip", "priority", True)
    do_undo_merge(merge, sun)
    assert flags() == {FIRST.digits: ("vip", "priority", False)}


def test_a_number_that_is_split_off_is_free_again(sun: User, mei: Customer) -> None:
    do_flag_customer(sun, mei, VIP)
    do_add_number(mei, SECOND.digits)
    do_split_number(mei, next(row.pk for row in mei.numbers.all() if row.number == SECOND))
    assert flags() == {FIRST.digits: ("vip", "priority", False)}


def test_who_is_not_flagged_gets_nothing(mei: Customer, other: Customer, sun: User) -> None:
    do_add_number(mei, "19900000044")
    do_merge(mei, other, sun)
    assert flags() == {}
