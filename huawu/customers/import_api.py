"""Routes about importing customers."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from ninja import File, Router
from ninja.files import UploadedFile

from huawu.customers import access
from huawu.customers.actions.importing import do_start_import, do_undo_import, do_upload_table
from huawu.customers.errors import WrongColumnsError
from huawu.customers.import_views import ColumnsIn, ImportOut, ImportPreview, preview, report
from huawu.customers.tables import LARGEST_BYTES, read_table
from huawu.kit.uploads import FileKind, read_upload
from huawu.ledger.actions import do_note_reading, do_record
from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission
from huawu.privacy.watermark.lines import do_mark_export

router = Router(tags=["customers"])
may_manage = needs(Permission.CUSTOMERS_MANAGE)
LATEST = 50


@router.get("/customer-imports", response=list[ImportOut], auth=may_manage)
def list_customer_imports(request: PersonRequest) -> list[ImportOut]:
    """The latest imports."""
    return [ImportOut.of(table) for table in access.list_imports_for(request.auth)[:LATEST]]


@router.post("/customer-imports", response=ImportOut, auth=may_manage)
def upload_customer_table(request: PersonRequest, file: File[UploadedFile]) -> ImportOut:
    """Upload a CSV or XLSX table; nothing is taken in yet."""
    content, kind = read_upload(file, (FileKind.CSV, FileKind.XLSX), LARGEST_BYTES)
    return ImportOut.of(do_upload_table(read_table(content, kind), request.auth))


@router.get("/customer-imports/{uuid:import_id}", response=ImportOut, auth=may_manage)
def get_customer_import(request: PersonRequest, import_id: UUID) -> ImportOut:
    """How far it is."""
    return ImportOut.of(access.get_import_for(request.auth, import_id))


@router.post("/customer-imports/{uuid:import_id}/preview", response=ImportPreview, auth=may_manage)
def preview_customer_import(request: PersonRequest, import_id: UUID, body: ColumnsIn) -> ImportPreview:
    """What would come of it if the columns were these; each look is a ledger entry."""
    table = access.get_import_for(request.auth, import_id)
    if len(body.columns) != len(table.heading):
        raise WrongColumnsError("columns")
    do_note_reading("customers.import_viewed", table)
    return preview(table, body.columns)


@router.post("/customer-imports/{uuid:import_id}/start", response=ImportOut, auth=may_manage)
def start_customer_import(request: PersonRequest, import_id: UUID, body: ColumnsIn) -> ImportOut:
    """Take it in."""
    return ImportOut.of(do_start_import(access.get_import_for(request.auth, import_id), body.columns))


@router.post("/customer-imports/{uuid:import_id}/undo", response=ImportOut, auth=may_manage)
def undo_customer_import(request: PersonRequest, import_id: UUID) -> ImportOut:
    """Take back whom it made, unless something has happened with them since."""
    return ImportOut.of(do_undo_import(access.get_import_for(request.auth, import_id)))


@router.get("/customer-imports/{uuid:import_id}/report", auth=may_manage)
def download_import_report(request: PersonRequest, import_id: UUID) -> HttpResponse:
    """The wrong rows as CSV, for Excel; each download is a ledger entry."""
    table = access.get_import_for(request.auth, import_id)
    line, mark = do_mark_export(request.auth)
    do_record("customers.import_reported", table, new={"mark": mark})
    headers = {"Content-Disposition": 'attachment; filename="import-problems.csv"', "Cache-Control": "no-store"}
    return HttpResponse("\ufeff" + report(table, line), content_type="text/csv; charset=utf-8", headers=headers)
