"""A monthly review on A4 pages, with its charts drawn as lines and not as pictures, signed by the house."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby
from typing import Any

from django.utils.timezone import localtime
from reportlab.graphics.charts.barcharts import HorizontalBarChart, VerticalBarChart
from reportlab.graphics.charts.legends import Legend
from reportlab.graphics.charts.linecharts import HorizontalLineChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Table, TableStyle

from huawu.complaints.dossier.paper import FONT, HEADING, MARGIN, TEXT, build
from huawu.complaints.dossier.signing import sign
from huawu.reports.charts import month_title
from huawu.reports.choices import ReviewState
from huawu.reports.drafting.telling import told, told_value
from huawu.reports.measuring import Frozen
from huawu.reports.models import DepartmentReview

WIDTH = A4[0] - 2 * MARGIN
HEIGHT = 150
PARTS = {"calls": "通话", "work": "工单与投诉", "clauses": "手册条款落实"}
TEXTS = (("一、做得好的", "went_well"), ("二、发现的问题", "findings"), ("三、改进措施", "measures"))
GREEN, RED, TEAL = colors.HexColor("#8fc3a6"), colors.HexColor("#d98880"), colors.HexColor("#0f5c6e")


def set_review(review: DepartmentReview, mark: str) -> bytes:
    """The signed PDF; ``mark`` says who took it, when and in which session."""
    story: list[Flowable] = [Paragraph(_head(review), TEXT)]
    for heading, part in TEXTS:
        story.append(Paragraph(heading, HEADING))
        story += [Paragraph(escape(line), TEXT) for line in getattr(review, part).splitlines() or ["无"]]
    figures = [Frozen.from_json(raw) for raw in review.figures]
    story += [*_charts(review.charts), *_figures(figures)]
    return sign(build(month_title(review.month), story, mark), reason="部门月度总结")


def _head(review: DepartmentReview) -> str:
    if review.state != ReviewState.SIGNED or review.signed_by is None:
        return "草稿，尚未签发"
    name = f"{review.signed_by.number} {review.signed_by.display_name}"
    at = f"{localtime(review.signed_at):%Y-%m-%d %H:%M:%S}"
    return escape(f"第 {review.number} 版　{name} 于 {at} 签发　内容摘要 SHA-256 {review.digest}")


def _charts(charts: dict[str, Any]) -> list[Flowable]:
    found: list[tuple[str, Drawing]] = []
    if charts.get("days"):
        found += [("每日来电", daily_bars(charts["days"])), ("每日服务水平（%）", daily_line(charts["days"]))]
    if charts.get("reasons"):
        found.append(("客户来电原因", reason_bars(charts["reasons"])))
    return [KeepTogether([Paragraph(title, HEADING), drawing]) for title, drawing in found]


def daily_bars(days: Sequence[dict[str, Any]]) -> Drawing:
    """Calls of each day: answered, and those who gave up."""
    chart = VerticalBarChart()
    chart.data = [[day["answered"] for day in days], [day["abandoned"] for day in days]]
    chart.categoryAxis.style = "stacked"
    chart.bars[0].fillColor, chart.bars[1].fillColor = GREEN, RED
    chart.bars.strokeColor = None
    legend = Legend()
    legend.colorNamePairs = [(GREEN, "接听"), (RED, "放弃")]
    legend.fontName, legend.fontSize, legend.alignment = FONT, 8, "right"
    legend.x, legend.y, legend.columnMaximum, legend.deltax = WIDTH - 100, HEIGHT - 4, 1, 48
    legend.dx = legend.dy = 8
    return _drawn(chart, days, legend)


def daily_line(days: Sequence[dict[str, Any]]) -> Drawing:
    """The service level of each day, in per cent; days without calls are left out."""
    told_days = [day for day in days if day["service_level"] is not None]
    chart = HorizontalLineChart()
    chart.data = [[round(day["service_level"] * 100, 1) for day in told_days] or [0]]
    chart.lines[0].strokeColor, chart.lines[0].strokeWidth = TEAL, 1.5
    chart.valueAxis.valueMax = 100
    return _drawn(chart, told_days)


def _drawn(chart: Any, days: Sequence[dict[str, Any]], *more: Any) -> Drawing:  # noqa: ANN401 - reportlab has no types
    drawing = Drawing(WIDTH, HEIGHT + 10)
    chart.x, chart.y, chart.width, chart.height = 30, 24, WIDTH - 40, HEIGHT - 44
    chart.categoryAxis.categoryNames = [day["day"][8:].lstrip("0") for day in days] or [""]
    chart.categoryAxis.labels.fontName = chart.valueAxis.labels.fontName = FONT
    chart.categoryAxis.labels.fontSize = chart.valueAxis.labels.fontSize = 7
    chart.valueAxis.valueMin = 0
    for each in (chart, *more):
        drawing.add(each)
    return drawing


def reason_bars(reasons: Sequence[dict[str, Any]]) -> Drawing:
    """What customers came for, the most frequent on top."""
    rows = list(reversed(reasons))
    drawing = Drawing(WIDTH, 18 * len(rows) + 30)
    chart = HorizontalBarChart()
    chart.data = [[row["count"] for row in rows]]
    chart.x, chart.y, chart.width, chart.height = 170, 20, WIDTH - 190, 18 * len(rows)
    chart.categoryAxis.categoryNames = [row["zh"] for row in rows]
    chart.categoryAxis.labels.fontName = chart.valueAxis.labels.fontName = FONT
    chart.categoryAxis.labels.fontSize = chart.valueAxis.labels.fontSize = 8
    chart.valueAxis.valueMin, chart.bars[0].fillColor, chart.bars.strokeColor = 0, TEAL, None
    drawing.add(chart)
    return drawing


def _figures(figures: Sequence[Frozen]) -> list[Flowable]:
    found: list[Flowable] = []
    for part, rows in groupby(figures, key=lambda figure: figure.part):
        found.append(Paragraph(PARTS.get(part, part), HEADING))
        table = Table([_row(), *map(_row, rows)], colWidths=[130, 60, 60, WIDTH - 250], repeatRows=1)
        table.setStyle(_TABLE)
        found.append(table)
    return found


_TABLE = TableStyle(
    [
        ("LINEBELOW", (0, 0), (-1, -1), 0.25, colors.HexColor("#c9d0d8")),
        ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#eef1f4")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
)


def _row(figure: Frozen | None = None) -> list[Paragraph]:
    """Of the heading without a figure."""
    if figure is None:
        cells = ["指标", "本月", "上月", "口径"]
    else:
        before = told_value(figure.before, figure.unit, "zh")
        cells = [figure.zh, told(figure, "zh"), before, figure.definition_zh]
    return [Paragraph(escape(cell), TEXT) for cell in cells]
