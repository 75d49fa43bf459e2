"""The single gate between the screens and the store: every reading and every edit goes through it.

Screens hand over functions on a session and get plain or frozen values back.  An error that a user
can understand becomes a sentence in the message bar; anything else is a mistake and goes up.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _

if TYPE_CHECKING:
    from wijkteam_desktop.services.viewer import Viewer
    from wijkteam_desktop.views.case import CaseView
    from wijkteam_desktop.vocabulary import AccessKind

T = TypeVar("T")
Work = Callable[[Any], T]
"""A function of a database session; what it returns may not hold rows of the database."""


class StoreLike(Protocol):
    """What the workspace asks of an open store (``db.store.Store`` is one)."""

    @property
    def actor(self) -> Any:
        """Who edits: ``member_id`` and ``name``."""

    def write(self, label: str, work: Work[T], *, page: str = "", step: str | None = None) -> Any:
        """Do an edit in one transaction."""

    def reading(self) -> Any:
        """Give a context with a session that reads."""

    def note(self, work: Work[T]) -> T:
        """Write beside the history."""

    def undo(self, scope: str | None) -> Any:
        """Take the last edit of *scope* back."""

    def redo(self, scope: str | None) -> Any:
        """Do the last edit that was taken back again."""

    def undo_state(self, scope: str | None) -> Any:
        """Name what undo and redo would do."""

    def history(self, case_id: str) -> Sequence[Any]:
        """Give the edits of a case, latest first."""

    def peek(self, change_set_id: str, work: Work[T]) -> T:
        """Read how things were right after an edit."""

    def restore(self, change_set_id: str) -> Any:
        """Bring a case back to how it was right after an edit."""


class Workspace(QObject):
    """An open store for the screens.  ``store`` is None while the window is locked."""

    changed = Signal(object)
    """A ChangeSet was committed: an edit, undo, redo, restore or import."""
    message = Signal(str)
    """A sentence for the message bar; empty takes the present one away."""
    undo_changed = Signal()
    locked = Signal()
    opened = Signal()

    def __init__(self, store: StoreLike | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: StoreLike | None = None
        self._viewer: Viewer | None = None
        self._copied = ""
        if store is not None:
            self.attach(store)

    # Opening and closing

    def attach(self, store: StoreLike) -> None:
        """Let the screens work with an opened store."""
        self._store = store
        self._viewer = None
        self.opened.emit()
        self.undo_changed.emit()

    def detach(self) -> StoreLike | None:
        """Take the store away from the screens and give it back, to be closed."""
        store, self._store = self._store, None
        self._viewer = None
        self.clear_clipboard()
        if store is not None:
            self.locked.emit()
        return store

    @property
    def is_open(self) -> bool:
        """Whether there is a store to work with."""
        return self._store is not None

    @property
    def store(self) -> StoreLike:
        """The opened store; a mistake in the program when there is none."""
        if self._store is None:
            raise RuntimeError("no store is open")
        return self._store

    @property
    def actor(self) -> Any:
        """Who works here: ``member_id`` and ``name``."""
        return self.store.actor

    @property
    def viewer(self) -> Viewer:
        """Who looks, with the role that the team gave."""
        if self._viewer is None:
            from wijkteam_desktop.services.viewer import viewer_of

            member_id = self.actor.member_id
            self._viewer = self.read(lambda s: viewer_of(s, member_id))
        return self._viewer

    # Edits and reading

    def run(
        self, label: str, work: Work[T], *, page: str = "", step: str | None = None
    ) -> T | None:
        """Do one labelled edit in one transaction and tell the screens what it changed.

        Gives what *work* gives; ``None``, and a sentence in the message bar, when it was refused.
        Edits with the same *step* undo together.
        """
        try:
            result, change_set = self.store.write(label, work, page=page, step=step)
        except UserError as error:
            self.message.emit(str(error))
            return None
        self._tell(change_set)
        kept: T = result
        return kept

    def read(self, work: Work[T]) -> T:
        """Read something; raises what *work* raises."""
        with self.store.reading() as s:
            return work(s)

    def note(self, work: Work[T]) -> T | None:
        """Write something that is no edit of a case; ``None`` and a sentence when refused."""
        try:
            return self.store.note(work)
        except UserError as error:
            self.message.emit(str(error))
            return None

    def case(self, case_id: str) -> CaseView:
        """Read a whole case as the present viewer may see it; raises ``NotFound``."""
        from wijkteam_desktop.services import reading

        viewer = self.viewer
        return self.read(lambda s: reading.case_view(s, case_id, viewer))

    def log_access(self, kind: AccessKind, case_id: str | None, detail: str = "") -> None:
        """Note that a case was opened, shown, printed or exported."""
        from wijkteam_desktop.services import access

        self.note(lambda s: access.log(s, kind, case_id, detail))

    # History

    def undo(self, scope: str | None = None) -> bool:
        """Take the last step of a case back, or of the list of cases without *scope*."""
        return self._again(self.store.undo, scope)

    def redo(self, scope: str | None = None) -> bool:
        """Do the step again that was taken back last."""
        return self._again(self.store.redo, scope)

    def undo_state(self, scope: str | None = None) -> Any:
        """Name what undo and redo would do: ``undo_label`` and ``redo_label``, or empty."""
        return self.store.undo_state(scope)

    def history(self, case_id: str) -> Sequence[Any]:
        """Give the edits of a case."""
        return self.store.history(case_id)

    def peek(self, change_set_id: str, work: Work[T]) -> T:
        """Read how things were right after an edit; nothing changes."""
        return self.store.peek(change_set_id, work)

    def restore(self, change_set_id: str) -> bool:
        """Bring a case back to how it was right after an edit; one step that can be undone."""
        return self._again(self.store.restore, change_set_id)

    # What the window keeps outside the store

    def copy_text(self, text: str) -> None:
        """Put text of a case on the clipboard; it is taken off when the window locks or closes."""
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(text)
        self._copied = text
        self.message.emit(_("Gekopieerd. Bij vergrendelen wordt het klembord weer leeggemaakt."))

    def clear_clipboard(self) -> None:
        """Take what this program put on the clipboard off it, if it is still there."""
        if self._copied and QGuiApplication.clipboard().text() == self._copied:
            QGuiApplication.clipboard().clear()
        self._copied = ""

    def refresh_viewer(self) -> None:
        """Read the role of the viewer again: it was changed."""
        self._viewer = None

    def _again(self, act: Callable[[Any], Any], about: Any) -> bool:
        try:
            change_set = act(about)
        except UserError as error:
            self.message.emit(str(error))
            return False
        self._tell(change_set)
        return change_set is not None

    def _tell(self, change_set: Any) -> None:
        if change_set is None:
            return
        self.changed.emit(change_set)
        self.undo_changed.emit()
