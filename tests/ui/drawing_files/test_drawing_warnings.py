"""Before a drawing goes on paper the dialog says what could not be read there."""

from __future__ import annotations

from functools import partial

from wijkteam_desktop.ui.drawing_files.drawing_warnings import warnings
from wijkteam_desktop.ui.drawing_files.export_dialog import ExportDrawingDialog, Wish
from wijkteam_desktop.vocabulary import View


def _largest(samples, case_ids):
    return max((samples.case(i) for i in case_ids.values()), key=lambda case: len(case.people))


def test_small_letters_are_told_for_paper_and_not_for_data(samples, case_ids):
    case = _largest(samples, case_ids)
    said = warnings(case, View.STAMBOOM, Wish("pdf", "A4", landscape=False))
    assert any("te klein om te lezen" in sentence and "A4 staand" in sentence for sentence in said)
    poster = warnings(case, View.STAMBOOM, Wish("pdf", "A3", across=4))
    assert not any("te klein" in sentence for sentence in poster)
    assert warnings(case, View.STAMBOOM, Wish("ged")) == ()


def test_the_dialog_follows_the_choice(qtbot, samples, case_ids):
    case = _largest(samples, case_ids)
    dialog = ExportDrawingDialog(None, "Stamboom", partial(warnings, case, View.STAMBOOM))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.paper.setCurrentIndex(dialog.paper.findData("A4-p"))
    assert "te klein" in dialog.warnings.text() and dialog.warnings.isVisible()
    dialog.form.setCurrentIndex(dialog.form.findData("ged"))
    assert not dialog.warnings.isVisible()
