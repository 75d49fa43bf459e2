"""Each person as spoken sentences: who they are, and each of their ties."""

from __future__ import annotations

from collections.abc import Iterable

from wijkteam_desktop.network.sentences import emotional_sentence, person_sentence, tie_sentence
from wijkteam_desktop.ui.people_list.relatives import relatives_of, word_of
from wijkteam_desktop.views.case import CaseView


def spoken(case: CaseView, node_id: str) -> list[str]:
    """Sentences about a person or organisation, each with its full stop."""
    said = [person_sentence(case, node_id)]
    said += [tie_sentence(case, t) for t in case.ties if node_id in (t.other_id, t.client_id)]
    said += [emotional_sentence(case, e) for e in case.emotional if node_id in (e.from_id, e.to_id)]
    family: dict[str, list[str]] = {}
    for line in relatives_of(case, node_id):
        family.setdefault(word_of(line.tie), []).append(line.name)
    said += [f"{word}: {', '.join(names)}" for word, names in family.items()]
    return [text if text.endswith((".", "?", "!")) else f"{text}." for text in said]


def spoken_text(case: CaseView, node_ids: Iterable[str]) -> str:
    """Sentences about several, a paragraph for each."""
    return "\n".join(" ".join(spoken(case, node_id)) for node_id in dict.fromkeys(node_ids))
