"""The network of a case as files for other programs; nothing confidential ever goes along."""

from __future__ import annotations

from pathlib import Path

from wijkteam_desktop.exchange.case_network import network_of_case
from wijkteam_desktop.exchange.gedcom.writer import write_gedcom
from wijkteam_desktop.exchange.graphml import write_graphml
from wijkteam_desktop.exchange.network_csv import write_lines, write_people
from wijkteam_desktop.views.case import CaseView

FORMS = {"graphml": "GraphML", "csv": "CSV", "ged": "GEDCOM"}
"""The forms in which a network is written, by the end of the name."""


def contents(case: CaseView, form: str, out: Path, *, gedcom: str = "5.5.1") -> dict[Path, bytes]:
    """Give what to write where; CSV is a pair of tables.

    Raises KeyError for another form than those of ``FORMS``.
    """
    FORMS[form]
    case = case.public()
    if form == "ged":
        return {out: write_gedcom(case, version=gedcom).encode()}
    file = network_of_case(case)
    if form == "graphml":
        return {out: write_graphml(file).encode()}
    return {
        out: write_people(file),
        out.with_name(f"{out.stem} lijnen.csv"): write_lines(file),
    }
