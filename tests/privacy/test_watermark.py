"""The mark goes into a tile and comes out of pictures; each session has one, and a picture leads back to it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from typer.testing import CliRunner

from huawu.config.cli import app
from huawu.config.commands import privacy
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.privacy.models import SessionMark, name_of
from huawu.privacy.watermark.code import CELL_PX, SIDE, TILE_PX, cells_of, mark_of, rows_of, sync_cells
from huawu.privacy.watermark.extraction import Picture, find_mark
from huawu.privacy.watermark.reading import NoPictureError, read_mark
from tests.cast import client_of

MARK = 0xA3F091C2


@settings(max_examples=50)
@given(mark=st.integers(0, 2**32 - 1), seed=st.integers(0, 999))
def test_a_faint_and_noisy_tile_still_has_its_mark(mark: int, seed: int) -> None:
    """With noise nearly as strong as the pattern; from 1.2 times as strong on, one in some hundred is lost."""
    noise = np.random.default_rng(seed).normal(0, 0.9, (SIDE, SIDE))
    assert mark_of(cells_of(mark) + noise) == mark


def test_noise_has_none() -> None:
    noise = np.random.default_rng(1)
    assert [mark_of(noise.normal(0, 1, (SIDE, SIDE))) for _ in range(300)] == [None] * 300


def test_tiles_of_two_marks_have_their_sync_cells_in_common() -> None:
    one, other, sync = cells_of(1), cells_of(2), sync_cells()
    assert (one[sync != 0] == other[sync != 0]).all()
    assert (one != other).sum() > SIDE
    assert rows_of(1) == ["".join("1" if cell > 0 else "0" for cell in row) for row in one]


def screen(mark: int | None = MARK, *, every: int = 40, filled: float = 0.35) -> Image.Image:
    """A page as crowded as ours: bars, rows of short strokes, a dark panel; with the pattern over it. ``every``: pixels
    from row to row, ``filled``: how much of a row is strokes."""
    width, height = 1440, 900
    random = np.random.default_rng(7)
    page = np.full((height, width), 250.0)
    page[:56] = 255
    page[120:720, 900:1300] = 30
    for top in range(80, height - 20, every):
        for left in range(20, width - 60, 9):
            if random.random() < filled:
                page[top : top + 12, left : left + 6 : 2] = 60
        page[top + 26] = 225
    if mark is not None:
        tile = np.kron(cells_of(mark), np.ones((CELL_PX, CELL_PX)))
        over = np.tile(tile, (height // TILE_PX + 1, width // TILE_PX + 1))[:height, :width]
        page = np.where(over < 0, page * (1 - 0.012), page + (255 - page) * 0.012)
    return Image.fromarray(page.round().astype(np.uint8))


def photographed(image: Image.Image, scale: float, quality: int) -> Picture:
    """Scaled and made into a JPEG."""
    file = io.BytesIO()
    size = (round(image.width * scale), round(image.height * scale))
    image.resize(size, Image.Resampling.BILINEAR).save(file, "JPEG", quality=quality)
    return np.asarray(Image.open(file), dtype=np.float64)


@pytest.mark.parametrize("quality", [60, 90])
@pytest.mark.parametrize("scale", [0.5, 0.63, 0.8, 1.0, 1.17, 1.5])
def test_it_is_found_at_any_size(scale: float, quality: int) -> None:
    assert find_mark(photographed(screen(), scale, quality)) == MARK


@pytest.mark.parametrize("quality", [60, 70, 85])
def test_it_is_found_at_half_the_size_on_a_page_full_of_text(quality: int) -> None:
    assert find_mark(photographed(screen(every=30, filled=0.5), 0.5, quality)) == MARK


def test_it_is_found_in_a_part_of_the_screen() -> None:
    part = screen().crop((211, 97, 1000, 700))
    assert find_mark(np.asarray(part, dtype=np.float64)) == MARK


@pytest.mark.parametrize("size", [(1440, 900), (300, 200), (40, 30), (1, 1)])
def test_where_there_is_none_none_is_found(size: tuple[int, int]) -> None:
    assert find_mark(np.asarray(screen(None).crop((0, 0, *size)), dtype=np.float64)) is None


@pytest.mark.parametrize("content", [b"", b"plain text", b"\x89PNG\r\n\x1a\n broken"])
def test_what_is_no_picture_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(NoPictureError):
        read_mark(io.BytesIO(content))


def ask(client: Client) -> str:
    return str(client.post("/api/watermark").json()["mark"])


def test_a_session_has_one_mark_and_another_session_another(lin: User, wu: User) -> None:
    client = client_of(lin)
    first = ask(client)
    assert ask(client) == first
    assert len({first, ask(client_of(lin)), ask(client_of(wu))}) == 3
    assert SessionMark.objects.count() == Entry.objects.filter(action="privacy.session_marked").count() == 3


def test_the_answer_is_what_the_page_draws(lin: User) -> None:
    found = client_of(lin).post("/api/watermark").json()
    row = SessionMark.objects.get()
    assert (found["number"], found["name"], found["mark"]) == ("1001", "林小满", name_of(row.mark))
    assert (found["rows"], found["cell_px"]) == (rows_of(row.mark), CELL_PX)


def test_marks_read_well() -> None:
    assert [name_of(mark) for mark in (0, MARK, 2**32 - 1)] == ["0000-0000", "A3F0-91C2", "FFFF-FFFF"]


@pytest.fixture
def _no_logs(monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def prepared(_name: str, *, migrated: bool = True) -> Iterator[None]:
        yield

    monkeypatch.setattr(privacy, "prepared", prepared)


@pytest.mark.usefixtures("_no_logs")
def test_a_picture_leads_to_the_session(lin: User, tmp_path: Path) -> None:
    ask(client_of(lin))
    row = SessionMark.objects.get()
    file = tmp_path / "screen.png"
    screen(row.mark).save(file)
    said = CliRunner().invoke(app, ["privacy", "read-mark", str(file)])
    assert (said.exit_code, str(row) in said.output, "1001 林小满" in said.output) == (0, True, True)
    assert row.session in said.output
    assert Entry.objects.get(action="privacy.mark_traced").object_id == str(row.pk)


@pytest.mark.usefixtures("_no_logs")
@pytest.mark.parametrize(("mark", "words"), [(None, "没有找到水印"), (MARK, "不是本系统的")])
def test_a_picture_of_something_else_leads_nowhere(db: None, tmp_path: Path, mark: int | None, words: str) -> None:
    file = tmp_path / "screen.png"
    screen(mark).save(file)
    said = CliRunner().invoke(app, ["privacy", "read-mark", str(file)])
    assert (said.exit_code, words in said.output) == (1, True)
    assert not Entry.objects.exists()
