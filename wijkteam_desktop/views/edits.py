"""What a ``ChangeSet`` says of an edit: its kind, and the page where it was made."""

from __future__ import annotations

EDIT, IMPORT, UNDO, REDO, RESTORE = "edit", "import", "undo", "redo", "restore"
"""The kinds."""

LIST_PAGE = "lijst"
"""The list of cases: what is edited there is undone there, also if it touches one case."""

CASE_PAGE, SETTINGS_PAGE = "casus", "instellingen"
INSIGHT_PAGE = "inzicht"
KAART_PAGE = "kaart"
"""The sociale kaart: what is edited there is undone with the list of cases."""

REQUEST_TAB, NETWORK_TAB, GOALS_TAB, REPORT_TAB = "vraag", "netwerk", "doelen", "verslag"
CASE_TABS = (REQUEST_TAB, NETWORK_TAB, GOALS_TAB, REPORT_TAB)
"""The tabs of a case, in the order of a conversation."""
