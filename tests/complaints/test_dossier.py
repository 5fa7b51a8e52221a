"""The evidence pack: signed, with the recordings in it, for whom it is for."""

from __future__ import annotations

import io
from itertools import chain
from pathlib import Path

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pytest_django import Settings

from huawu.calls.models import Call, Recording
from huawu.calls.storage import recording_store
from huawu.cases.choices import CaseEventKind
from huawu.cases.models import CaseKind
from huawu.complaints.choices import ComplaintClass, DeedKind, Exposure, Harm, StepOutcome
from huawu.complaints.choices import ComplaintStep as Step
from huawu.complaints.dossier import words
from huawu.complaints.dossier.gathering import gather
from huawu.complaints.dossier.paper import set_pages
from huawu.complaints.dossier.signing import is_ours, sign
from huawu.complaints.models import Complaint
from huawu.complaints.rules import CHART
from huawu.customers.models import Customer
from huawu.kit.keys import KeyRing
from huawu.ledger.models import Entry
from huawu.ledger.signing import PURPOSE
from huawu.people.models import User
from huawu.promises.choices import PromiseState
from tests.cast import client_of
from tests.complaints.going import go_to, make_complaint

pytestmark = pytest.mark.usefixtures("hotline")
SOUND = b"fLaC" + b"what was said" * 999


@pytest.fixture
def closed(lin: User, mei: Customer, charged: CaseKind, settings: Settings, tmp_path: Path) -> Complaint:
    """With the recording of its call-back."""
    settings.RECORDINGS = tmp_path / "recordings"
    complaint = go_to(lin, make_complaint(lin, charged, mei), None, mei)
    proof = complaint.deeds.get(step=Step.CALL_BACK).call_uuid
    assert proof
    call = Call.objects.get(pk=proof)
    file = tmp_path / "sound.flac"
    file.write_bytes(SOUND)
    sha256 = recording_store().keep("a.flac", file)
    facts = {"state": "kept", "key": "a.flac", "bytes": len(SOUND), "sha256": sha256, "sealed": True}
    Recording.objects.create(call=call, **facts)
    return complaint


def take(user: User, complaint: Complaint) -> bytes:
    answer = client_of(user).post(f"/api/complaints/{complaint.pk}/dossier")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    return bytes(answer.content)


def test_a_pack_is_signed_and_a_changed_byte_shows(zhao: User, closed: Complaint) -> None:
    pdf = take(zhao, closed)
    assert pdf.startswith(b"%PDF")
    assert is_ours(pdf)
    for at in (len(pdf) // 3, len(pdf) // 2):
        assert not is_ours(pdf[:at] + bytes([pdf[at] ^ 1]) + pdf[at + 1 :])
    assert not is_ours(pdf + b"\nmore")
    assert not is_ours(b"%PDF-1.4 nothing")


def test_the_recordings_are_in_it_as_they_were_kept(zhao: User, closed: Complaint) -> None:
    files = PdfFileReader(io.BytesIO(take(zhao, closed))).root["/Names"]["/EmbeddedFiles"]["/Names"]
    assert files[1]["/EF"]["/F"].data == SOUND


def test_its_text_tells_the_course_and_no_full_number(zhao: User, closed: Complaint, mei: Customer) -> None:
    text = str(gather(closed, zhao).sections)
    for said in ("回访确认：客户满意", "影响程度：利益受损", "SHA-256", closed.case.number, "1001 林小满"):
        assert said in text
    assert all(row.number.digits not in text for row in mei.numbers.all())


def test_who_takes_it_leaves_a_trace_and_is_named_on_each_page(zhao: User, closed: Complaint) -> None:
    take(zhao, closed)
    entry = Entry.objects.get(action="complaints.dossier_taken")
    assert entry.actor == zhao
    assert set(entry.new) == {"number", "mark", "sha256", "recordings"}
    assert len(entry.new["recordings"]) == 1


def test_agents_and_other_teams_do_not_take_it(lin: User, wu: User, closed: Complaint) -> None:
    for user in (lin, wu):
        assert client_of(user).post(f"/api/complaints/{closed.pk}/dossier").status_code == 403
    assert not Entry.objects.filter(action="complaints.dossier_taken").exists()


def test_everything_that_can_be_written_down_has_words() -> None:
    fields = {name for rule in CHART.values() for name in chain(rule.needs, rule.more, *rule.instead.values())}
    assert set(words.FIELDS) == fields | {"reason"}
    assert set(words.STEPS) == {*Step, ""}
    assert set(words.CLASSES) == {*ComplaintClass, ""}
    assert set(words.DEEDS) == {*DeedKind} - {DeedKind.DID}
    assert set(words.OUTCOMES) == {*StepOutcome}
    assert set(words.CHOICES) == {*Harm, *Exposure}
    assert set(words.EVENTS) == {*CaseEventKind}
    assert set(words.PROMISES) == {*PromiseState}


def test_a_rotated_key_still_knows_what_was_signed_before(
    zhao: User, closed: Complaint, settings: Settings, tmp_path: Path
) -> None:
    pages = set_pages(gather(closed, zhao), "谁")
    settings.KEYS = KeyRing(tmp_path / "keys.toml", make=True)
    before = sign(pages, ())
    settings.KEYS.rotate(PURPOSE)
    assert is_ours(before)
    settings.KEYS = KeyRing(tmp_path / "others.toml", make=True)
    assert not is_ours(before)
