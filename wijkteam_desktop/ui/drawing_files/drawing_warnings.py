"""What could not be read on the chosen paper, in sentences for the dialog of an export."""

from __future__ import annotations

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.drawing_files.export_dialog import Wish
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import View


def warnings(case: CaseView, view: View, wish: Wish) -> tuple[str, ...]:
    """Sentences on this drawing in this form; none for data and for a picture without paper."""
    if wish.suffix != "pdf" or not case.people:
        return ()
    from wijkteam_desktop.network.drawing_checks import Paper, drawing_checks
    from wijkteam_desktop.report.picture import view_figure
    from wijkteam_desktop.report.poster_plan import Paper as SheetPaper
    from wijkteam_desktop.report.poster_plan import Sheet

    sheet = Sheet(SheetPaper(wish.paper.lower()), wish.landscape)
    room = sheet.frame
    scale = 1000.0 / max(room.w, room.h)
    shown = case.public()
    figure = view_figure(shown, view, (room.w * scale, room.h * scale))
    turned = _("liggend") if wish.landscape else _("staand")
    name = f"{wish.paper} {turned}"
    if wish.across > 1:
        name = _("{count} bladen {paper}").format(count=wish.across, paper=name)
    paper = Paper(name, room.w * wish.across, room.h * wish.across)
    found = [finding.sentence for finding in drawing_checks(shown, figure, paper)]
    return tuple(found)
