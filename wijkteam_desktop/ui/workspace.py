"""The single gate between the screens and the store: every reading and every edit goes through it.

Screens hand over functions on a session and get plain or frozen values back.  An error that a user
can understand becomes a sentence in the message bar; anything else is a mistake and goes up.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from wijkteam_desktop.errors import NeedsReason, NeedsReferral, UserError
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.tasks import Cancelled
from wijkteam_desktop.views.edits import EDIT, SETTINGS_PAGE

if TYPE_CHECKING:
    from wijkteam_desktop.services.people_copy import CopiedPeople
    from wijkteam_desktop.services.viewer import Viewer
    from wijkteam_desktop.views.case import CaseView
    from wijkteam_desktop.vocabulary import AccessKind

T = TypeVar("T")
Work = Callable[[Any], T]
"""A function of a database session; what it returns may not hold rows of the database."""


class StoreLike(Protocol):
    """What the workspace asks of an open store; ``db.store.Store`` is one."""

    actor: Any
    folder: Path
    pause: Callable[[], None]

    @property
    def name(self) -> str:
        """The name the team gave the store."""

    def write(
        self,
        label: str,
        work: Work[T],
        *,
        page: str = "",
        step: str | None = None,
        kind: str = EDIT,
        undoable: bool = True,
    ) -> tuple[Any, T]:
        """Do an edit in one transaction; give the change set and what *work* gave."""

    def reading(self) -> AbstractContextManager[Any]:
        """Give a context with a session that reads."""

    def note(self, work: Work[T]) -> T:
        """Write beside the history."""

    def undo(self, scope: str | None) -> Any:
        """Take the last step of *scope* back."""

    def redo(self, scope: str | None) -> Any:
        """Do the last step that was taken back again."""

    def undo_state(self, scope: str | None) -> Any:
        """Name what undo and redo would do."""

    def history(self, case_id: str, limit: int = 50, before: str | None = None) -> list[Any]:
        """Give what happened to a case, newest first."""

    def peek(self, change_set_id: str, read: Work[T], *, case_id: str | None = None) -> T:
        """Read how things were right after an edit."""

    def restore(
        self, change_set_id: str, *, label: str = "", page: str = "", case_id: str | None = None
    ) -> Any:
        """Bring a case back to how it was right after an edit."""


class Locked(UserError):
    """The window locked while something still wanted to read or write."""

    def sentence(self) -> str:
        return _("Het venster is vergrendeld. Alles wat bewaard was, staat er nog.")


class Workspace(QObject):
    """An open store for the screens.  ``store`` is None while the window is locked."""

    changed = Signal(object)
    """A ChangeSet was committed: an edit, undo, redo, restore or import."""
    message = Signal(str)
    """A sentence that needs attention, for the message bar; empty takes the present one away."""
    news = Signal(str)
    """What was done, as a sentence for the message bar that goes away by itself."""
    undo_changed = Signal()
    anonymous_changed = Signal(bool)
    """Names are hidden from now on, or shown again."""
    locked = Signal()
    opened = Signal()

    def __init__(self, store: StoreLike | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: StoreLike | None = None
        self._viewer: Viewer | None = None
        self._copied = ""
        self.copied_people: CopiedPeople | None = None
        """People to be put in another case; forgotten when the window locks."""
        self._writing = False
        self.pause: Callable[[], None] = lambda: None
        """What is done now and then in the middle of a long edit; raises ``Cancelled`` to stop."""
        self._anonymous = False
        if store is not None:
            self.attach(store)

    # Without names

    @property
    def anonymous(self) -> bool:
        """Whether roles stand for names. Then no edit is taken that could write a role back."""
        return self._anonymous

    @anonymous.setter
    def anonymous(self, on: bool) -> None:
        if on != self._anonymous:
            self._anonymous = on
            self.message.emit("")
            self.anonymous_changed.emit(on)
            self.undo_changed.emit()

    # Opening and closing

    def attach(self, store: StoreLike) -> None:
        """Let the screens work with an opened store."""
        self._store = store
        store.pause = lambda: self.pause()
        self._viewer = None
        self.opened.emit()
        self.undo_changed.emit()

    def detach(self) -> StoreLike | None:
        """Take the store away from the screens and give it back, to be closed."""
        store, self._store = self._store, None
        self._viewer = None
        self.clear_clipboard()
        self.copied_people = None
        if store is not None:
            self.locked.emit()
        return store

    @property
    def is_open(self) -> bool:
        """Whether there is a store to work with."""
        return self._store is not None

    @property
    def is_writing(self) -> bool:
        """Whether an edit is under way: a long one lets the window live in between."""
        return self._writing

    @property
    def store(self) -> StoreLike:
        """The opened store; raises ``Locked`` when there is none."""
        if self._store is None:
            raise Locked
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

    def join_team(self) -> None:
        """Make sure that who works here is a member of the team, as others see it."""
        from wijkteam_desktop.services import team

        me = self.actor
        if any(member.id == me.member_id for member in self.read(team.members)):
            return
        self.add_member(me.member_id, me.name)

    def add_member(self, member_id: str, name: str) -> None:
        """Make the holder of a key slot a member of the team; that is no step to undo."""
        from wijkteam_desktop.services import team

        self.run(
            _("{name} in het team gezet").format(name=name),
            lambda s: team.ensure_member(s, member_id, name),
            page=SETTINGS_PAGE,
            undoable=False,
            by_id=True,
        )

    # Edits and reading

    def run(
        self,
        label: str,
        work: Work[T],
        *,
        page: str = "",
        step: str | None = None,
        kind: str = EDIT,
        undoable: bool = True,
        by_id: bool = False,
    ) -> T | None:
        """Do one labelled edit in one transaction and tell the screens what it changed.

        Gives what *work* gives; ``None``, and a sentence in the message bar, when it was refused.
        Edits with the same *step* undo together; *kind* is ``edit``, or ``import`` for what came
        from a file.  Without *undoable* undo never reaches it.  *by_id* says that it writes no
        text that is shown: only such an edit is taken while names are hidden.
        """
        if self._anonymous and not by_id:
            self.message.emit(_("Anoniem: namen zijn rollen. Zet dit uit om te bewerken."))
            return None
        self._writing = True
        try:
            change_set, result = self.store.write(
                label, work, page=page, step=step, kind=kind, undoable=undoable
            )
        except (NeedsReason, NeedsReferral) as needed:
            self._writing = False
            from wijkteam_desktop.ui.limits.asking import with_sentence

            reasoned = with_sentence(needed, work, str(self.actor.name))
            if reasoned is None or not self.is_open:
                return None
            options: Any = {"page": page, "step": step, "kind": kind, "undoable": undoable}
            return self.run(label, reasoned, by_id=by_id, **options)
        except UserError as error:
            self.message.emit(str(error))
            return None
        except Cancelled:
            self.news.emit(_("Gestopt. Er is niets gewijzigd."))
            return None
        finally:
            self._writing = False
        self._tell(change_set)
        return result

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
        case = self.read(lambda s: reading.case_view(s, case_id, viewer))
        if not self._anonymous:
            return case
        from wijkteam_desktop.services.anonymous import anonymous

        return anonymous(case)

    def log_access(self, kind: AccessKind, case_id: str | None, detail: str = "") -> None:
        """Note that a case was opened, shown, printed or exported; not after the window locked."""
        if not self.is_open:
            return
        from wijkteam_desktop.services import access

        actor = self.actor
        self.note(lambda s: access.log(s, kind, case_id, detail, actor=actor))

    # History

    def undo(self, scope: str | None = None) -> Any:
        """Take the last step of a case back, or of the list of cases without *scope*.

        Gives the change set; ``None``, and a sentence in the message bar, when it was refused.
        """
        return self._turn(lambda: self.store.undo(scope))

    def redo(self, scope: str | None = None) -> Any:
        """Do the step again that was taken back last; gives what ``undo`` gives."""
        return self._turn(lambda: self.store.redo(scope))

    def undo_state(self, scope: str | None = None) -> Any:
        """Name what undo and redo would do (``db.undo.UndoState``)."""
        state = self.store.undo_state(scope)
        if not self._anonymous:
            return state
        # The labels name people; an empty one still says that there is something.
        labels = {n: "" for n in ("undo_label", "redo_label") if getattr(state, n) is not None}
        return replace(state, **labels)

    def history(self, case_id: str, limit: int = 50, before: str | None = None) -> list[Any]:
        """Give the change sets of a case, newest first; *before* is the last id already seen."""
        return self.store.history(case_id, limit, before)

    def peek(self, change_set_id: str, read: Work[T], *, case_id: str | None = None) -> T:
        """Read a case as it was right after an edit; nothing changes."""
        return self.store.peek(change_set_id, read, case_id=case_id)

    def restore(
        self, change_set_id: str, *, label: str = "", page: str = "", case_id: str | None = None
    ) -> Any:
        """Bring a case back to how it was right after an edit; one step that can be undone."""
        return self._turn(
            lambda: self.store.restore(change_set_id, label=label, page=page, case_id=case_id)
        )

    # What the window keeps outside the store

    def copy_text(self, text: str, html: str = "") -> None:
        """Put text of a case on the clipboard; it is taken off when the window locks or closes.

        With *html* a program that knows layout gets that, and any other the plain text.
        """
        data = QMimeData()
        data.setText(text)
        if html:
            data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)
        self._copied = text
        self.news.emit(_("Gekopieerd. Bij vergrendelen wordt het klembord weer leeggemaakt."))

    def clear_clipboard(self) -> None:
        """Take what this program put on the clipboard off it, if it is still there."""
        if self._copied and QGuiApplication.clipboard().text() == self._copied:
            QGuiApplication.clipboard().clear()
        self._copied = ""

    def refresh_viewer(self) -> None:
        """Read the role of the viewer again: it was changed."""
        self._viewer = None

    def _turn(self, act: Callable[[], Any]) -> Any:
        self._writing = True
        try:
            change_set = act()
        except UserError as error:
            self.message.emit(str(error))
            return None
        except Cancelled:
            self.news.emit(_("Gestopt. Er is niets gewijzigd."))
            return None
        finally:
            self._writing = False
        self._tell(change_set)
        return replace(change_set, label=_("Gedaan.")) if self._anonymous else change_set

    def _tell(self, change_set: Any) -> None:
        if change_set.rows:
            self.changed.emit(change_set)
            self.undo_changed.emit()
