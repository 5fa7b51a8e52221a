"""The month's ledger, who sees what, the points, and what the handbook's page says."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import localtime

from huawu.conduct.choices import MatterOutcome, MatterSide, MatterState
from huawu.conduct.controls import Stand, no_violation, private_decided
from huawu.conduct.models import ConductBook, ConductMatter
from huawu.conduct.periods import bounds, month_of
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.privacy.volumes.registry import VolumeKind, actions_of
from tests.cast import client_of
from tests.conduct.telling import deed, draft, post, seen, standing, violation


def this_month() -> str:
    return f"{localtime(now()):%Y-%m}"


def lines(user: User, month: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = post(user, "/ledger", month=month or this_month())["lines"]
    return [
        {name: value for name, value in row.items() if value} | {"person": row["person"]["number"]} for row in found
    ]


def test_a_month_counts_what_counts(lin: User, chen: User, zhao: User, sun: User) -> None:
    standing(zhao, lin, 2)
    standing(zhao, lin, 1)
    violation(zhao, lin)
    deed(lin, standing(zhao, lin, 1), "appealed", text="不服")
    deed(zhao, draft(zhao, chen, "4.2", MatterSide.MERIT), "decided", "award", 2)
    draft(zhao, chen)
    expected = [
        {"person": "1001", "violation": 2, "points": 3, "appealed": 1, "standing_points": 3},
        {"person": "1002", "award": 1, "award_points": 2},
    ]
    assert lines(sun) == expected
    assert lines(lin) == expected[:1], "oneself only"
    assert lines(sun, "2020-01") == []


def test_points_stand_until_they_expire(lin: User, zhao: User, sun: User) -> None:
    matter = standing(zhao, lin)
    at, year = now(), localtime(now()).year
    assert [line.standing_points for line in month_of(sun, year + 1, 1, at)] == [2]
    assert [line.standing_points for line in month_of(sun, year + 2, 1, at + timedelta(days=366))] == []
    matter.refresh_from_db()
    assert matter.counts_until is not None


def test_a_month_has_the_house_s_midnights() -> None:
    since, until = bounds(2026, 12)
    assert (localtime(since).isoformat()[:16], localtime(until).isoformat()[:16]) == (
        "2026-12-01T00:00",
        "2027-01-01T00:00",
    )


def test_the_export_is_marked_and_counted(lin: User, zhao: User, sun: User) -> None:
    standing(zhao, lin)
    answer = client_of(sun).post("/api/conduct/ledger/export", {"month": this_month()}, "application/json")
    head, row, mark = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert dict(zip(head, row, strict=True)) | {"姓名": "林小满", "违规": "1", "违规记分": "2"} == dict(
        zip(head, row, strict=True)
    )
    assert mark[0].startswith("# 话务导出 2001")
    entry = Entry.objects.get(action="conduct.exported")
    assert (entry.new["people"], bool(entry.new["mark"])) == (1, True)
    assert "conduct.exported" in actions_of(VolumeKind.EXPORTS)
    assert (
        client_of(lin).post("/api/conduct/ledger/export", {"month": this_month()}, "application/json").status_code
        == 403
    )


def test_who_sees_which(lin: User, chen: User, wu: User, zhao: User, sun: User, he: User, planner: User) -> None:
    east, west, leader = violation(zhao, lin), violation(sun, wu), violation(sun, zhao)
    ids = {name: str(matter.pk) for name, matter in (("east", east), ("west", west), ("leader", leader))}
    for user, sees in (
        (lin, {"east"}),
        (chen, set()),
        (wu, {"west"}),
        (zhao, {"east", "leader"}),
        (sun, {"east", "west", "leader"}),
        (he, {"east", "west", "leader"}),
        (planner, set()),
    ):
        assert set(seen(user)) == {ids[name] for name in sees}, user
    for user, code in ((chen, 404), (lin, 200), (planner, 404)):
        assert client_of(user).get(f"/api/conduct/{east.pk}").status_code == code


def test_the_page_says_what_the_reader_can_do(lin: User, zhao: User, he: User) -> None:
    matter = violation(zhao, lin)

    def can(user: User) -> list[str]:
        return list(client_of(user).get(f"/api/conduct/{matter.pk}").json()["deeds"])

    assert (can(lin), can(zhao), can(he)) == (["answered", "accepted"], ["withdrawn"], [])
    assert Entry.objects.filter(action="conduct.viewed").count() == 3


def test_points_are_data(lin: User, zhao: User, sun: User) -> None:
    client = client_of(sun)
    book = client.get("/api/settings/conduct").json()
    change = book | {"points": book["points"] | {"2.1.1": 5}}
    for _ in range(2):
        assert client.put("/api/settings/conduct", change, "application/json").json()["version"] == 2
    deed(zhao, draft(zhao, lin), "decided", "violation", 5)
    wrong = change | {"version": 2, "points": {"9.9": 1}}
    assert client.put("/api/settings/conduct", wrong, "application/json").status_code == 422
    stale = book | {"award": 1}
    assert client.put("/api/settings/conduct", stale, "application/json").status_code == 409
    assert (ConductBook.objects.get().version, ConductBook.objects.get().award) == (2, 3)


@pytest.mark.parametrize(
    ("state", "outcome", "said"),
    [
        (MatterState.DRAFT, "", "open suspected"),
        (MatterState.TOLD, MatterOutcome.VIOLATION, "open confirmed"),
        (MatterState.APPEALED, MatterOutcome.VIOLATION, "open confirmed"),
        (MatterState.STANDING, MatterOutcome.VIOLATION, "violation confirmed"),
        (MatterState.FINAL, MatterOutcome.NOTE, "lesser confirmed"),
        (MatterState.DISMISSED, "", "nothing dismissed"),
        (MatterState.WITHDRAWN, MatterOutcome.VIOLATION, "nothing dismissed"),
    ],
)
def test_what_the_handbook_is_told(state: MatterState, outcome: str, said: str) -> None:
    of = Stand(state, outcome, private=True)
    rules, private = no_violation(of, {}), private_decided(of, {})
    assert rules is not None
    assert private is not None
    assert f"{rules.reason} {private.reason}" == said
    assert private_decided(Stand(state, outcome, private=False), {}) is None


def test_the_clause_s_page_counts_open_and_decided(lin: User, zhao: User, sun: User) -> None:
    stands = standing(zhao, lin)
    draft(zhao, lin)
    (figure,) = [
        one
        for one in client_of(sun).get("/api/handbook/clauses/2.1.1").json()["figures"]
        if one["control"]["code"] == "conduct.violations"
    ]
    assert (figure["whole"]["broken"], figure["whole"]["untold"]) == (1, 1)
    assert [row["path"] for row in figure["broken"]] == [f"/conduct/{stands.pk}"]
    assert post(sun, "/findings/search", clause_id="2.1.1") == [], "its own figures are no findings"
    assert ConductMatter.objects.count() == 2
