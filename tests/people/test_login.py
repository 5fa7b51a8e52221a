"""Logging in: staff number and password, locked after five failures, nobody signs up."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from axes.models import AccessAttempt
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import AsyncClient, Client, RequestFactory

from huawu.people.adapter import ClosedAdapter
from huawu.people.models import User
from tests.cast import PASSWORD, client_of

LOGIN = "/_allauth/browser/v1/auth/login"
WRONG = "not-the-password"


def log_in(client: Client, password: str = PASSWORD, number: str = "1001", **headers: str) -> Any:
    body = {"username": number, "password": password}
    return client.post(LOGIN, body, "application/json", headers=headers)


def test_staff_number_and_password_log_in(lin: User) -> None:
    client = Client()
    assert log_in(client).status_code == 200
    assert client.get("/api/me").json()["number"] == "1001"


def test_logging_out_ends_the_session(lin: User) -> None:
    client = Client()
    log_in(client)
    client.delete("/_allauth/browser/v1/auth/session")
    assert client.get("/api/me").status_code == 401


def test_a_wrong_password_and_an_unknown_number_look_the_same(lin: User) -> None:
    wrong, unknown = log_in(Client(), WRONG), log_in(Client(), WRONG, number="7777")
    assert wrong.status_code == unknown.status_code == 400
    assert wrong.json() == unknown.json()


def test_who_has_left_cannot_log_in(lin: User) -> None:
    User.objects.filter(pk=lin.pk).update(is_active=False)
    client = Client()
    assert log_in(client).status_code != 200
    assert client.get("/api/me").status_code == 401


@pytest.mark.parametrize(("language", "words"), [("zh-CN", "15 分钟后重试"), ("en", "locked for 15 minutes")])
def test_five_failures_lock_the_account_and_say_so(lin: User, language: str, words: str) -> None:
    for _ in range(4):
        assert log_in(Client(), WRONG).status_code == 400
    headers = {"Accept-Language": language}
    log_in(Client(), WRONG, **headers)
    locked = log_in(Client(), PASSWORD, **headers)
    assert (locked.status_code, locked.json()["code"]) == (429, "locked_out")
    assert words in locked.json()["message"]


def test_another_address_and_another_account_are_not_locked(lin: User, chen: User) -> None:
    for _ in range(6):
        log_in(Client(), WRONG)
    assert log_in(Client(), PASSWORD).status_code == 429
    assert log_in(Client(REMOTE_ADDR="10.0.0.9"), PASSWORD).status_code == 200
    assert log_in(Client(), PASSWORD, number="1002").status_code == 200


def test_the_lock_ends_by_itself(lin: User) -> None:
    for _ in range(6):
        log_in(Client(), WRONG)
    for attempt in AccessAttempt.objects.all():
        attempt.attempt_time -= timedelta(minutes=16)
        attempt.save(update_fields=["attempt_time"])
    assert log_in(Client(), PASSWORD).status_code == 200


def test_a_success_forgets_the_failures_before(lin: User) -> None:
    for _ in range(3):
        for _ in range(3):
            log_in(Client(), WRONG)
        assert log_in(Client()).status_code == 200


@pytest.mark.django_db(transaction=True)
async def test_the_lock_answers_the_same_under_asgi(lin: User) -> None:
    body = {"username": "1001", "password": WRONG}
    for _ in range(5):
        answer = await AsyncClient().post(LOGIN, body, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (429, "locked_out")


def test_nobody_signs_up(db: None) -> None:
    body = {"username": "8888", "password": PASSWORD}
    answer = Client().post("/_allauth/browser/v1/auth/signup", body, "application/json")
    assert answer.status_code == 404
    assert not ClosedAdapter().is_open_for_signup(RequestFactory().get("/"))
    assert not User.objects.exists()


@pytest.mark.parametrize("path", ["account/email", "auth/password/request", "auth/password/reset", "auth/email/verify"])
def test_nothing_is_done_by_mail(lin: User, path: str) -> None:
    for client in ("browser", "app"):
        answer = client_of(lin).post(f"/_allauth/{client}/v1/{path}", {"email": "a@b.example"}, "application/json")
        assert answer.status_code == 404


def test_a_person_changes_their_own_password(lin: User) -> None:
    client, new = Client(), "quiet-harbour-lantern"
    log_in(client)
    body = {"current_password": PASSWORD, "new_password": new}
    client.post("/_allauth/browser/v1/account/password/change", body, "application/json")
    assert log_in(Client(), PASSWORD).status_code == 400
    assert log_in(Client(), new).status_code == 200


@pytest.mark.parametrize("password", ["short", "1234567890123", "password1234", "linxiaoman1001"])
def test_weak_passwords_are_refused(password: str) -> None:
    person = User(username="1001", first_name="linxiaoman1001")
    with pytest.raises(ValidationError):
        validate_password(password, person)


def test_a_second_factor_can_be_asked_for(lin: User) -> None:
    secret = "JBSWY3DPEHPK3PXP"
    TOTP.activate(lin, secret)
    client = Client()
    half = log_in(client)
    assert half.status_code == 401
    assert "mfa_authenticate" in {flow["id"] for flow in half.json()["data"]["flows"]}
    assert client.get("/api/me").status_code == 401
    code = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
    whole = client.post("/_allauth/browser/v1/auth/2fa/authenticate", {"code": code}, "application/json")
    assert whole.status_code == 200
    assert client.get("/api/me").status_code == 200
    assert Authenticator.objects.filter(user=lin).count() == 1
