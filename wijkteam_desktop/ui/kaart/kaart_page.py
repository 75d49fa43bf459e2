"""The page Sociale kaart: a list to search in at the left, one entry with its fields beside it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.kaart import edits
from wijkteam_desktop.ui.kaart.edits import NOUNS, Shelf
from wijkteam_desktop.ui.kaart.entry_detail import EntryDetail
from wijkteam_desktop.ui.kaart.entry_list import EntryList
from wijkteam_desktop.ui.kaart.entry_model import EntryModel
from wijkteam_desktop.ui.kaart.kaart_bar import KaartBar
from wijkteam_desktop.ui.page import Page
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets import PlainLabel, button, flush_all, muted
from wijkteam_desktop.ui.widgets.scroll import Scroll
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.edits import KAART_PAGE
from wijkteam_desktop.vocabulary import Experience

_TABLES = frozenset(
    {
        "offer",
        "provider",
        "offer_volunteer",
        "offer_experience",
        "catalogue_entry",
        "offer_match",
    }
)


class KaartPage(Page):
    """``read_asked`` and ``write_asked`` to read the sociale kaart in and write it out."""

    page_name = KAART_PAGE
    read_asked = Signal()
    write_asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setAccessibleName(_("Sociale kaart"))
        self._id = ""
        self._options: dict[str, list[tuple[str, str]]] = {}
        self.model = EntryModel(self)
        self.bar = KaartBar()
        self.list = EntryList(self.model)
        self.count = muted("", wrap=False)
        self.new = button(_("Nieuw aanbod"), self.add, "primary", icon="plus")
        self.adopt = button(_("Neem de soorten aanbod over"), self._adopt, icon="copy-plus")
        self.empty = muted("")
        self.details: dict[Shelf, EntryDetail] = {}
        self._right = Scroll()
        self._column = QVBoxLayout(self._right.inside)
        self._lay_out()
        self.bar.shelf_chosen.connect(lambda _shelf: self._turn())
        self.bar.changed.connect(self._narrow)
        self.list.selectionModel().currentChanged.connect(self._choose)
        workspace.locked.connect(self._forget)

    @property
    def shelf(self) -> Shelf:
        """What is listed."""
        return Shelf(self.bar.shelf.value())

    @property
    def entry_id(self) -> str:
        """Id of the entry that is shown, empty for none."""
        return self._id

    def touched_by(self, change_set: Any) -> bool:
        return bool(_TABLES.intersection(change_set.tables))

    def refresh(self) -> None:
        """Read the sociale kaart again; what was chosen stays chosen."""
        kinds = edits.read(self.workspace, Shelf.KINDS)
        places = edits.read(self.workspace, Shelf.PROVIDERS)
        self._options = {
            "catalogue_ref": [(kind.ref, kind.name) for kind in kinds],
            "provider_id": [(place.id, place.name) for place in places],
        }
        self.bar.show_kinds(self._options["catalogue_ref"])
        hidden = self.workspace.anonymous and self.shelf is Shelf.VOLUNTEERS
        self.model.show(() if hidden else edits.read(self.workspace, self.shelf))
        self._show_state()
        self.choose(self._id)

    def choose(self, entry_id: str) -> None:
        """Show an entry; one that is not in the list any more goes from sight."""
        row = self.model.row_of(entry_id)
        self._id = entry_id if row >= 0 else ""
        if row >= 0:
            index = self.model.index(row)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        self._show_entry()

    def show_shelf(self, shelf: Shelf, entry_id: str = "") -> None:
        """List offers, organisations, volunteers or kinds, with one entry shown."""
        self.bar.show_shelf(shelf)
        self._turn()
        self.choose(entry_id)

    def go_to_search(self) -> None:
        """Go to the search field."""
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def add(self) -> None:
        """Add an entry and go to its name."""
        flush_all(self)
        shelf = self.shelf
        made = edits.add(self.workspace, shelf, _(NOUNS[shelf][1]))
        if made is None:
            return
        self.bar.search.clear()
        self.refresh()
        self.choose(made)
        name = self.details[shelf].form.fields["name"]
        name.setFocus(Qt.FocusReason.OtherFocusReason)
        name.selectAll()

    def _turn(self) -> None:
        flush_all(self)
        self._id = ""
        self.model.filter(self.bar.filter())
        self.new.setText(_(NOUNS[self.shelf][1]))
        self.new.setAccessibleName(self.new.text())
        self.refresh()

    def _narrow(self) -> None:
        self.model.filter(self.bar.filter())
        self._show_state()
        self.choose(self._id)

    def _choose(self, index: QModelIndex, _before: QModelIndex) -> None:
        entry = self.model.entry(index.row())
        if entry is not None and entry.id != self._id:
            flush_all(self)
            self._id = entry.id
            self._show_entry()

    def _show_entry(self) -> None:
        shelf = self.shelf
        entry = self.model.entry(self.model.row_of(self._id)) if self._id else None
        for name, detail in self.details.items():
            detail.setVisible(entry is not None and name is shelf)
        self.nothing.setVisible(entry is None)
        if entry is None:
            return
        detail = self._detail(shelf)
        for key, options in self._options.items():
            detail.form.offer_choices(key, options)
        detail.show_entry(entry, self._experiences(entry.id) if shelf is Shelf.OFFERS else ())
        detail.show()

    def _detail(self, shelf: Shelf) -> EntryDetail:
        if shelf not in self.details:
            made = EntryDetail(shelf)
            made.form.changed.connect(self._save)
            made.checked.connect(lambda: edits.check(self.workspace, shelf, self._id))
            made.remove_asked.connect(self._remove)
            made.experience.noted.connect(self._note)
            made.experience.removed.connect(
                lambda one: edits.remove_experience(self.workspace, one)
            )
            self._column.insertWidget(self._column.count() - 1, made)
            self.details[shelf] = made
        return self.details[shelf]

    def _experiences(self, offer_id: str) -> tuple[Any, ...]:
        from wijkteam_desktop.services import read_offers

        return self.workspace.read(lambda s: read_offers.experiences(s, offer_id))

    def _save(self, key: str, value: Any, step: str | None) -> None:
        if not edits.update(self.workspace, self.shelf, self._id, step, **{key: value}):
            self.details[self.shelf].form.refused(key)

    def _note(self, went: str, note: str) -> None:
        if edits.note_experience(self.workspace, self._id, Experience(went), note):
            self.details[Shelf.OFFERS].experience.note.clear()

    def _remove(self) -> None:
        gone, self._id = self._id, ""
        self.details[self.shelf].form.forget()
        edits.remove(self.workspace, self.shelf, gone)

    def _adopt(self) -> None:
        count = edits.adopt_kinds(self.workspace)
        if count:
            words = ngettext("{count} soort overgenomen.", "{count} soorten overgenomen.", count)
            self.workspace.message.emit(words.format(count=count))

    def _show_state(self) -> None:
        from wijkteam_desktop.services import kinds

        shown, total = self.model.rowCount(), self.model.total()
        self.count.setText(
            str(total)
            if shown == total
            else _("{shown} van {total}").format(shown=shown, total=total)
        )
        self.adopt.setVisible(
            self.shelf is Shelf.KINDS and bool(self.workspace.read(kinds.missing))
        )
        if self.workspace.anonymous and self.shelf is Shelf.VOLUNTEERS:
            words = _("Anoniem: namen van vrijwilligers zijn nu niet te zien.")
        elif not total:
            words = _EMPTY[self.shelf]
            words = _(words)
        else:
            words = _("Niets gevonden.") if not shown else ""
        self.empty.setText(words)
        self.empty.setVisible(bool(words))
        self.list.setVisible(bool(shown))

    def _forget(self) -> None:
        self._id = ""
        self.model.show(())
        for detail in self.details.values():
            detail.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(14), px(16), px(4))
        head.setSpacing(px(8))
        head.addWidget(PlainLabel(_("Sociale kaart"), "title"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.adopt)
        head.addWidget(button(_("Inlezen …"), self.read_asked.emit, icon="file-down"))
        head.addWidget(button(_("Uitvoeren …"), self.write_asked.emit, icon="file-up"))
        head.addWidget(self.new)
        left = QFrame()
        style(left, "card")
        column = QVBoxLayout(left)
        column.setContentsMargins(px(12), px(12), px(12), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.bar)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        right = QFrame()
        style(right, "card")
        style(self._right.inside, "clear")
        inside = QVBoxLayout(right)
        inside.setContentsMargins(px(16), px(14), px(8), px(12))
        inside.addWidget(self._right)
        self._column.setContentsMargins(0, 0, px(8), 0)
        self.nothing = muted(_("Kies links iets, of maak iets nieuws."))
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(px(12))
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([px(480), px(700)])
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        body = QVBoxLayout()
        body.setContentsMargins(px(16), px(6), px(16), px(14))
        body.addWidget(split)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(body, 1)


_EMPTY = {
    Shelf.OFFERS: "Nog geen aanbod. Maak het hier, of lees een bestand in.",
    Shelf.PROVIDERS: "Nog geen organisaties. Maak ze hier, of lees een bestand in.",
    Shelf.VOLUNTEERS: "Nog geen vrijwilligers. Zet hier wie het team kent.",
    Shelf.KINDS: "Nog geen soorten aanbod. Neem de soorten over die het programma meebrengt.",
}
