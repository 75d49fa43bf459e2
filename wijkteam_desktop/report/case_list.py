"""The printed list of cases: codes and what needs attention."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Table, TableStyle

from wijkteam_desktop.labels import label
from wijkteam_desktop.palette import LIGHT
from wijkteam_desktop.report import theme
from wijkteam_desktop.report.page import Cell, PageFrame, build_pdf, paragraph
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.case import CaseRow


def case_list_pdf(
    rows: Sequence[CaseRow], *, team_name: str, printed_by: str, when: datetime
) -> bytes:
    """List of cases as PDF, in the order given."""
    styles = theme.styles()
    title = _("Casussen")
    count = ngettext("{n} casus", "{n} casussen", len(rows)).format(n=len(rows))
    head = [_("Code"), _("Titel"), _("Casushouder"), _("Delen"), _("Let op")]
    table_rows: list[list[Cell]] = [[paragraph(t, styles["cell.muted"]) for t in head]]
    for row in rows:
        attention = list(row.attention)
        if row.status.value != "active":
            attention.insert(0, label(row.status))
        table_rows.append(
            [
                paragraph(row.code, styles["cell.strong"]),
                [
                    paragraph(row.title, styles["cell"]),
                    paragraph(row.main_people, styles["cell.muted"]),
                ],
                paragraph(row.holder_name, styles["cell"]),
                paragraph(str(row.parts), styles["cell"]),
                paragraph("\n".join(attention), styles["cell"]),
            ]
        )
    width = theme.WIDTH
    columns = [width * 0.12, width * 0.38, width * 0.18, width * 0.08, width * 0.24]
    table = Table(table_rows, colWidths=columns, repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, 0), 0.6, theme.HAIRLINE),
                ("LINEBELOW", (0, 1), (-1, -1), 0.3, HexColor(LIGHT["line"])),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 4),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
            ]
        )
    )
    story: list[Flowable] = [
        paragraph(title, styles["title"]),
        paragraph(count, styles["subtitle"]),
        table,
    ]
    return build_pdf(PageFrame(title, team_name, printed_by, when), story)
