"""Who calls."""

from __future__ import annotations

from uuid import UUID, uuid5

from huawu.customers.actions import do_keep_customer, do_note_consent
from huawu.customers.choices import Channel, ConsentKind
from huawu.customers.models import Customer
from huawu.kit.phone import PhoneNumber
from huawu.people.models import User

NAMESPACE = UUID("6f1d6a0e-0b9e-4c58-9c58-0d3f3f5b1a11")
"""Demonstration rows have ids derived from this, so that making them twice makes them once."""

NAMES = (
    *("梅雨晴", "程思远", "方若琳", "杜海涛", "沈安然", "潘立新", "余梦洁", "田家伟", "邓佩珊", "范志强"),
    *("石晓岚", "廖文博", "贺秋月", "汤国平", "白雪莹", "龚建军", "丁婉清", "江俊豪", "魏春燕", "薛明哲"),
    *("阎丽华", "钟永康", "谭雅琴", "卢伟杰", "金巧云", "夏天宇", "姚静怡", "邹凯文", "熊美玲", "孟祥瑞"),
)
_LEVELS = ("普通", "银卡", "金卡")
_REFUSALS = {4: [ConsentKind.MARKETING], 9: [ConsentKind.MARKETING, ConsentKind.SURVEY], 14: [ConsentKind.CALLS]}


def number_of(index: int) -> PhoneNumber:
    """19900000001 to 19900000030: no operator has given these out."""
    return PhoneNumber(f"199000000{index + 1:02d}")


def make_customers() -> list[Customer]:
    """Thirty customers with a number each."""
    customers = []
    for index, name in enumerate(NAMES):
        identity = uuid5(NAMESPACE, f"customer-{index}")
        level = _LEVELS[index % 7 // 3]
        customers.append(do_keep_customer(identity, name=name, level=level, numbers=[number_of(index)]))
    return customers


def make_refusals() -> None:
    """Some do not want to be called for advertising, one not at all; they have said so once."""
    agent = User.objects.get(username="1001")
    for index, kinds in _REFUSALS.items():
        customer = Customer.objects.get(pk=uuid5(NAMESPACE, f"customer-{index}"))
        if customer.consents.exists() or customer.merged_into_id is not None:
            continue  # they may have said otherwise since
        for kind in kinds:
            do_note_consent(customer, kind, Channel.PHONE, given=False, by=agent)
