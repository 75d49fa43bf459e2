"""The page Inzicht: how often the volunteer question is asked, and what comes of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.insight.share_card import ShareCard, share_words
from wijkteam_desktop.ui.page import Page
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets import PlainLabel, button, muted
from wijkteam_desktop.ui.widgets.card import Card
from wijkteam_desktop.ui.widgets.scroll import Scroll
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.edits import INSIGHT_PAGE

if TYPE_CHECKING:
    from wijkteam_desktop.services.insight import Insight

_HEAD = ("Aanbod", "Gezocht", "Gevraagd", "Gematcht", "Gestart")


class InsightPage(Page):
    """Four shares and a table of offers; never a name of a client or a worker."""

    page_name = INSIGHT_PAGE

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        from wijkteam_desktop.services.insight import CONTEXT, WEEKS

        self.setAccessibleName(_("Inzicht"))
        self._shown: Insight | None = None
        self.weeks = QuietCombo(_("Binnen hoeveel weken gestart"))
        self.weeks.show_options([(n, _("{count} weken").format(count=n)) for n in WEEKS], WEEKS[2])
        self.weeks.picked.connect(lambda _value: self.refresh())
        self.archived = QCheckBox(_("Ook gearchiveerde casussen"))
        self.archived.setAccessibleName(self.archived.text())
        self.archived.toggled.connect(lambda _on: self.refresh())
        self.save_button = button(_("Opslaan als tabel (CSV) …"), self.save, icon="download")
        self.count = muted("", wrap=False)
        self.asked = ShareCard(_("Is de vrijwilligersvraag gesteld?"), _("deelvragen"))
        self.informal = ShareCard(_("Zonder professional opgepakt"), _("deelvragen"))
        self.cases = ShareCard(
            _("Casussen met informele hulp"), _("casussen met deelvragen"), CONTEXT
        )
        self.started = ShareCard(_("Op tijd gestart"), _("zoektochten"))
        self.table = QTableWidget(0, len(_HEAD))
        self.hidden_note = muted("")
        self._lay_out()

    def refresh(self) -> None:
        """Count again."""
        from wijkteam_desktop.services import insight

        weeks, archived = self.weeks.currentData(), self.archived.isChecked()
        found = self.workspace.read(lambda s: insight.insight(s, weeks=weeks, archived=archived))
        self._shown = found
        self.count.setText(
            _("{cases} casussen, {parts} deelvragen").format(cases=found.cases, parts=found.parts)
        )
        for card, share in (
            (self.asked, found.asked),
            (self.informal, found.informal_parts),
            (self.cases, found.informal_cases),
            (self.started, found.started),
        ):
            card.show_share(share, found.smallest)
        self.hidden_note.setText(
            _(
                "Aantallen van 1 tot {least} zijn verborgen, zodat niemand te herkennen is."
                " Vertrouwelijke deelvragen tellen nergens mee."
            ).format(least=found.smallest)
        )
        self._fill_table(found)

    def save(self) -> None:
        """Write the figures to a table, with the same numbers hidden."""
        from wijkteam_desktop.exchange.csv_text import write_table
        from wijkteam_desktop.exchange.files import write_file

        if self._shown is None:
            return
        name, _kind = QFileDialog.getSaveFileName(
            self, _("Inzicht opslaan"), _("inzicht.csv"), _("Tabel (*.csv)")
        )
        if not name:
            return
        try:
            write_file(Path(name), write_table(*table_of(self._shown)))
        except UserError as error:
            self.workspace.message.emit(str(error))
            return
        self.workspace.message.emit(_("Inzicht is opgeslagen als tabel."))

    def _fill_table(self, found: Insight) -> None:
        _columns, rows = table_of(found)
        rows = rows[-len(found.offers) :] if found.offers else []
        self.table.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                if column:
                    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    item.setTextAlignment(right)
                self.table.setItem(at, column, item)
        self.table.setVisible(bool(rows))
        self.no_offers.setVisible(not rows)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(14), px(16), 0)
        head.setSpacing(px(10))
        head.addWidget(PlainLabel(_("Inzicht"), "title"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.archived)
        caption = PlainLabel(_("Gestart binnen"), "label")
        caption.setBuddy(self.weeks)
        head.addWidget(caption)
        head.addWidget(self.weeks)
        head.addWidget(self.save_button)
        scroll = Scroll()
        grid = QGridLayout(scroll.inside)
        grid.setContentsMargins(px(16), px(12), px(16), px(16))
        grid.setSpacing(px(14))
        cards = (self.asked, self.informal, self.cases, self.started)
        for at, card in enumerate(cards):
            grid.addWidget(card, at // 2, at % 2)
        grid.addWidget(self._offers_card(), 2, 0, 1, 2)
        grid.addWidget(self.hidden_note, 3, 0, 1, 2)
        grid.setRowStretch(2, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(scroll, 1)

    def _offers_card(self) -> Card:
        card = Card(_("Van vraag tot start, per aanbod"))
        self.no_offers = muted(
            _("Nog geen zoektochten. Begin er een met Waar vind je die? bij een deelvraag.")
        )
        for at, word in enumerate(_HEAD):
            head = QTableWidgetItem(_(word))
            side = Qt.AlignmentFlag.AlignRight if at else Qt.AlignmentFlag.AlignLeft
            head.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.table.setHorizontalHeaderItem(at, head)
        self.table.setAccessibleName(_("Van vraag tot start, per aanbod"))
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        style(self.table, "rows")
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(px(160))
        card.add(self.no_offers)
        card.add(self.table, 1)
        return card


def table_of(found: Insight) -> tuple[list[str], list[list[str]]]:
    """Give the figures as a table: the shares first, the offers at the end."""
    from wijkteam_desktop.services.insight import hidden_words

    few = hidden_words(found.smallest)
    shares = (
        (_("Vrijwilligersvraag gesteld"), found.asked, _("deelvragen")),
        (_("Zonder professional opgepakt"), found.informal_parts, _("deelvragen")),
        (_("Casussen met informele hulp"), found.informal_cases, _("casussen met deelvragen")),
        (
            _("Gestart binnen {weeks} weken").format(weeks=found.weeks),
            found.started,
            _("zoektochten"),
        ),
    )
    rows = [
        [name, share_words(share, what, found.smallest), "", "", ""] for name, share, what in shares
    ]
    rows += [
        [
            offer.name,
            *(
                few if count is None else str(count)
                for count in (offer.sought, offer.asked, offer.matched, offer.started)
            ),
        ]
        for offer in found.offers
    ]
    return [_(word) for word in _HEAD], rows
