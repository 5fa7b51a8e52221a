"""Pictures of articles: only the picture is kept, of a size that a page can show."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from huawu.kit.uploads import FileKind
from huawu.knowledge.errors import BadImageError

WIDEST = 1600
MOST_PIXELS = 40_000_000


def clean_image(content: bytes, kind: FileKind) -> bytes:
    """The picture alone, made anew: no place where it was taken, nothing hidden behind it. Raises BadImageError."""
    try:
        with Image.open(BytesIO(content), formats=["PNG", "JPEG"]) as image:
            if image.width * image.height > MOST_PIXELS:
                raise BadImageError
            upright = ImageOps.exif_transpose(image).convert("RGB" if kind == FileKind.JPEG else "RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise BadImageError from None
    upright.thumbnail((WIDEST, WIDEST * 4))
    made = BytesIO()
    upright.save(made, "JPEG" if kind == FileKind.JPEG else "PNG", optimize=True)
    return made.getvalue()
