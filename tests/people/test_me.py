"""Who is logged in."""

from __future__ import annotations

from django.test import Client

from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.people.roles import PERMISSIONS, Role
from tests.cast import client_of


def test_me_says_who_and_what_may_be_done(lin: User) -> None:
    response = client_of(lin).get("/api/me")
    assert response.status_code == 200
    assert response.json() == {
        "number": "1001",
        "name": "林小满",
        "role": "agent",
        "permissions": sorted(PERMISSIONS[Role.AGENT]),
        "team": "一组",
        "language": "zh-hans",
    }
    assert "csrftoken" in response.cookies


def test_nobody_is_told_to_log_in_in_the_browser_s_language(db: None) -> None:
    answer = Client().get("/api/me", headers={"Accept-Language": "en"})
    assert answer.status_code == 401
    assert answer.json()["code"] == "not_logged_in"
    assert "log in" in answer.json()["message"]
    assert "登录" in Client().get("/api/me", headers={"Accept-Language": "zh-CN"}).json()["message"]


def test_the_language_is_remembered_and_leaves_a_trace(lin: User) -> None:
    client = client_of(lin)
    for _ in range(2):
        answer = client.patch("/api/me", {"language": "en"}, content_type="application/json")
        assert answer.json()["language"] == "en"
    entry = Entry.objects.get(action="people.language_set")
    assert (entry.actor, entry.old, entry.new) == (lin, {"language": "zh-hans"}, {"language": "en"})
    assert entry.ip == "127.0.0.1"
    assert len(entry.session) == 16


def test_ones_own_language_wins_over_the_browser_s(lin: User) -> None:
    User.objects.filter(pk=lin.pk).update(language="en")
    headers = {"Accept-Language": "zh-CN"}
    answer = client_of(lin).post("/api/calls/search", {"page": 0}, "application/json", headers=headers)
    assert answer.status_code == 422
    assert answer.json()["message"] == "Please check what you entered: page."


def test_an_unknown_language_changes_nothing(lin: User) -> None:
    answer = client_of(lin).patch("/api/me", {"language": "xx"}, content_type="application/json")
    assert answer.status_code == 422
    lin.refresh_from_db()
    assert lin.language == "zh-hans"


def test_a_write_without_the_csrf_token_is_refused(lin: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(lin, backend="allauth.account.auth_backends.AuthenticationBackend")
    refused = client.patch("/api/me", {"language": "en"}, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (403, "csrf")
    lin.refresh_from_db()
    assert lin.language == "zh-hans"
    token = client.get("/api/me").cookies["csrftoken"].value
    headers = {"X-CSRFToken": token}
    accepted = client.patch("/api/me", {"language": "en"}, content_type="application/json", headers=headers)
    assert accepted.status_code == 200
