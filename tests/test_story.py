"""The main job through the real window, with real events; its pictures are left in out/pictures."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from wijkteam_desktop.app import dress
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.door import StoreDoor
from wijkteam_desktop.services import access, reading
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.settings import Settings
from wijkteam_desktop.tour import PASSPHRASE, SIZES, Tour
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.main_window import MainWindow

PICTURES = Path(__file__).parents[1] / "out" / "pictures"


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path):
    settings = Settings(tmp_path / "instellingen")
    dress(qapp, settings)
    made = MainWindow(StoreDoor(tmp_path / "instellingen"), settings)
    made.resize(*SIZES[0])
    made.show()
    yield made
    made.close()
    theme.set_scheme("light")
    theme.apply(qapp)


@pytest.mark.pictures
@pytest.mark.timeout(300)
def test_a_worker_does_the_main_job_and_finds_everything_back(window, tmp_path):
    PICTURES.mkdir(parents=True, exist_ok=True)
    tour = Tour(window, tmp_path, PICTURES)
    tour.walk()
    case_id = tour.case_page.case_id
    before = tour.case
    window.close()

    store = Store.open(tmp_path / "Team Zuid", PASSPHRASE)
    with store.reading() as session:
        after = reading.case_view(session, case_id, Viewer(store.actor.member_id))
        seen = [entry.kind.value for entry in access.for_case(session, case_id)]
    store.close()
    assert after == before
    assert "Wie kan vader helpen" in after.request.question_to_team
    assert {"opened", "shown"} <= set(seen)

    assert len(tour.pictures) >= 20
    document = pypdfium2.PdfDocument(PICTURES / "samenvatting-M-040.pdf")
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert "Iemand die meegaat naar de bank" in text
    assert "Karim" in text
    assert "Vertrouwelijk" in text
