"""Taking a complaint's evidence pack out of the house."""

from __future__ import annotations

from hashlib import sha256

from huawu.complaints.dossier.gathering import gather
from huawu.complaints.dossier.paper import set_pages
from huawu.complaints.dossier.signing import sign
from huawu.complaints.models import Complaint
from huawu.ledger.actions import do_record
from huawu.people.models import User
from huawu.privacy.watermark.lines import do_mark_export

DOSSIER_TAKEN = "complaints.dossier_taken"


def do_take_dossier(user: User, complaint: Complaint) -> bytes:
    """The signed PDF. The ledger keeps its SHA-256, the session's mark, and which recordings left the house."""
    line, mark = do_mark_export(user)
    dossier = gather(complaint, user)
    pdf = sign(set_pages(dossier, line.removeprefix("# ")), dossier.sounds)
    facts = {"number": complaint.case.number, "mark": mark, "sha256": sha256(pdf).hexdigest()}
    do_record(DOSSIER_TAKEN, complaint, new=facts | {"recordings": [sound.name for sound in dossier.sounds]})
    return pdf
