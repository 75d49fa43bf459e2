"""Which column of a table is which field: guessed, shown with examples, and said by the user."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from wijkteam_desktop.exchange.kaart.plain_table import COLUMNS, PlainTable
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.widgets import PlainLabel
from wijkteam_desktop.ui.widgets.dialog import Dialog

_EXAMPLES, _LETTERS = 3, 60


class ColumnsDialog(Dialog):
    """One row for each column of the table: its heading, examples, and the field it is."""

    def __init__(self, parent: QWidget | None, table: PlainTable) -> None:
        count = len(table.sheet.rows)
        rows = ngettext("{count} rij", "{count} rijen", count).format(count=count)
        super().__init__(
            parent,
            _("Welke kolom is wat?"),
            _(
                "“{file}” heeft {rows}. Kies bij elke kolom wat erin staat. Wat je niet kiest,"
                " blijft bij het aanbod bewaard en gaat bij uitvoeren weer mee."
            ).format(file=table.sheet.file, rows=rows),
            yes=_("Verder"),
            width=760,
        )
        self.boxes: dict[str, QuietCombo] = {}
        inside = QWidget()
        theme.style(inside, "clear")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, theme.px(8), 0)
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        for place, words in enumerate((_("Kolom"), _("Voorbeelden"), _("Is"))):
            grid.addWidget(PlainLabel(words, "label"), 0, place)
        options = [("", _("Niet gebruiken"))]
        options += [(key, _(column.heading)) for key, column in COLUMNS.items()]
        for at, column in enumerate(table.sheet.columns, start=1):
            box = QuietCombo(_("Kolom {column}").format(column=column))
            box.show_options(options, table.matched.get(column, ""))
            box.picked.connect(lambda _value: self.show_problem(""))
            grid.addWidget(PlainLabel(column, "strong", wrap=True), at, 0)
            grid.addWidget(PlainLabel(_examples(table, column), "muted", wrap=True), at, 1)
            grid.addWidget(box, at, 2)
            self.boxes[column] = box
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumHeight(theme.px(320))
        scroll.setWidget(inside)
        self.add(scroll, 1)

    def matched(self) -> dict[str, str]:
        """Give the field of each column that has one."""
        chosen = {column: box.currentData() for column, box in self.boxes.items()}
        return {column: key for column, key in chosen.items() if key}

    def problem(self) -> str:
        fields = list(self.matched().values())
        if "name" not in fields:
            return _("Kies welke kolom de naam van het aanbod is.")
        double = next((key for key in fields if fields.count(key) > 1), None)
        if double is not None:
            return _("“{field}” is bij twee kolommen gekozen.").format(
                field=_(COLUMNS[double].heading)
            )
        return ""

    @classmethod
    def ask(cls, parent: QWidget | None, table: PlainTable) -> Mapping[str, str] | None:
        """Ask which column is what; None when cancelled."""
        dialog = cls(parent, table)
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        matched = dialog.matched()
        dialog.deleteLater()
        return matched if accepted else None


def _examples(table: PlainTable, column: str) -> str:
    found = (" ".join(row.get(column).split()) for row in table.sheet.rows)
    first = list(dict.fromkeys(text[:_LETTERS] for text in found if text))[:_EXAMPLES]
    return " · ".join(first)
