"""From a picture file to the session whose screen it shows."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import Image, UnidentifiedImageError

from huawu.kit.errors import HuawuError
from huawu.privacy.watermark.extraction import find_mark

LARGEST_SIDE_PX = 4320


class NoPictureError(HuawuError):
    code = "no_picture"
    status = 422
    zh = "这个文件不是图片，或者打不开。请使用 PNG、JPEG 或 WebP 格式的截图或照片。"
    en = "This file is no picture, or cannot be read. Use a screenshot or photo as PNG, JPEG or WebP."


def read_mark(file: Path | BinaryIO) -> int | None:
    """The mark that a picture carries; None when there is none to be found. Raises NoPictureError."""
    try:
        with Image.open(file, formats=("PNG", "JPEG", "WEBP", "BMP", "TIFF")) as image:
            image.draft("L", (LARGEST_SIDE_PX, LARGEST_SIDE_PX))
            image.thumbnail((LARGEST_SIDE_PX, LARGEST_SIDE_PX))
            brightness = np.asarray(image.convert("L"), dtype=np.float64)
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        raise NoPictureError from error
    return find_mark(brightness)
