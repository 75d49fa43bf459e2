"""The recovery key: shown once, to print or write down, and then three groups asked back."""

from __future__ import annotations

import secrets

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.theme import font, px
from wijkteam_desktop.ui.widgets.buttons import button
from wijkteam_desktop.ui.widgets.card import Card
from wijkteam_desktop.ui.widgets.labels import PlainLabel

ASKED = 3
"""How many groups of the key are asked back."""


class RecoveryStep(Card):
    """Shows the key once, group by group, with a button to print it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("De herstelsleutel"), parent=parent)
        self._key = ""
        self._store = ""
        self.add(
            PlainLabel(
                _(
                    "Met deze sleutel kan de opslag open als een wachtwoord kwijt is. Je ziet hem "
                    "alleen nu. Druk hem af of schrijf hem over, en bewaar het papier op een "
                    "veilige plek, niet bij de computer."
                ),
                wrap=True,
            )
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(18))
        self._grid.setVerticalSpacing(px(8))
        self._groups: list[PlainLabel] = []
        for place in range(8):
            cell = QHBoxLayout()
            number = PlainLabel(f"{place + 1}", "muted", "small")
            number.setFixedWidth(px(12))
            group = PlainLabel("", "title", selectable=True)
            cell.addWidget(number)
            cell.addWidget(group, 1)
            self._groups.append(group)
            self._grid.addLayout(cell, place // 4, place % 4)
        self.add(self._grid)
        self.print = button(_("Afdrukken …"), self._print, icon="printer")
        row = QHBoxLayout()
        row.addWidget(self.print)
        row.addStretch(1)
        self.add(row)
        self.setFocusProxy(self.print)

    def show_key(self, key: str, store: str) -> None:
        """Show *key* (groups with dashes) of the store called *store*."""
        self._key, self._store = key, store
        for number, (label, group) in enumerate(
            zip(self._groups, key.split("-"), strict=True), start=1
        ):
            label.setText(group)
            label.setAccessibleName(
                _("Groep {number}: {group}").format(number=number, group=" ".join(group))
            )

    def key(self) -> str:
        """Give the key that is shown."""
        return self._key

    def forget(self) -> None:
        """Take the key off the screen and out of memory."""
        self._key = ""
        for label in self._groups:
            label.clear()
            label.setAccessibleName("")

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        printer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(20, 20, 20, 20),
                QPageLayout.Unit.Millimeter,
            )
        )
        printer.setDocName(_("Herstelsleutel"))
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            painter = QPainter(printer)
            paint_sheet(painter, QRectF(painter.viewport()), self._key, self._store)
            painter.end()


class ProofStep(Card):
    """Asks three groups of the key back, to know that the paper is right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Klopt het papier?"), parent=parent)
        self._expected: dict[int, str] = {}
        self.add(PlainLabel(_("Neem het papier erbij en typ deze drie groepen over."), wrap=True))
        self._captions: list[PlainLabel] = []
        self.fields: list[QLineEdit] = []
        for _place in range(ASKED):
            row = QHBoxLayout()
            caption = PlainLabel("")
            caption.setFixedWidth(px(80))
            field = QLineEdit()
            field.setMaxLength(8)
            field.setMaximumWidth(px(140))
            row.addWidget(caption)
            row.addWidget(field)
            row.addStretch(1)
            self._captions.append(caption)
            self.fields.append(field)
            self.add(row)
        self.setFocusProxy(self.fields[0])

    def ask_for(self, key: str) -> None:
        """Choose three groups of *key* to ask back."""
        groups = key.split("-")
        chosen = sorted(secrets.SystemRandom().sample(range(len(groups)), ASKED))
        self._expected = {place: groups[place] for place in chosen}
        for caption, field, place in zip(self._captions, self.fields, chosen, strict=True):
            words = _("Groep {number}").format(number=place + 1)
            caption.setText(words)
            field.setAccessibleName(words)
            field.clear()

    def asked(self) -> list[int]:
        """Give the places (from 0) of the groups that are asked."""
        return list(self._expected)

    def wrong(self) -> str:
        """Say which group is not the one of the key; empty when all are right."""
        for field, (place, group) in zip(self.fields, self._expected.items(), strict=True):
            typed = "".join(mark for mark in field.text().upper() if mark.isalnum())
            if typed.translate(str.maketrans("OILU", "011V")) != group:
                field.setFocus()
                field.selectAll()
                return _(
                    "Groep {number} is anders dan op het scherm stond. Vergelijk hem nog eens; "
                    "met Terug zie je de sleutel weer."
                ).format(number=place + 1)
        return ""

    def forget(self) -> None:
        """Let the groups go."""
        self._expected = {}
        for field in self.fields:
            field.clear()


def paint_sheet(painter: QPainter, page: QRectF, key: str, store: str) -> None:
    """Draw the recovery sheet on a page."""
    unit = page.width() / 170  # the page is 170 mm wide inside its margins
    text = font(10)
    text.setPixelSize(round(5 * unit))
    title = font(10, 700)
    title.setPixelSize(round(9 * unit))
    code = font(10, 600)
    code.setPixelSize(round(9 * unit))
    painter.setPen(Qt.GlobalColor.black)
    painter.setFont(title)
    painter.drawText(QRectF(0, 0, page.width(), 14 * unit), _("Herstelsleutel Wijkteam Desktop"))
    painter.setFont(text)
    words = _(
        "Opslag: {store}\n\nMet deze sleutel kan de opslag open als een wachtwoord kwijt is. Wie "
        "dit papier én de computer heeft, kan alles lezen. Bewaar het daarom op een veilige plek, "
        "niet bij de computer."
    ).format(store=store)
    flags = Qt.TextFlag.TextWordWrap
    painter.drawText(QRectF(0, 18 * unit, page.width(), 60 * unit), flags, words)
    for place, group in enumerate(key.split("-")):
        x, y = (place % 4) * 42 * unit, (74 + (place // 4) * 20) * unit
        painter.setFont(text)
        painter.drawText(QRectF(x, y, 8 * unit, 12 * unit), f"{place + 1}")
        painter.setFont(code)
        painter.drawText(QRectF(x + 8 * unit, y - 3 * unit, 34 * unit, 14 * unit), group)
