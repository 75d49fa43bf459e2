"""What a worker adds while looking: area, language, and a day and part of the day that suit."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.widgets import PlainLabel
from wijkteam_desktop.views.offers import Moment
from wijkteam_desktop.vocabulary import DayPart, Weekday

_TYPING_MS = 250


class WishFields(QWidget):
    """``changed`` a moment after something was typed or chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.style(self, "clear")
        self.area = QLineEdit()
        self.language = QLineEdit()
        self.day = QuietCombo(_("Dag"))
        self.part = QuietCombo(_("Dagdeel"))
        self._days: list[tuple[str, str]] = [("", _("Elke dag"))]
        self._days += [(day.value, label(day)) for day in Weekday]
        self._parts: list[tuple[str, str]] = [("", _("Elk dagdeel"))]
        self._parts += [(part.value, label(part)) for part in DayPart]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(4))
        fields = (
            (_("Buurt"), self.area),
            (_("Taal"), self.language),
            (_("Dag"), self.day),
            (_("Dagdeel"), self.part),
        )
        for at, (words, field) in enumerate(fields):
            caption = PlainLabel(words, "label")
            caption.setBuddy(field)
            field.setAccessibleName(words)
            grid.addWidget(caption, 2 * (at // 2), at % 2)
            grid.addWidget(field, 2 * (at // 2) + 1, at % 2)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_TYPING_MS)
        self._wait.timeout.connect(self.changed)
        for line in (self.area, self.language):
            line.setMaxLength(100)
            line.textEdited.connect(lambda _text: self._wait.start())
        for box in (self.day, self.part):
            box.picked.connect(lambda _value: self.changed.emit())
        self.clear()

    def clear(self) -> None:
        """Empty all fields without saying so."""
        self._wait.stop()
        self.area.clear()
        self.language.clear()
        self.day.show_options(self._days, "")
        self.part.show_options(self._parts, "")

    def moments(self) -> tuple[Moment, ...]:
        """Give the moments that suit; none when neither day nor part is chosen."""
        day, part = self.day.currentData(), self.part.currentData()
        if not day and not part:
            return ()
        days = [Weekday(day)] if day else list(Weekday)
        parts = [DayPart(part)] if part else list(DayPart)
        return tuple(Moment(one, other) for one in days for other in parts)

    def words(self) -> str:
        """Say the wishes in words, for who will be asked."""
        chosen = [box.currentText().lower() for box in (self.day, self.part) if box.currentData()]
        said = [self.language.text().strip(), " ".join(chosen)]
        return ", ".join(word for word in said if word)
