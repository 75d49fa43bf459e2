"""How the request is divided: now beside the wish, the mix of DOCK, and by domain or goal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.services import dates, mix
from wijkteam_desktop.services.division import division
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.goals import edits
from wijkteam_desktop.ui.goals.count_bars import BarRow, CountBars
from wijkteam_desktop.ui.parts.division_bar import DivisionBar
from wijkteam_desktop.ui.parts.part_text import carrier_word
from wijkteam_desktop.ui.widgets import Card, PlainLabel, Segmented, muted
from wijkteam_desktop.ui.widgets.keyed_rows import KeyedRows
from wijkteam_desktop.ui.widgets.scroll import Scroll
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import CARRIER_LETTERS, Carrier, PartStatus

_NARROW = 900
_DOMAINS, _GOALS = "domains", "goals"
_ORDER: tuple[Carrier | None, ...] = (*Carrier, None)


class WishRow(QWidget):
    """One part: who has it now, and who the team wishes would."""

    def __init__(
        self, wish: Callable[[Carrier | None], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.text = PlainLabel("", wrap=True)
        self.now = PlainLabel("", "muted", "small")
        self.wished = QuietCombo(_("Gewenst"))
        self.wished.setMinimumContentsLength(14)
        self.wished.picked.connect(lambda value: wish(Carrier(value) if value else None))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.text)
        words.addWidget(self.now)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(3), 0, theme.px(3))
        row.setSpacing(theme.px(10))
        row.addLayout(words, 1)
        row.addWidget(self.wished)

    def show_part(self, part: PartView) -> None:
        """Show a part."""
        self.text.setText(part.text)
        now = _("nu: {carrier}").format(carrier=carrier_word(part.carrier))
        day = dates.short(part.wished_on)
        since = _("gewenst sinds {day}").format(day=day) if day else ""
        self.now.setText(" · ".join(piece for piece in (now, since) if piece))
        options = [("", _("geen wens")), *((c.value, carrier_word(c)) for c in Carrier)]
        wished = part.wished_carrier
        self.wished.show_options(options, wished.value if wished else "")
        self.wished.setAccessibleName(_("Gewenst voor: {part}").format(part=part.text))


class GroupRow(QWidget):
    """A domain or goal: its name, how many parts, their division, and their texts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = PlainLabel("", "strong", wrap=True)
        self.count = PlainLabel("", "muted", "small")
        self.bar = DivisionBar()
        self.texts = PlainLabel("", "muted", "small", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(6))
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.texts)

    def show_group(self, group: mix.Group) -> None:
        """Show the parts under one heading."""
        count = len(group.parts)
        self.name.setText(group.word)
        words = ngettext("{count} deel", "{count} delen", count).format(count=count)
        self.count.setText(words)
        self.bar.setVisible(bool(count))
        self.bar.show_counts(group.counts)
        self.texts.setText(" · ".join(part.text for part in group.parts))
        self.texts.setVisible(bool(count))
        self.setAccessibleName(f"{group.word}: {words}. {self.bar.sentence()}".strip())


class DivisionView(Scroll):
    """Only what may be seen on a shared screen is counted."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._case: CaseView | None = None
        self.bars = CountBars(_("Verdeling nu en gewenst"))
        self.sentence = PlainLabel("", "strong", wrap=True)
        self.legend = muted("")
        self.hidden = muted(_("Vertrouwelijke delen tellen hier niet mee."))
        self.wishes = KeyedRows(self._new_wish)
        self.axes = [(PlainLabel("", "label"), CountBars(_("Mix"))) for _place in range(3)]
        self.by = Segmented(
            [(_DOMAINS, _("Vijf domeinen")), (_GOALS, _("Doelen"))], name=_("Delen per")
        )
        self.by.chosen.connect(lambda _value: self._show_groups())
        self.groups = KeyedRows(lambda _key: GroupRow())
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.inside)
        self._columns.setContentsMargins(0, 0, theme.px(6), theme.px(10))
        self._columns.setSpacing(theme.px(12))
        for cards in ((self._wished_card(),), (self._mix_card(), self._group_card())):
            column = QVBoxLayout()
            column.setSpacing(theme.px(12))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column, 1)

    def show_case(self, case: CaseView) -> None:
        """Show how the request of a case is divided."""
        self.hidden.setVisible(any(part.confidential for part in case.parts))
        case = case.public()
        self._case = case
        now, wished = division(case), mix.wished(case)
        self.sentence.setText(now.sentence)
        self.bars.show_rows([_carrier_row(c, now.counts[c], wished) for c in _ORDER])
        if wished.any:
            day = dates.short(wished.on)
            said = _("Gevuld is nu, omlijnd is gewenst (laatst vastgelegd op {day}).")
            without = wished.counts[None]
            more = ngettext(
                "{count} deel heeft nog geen wens.", "{count} delen hebben nog geen wens.", without
            ).format(count=without)
            self.legend.setText(f"{said.format(day=day)} {more if without else ''}".strip())
        else:
            self.legend.setText(
                _("Er is nog geen wens. Kies hieronder per deel waar het team het liever ziet.")
            )
        active = [part for part in case.parts if part.status is not PartStatus.STOPPED]
        rows = self.wishes.follow(part.id for part in active)
        for row, part in zip(rows, active, strict=True):
            row.show_part(part)
        for (name, bars), axis in zip(self.axes, mix.axes(case), strict=True):
            name.setText(axis.name)
            bars.setAccessibleName(axis.name)
            if axis.slices:
                bars.show_rows([BarRow(s.word, s.count) for s in axis.slices], axis.parts)
            else:
                bars.show_rows([BarRow(_("nog niets ingevuld"), 0, "muted")], 1)
        self._show_groups()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= theme.px(_NARROW)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _show_groups(self) -> None:
        if self._case is None:
            return
        if self.by.value() == _GOALS:
            found = mix.by_goal(self._case)
        else:
            mapping = self._workspace.read(mix.dock_domains)
            found = mix.by_dock_domain(self._case, mapping)
        rows = self.groups.follow(group.key for group in found)
        for row, group in zip(rows, found, strict=True):
            row.show_group(group)

    def _new_wish(self, part_id: str) -> WishRow:
        return WishRow(lambda carrier: edits.wish(self._workspace, part_id, carrier))

    def _wished_card(self) -> Card:
        card = Card(_("Nu en gewenst"))
        for widget in (self.sentence, self.bars, self.legend, self.hidden):
            card.add(widget)
        card.add(PlainLabel(_("Waar ziet het team dit deel het liefst?"), "label"))
        card.add(self.wishes)
        return card

    def _mix_card(self) -> Card:
        card = Card(_("De mix"))
        for name, bars in self.axes:
            card.add(name)
            card.add(bars)
        card.add(muted(_("Een deel kan op een regel meer dan één keer tellen.")))
        return card

    def _group_card(self) -> Card:
        card = Card(_("Delen bij elkaar"))
        card.head.addWidget(self.by)
        card.add(self.groups)
        return card


def _carrier_row(carrier: Carrier | None, count: int, wished: mix.Wished) -> BarRow:
    role = f"carrier.{carrier.value if carrier else 'nobody'}"
    word = carrier_word(carrier)
    letter = CARRIER_LETTERS[carrier] if carrier else "–"
    if not wished.any or carrier is None:
        return BarRow(word, count, role, letter=letter)
    return BarRow(word, count, role, wished.counts[carrier], letter)
