"""A column of the board, open for cards; and one of people, open for cards too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.parts import mime
from wijkteam_desktop.ui.parts.part_list import PartList
from wijkteam_desktop.ui.parts.part_text import carrier_word, hours_text
from wijkteam_desktop.ui.widgets import PlainLabel, muted
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import CARRIER_LETTERS, Carrier

_BAR = 4
_GROUND = 0.6
"""How much of the soft colour of a carrier is in the ground, so that the cards stand out."""


class DropTarget(QFrame):
    """A frame on which a card can be let go: ``dropped(part_id)``."""

    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.set_target(False)

    def set_target(self, on: bool) -> None:
        """Mark that a card would land here."""
        theme.style(self, "note" if on else "card")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if mime.unpacked(event.mimeData(), mime.PART):
            event.acceptProposedAction()
            self.set_target(True)
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.set_target(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.set_target(False)
        part_id = mime.unpacked(event.mimeData(), mime.PART)
        if part_id:
            event.acceptProposedAction()
            self.dropped.emit(part_id)


class BoardColumn(DropTarget):
    """The cards of some carriers, under a head with their number and hours."""

    _target = False

    def hasHeightForWidth(self) -> bool:
        """Take the height there is: the cards scroll within the column."""
        return False

    def __init__(
        self, carriers: Sequence[Carrier | None], title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.carriers = tuple(carriers)
        self.setAccessibleName(title)
        self.title = PlainLabel(title, "strong", wrap=True)
        self.count = PlainLabel("", "strong")
        self.hours = muted("", wrap=False)
        self.hours.setIndent(theme.px(4))
        self.list = PartList()
        self.list.setAcceptDrops(False)
        self.empty = muted(_("Sleep hier een kaart naartoe"))
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        self.pane = QScrollArea()
        self.pane.setWidgetResizable(True)
        self.pane.setFrameShape(QFrame.Shape.NoFrame)
        self.pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pane.setWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(6), theme.px(_BAR + 8), theme.px(4), theme.px(8))
        column.setSpacing(theme.px(4))
        head.setContentsMargins(theme.px(4), 0, theme.px(4), 0)
        column.addLayout(head)
        column.addWidget(self.hours)
        column.addWidget(self.empty)
        column.addWidget(self.pane, 1)
        theme.signals().changed.connect(self._tint)
        self._tint()

    def set_target(self, on: bool) -> None:
        self._target = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground in the colour of the carrier, with a bar on top; a frame for a card."""
        colours = theme.palette()
        strong = QColor(colours.carrier(self.carrier))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        radius = theme.px(8)
        shape.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), QColor(colours["surface"]))
        painter.setOpacity(1.0 if self._target else _GROUND)
        painter.fillRect(self.rect(), QColor(colours.carrier_soft(self.carrier)))
        painter.setOpacity(1.0)
        painter.fillRect(0, 0, self.width(), theme.px(_BAR), strong)
        if self._target:
            painter.setPen(QPen(strong, theme.px(4)))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)

    @property
    def carrier(self) -> Carrier | None:
        """The carrier that a card gets here; of a folded column the first."""
        return self.carriers[0]

    def show_parts(self, case: CaseView, parts: Sequence[PartView]) -> None:
        """Show these parts."""
        self.list.show_parts(case, parts)
        hours = [part.hours_per_week for part in parts if part.hours_per_week is not None]
        self.count.setText(str(len(parts)) if parts else "")
        self.hours.setText(hours_text(sum(hours)) if hours else "")
        self.hours.setVisible(bool(hours))
        self.empty.setVisible(not parts)

    def enlarge(self, scale: float) -> None:
        """Take larger letters for the head."""
        for words in (self.title, self.count, self.hours):
            words.setFont(theme.font(13 * scale, weight=words.font().weight()))

    def _tint(self) -> None:
        strong = theme.palette().carrier(self.carrier)
        for words in (self.title, self.count):
            words.setStyleSheet(f"color: {strong};")
        self.update()


class PersonTarget(DropTarget):
    """Somebody, or an organisation, on whom a card can be let go."""

    def __init__(
        self, node_id: str, name: str, words: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.person_id = node_id
        self.setAccessibleName(". ".join((name, *words)))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(5), theme.px(8), theme.px(5))
        column.setSpacing(0)
        column.addWidget(PlainLabel(name, "strong", "small", wrap=True))
        if words:
            column.addWidget(PlainLabel(" · ".join(words), "muted", "small", wrap=True))


class PeopleColumn(QFrame):
    """The people of the case to drop cards on: ``dropped(part_id, person_id)``."""

    dropped = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.style(self, "card")
        self.setAccessibleName(_("Mensen"))
        self.targets: dict[str, PersonTarget] = {}
        self._inside = QWidget()
        theme.style(self._inside, "clear")
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, theme.px(6), 0)
        self._list.setSpacing(theme.px(5))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(10), theme.px(6), theme.px(8))
        column.setSpacing(theme.px(6))
        column.addWidget(PlainLabel(_("Mensen"), "strong"))
        column.addWidget(muted(_("Laat een kaart op iemand los")))
        column.addWidget(scroll, 1)

    def show_people(self, case: CaseView, people: Sequence[PersonView]) -> None:
        """Show these people with what each does already, and then the organisations."""
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.targets.clear()
        for person in people:
            words = [person.role] if person.role else []
            words += _load(case, person.id)
            words += [label(person.capacity).lower()] if person.capacity is not None else []
            self._add(person.id, person.name, words)
        for organisation in case.organisations:
            words = [_("organisatie"), *_load(case, organisation.id)]
            self._add(organisation.id, organisation.name, words)
        self._list.addStretch(1)

    def _add(self, node_id: str, name: str, words: Sequence[str]) -> None:
        target = PersonTarget(node_id, name, words)
        target.dropped.connect(lambda part_id: self.dropped.emit(part_id, node_id))
        self._list.addWidget(target)
        self.targets[node_id] = target


def _load(case: CaseView, node_id: str) -> list[str]:
    """Say how many parts somebody does, when there are any."""
    count = sum(node_id in part.actor_ids for part in case.parts)
    if not count:
        return []
    return [ngettext("{count} deel", "{count} delen", count).format(count=count)]


def column_title(carriers: Sequence[Carrier | None]) -> str:
    """Name a column: its carrier, or professionals together."""
    if len(carriers) > 1:
        return _("Beroepskrachten")
    carrier = carriers[0]
    letter = f"{CARRIER_LETTERS[carrier]}  " if carrier else ""
    return letter + carrier_word(carrier)
