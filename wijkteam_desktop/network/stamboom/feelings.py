"""Emotional lines over the family tree: around symbols and names, next to each other."""

from __future__ import annotations

from wijkteam_desktop.network.geometry import Mark, box_of
from wijkteam_desktop.network.lines import emotional_line
from wijkteam_desktop.network.sentences import emotional_sentence
from wijkteam_desktop.network.stamboom.bends import best_track
from wijkteam_desktop.network.stamboom.surroundings import Field
from wijkteam_desktop.network.style import emotional_role
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView

UNIT = 1.0


def feeling_mark(case: CaseView, relation: EmotionalView, around: Field) -> Mark | None:
    """Line of one feeling; None when one of the two is not in the drawing."""
    places = around.fitting.places
    if relation.from_id not in places or relation.to_id not in places:
        return None
    if relation.from_id == relation.to_id:
        return None
    track, _hits = best_track(relation.from_id, relation.to_id, around)
    around.drawn += track.points[1:-1]
    parts = emotional_line(track, relation.kind, emotional_role(relation), UNIT)
    box = box_of(track.points).grown(9.0 * UNIT)
    sentence = emotional_sentence(case, relation)
    return Mark(relation.id, "tie", parts, box, sentence, track.at(track.length / 2))
