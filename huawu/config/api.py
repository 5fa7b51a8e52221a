"""The typed HTTP API: every room's routes, one way of answering errors, refusal by default."""

from __future__ import annotations

import logging
import traceback

from django.core.exceptions import RequestDataTooBig
from django.db import DataError, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.utils.translation import get_language
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.operation import Operation

from huawu.calls.api import router as calls
from huawu.calls.errors import RecordConflictError
from huawu.calls.schemas import RecordOut
from huawu.cases.api import router as cases
from huawu.cases.errors import CaseConflictError
from huawu.cases.schemas import CaseOut
from huawu.clock.api import router as clock
from huawu.complaints.api import router as complaints
from huawu.conduct.api import router as conduct
from huawu.customers.api import router as customers
from huawu.handbook.api import router as handbook
from huawu.handbook.signing_api import router as handbook_signing
from huawu.handbook.versions_api import router as handbook_versions
from huawu.kit.errors import DatabaseAwayError, FieldError, HuawuError, NotFoundError
from huawu.kit.parsing import CleanParser, UnkeepableTextError
from huawu.knowledge.api import router as knowledge
from huawu.ledger.api import router as ledger
from huawu.people.api import router as people
from huawu.people.guard import refuse
from huawu.privacy.api import router as privacy
from huawu.promises.api import router as promises
from huawu.reports.api import router as reports
from huawu.suggestions.api import router as suggestions
from huawu.switchboard.api import router as switchboard
from huawu.telephony.api import router as telephony
from huawu.training.api import router as training

log = logging.getLogger(__name__)


class HuawuAPI(NinjaAPI):
    """Names its operations after the functions, so that generated clients read well."""

    def get_openapi_operation_id(self, operation: Operation) -> str:
        return operation.view_func.__name__


api = HuawuAPI(title="huawu", version="1", auth=refuse, docs_url=None, openapi_url=None, parser=CleanParser())
for room in (
    people,
    ledger,
    privacy,
    handbook,
    handbook_versions,
    handbook_signing,
    customers,
    calls,
    knowledge,
    cases,
    promises,
    complaints,
    training,
    conduct,
    reports,
    suggestions,
    clock,
    telephony,
    switchboard,
):
    api.add_router("", room)


class BadInputError(HuawuError):
    code = "bad_input"
    status = 422
    zh = "提交的内容有误，请检查：{fields}。"
    en = "Please check what you entered: {fields}."


class TooLargeError(HuawuError):
    code = "too_large"
    status = 413
    zh = "提交的内容太大，请分次提交。"
    en = "That is too much at once. Please send it in parts."


class InternalError(HuawuError):
    code = "internal"
    status = 500
    zh = "系统出了问题，已经记录，请稍后重试。"
    en = "Something went wrong on our side; it has been noted. Please try again."


def _answer(request: HttpRequest, error: HuawuError, **more: object) -> HttpResponse:
    body = {"code": error.code, "message": error.message(get_language() or "zh"), **more}
    return api.create_response(request, body, status=error.status)


@api.exception_handler(HuawuError)
def on_domain_error(request: HttpRequest, error: HuawuError) -> HttpResponse:
    return _answer(request, error)


@api.exception_handler(FieldError)
def on_wrong_field(request: HttpRequest, error: FieldError) -> HttpResponse:
    return _answer(request, error, fields=[error.field])


@api.exception_handler(RecordConflictError)
def on_record_conflict(request: HttpRequest, error: RecordConflictError) -> HttpResponse:
    """The saved version travels along, so that a screen can show both."""
    return _answer(request, error, current=RecordOut.of(error.current).model_dump(mode="json"))


@api.exception_handler(CaseConflictError)
def on_case_conflict(request: HttpRequest, error: CaseConflictError) -> HttpResponse:
    """As for records: the screen can show both."""
    return _answer(request, error, current=CaseOut.of(error.current).model_dump(mode="json"))


@api.exception_handler(ValidationError)
def on_bad_input(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Says which fields, never what was in them: it may be personal data."""
    fields = [".".join(str(part) for part in problem["loc"][2:] or problem["loc"]) for problem in error.errors]
    return _answer(request, BadInputError(fields=", ".join(fields)), fields=fields)


@api.exception_handler(HttpError)
def on_http_error(request: HttpRequest, _error: HttpError) -> HttpResponse:
    """Ninja's own refusals, e.g. a body that is no JSON."""
    return _answer(request, BadInputError(fields="JSON"), fields=[])


@api.exception_handler(UnkeepableTextError)
@api.exception_handler(MultiPartParserError)
def on_unreadable(request: HttpRequest, _error: Exception) -> HttpResponse:
    """A query string or a form that nothing can be made of."""
    return _answer(request, BadInputError(fields="form"), fields=[])


@api.exception_handler(RequestDataTooBig)
def on_too_large(request: HttpRequest, _error: RequestDataTooBig) -> HttpResponse:
    return _answer(request, TooLargeError())


@api.exception_handler(OverflowError)
@api.exception_handler(DataError)
def on_unkeepable(request: HttpRequest, error: Exception) -> HttpResponse:
    """A value that the database or the calendar cannot hold, such as a number beyond all numbers or the last day of the
    year 9999, and that no schema has stopped. The schema should: the log says where."""
    log.warning("%s %s: cannot be held: %s", request.method, request.path, type(error).__name__)
    return _answer(request, BadInputError(fields="JSON"), fields=[])


@api.exception_handler(Http404)
def on_not_found(request: HttpRequest, _error: Http404) -> HttpResponse:
    return _answer(request, NotFoundError())


@api.exception_handler(OperationalError)
@api.exception_handler(InterfaceError)
def on_database_away(request: HttpRequest, error: Exception) -> HttpResponse:
    """Nothing was written: whoever asked may ask again."""
    log.warning("%s %s: the database is away: %s", request.method, request.path, type(error).__name__)
    return _answer(request, DatabaseAwayError())


@api.exception_handler(Exception)
def on_surprise(request: HttpRequest, error: Exception) -> HttpResponse:
    """Where it happened, but not the exception's text: a database says there which number was in its way."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.error("%s %s failed: %s\n%s", request.method, request.path, type(error).__name__, frames)
    return _answer(request, InternalError())
