"""Files are taken by what is in them, and given only to be saved."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import numpy as np
import pytest
import soundfile
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from huawu.kit.uploads import (
    FileKind,
    UploadKindError,
    UploadTooLargeError,
    as_attachment,
    kind_of,
    read_upload,
    safe_name,
)


def sound(form: str) -> bytes:
    file = io.BytesIO()
    soundfile.write(file, np.zeros(16_000), 16_000, format=form)
    return file.getvalue()


def image(form: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, form)
    return file.getvalue()


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (sound("WAV"), FileKind.WAV),
        (sound("FLAC"), FileKind.FLAC),
        (sound("OGG"), FileKind.OGG),
        (sound("MP3"), FileKind.MP3),
        (image("PNG"), FileKind.PNG),
        (image("JPEG"), FileKind.JPEG),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), FileKind.XLSX),
        ("姓名,号码\n梅雨晴,19900000042\n".encode(), FileKind.CSV),
        ("姓名,号码\n梅雨晴,19900000042\n".encode("gb18030"), FileKind.CSV),
        (b"%PDF-1.7\n%...", FileKind.PDF),
        (zipped("word/document.xml"), None),
        (b"<html><script>alert(1)</script>", None),
        (b"  <svg onload='x'/>", None),
        (b"MZ\x90\x00\x03\x00\x00\x00", None),
        (b"\x7fELF\x02\x01\x01\x00", None),
        (b"a,b\x00c", None),
        (b"", None),
    ],
)
def test_a_file_is_what_is_in_it(data: bytes, kind: FileKind | None) -> None:
    assert kind_of(data) == kind


def test_its_name_and_its_type_are_not_believed() -> None:
    page = SimpleUploadedFile("customers.csv", b"<script>alert(1)</script>", content_type="text/csv")
    with pytest.raises(UploadKindError) as refused:
        read_upload(page, {FileKind.CSV, FileKind.XLSX}, 1000)
    assert "CSV XLSX" in refused.value.message("zh")
    odd = SimpleUploadedFile("table.exe", b"name,number\n", content_type="application/x-msdownload")
    assert read_upload(odd, {FileKind.CSV}, 1000) == (b"name,number\n", FileKind.CSV)


def test_one_too_large_is_given_up_before_it_is_read() -> None:
    class Endless(SimpleUploadedFile):
        taken = 0

        def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
            while True:
                self.taken += 1
                yield b"x" * 1000

    endless = Endless("small.csv", b"")
    with pytest.raises(UploadTooLargeError):
        read_upload(endless, {FileKind.CSV}, 5_000)
    assert endless.taken == 6
    whole = SimpleUploadedFile("whole.csv", b"x" * 5_000)
    assert len(read_upload(whole, {FileKind.CSV}, 5_000)[0]) == 5_000


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("客户名单.csv", "客户名单.csv"),
        ("../../etc/passwd", "etc_passwd.csv"),
        ("C:\\windows\\x.exe", "C_windows_x.csv"),
        ("a\x00b\r\nSet-Cookie: x.csv", "a_b_Set-Cookie_ x.csv"),
        ("\u202egnp.exe", "gnp.csv"),
        ("", "file.csv"),
        ("x" * 500, "x" * 120 + ".csv"),
    ],
)
def test_a_name_is_a_word_for_people(name: str, safe: str) -> None:
    assert safe_name(name, FileKind.CSV) == safe


def test_what_is_fetched_is_saved_and_never_shown() -> None:
    answer = as_attachment(b"<script>", "客户\r\nX: 1.csv", "text/csv")
    assert answer["Content-Disposition"].startswith("attachment;")
    assert "\n" not in answer["Content-Disposition"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer["Cache-Control"] == "no-store"
