"""Answering with a file, or the part of it that a media player asks for."""

from __future__ import annotations

from typing import BinaryIO

from django.http import HttpRequest, HttpResponse

from huawu.kit.ranges import UnsatisfiableRangeError, parse_range

MAX_PART = 2 * 1024 * 1024
"""Most bytes in one partial answer. A player that asked for more asks again; nobody holds a whole file in memory."""


def serve_part(request: HttpRequest, file: BinaryIO, size: int, content_type: str, etag: str) -> HttpResponse:
    """200 with the file, 206 with a part of it, 304 when the browser has it, or 416."""
    if request.headers.get("If-None-Match") == f'"{etag}"':
        return _with_headers(HttpResponse(status=304), etag)
    try:
        part = parse_range(request.headers.get("Range", ""), size)
    except UnsatisfiableRangeError:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    if part is None:
        return _with_headers(HttpResponse(file.read(), content_type=content_type), etag)
    first, last = part[0], min(part[1], part[0] + MAX_PART - 1)
    file.seek(first)
    response = HttpResponse(file.read(last - first + 1), status=206, content_type=content_type)
    response["Content-Range"] = f"bytes {first}-{last}/{size}"
    return _with_headers(response, etag)


def _with_headers(response: HttpResponse, etag: str) -> HttpResponse:
    response["Accept-Ranges"] = "bytes"
    response["ETag"] = f'"{etag}"'
    response["Cache-Control"] = "private, no-cache"
    return response
