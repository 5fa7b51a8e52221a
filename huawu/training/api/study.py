"""Routes about studying: courses, reading, recordings, plans."""

from __future__ import annotations

from django.http import HttpResponse
from ninja import Router

from huawu.calls.actions import do_note_listening
from huawu.calls.errors import NoRecordingError
from huawu.calls.schemas import PeaksOut
from huawu.calls.storage import recording_store
from huawu.kit.files import serve_part
from huawu.kit.time import now
from huawu.people.guard import PersonRequest
from huawu.training import access, studies
from huawu.training.actions.plans import PlanWish, do_plan
from huawu.training.actions.reading import do_beat, do_finish_reading
from huawu.training.api.permissions import may_manage, may_oversee, may_study, may_take
from huawu.training.models import Reading, StudyPlan
from huawu.training.obligations import end_of
from huawu.training.schemas.study import CourseOut, OwnStudies, PlanIn, PlanOut, ReadingOut

router = Router(tags=["training"])
LATEST = 100


@router.get("/training/own", response=OwnStudies, auth=may_take)
def get_own_studies(request: PersonRequest) -> OwnStudies:
    """What the reader has to study, what they may sit, and which certificates they hold."""
    return studies.own_studies(request.auth, now())


@router.get("/training/courses/{int:course_id}", response=CourseOut, auth=may_study)
def get_course(request: PersonRequest, course_id: int) -> CourseOut:
    """A course to read."""
    return studies.whole_course(request.auth, access.get_course_for(request.auth, course_id))


def _reading(row: Reading) -> ReadingOut:
    return ReadingOut(read_s=row.seconds, read_at=row.read_at)


@router.post("/training/items/{int:item_id}/beat", response=ReadingOut, auth=may_take)
def beat_reading(request: PersonRequest, item_id: int) -> ReadingOut:
    """The page is in front of its reader. Sent every ten seconds; only real time counts."""
    return _reading(do_beat(request.auth, access.get_item_for(request.auth, item_id)))


@router.post("/training/items/{int:item_id}/finish", response=ReadingOut, auth=may_take)
def finish_reading(request: PersonRequest, item_id: int) -> ReadingOut:
    """It has been read."""
    return _reading(do_finish_reading(request.auth, access.get_item_for(request.auth, item_id)))


@router.get("/training/examples/{int:example_id}/recording", auth=may_study)
def get_example_recording(request: PersonRequest, example_id: int) -> HttpResponse:
    """The sound of an example. Listening leaves a ledger entry, as everywhere."""
    recording = access.recording_of(access.get_example_for(request.auth, example_id))
    try:
        file = recording_store().open(recording.key)
    except FileNotFoundError as missing:
        raise NoRecordingError from missing
    do_note_listening(recording)
    with file:
        return serve_part(request, file, recording.bytes, "audio/flac", recording.sha256)


@router.get("/training/examples/{int:example_id}/recording/peaks", response=PeaksOut, auth=may_study)
def get_example_peaks(request: PersonRequest, example_id: int) -> PeaksOut:
    """What its waveform is drawn from."""
    recording = access.recording_of(access.get_example_for(request.auth, example_id))
    return PeaksOut.model_validate({"caller": [], "agent": [], **recording.peaks, "duration_ms": recording.duration_ms})


def _plan(plan: StudyPlan) -> PlanOut:
    return PlanOut.of(plan, late=now() >= end_of(plan.due_on))


@router.get("/training/plans", response=list[PlanOut], auth=may_oversee)
def list_study_plans(request: PersonRequest) -> list[PlanOut]:
    """The latest plans with how far everybody is."""
    return [_plan(plan) for plan in access.list_plans_for(request.auth)[:LATEST]]


@router.post("/training/plans", response=PlanOut, auth=may_manage)
def add_study_plan(request: PersonRequest, wish: PlanIn) -> PlanOut:
    """Give people something to study by a day."""
    facts = wish.model_dump()
    plan = do_plan(request.auth, PlanWish(**{**facts, "people": tuple(facts["people"])}))
    return _plan(access.list_plans_for(request.auth).get(pk=plan.pk))
