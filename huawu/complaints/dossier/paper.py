"""Setting a pack on A4 pages, each with whose it is at its foot."""

from __future__ import annotations

import io
from html import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer

from huawu.complaints.dossier.gathering import Dossier

FONT = "STSong-Light"
"""One of the Chinese fonts that PDF readers bring themselves (Adobe-GB1): none has to be put into the file."""
_MARGIN = 18 * mm
_TEXT = ParagraphStyle("text", fontName=FONT, fontSize=10, leading=16, wordWrap="CJK")
_HEADING = ParagraphStyle(
    "heading", _TEXT, fontSize=12, leading=20, spaceBefore=10, textColor="#0f5c6e", keepWithNext=1
)
_INDENTED = ParagraphStyle("indented", _TEXT, leftIndent=20)
_TITLE = ParagraphStyle("title", _TEXT, fontSize=18, leading=28)
_NOTHING = "无"


def set_pages(dossier: Dossier, mark: str) -> bytes:
    """The pages as a PDF; ``mark`` says who took it, when and in which session."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    target = io.BytesIO()
    width, height = A4
    frame = Frame(_MARGIN, _MARGIN, width - 2 * _MARGIN, height - 2 * _MARGIN, id="page")
    pages = BaseDocTemplate(target, pagesize=A4, title=dossier.title, author="话务 huawu", lang="zh-CN")
    pages.addPageTemplates([PageTemplate("page", [frame], onPage=lambda canvas, _: _foot(canvas, mark))])
    story = [Paragraph(escape(dossier.title), _TITLE)]
    for heading, lines in dossier.sections:
        story += [Paragraph(heading, _HEADING)]
        story += map(_paragraph, lines or (_NOTHING,))
    pages.build([*story, Spacer(1, 8)])
    return target.getvalue()


def _paragraph(line: str) -> Paragraph:
    style = _INDENTED if line.startswith("　") else _TEXT
    return Paragraph(escape(line).replace("\n", "<br/>"), style)


def _foot(canvas: Canvas, mark: str) -> None:
    canvas.saveState()
    canvas.setFont(FONT, 8)
    canvas.setFillGray(0.4)
    canvas.drawString(_MARGIN, 10 * mm, mark)
    canvas.drawRightString(A4[0] - _MARGIN, 10 * mm, f"第 {canvas.getPageNumber()} 页")
    canvas.setFillGray(0.88)
    canvas.translate(A4[0] / 2, A4[1] / 2)
    canvas.rotate(35)
    canvas.setFont(FONT, 20)
    canvas.drawCentredString(0, 0, mark)
    canvas.restoreState()
