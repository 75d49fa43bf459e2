"""How the pages are made: each imported only when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from wijkteam_desktop.ui.shell.pages import Makers
from wijkteam_desktop.ui.shell.place import CASE, INSIGHT, KAART, LIST, SETTINGS

if TYPE_CHECKING:
    from wijkteam_desktop.ui.main_window import MainWindow


def page_makers(window: MainWindow) -> Makers:
    """Give the makers of the pages of *window*."""

    def case_list() -> QWidget:
        from wijkteam_desktop.ui.cases.list_page import CaseListPage

        page = CaseListPage(window.workspace, window.settings)
        page.import_asked.connect(lambda: window.do("import"))
        return page

    def case() -> QWidget:
        from wijkteam_desktop.ui.case.case_page import CasePage

        return CasePage(window.workspace, window.settings)

    def kaart() -> QWidget:
        from wijkteam_desktop.ui.kaart.kaart_page import KaartPage

        page = KaartPage(window.workspace)
        page.read_asked.connect(lambda: window.do("read_kaart"))
        page.write_asked.connect(lambda: window.do("write_kaart"))
        return page

    def insight() -> QWidget:
        from wijkteam_desktop.ui.insight.insight_page import InsightPage

        return InsightPage(window.workspace)

    def settings() -> QWidget:
        from wijkteam_desktop.ui.settings.settings_page import SettingsPage

        return SettingsPage(window)

    return {LIST: case_list, CASE: case, KAART: kaart, INSIGHT: insight, SETTINGS: settings}
