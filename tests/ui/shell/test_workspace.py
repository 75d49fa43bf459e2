"""The gate between the screens and the store."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.ui.page import Page
from wijkteam_desktop.ui.workspace import Locked, Workspace
from wijkteam_desktop.vocabulary import AccessKind


@pytest.fixture
def case_id(workspace: Workspace) -> str:
    from wijkteam_desktop.services import cases

    made = workspace.run("Casus maken", lambda s: cases.create(s, title="Proef"), page="lijst")
    assert made is not None
    return made


def heard(signal: Any) -> list[Any]:
    found: list[Any] = []
    signal.connect(found.append)
    return found


def test_an_edit_gives_its_result_and_tells(workspace: Workspace) -> None:
    from wijkteam_desktop.services import cases

    changes = heard(workspace.changed)
    made = workspace.run("Casus maken", lambda s: cases.create(s, title="Proef"), page="lijst")
    assert workspace.case(str(made)).title == "Proef"
    assert [change.label for change in changes] == ["Casus maken"]
    assert changes[0].page == "lijst"


def test_an_edit_that_changes_nothing_is_silent(workspace: Workspace) -> None:
    changes = heard(workspace.changed)
    assert workspace.run("Niets", lambda s: 7) == 7
    assert changes == []


def test_a_refused_edit_says_why(workspace: Workspace) -> None:
    def work(s: Any) -> None:
        raise InvalidInput("Dat kan niet.")

    said, changes = heard(workspace.message), heard(workspace.changed)
    assert workspace.run("Fout", work) is None
    assert workspace.note(work) is None
    assert said == ["Dat kan niet.", "Dat kan niet."]
    assert changes == []


def test_a_mistake_of_the_program_goes_up(workspace: Workspace) -> None:
    with pytest.raises(ZeroDivisionError):
        workspace.run("Fout", lambda s: 1 / 0)
    with pytest.raises(NotFound):
        workspace.case("bestaat-niet")


def test_undo_and_redo_by_scope(workspace: Workspace, case_id: str) -> None:
    from wijkteam_desktop.services import cases

    workspace.run("Titel", lambda s: cases.update(s, case_id, title="Anders"), page="vraag")
    assert workspace.undo_state(case_id).undo_label == "Titel"
    change = workspace.undo(case_id)
    assert (change.kind, change.page) == ("undo", "vraag")
    assert workspace.case(case_id).title == "Proef"
    assert workspace.redo(case_id).kind == "redo"
    assert workspace.case(case_id).title == "Anders"


def test_undo_of_nothing_says_so(workspace: Workspace) -> None:
    said = heard(workspace.message)
    assert workspace.undo("geen") is None
    assert len(said) == 1


def test_looking_back_and_restoring(workspace: Workspace, case_id: str) -> None:
    from wijkteam_desktop.services import cases, reading

    first = workspace.history(case_id)[0].id
    workspace.run("Titel", lambda s: cases.update(s, case_id, title="Anders"), page="vraag")
    viewer = workspace.viewer
    before = workspace.peek(first, lambda s: reading.case_view(s, case_id, viewer), case_id=case_id)
    assert before.title == "Proef"
    assert workspace.case(case_id).title == "Anders"
    assert workspace.restore(first, case_id=case_id).kind == "restore"
    assert workspace.case(case_id).title == "Proef"
    workspace.undo(case_id)
    assert workspace.case(case_id).title == "Anders"


def test_access_is_noted_with_the_name(workspace: Workspace, case_id: str) -> None:
    from wijkteam_desktop.services import access

    workspace.log_access(AccessKind.PRINTED, case_id, "A4")
    lines = workspace.read(lambda s: access.for_case(s, case_id))
    assert [(line.kind, line.member_name, line.detail) for line in lines] == [
        (AccessKind.PRINTED, "Yasmin", "A4")
    ]


def test_the_role_of_the_viewer_is_read_again(workspace: Workspace) -> None:
    from wijkteam_desktop.services import team

    workspace.join_team()
    assert not workspace.viewer.safety_officer
    workspace.run("Rol", lambda s: team.set_roles(s, "member-1", [team.SAFETY_OFFICER]))
    workspace.refresh_viewer()
    assert workspace.viewer.safety_officer


def test_joining_the_team_happens_once(workspace: Workspace) -> None:
    from wijkteam_desktop.services import team

    workspace.join_team()
    workspace.join_team()
    members = workspace.read(team.members)
    assert [member.id for member in members].count("member-1") == 1
    assert not workspace.undo_state(None).can_undo


def test_a_locked_workspace_reads_and_writes_nothing(workspace: Workspace, store: Any) -> None:
    said, locks = heard(workspace.message), []
    workspace.locked.connect(lambda: locks.append(1))
    assert workspace.detach() is store
    assert workspace.detach() is None
    assert locks == [1]
    assert workspace.run("Te laat", lambda s: 1) is None
    assert len(said) == 1
    with pytest.raises(Locked):
        workspace.read(lambda s: 1)
    workspace.log_access(AccessKind.SHOWN, "te laat")
    workspace.attach(store)
    assert workspace.run("Weer open", lambda s: 1) == 1


def test_locking_takes_our_text_off_the_clipboard(workspace: Workspace) -> None:
    clipboard = QGuiApplication.clipboard()
    workspace.copy_text("het verhaal van het gezin")
    assert clipboard.text() == "het verhaal van het gezin"
    workspace.detach()
    assert clipboard.text() == ""


def test_locking_leaves_the_text_of_others(workspace: Workspace) -> None:
    workspace.copy_text("van ons")
    QGuiApplication.clipboard().setText("van een ander programma")
    workspace.detach()
    assert QGuiApplication.clipboard().text() == "van een ander programma"


class Counting(Page):
    """A page that counts how often it reads."""

    reads = 0

    def refresh(self) -> None:
        self.reads += 1


def test_a_page_reads_again_only_in_sight(qtbot: Any, workspace: Workspace, case_id: str) -> None:
    from wijkteam_desktop.services import cases

    page = Counting(workspace)
    qtbot.addWidget(page)
    page.show()
    assert page.reads == 1
    page.hide()
    for title in ("Een", "Twee"):
        workspace.run("Titel", lambda s, title=title: cases.update(s, case_id, title=title))
    assert page.reads == 1
    page.show()
    assert page.reads == 2
    workspace.run("Titel", lambda s: cases.update(s, case_id, title="Drie"))
    assert page.reads == 3
