"""Ties that the family tree cannot show are counted beside the legend, with the reason."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.network.hand import Screen
from wijkteam_desktop.views.people import ParentLinkView
from wijkteam_desktop.vocabulary import ParentKind, View


def test_what_cannot_be_drawn_is_listed_with_its_reason(screen: Screen) -> None:
    view, missing = screen.view, screen.view.overlay.missing
    view.show_view(View.STAMBOOM)
    assert not missing.button.isVisible()
    els = screen.family["els"]
    own = ParentLinkView("l1", "p1", els, els, ParentKind.BIOLOGICAL)
    view.show_case(replace(screen.case(), parent_links=(own,)))
    assert missing.button.isVisible() and missing.button.text() == "Niet getekend (1)"
    assert missing.button.geometry().right() < view.legend.button.geometry().left()
    QTest.mouseClick(missing.button, Qt.MouseButton.LeftButton)
    assert missing.card.isVisible()
    assert "Tante Els staat als eigen ouder ingevuld" in missing.words.text()
    QTest.keyClick(missing.card, Qt.Key.Key_Escape)
    assert not missing.card.isVisible()
    view.show_view(View.KRING)
    assert not missing.button.isVisible()
