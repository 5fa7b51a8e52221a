"""Setting a pack on A4 pages, each with whose it is at its foot."""

from __future__ import annotations

import io
from collections.abc import Sequence
from html import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer

from huawu.complaints.dossier.gathering import Dossier

FONT = "STSong-Light"
"""One of the Chinese fonts that PDF readers bring themselves (Adobe-GB1): none has to be put into the file."""
pdfmetrics.registerFont(UnicodeCIDFont(FONT))  # before the first paragraph is made
MARGIN = 18 * mm
TEXT = ParagraphStyle("text", fontName=FONT, fontSize=10, leading=16, wordWrap="CJK")
HEADING = ParagraphStyle("heading", TEXT, fontSize=12, leading=20, spaceBefore=10, textColor="#0f5c6e", keepWithNext=1)
_INDENTED = ParagraphStyle("indented", TEXT, leftIndent=20)
TITLE = ParagraphStyle("title", TEXT, fontSize=18, leading=28)
_NOTHING = "无"


def set_pages(dossier: Dossier, mark: str) -> bytes:
    """The pages as a PDF; ``mark`` says who took it, when and in which session."""
    story: list[Flowable] = []
    for heading, lines in dossier.sections:
        story += [Paragraph(heading, HEADING)]
        story += map(_paragraph, lines or (_NOTHING,))
    return build(dossier.title, story, mark)


def build(title: str, story: Sequence[Flowable], mark: str) -> bytes:
    """A4 pages with a title, the story, and on each of them ``mark``."""
    target = io.BytesIO()
    width, height = A4
    frame = Frame(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN, id="page")
    pages = BaseDocTemplate(target, pagesize=A4, title=title, author="话务 huawu", lang="zh-CN")
    pages.addPageTemplates([PageTemplate("page", [frame], onPage=lambda canvas, _: _foot(canvas, mark))])
    pages.build([Paragraph(escape(title), TITLE), *story, Spacer(1, 8)])
    return target.getvalue()


def _paragraph(line: str) -> Paragraph:
    style = _INDENTED if line.startswith("　") else TEXT
    return Paragraph(escape(line).replace("\n", "<br/>"), style)


def _foot(canvas: Canvas, mark: str) -> None:
    canvas.saveState()
    canvas.setFont(FONT, 8)
    canvas.setFillGray(0.4)
    canvas.drawString(MARGIN, 10 * mm, mark)
    canvas.drawRightString(A4[0] - MARGIN, 10 * mm, f"第 {canvas.getPageNumber()} 页")
    canvas.setFillGray(0.88)
    canvas.translate(A4[0] / 2, A4[1] / 2)
    canvas.rotate(35)
    canvas.setFont(FONT, 20)
    canvas.drawCentredString(0, 0, mark)
    canvas.restoreState()
