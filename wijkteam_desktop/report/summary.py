"""The case summary for professionals: A4, the drawing as vectors, who does what, actions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.colors import HexColor, white
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    Spacer,
    Table,
    TableStyle,
)

from wijkteam_desktop.network.circles import layout_circles
from wijkteam_desktop.network.drawing_checks import (
    LEAST_POINTS,
    Paper,
    drawing_checks,
    smallest_letters,
)
from wijkteam_desktop.network.finding import Finding
from wijkteam_desktop.network.kring import kring_figure
from wijkteam_desktop.palette import LIGHT
from wijkteam_desktop.report import theme
from wijkteam_desktop.report.content import Summary, summary_content
from wijkteam_desktop.report.division_bar import CarrierLetter, DivisionBar
from wijkteam_desktop.report.figure_pdf import DrawingFlowable, LegendFlowable
from wijkteam_desktop.report.page import Cell, PageFrame, build_pdf, paragraph
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView

# Drawing units the network is laid out in; on paper the page is theme.WIDTH points wide, so that
# the smallest letters are about 9 points high when the drawing is as wide as the page.
_DRAWING_SIZES = ((640.0, 520.0), (620.0, 620.0))
_MANY_PEOPLE = 30
_HEADING = 32.0
_LEAST = LEAST_POINTS + 0.1


@dataclass(frozen=True, slots=True)
class SummaryReport:
    """The summary as PDF, and what could not be read of its drawing on that paper."""

    pdf: bytes
    findings: tuple[Finding, ...] = ()


def summary_pdf(case: CaseView, *, team_name: str, printed_by: str, when: datetime) -> bytes:
    """Case summary as PDF. Confidential rows are never in it; same input, same bytes."""
    content = summary_content(case.public(), team_name=team_name, printed_by=printed_by, when=when)
    return _pages(content, _drawing(case.public()))


def summary_report(
    case: CaseView, *, team_name: str, printed_by: str, when: datetime
) -> SummaryReport:
    """Case summary as PDF with the checks on its drawing, as it came out on the page."""
    case = case.public()
    content = summary_content(case, team_name=team_name, printed_by=printed_by, when=when)
    drawing = _drawing(case)
    pdf = _pages(content, drawing)
    return SummaryReport(pdf, drawing.findings(case) if drawing is not None else ())


def file_name(case: CaseView) -> str:
    """Neutral name for the file: the case code, never a person."""
    safe = "".join(c if c.isalnum() or c in "-_" else "-" for c in case.code)
    return _("samenvatting-{code}.pdf").format(code=safe)


def _pages(content: Summary, drawing: _Drawing | None) -> bytes:
    who_does_what = [*_division(content), *_goals(content), *_actions(content)]
    story = _in_order(_question(content), drawing, who_does_what)
    frame = PageFrame(content.code, content.team_name, content.printed_by, content.when)
    return build_pdf(frame, story)


def _question(content: Summary) -> list[Flowable]:
    styles = theme.styles()
    heading = _("{code} · {title}").format(code=content.code, title=content.title)
    facts = "   ·   ".join(f"{name}: {value}" for name, value in content.facts)
    story: list[Flowable] = [
        paragraph(heading, styles["title"]),
        paragraph(facts, styles["subtitle"]),
    ]
    if content.worded_by_client:
        quoted = _("“{text}”").format(text=content.worded_by_client)
        story += [
            paragraph(_("De vraag, in eigen woorden"), styles["label"]),
            paragraph(quoted, styles["quote"]),
        ]
    for name, text in (
        (_("De vraag achter de vraag"), content.question_behind),
        (_("Vraag aan het team"), content.question_to_team),
        (_("Leefgebieden"), content.life_domains),
        (_("Verhaal"), content.story),
    ):
        if text:
            story += [
                paragraph(name, styles["label"]),
                paragraph(text, styles["body"]),
                Spacer(1, 5),
            ]
    return story


@dataclass(frozen=True, slots=True)
class _Drawing:
    """The network with its legend; ``least`` is the height in points it needs to be readable."""

    flowable: DrawingFlowable
    legend: LegendFlowable
    least: float

    @property
    def block(self) -> list[Flowable]:
        """Heading, drawing and legend, in what is left of a page that is high enough."""
        heading = paragraph(_("Het netwerk"), theme.styles()["heading"])
        return [CondPageBreak(self.least), heading, self.flowable, Spacer(1, 6), self.legend]

    def findings(self, case: CaseView) -> tuple[Finding, ...]:
        """What should be seen to before this page is printed, once it is laid out."""
        figure, scale = self.flowable.figure, self.flowable.scale
        paper = Paper(_("A4 in dit verslag"), figure.bounds.w * scale, figure.bounds.h * scale)
        return drawing_checks(case, figure, paper)


def _drawing(case: CaseView) -> _Drawing | None:
    if not case.people:
        return None
    many = len(case.people) > _MANY_PEOPLE
    figure = kring_figure(case, layout_circles(case, size=_DRAWING_SIZES[many]))
    legend = LegendFlowable(figure.legend, theme.WIDTH)
    # Smaller than this, letters cannot be read: then it goes on a page with more room.
    letters = smallest_letters(figure) or LEAST_POINTS
    smallest = min(theme.WIDTH / figure.bounds.w, 1.0, _LEAST / letters)
    flowable = DrawingFlowable(figure, theme.WIDTH, below=legend.height + 10)
    return _Drawing(flowable, legend, figure.bounds.h * smallest + legend.height + _HEADING + 8)


def _in_order(
    question: list[Flowable], drawing: _Drawing | None, who_does_what: list[Flowable]
) -> list[Flowable]:
    """The drawing under the question where it fits, else at the end."""
    if drawing is None:
        return [*question, *who_does_what]
    if theme.HEIGHT - _height(question) >= drawing.least:
        return [*question, *drawing.block, *who_does_what]
    return [*question, *who_does_what, *drawing.block]


def _height(story: list[Flowable]) -> float:
    height, gap = 0.0, 0.0
    for flowable in story:
        taken = flowable.wrap(theme.WIDTH, theme.HEIGHT)[1]
        height += max(gap, flowable.getSpaceBefore()) + taken
        gap = flowable.getSpaceAfter()
    return height + gap


def _division(content: Summary) -> list[Flowable]:
    if not content.parts:
        return []
    styles = theme.styles()
    head = [_("Deel van de vraag"), "", _("Wie neemt het op zich"), _("Vorm"), _("Stand"), ""]
    rows: list[list[Cell]] = [[paragraph(text, styles["cell.muted"]) for text in head]]
    for part in content.parts:
        lines = [(part.carrier_word, "cell.strong"), (part.who, "cell.muted")]
        carrier: Cell = [paragraph(text, styles[style]) for text, style in lines if text]
        rows.append(
            [
                paragraph(part.text, styles["cell"]),
                CarrierLetter(part.carrier),
                carrier,
                paragraph(part.form, styles["cell.muted"]),
                paragraph(part.status, styles["cell"]),
                paragraph(part.hours, styles["cell.right"]),
            ]
        )
    width = theme.WIDTH
    columns = [width * 0.34, 18, width * 0.30, width * 0.13, width * 0.11]
    table = Table(rows, colWidths=[*columns, width - sum(columns)], repeatRows=1)
    table.setStyle(_lines())
    return [
        CondPageBreak(120),
        paragraph(_("Wie doet wat"), styles["heading"]),
        DivisionBar(content.division, width),
        Spacer(1, 3),
        paragraph(content.division_sentence, styles["body"]),
        Spacer(1, 4),
        table,
    ]


def _goals(content: Summary) -> list[Flowable]:
    if not content.goals:
        return []
    styles = theme.styles()
    head = [_("Doel"), _("Gelukt als"), _("Van"), _("Klaar op"), _("Stand")]
    rows: list[list[Cell]] = [[paragraph(text, styles["cell.muted"]) for text in head]]
    for goal in content.goals:
        state = [(goal.status, "cell"), (goal.score, "cell.muted")]
        rows.append(
            [
                paragraph(goal.text, styles["cell.strong"]),
                paragraph(goal.result, styles["cell"]),
                paragraph(goal.who, styles["cell"]),
                paragraph(goal.when, styles["cell"]),
                [paragraph(text, styles[style]) for text, style in state if text],
            ]
        )
    width = theme.WIDTH
    columns = [width * 0.28, width * 0.29, width * 0.15, width * 0.14, width * 0.14]
    table = Table(rows, colWidths=columns, repeatRows=1)
    table.setStyle(_lines())
    return [CondPageBreak(90), paragraph(_("Doelen"), styles["heading"]), table]


def _actions(content: Summary) -> list[Flowable]:
    if not content.actions:
        return []
    styles = theme.styles()
    head = ["", _("Wat"), _("Wie"), _("Wanneer")]
    rows: list[list[Cell]] = [[paragraph(text, styles["cell.muted"]) for text in head]]
    for action in content.actions:
        late = styles["cell.warning"] if action.overdue else styles["cell"]
        when = _("te laat: {when}").format(when=action.when) if action.overdue else action.when
        rows.append(
            [
                paragraph("☑" if action.done else "☐", styles["cell"]),
                paragraph(action.what, styles["cell"]),
                paragraph(action.who, styles["cell"]),
                paragraph(when, late),
            ]
        )
    width = theme.WIDTH
    table = Table(rows, colWidths=[18, width * 0.5, width * 0.24, width * 0.26 - 18], repeatRows=1)
    table.setStyle(_lines())
    return [CondPageBreak(90), paragraph(_("Acties"), styles["heading"]), table]


def _lines() -> TableStyle:
    return TableStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, 0), 0.6, theme.HAIRLINE),
            ("LINEBELOW", (0, 1), (-1, -1), 0.3, HexColor(LIGHT["line"])),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 6),
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ("BACKGROUND", (0, 0), (-1, -1), white),
        ]
    )
