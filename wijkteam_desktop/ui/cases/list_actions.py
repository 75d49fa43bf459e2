"""What can be done with the selected cases: by button, key and menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.cases import edits
from wijkteam_desktop.ui.cases.case_filter import Shelf
from wijkteam_desktop.ui.cases.new_case_dialog import NewCaseDialog
from wijkteam_desktop.ui.shell.locking import forget_placed
from wijkteam_desktop.ui.widgets import button
from wijkteam_desktop.ui.widgets.ask import TextDialog
from wijkteam_desktop.ui.widgets.elided import ElidedLabel
from wijkteam_desktop.views.case import CaseRow
from wijkteam_desktop.vocabulary import CaseStatus

if TYPE_CHECKING:
    from wijkteam_desktop.ui.cases.list_page import CaseListPage


class ListActions(QObject):
    """The actions of the list and ``strip``, the row of buttons for the selected cases."""

    def __init__(self, page: CaseListPage) -> None:
        super().__init__(page)
        self._page = page
        self._workspace = page.workspace
        self._rows: list[CaseRow] = []
        self._icons: dict[QAction, str] = {}
        add = self._add
        self.new = add(_("Nieuwe casus …"), self._new, "plus", "Ctrl+N")
        self.open = add(_("Openen"), self._open, "folder-open", "")
        self.duplicate = add(_("Dupliceren"), self._duplicate, "copy-plus", "Ctrl+D")
        self.archive = add(_("Archiveren"), self._archive, "archive", "Ctrl+E")
        self.unarchive = add(_("Terughalen uit archief"), self._unarchive, "archive-restore", "")
        self.trash = add(_("Verwijderen"), self._trash, "trash-2", "Del")
        self.untrash = add(_("Terughalen"), self._untrash, "rotate-ccw", "")
        self.purge = add(_("Voorgoed wissen …"), self._purge, "x", "")
        self.print_list = add(_("Afdrukken …"), self._print, "printer", "Ctrl+P")
        for action in (self.new, self.print_list):
            page.addAction(action)
        for action in (self.duplicate, self.archive, self.trash):
            page.table.addAction(action)
        self.strip = QFrame()
        self.strip.setAccessibleName(_("Gekozen casussen"))
        self._words = ElidedLabel("", "strong")
        self._buttons: list[tuple[QAction, QPushButton]] = []
        self._lay_out()
        theme.signals().changed.connect(self._tint)
        self._tint()

    def refresh(self, rows: Sequence[CaseRow], shelf: Shelf) -> None:
        """Enable what can be done with these cases on that shelf."""
        self._rows = list(rows)
        offered = set(self._offered(shelf))
        for action in self._all:
            if action not in (self.new, self.print_list):
                action.setEnabled(bool(rows) and action in offered)
        self.open.setEnabled(len(rows) == 1 and self.open in offered)
        self.purge.setEnabled(len(rows) == 1 and self.purge in offered)
        for action, shown in self._buttons:
            shown.setVisible(action in offered)
            shown.setEnabled(action.isEnabled())
        self._words.setText(
            ngettext("{count} casus gekozen", "{count} casussen gekozen", len(rows)).format(
                count=len(rows)
            )
            if rows
            else _("Kies een casus, of meer met Shift of Ctrl")
        )
        theme.style(self._words, "strong" if rows else "muted")

    def for_menu(self, shelf: Shelf) -> list[QAction | None]:
        """The actions of the context menu on a shelf; None is a line."""
        return [*self._offered(shelf), None, self.print_list, None, self.new]

    @property
    def _all(self) -> tuple[QAction, ...]:
        return (
            self.new,
            self.open,
            self.duplicate,
            self.archive,
            self.unarchive,
            self.trash,
            self.untrash,
            self.purge,
            self.print_list,
        )

    def _offered(self, shelf: Shelf) -> list[QAction]:
        if shelf is Shelf.TRASH:
            return [self.untrash, self.purge]
        middle = self.archive if shelf is Shelf.ACTIVE else self.unarchive
        return [self.open, self.duplicate, middle, self.trash]

    def _new(self) -> None:
        workspace = self._workspace
        value = NewCaseDialog.ask(
            self._page,
            edits.members(workspace),
            workspace.actor.member_id,
            lambda keys: forget_placed(workspace, keys),
        )
        if value is None:
            return
        case_id = edits.create(
            workspace,
            title=value.title,
            code=value.code,
            main_person=value.main_person,
            question=value.question,
            holder_member_id=value.holder_member_id,
            privacy_mode=value.privacy_mode,
        )
        if case_id is not None:
            self._page.open_asked.emit(case_id)

    def _open(self) -> None:
        if len(self._rows) == 1:
            self._page.open_asked.emit(self._rows[0].id)

    def _duplicate(self) -> None:
        made = edits.duplicate(self._workspace, self._ids())
        if made:
            self._page.table.choose(made)
            self._say(
                ngettext(
                    "Er is een kopie gemaakt.", "Er zijn {count} kopieën gemaakt.", len(made)
                ).format(count=len(made))
            )

    def _archive(self) -> None:
        rows = list(self._rows)
        if edits.set_status(self._workspace, self._ids(), CaseStatus.ARCHIVED):
            self._say(
                ngettext(
                    "Casus {code} staat nu in het archief.",
                    "{count} casussen staan nu in het archief.",
                    len(rows),
                ).format(code=rows[0].code, count=len(rows))
            )

    def _unarchive(self) -> None:
        rows = list(self._rows)
        if edits.set_status(self._workspace, self._ids(), CaseStatus.ACTIVE):
            self._say(
                ngettext(
                    "Casus {code} is weer actief.", "{count} casussen zijn weer actief.", len(rows)
                ).format(code=rows[0].code, count=len(rows))
            )

    def _trash(self) -> None:
        rows = list(self._rows)
        if edits.trash(self._workspace, self._ids()):
            self._say(
                ngettext(
                    "Casus {code} staat nu in de prullenbak.",
                    "{count} casussen staan nu in de prullenbak.",
                    len(rows),
                ).format(code=rows[0].code, count=len(rows))
            )

    def _untrash(self) -> None:
        rows = list(self._rows)
        if edits.untrash(self._workspace, self._ids()):
            self._say(
                ngettext(
                    "Casus {code} is teruggehaald.",
                    "{count} casussen zijn teruggehaald.",
                    len(rows),
                ).format(code=rows[0].code, count=len(rows))
            )

    def _purge(self) -> None:
        if len(self._rows) != 1:
            return
        row = self._rows[0]
        typed = TextDialog.ask(
            self._page,
            _("Casus voorgoed wissen"),
            _(
                "Alles van casus {code} wordt gewist, ook de geschiedenis. Dit kan niet ongedaan "
                "worden gemaakt. In reservekopieën van eerder staat de casus nog wel."
            ).format(code=row.code),
            label=_("Typ de code van de casus: {code}").format(code=row.code),
            yes=_("Voorgoed wissen"),
            danger=True,
        )
        if typed is None:
            return
        try:
            edits.purge(self._workspace, row.id, typed)
        except UserError as error:
            self._page.messages.show_message(str(error), kind="alarm")
            return
        self._page.mark_stale()
        self._page.messages.show_message(
            _("Casus {code} is voorgoed gewist.").format(code=row.code), kind="note"
        )

    def _print(self) -> None:
        from wijkteam_desktop.ui.report.preview import PreviewDialog

        rows = self._rows or self._page.model.rows()
        if rows:
            PreviewDialog.show_pdf(
                self._page,
                self._workspace,
                edits.list_pdf(self._workspace, rows),
                "casussen.pdf",
                [row.id for row in rows],
                _("Lijst van casussen"),
            )

    def _ids(self) -> list[str]:
        return [row.id for row in self._rows]

    def _say(self, sentence: str) -> None:
        self._page.messages.show_message(
            sentence,
            kind="note",
            action=_("Ongedaan maken"),
            do=lambda: self._workspace.undo(None),
        )

    def _add(self, text: str, do: Callable[[], None], icon: str, key: str) -> QAction:
        action = QAction(text, self)
        self._icons[action] = icon
        action.triggered.connect(lambda: do())
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def _tint(self) -> None:
        for action, icon in self._icons.items():
            action.setIcon(theme.icon(icon, "muted", 16))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(theme.px(8), theme.px(4), theme.px(4), 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self._words, 1)
        icons = (
            (self.open, "folder-open"),
            (self.duplicate, "copy-plus"),
            (self.archive, "archive"),
            (self.unarchive, "archive-restore"),
            (self.trash, "trash-2"),
            (self.untrash, "rotate-ccw"),
            (self.purge, "x"),
        )
        for action, icon in icons:
            classes = ("danger",) if action is self.purge else ("quiet",)
            made = button(action.text(), action.trigger, *classes, icon=icon)
            self._buttons.append((action, made))
            row.addWidget(made)
