"""A case without names: roles and numbers everywhere, also inside texts.

For discussing a case with people who should not know the family.  It is a way of showing, not a
change of the case.  A rare situation can still be recognised; the window says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from wijkteam_desktop.folding import fold
from wijkteam_desktop.services.naming import Named, name_words, shown_names
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseRow, CaseView
from wijkteam_desktop.views.snapshots import SnapshotNodeView
from wijkteam_desktop.vocabulary import PersonKind, PrivacyMode

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def anonymous(case: CaseView) -> CaseView:
    """The case with roles for names, no title, no neighbourhood and no organisation by name."""
    people = [Named(p.id, p.name, p.role, p.kind) for p in case.people]
    gone = {n.id: n for moment in case.snapshots for n in moment.nodes if _is_gone(n)}
    people += [Named(n.id, n.name, n.role, n.kind or PersonKind.FAMILY) for n in gone.values()]
    shown = shown_names(people, PrivacyMode.ROLES)
    roles = {word: shown[p.id].name for p in people for word in name_words([p.name])}
    sectors = {o.id: _organisation(o.sector, n) for n, o in enumerate(case.organisations, start=1)}
    hidden = {o.name.casefold(): sectors[o.id] for o in case.organisations}

    def text(words: str) -> str:
        for name, role in hidden.items():
            words = re.sub(re.escape(name), role, words, flags=re.IGNORECASE)
        return _WORD.sub(lambda found: _role_for(found[0], roles), words)

    def moment_node(node: SnapshotNodeView) -> SnapshotNodeView:
        if node.kind is None:
            name = sectors.get(node.node_id or "", "") or _organisation(node.sector, 0)
            return replace(node, name=name.removesuffix(" 0"))
        known = shown.get(node.key)
        if known is None:
            return replace(node, name=text(node.name), role=text(node.role))
        return replace(node, name=known.name, role=text(known.role))

    return replace(
        case,
        snapshots=tuple(
            replace(m, label=text(m.label), nodes=tuple(moment_node(n) for n in m.nodes))
            for m in case.snapshots
        ),
        title="",
        neighbourhood="",
        domain_tags=(),
        holder_name="",
        story=text(case.story),
        request=replace(
            case.request,
            worded_by_client=text(case.request.worded_by_client),
            question_behind=text(case.request.question_behind),
            question_to_team=text(case.request.question_to_team),
        ),
        people=tuple(
            replace(
                p,
                name=shown[p.id].name,
                role=text(shown[p.id].role),
                organisation_name=sectors.get(p.organisation_id or "", ""),
                capacity_note=text(p.capacity_note),
                first_reaction=text(p.first_reaction),
                endurance=text(p.endurance),
                restricted_note=text(p.restricted_note),
            )
            for p in case.people
        ),
        organisations=tuple(replace(o, name=sectors[o.id]) for o in case.organisations),
        households=tuple(
            replace(h, label=_("Huishouden {n}").format(n=n))
            for n, h in enumerate(case.households, start=1)
        ),
        authorities=tuple(replace(a, note=text(a.note)) for a in case.authorities),
        emotional=tuple(replace(e, note=text(e.note)) for e in case.emotional),
        ties=tuple(
            replace(
                t,
                note=text(t.note),
                reciprocity=text(t.reciprocity),
                contact_frequency=text(t.contact_frequency),
            )
            for t in case.ties
        ),
        desired=tuple(replace(d, label=text(d.label)) for d in case.desired),
        parts=tuple(
            replace(
                p,
                text=text(p.text),
                program=text(p.program),
                reason_not_volunteer=text(p.reason_not_volunteer),
                reciprocity=text(p.reciprocity),
                first_reaction=text(p.first_reaction),
            )
            for p in case.parts
        ),
        matches=tuple(
            replace(m, wishes=text(m.wishes), outcome_note=text(m.outcome_note), volunteer_id=None)
            for m in case.matches
        ),
        limit_overrides=tuple(
            replace(o, sentence=text(o.sentence), given_by="") for o in case.limit_overrides
        ),
        goals=tuple(
            replace(
                g,
                text=text(g.text),
                measurable_result=text(g.measurable_result),
                fallback=text(g.fallback),
                evaluation=text(g.evaluation),
                scores=tuple(replace(one, note=text(one.note)) for one in g.scores),
                trials=tuple(
                    replace(one, what=text(one.what), learned=text(one.learned)) for one in g.trials
                ),
            )
            for g in case.goals
        ),
        grades=tuple(replace(g, sentence=text(g.sentence)) for g in case.grades),
        actions=tuple(
            replace(a, what=text(a.what), who_text=text(a.who_text)) for a in case.actions
        ),
    )


def anonymous_row(row: CaseRow) -> CaseRow:
    """A row of the list by its code alone."""
    return replace(row, title="", main_people="", holder_name="")


def find_shown(rows: Iterable[CaseRow], query: str) -> list[str]:
    """Ids of the rows in which all typed words begin a word that is shown of them.

    The search index knows the names: with roles for names it may not be asked, or typing a name
    would show whose case it is.
    """
    wanted = fold(query).split()
    found = []
    for row in rows:
        words = fold(" ".join((row.code, row.title, row.main_people))).split()
        if all(any(word.startswith(part) for word in words) for part in wanted):
            found.append(row.id)
    return found


def _is_gone(node: SnapshotNodeView) -> bool:
    """Say whether a moment shows a person who is no longer in the case."""
    return node.node_id is None and node.kind is not None and not node.desired


def _organisation(sector: str, number: int) -> str:
    return _("{sector} {n}").format(sector=(sector or _("organisatie")).capitalize(), n=number)


def _role_for(word: str, roles: dict[str, str]) -> str:
    folded = word.casefold().replace("’", "'")
    for form in (folded, folded.removesuffix("'s"), folded.removesuffix("s")):
        if form in roles:
            return roles[form].lower()
    return word
