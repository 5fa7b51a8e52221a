"""Certificates: earned, given, revoked, run out; and what that does to whom routing may offer a caller."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huawu.calls.models import Queue, QueueSkill
from huawu.clock.actions import do_act_on_due
from huawu.clock.models import Notice, Obligation
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.switchboard.reading import directory
from huawu.training.actions.certifying import do_give, do_put_in_force, do_revoke
from huawu.training.errors import EffectChangedError, OwnWorkError, RevokedError, TrainingReasonError
from huawu.training.models import Certificate, CertificateKind
from huawu.training.preview import effect_of
from tests.at_once import at_once
from tests.training.making import call, grant, make_kind, make_paper, make_question, sit, skills_now


def force(kind: CertificateKind) -> CertificateKind:
    row = CertificateKind.objects.get(pk=kind.pk)
    return do_put_in_force(kind.pk, row.version, effect_of(row, now()).digest)


def test_a_rule_in_force_closes_the_skill_and_a_passed_exam_opens_it(lin: User, queue: Queue) -> None:
    grant(lin)
    kind = make_kind()
    QueueSkill.objects.create(queue=queue, skill=kind.skill)
    assert skills_now(lin) == ({"充值优惠": 3}, set())
    force(kind)
    assert skills_now(lin) == ({}, {"充值优惠"})
    assert directory().closed_to("1001") == [queue.pk]
    for _ in range(2):
        make_question()
    attempt = sit(lin, make_paper(kind=kind))
    assert (attempt.state, attempt.score) == ("passed", 10)
    assert skills_now(lin) == ({"充值优惠": 3}, set())
    assert (directory().open_to("1001"), directory().closed_to("1001")) == ([queue.pk], [])


def test_who_fails_gets_nothing(lin: User) -> None:
    kind = make_kind()
    for _ in range(2):
        make_question()
    assert sit(lin, make_paper(kind=kind), wrongly=1).state == "failed"
    assert not Certificate.objects.exists()


def test_its_end_closes_the_skill_reminds_before_and_tells_the_superior(lin: User, zhao: User, sun: User) -> None:
    grant(lin)
    kind = force(make_kind(valid_days=40))
    row = do_give(sun, kind.pk, "1001", "老员工免考")
    owed = Obligation.objects.get(kind__code="renew_certificate")
    assert (owed.owner, owed.due_at) == (lin, row.valid_until)
    do_act_on_due(row.valid_until - timedelta(days=29))
    assert Notice.objects.filter(recipient=lin).count() == 1, "a month before"
    while do_act_on_due(row.valid_until + timedelta(seconds=1)):
        pass
    owed.refresh_from_db()
    assert owed.state == "broken"
    assert Notice.objects.filter(recipient=zhao).exists()
    Certificate.objects.update(valid_from=now() - timedelta(days=2), valid_until=now() - timedelta(seconds=1))
    assert skills_now(lin) == ({}, {"充值优惠"})


def test_a_renewal_keeps_what_was_owed(lin: User, sun: User) -> None:
    kind = make_kind()
    first = do_give(sun, kind.pk, "1001", "免考")
    second = do_give(sun, kind.pk, "1001", "复核")
    states = {row.subject_id: row.state for row in Obligation.objects.all()}
    assert states == {str(first.pk): "kept", str(second.pk): "open"}


def test_given_by_hand_needs_a_reason_and_is_not_for_oneself(lin: User, sun: User, he: User) -> None:
    kind = make_kind()
    with pytest.raises(TrainingReasonError):
        do_give(sun, kind.pk, "1001", " ")
    with pytest.raises(OwnWorkError):
        do_give(sun, kind.pk, sun.number, "我自己")
    with pytest.raises(NotFoundError):
        do_give(sun, kind.pk, he.number, "不接电话的人")
    assert not Certificate.objects.exists()
    assert do_give(sun, kind.pk, "1001", "免考") == do_give(sun, kind.pk, "1001", "免考")
    assert Certificate.objects.count() == 1


def test_revoked_it_opens_nothing_and_twice_is_once(lin: User, sun: User) -> None:
    grant(lin)
    kind = force(make_kind())
    row = do_give(sun, kind.pk, "1001", "免考")
    with pytest.raises(TrainingReasonError):
        do_revoke(sun, row.pk, "")
    assert skills_now(lin)[1] == set()
    for _ in range(2):
        do_revoke(sun, row.pk, "连续两次服务差错")
    assert skills_now(lin)[1] == {"充值优惠"}
    assert Entry.objects.filter(action="training.certificate_revoked").count() == 1
    assert Obligation.objects.get().state == "withdrawn"


def test_one_that_is_over_is_not_revoked(lin: User, sun: User) -> None:
    row = do_give(sun, make_kind().pk, "1001", "免考")
    Certificate.objects.update(valid_from=now() - timedelta(days=2), valid_until=now() - timedelta(seconds=1))
    with pytest.raises(RevokedError):
        do_revoke(sun, row.pk, "太迟")
    assert Certificate.objects.get().revoked_at is None


def test_before_it_is_in_force_one_sees_whom_it_would_take_off_which_queue(
    lin: User, chen: User, wu: User, sun: User, queue: Queue
) -> None:
    for agent in (lin, chen):
        grant(agent)
    kind = make_kind()
    QueueSkill.objects.create(queue=queue, skill=kind.skill)
    do_give(sun, kind.pk, "1002", "免考")
    effect = call(sun, "get", f"/certificate-kinds/{kind.pk}/effect")
    (shown,) = effect["queues"]
    assert (shown["queue"], shown["serve_now"], shown["serve_then"]) == (queue.name, 2, 1)
    assert [person["number"] for person in shown["off"]] == ["1001"]
    assert skills_now(lin) == ({"充值优惠": 3}, set()), "looking changes nothing"


def test_what_was_not_seen_is_not_put_in_force(lin: User, chen: User, queue: Queue) -> None:
    grant(lin)
    kind = make_kind()
    QueueSkill.objects.create(queue=queue, skill=kind.skill)
    seen = effect_of(kind, now()).digest
    grant(chen)
    with pytest.raises(EffectChangedError):
        do_put_in_force(kind.pk, kind.version, seen)
    assert not CertificateKind.objects.get().in_force
    force(kind)
    assert Entry.objects.get(action="training.rule_in_force").new["off"] == ["1001", "1002"]


def test_put_in_force_and_lifted_twice_is_once(sun: User) -> None:
    kind = make_kind()
    digest = effect_of(kind, now()).digest
    for _ in range(2):
        kind = do_put_in_force(kind.pk, 1, digest)
    assert (kind.in_force, kind.version) == (True, 2)
    for _ in range(2):
        kind = do_put_in_force(kind.pk, 2, None)
    assert (kind.in_force, kind.version) == (False, 3)


def test_a_certificate_may_open_the_skill_to_who_was_given_none(lin: User, sun: User) -> None:
    kind = force(make_kind(opens_at=2))
    do_give(sun, kind.pk, "1001", "免考")
    assert skills_now(lin) == ({"充值优惠": 2}, set())


@pytest.mark.django_db(transaction=True)
def test_given_by_two_at_once_there_is_one_open_duty_to_renew(lin: User, sun: User) -> None:
    kind = make_kind()
    at_once([lambda: do_give(sun, kind.pk, "1001", "免考")] * 2)
    assert Certificate.objects.count() == 1
    assert Obligation.objects.filter(state="open").count() == 1


def test_others_certificates_are_seen_by_who_leads_them(lin: User, wu: User, zhao: User, sun: User) -> None:
    kind = make_kind()
    for number in ("1001", "1004"):
        do_give(sun, kind.pk, number, "免考")

    def seen(user: User) -> set[str]:
        return {row["person"]["number"] for row in call(user, "post", "/certificates/search", {})}

    assert (seen(sun), seen(zhao)) == ({"1001", "1004"}, {"1001"})
    assert call(lin, "post", "/certificates/search", {}) == (403, "forbidden")
