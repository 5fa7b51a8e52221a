"""Files that people send and fetch: taken by what is in them, given only to be saved.

A file's name is a word for people: it is cleaned, shown, and never part of a path. What kind of file it is follows from
its content alone; the browser's word for it is not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from enum import StrEnum
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.utils.http import content_disposition_header

from huawu.kit.errors import HuawuError

LONGEST_NAME = 120
_UNFIT = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|\u202a-\u202e\u2066-\u2069]+")
"""What no file system wants in a name, and what turns the direction of writing so that an ending looks like another."""


class FileKind(StrEnum):
    """What may be sent, by the ending that it gets."""

    CSV = ".csv"
    XLSX = ".xlsx"
    PDF = ".pdf"
    PNG = ".png"
    JPEG = ".jpg"
    WAV = ".wav"
    FLAC = ".flac"
    OGG = ".ogg"
    MP3 = ".mp3"


class UploadTooLargeError(HuawuError):
    code = "upload_too_large"
    status = 413
    zh = "文件太大，最多 {most_mb} MB。"
    en = "This file is too large: at most {most_mb} MB."


class UploadKindError(HuawuError):
    code = "upload_kind"
    status = 422
    zh = "不能使用这种文件。可以上传：{kinds}。以文件内容为准，改扩展名没有用。"
    en = "This kind of file cannot be used. You may send: {kinds}. What counts is what is in it, not its name."


def read_upload(file: UploadedFile[Any], kinds: Collection[FileKind], most_bytes: int) -> tuple[bytes, FileKind]:
    """The content and what it is. Raises UploadTooLargeError, UploadKindError.

    Read part by part, so that a file is given up as soon as it is too large, whatever length it said it has.
    """
    content = bytearray()
    for part in file.chunks():
        content += part
        if len(content) > most_bytes:
            raise UploadTooLargeError(most_mb=max(1, most_bytes // 2**20))
    data = bytes(content)
    kind = kind_of(data)
    if kind is None or kind not in kinds:
        raise UploadKindError(kinds=" ".join(sorted(kind.value.removeprefix(".").upper() for kind in kinds)))
    return data, kind


def kind_of(data: bytes) -> FileKind | None:
    """What a file is by its content; None when it is none of :class:`FileKind`."""
    for kind, fits in _SIGNS.items():
        if fits(data):
            return kind
    return FileKind.CSV if _is_plain_text(data) else None


def _is_mp3(data: bytes) -> bool:
    """Begins with a tag, or with a frame of layer III."""
    return data.startswith(b"ID3") or (len(data) > 1 and data[0] == 0xFF and data[1] & 0xE6 == 0xE2)


_SIGNS: Mapping[FileKind, Callable[[bytes], bool]] = {
    FileKind.PDF: lambda data: data.startswith(b"%PDF-"),
    FileKind.PNG: lambda data: data.startswith(b"\x89PNG\r\n\x1a\n"),
    FileKind.JPEG: lambda data: data.startswith(b"\xff\xd8\xff"),
    FileKind.WAV: lambda data: data.startswith(b"RIFF") and data[8:12] == b"WAVE",
    FileKind.FLAC: lambda data: data.startswith(b"fLaC"),
    FileKind.OGG: lambda data: data.startswith(b"OggS"),
    FileKind.MP3: _is_mp3,
    FileKind.XLSX: lambda data: data.startswith(b"PK\x03\x04") and b"[Content_Types].xml" in data and b"xl/" in data,
}


def _is_plain_text(data: bytes) -> bool:
    """Text in one of the encodings that spreadsheets write; nothing that a browser would take for a page."""
    for encoding in ("utf-8-sig", "gb18030", "utf-16"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        head = text[:1024].lstrip().lower()
        return bool(text.strip()) and "\x00" not in text and not head.startswith(("<", "{\\rtf", "%!ps"))
    return False


def safe_name(name: str, kind: FileKind) -> str:
    """A name for people to see and save under, with the ending of what it is."""
    stem = _UNFIT.sub("_", re.sub(r"\.\w{1,5}$", "", name)).strip(" ._")
    return (stem or "file")[:LONGEST_NAME] + kind.value


def as_attachment(content: bytes, name: str, content_type: str) -> HttpResponse:
    """An answer that browsers save and never show: not as a page, not in a frame, not from a cache."""
    answer = HttpResponse(content, content_type=content_type)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=_UNFIT.sub("_", name))
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer["Cache-Control"] = "no-store"
    return answer
