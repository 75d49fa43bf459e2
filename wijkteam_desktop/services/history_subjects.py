"""Whom or what a changed row is about, in a few Dutch words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wijkteam_desktop.db.changes import Values
from wijkteam_desktop.dutch import date_words
from wijkteam_desktop.services.history_names import Known
from wijkteam_desktop.services.history_words import quoted
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import SnapshotKind

_Named = Callable[[str], str]

NOUNS: Mapping[str, tuple[str, str]] = {
    "case": ("casus", "casussen"),
    "help_request": ("hulpvraag", "hulpvragen"),
    "case_block": ("onderdeel", "onderdelen"),
    "organisation": ("organisatie", "organisaties"),
    "household": ("huishouden", "huishoudens"),
    "person": ("persoon", "personen"),
    "partnership": ("partnerlijn", "partnerlijnen"),
    "parent_child_link": ("ouder-kindlijn", "ouder-kindlijnen"),
    "legal_authority": ("gezag", "gezagslijnen"),
    "emotional_relation": ("relatie", "relaties"),
    "support_tie": ("steunlijn", "steunlijnen"),
    "desired_tie": ("gewenst contact", "gewenste contacten"),
    "placement": ("plaats in de tekening", "plaatsen in de tekening"),
    "request_part": ("deelvraag", "deelvragen"),
    "action": ("actie", "acties"),
    "goal": ("doel", "doelen"),
    "goal_score": ("cijfer bij een doel", "cijfers bij doelen"),
    "goal_trial": ("kleine proef", "kleine proeven"),
    "client_grade": ("cijfer voor de hulp", "cijfers voor de hulp"),
    "agenda_item": ("bespreking", "besprekingen"),
    "decision": ("besluit", "besluiten"),
    "consent": ("toestemming", "toestemmingen"),
    "snapshot": ("momentopname", "momentopnames"),
    "snapshot_node": ("persoon in een momentopname", "personen in momentopnames"),
    "snapshot_tie": ("lijn in een momentopname", "lijnen in momentopnames"),
    "offer_match": ("zoektocht", "zoektochten"),
    "limit_override": ("toch een vrijwilliger", "toch een vrijwilliger"),
    "team_member": ("teamlid", "teamleden"),
    "catalogue_entry": ("aanbod", "soorten aanbod"),
    "meeting": ("overleg", "overleggen"),
    "provider": ("organisatie", "organisaties"),
    "offer": ("aanbod", "aanbod"),
    "offer_volunteer": ("vrijwilliger", "vrijwilligers"),
    "offer_experience": ("ervaring", "ervaringen"),
    "offer_term": ("thema", "thema’s"),
}


def subject(table: str, row_id: str, values: Values, known: Known) -> str:
    """Say whom or what a row is about, by its last known name; *values* are those of the edit."""
    values = known.row(table, row_id) or values

    def named(column: str) -> str:
        return known.name(values.get(column) or "") or _("iemand")

    if table in ("snapshot_node", "snapshot_tie"):
        return _of_moment(values, known)
    if table == "support_tie" and values.get("client_side_id") in known.main_people:
        return named(_other_column(values))
    pattern = _SUBJECTS.get(table)
    if pattern is not None:
        return pattern(values, named)
    noun = _(NOUNS[table][0]).capitalize() if table in NOUNS else ""
    return " ".join(word for word in (noun, known.name(row_id)) if word)


def _of_moment(values: Values, known: Known) -> str:
    """Name somebody of a moment, who may be in the case as well."""
    node_id = values.get("other_node_id")
    node = known.row("snapshot_node", node_id) if node_id else values
    own_id = node.get("person_id") or node.get("organisation_id")
    name = known.name(own_id) if own_id else known.without_names(str(node.get("name") or ""))
    moment = known.row("snapshot", values.get("snapshot_id"))
    if moment.get("kind") == SnapshotKind.WISHED:
        return _("Gewenst: {who}").format(who=name or _("iemand"))
    return _("{who} in {moment}").format(
        who=name or _("iemand"), moment=_moment(moment, known.name)
    )


def _moment(values: Values, _named: _Named) -> str:
    if values.get("kind") == SnapshotKind.WISHED:
        return _("Gewenst netwerk")
    called = values.get("label") or date_words(values.get("date"))
    return _("Momentopname {label}").format(label=quoted(str(called)))


def _tie(values: Values, named: _Named) -> str:
    return _("{other} (steun voor {client})").format(
        other=named(_other_column(values)), client=named("client_side_id")
    )


def _other_column(values: Values) -> str:
    return "other_person_id" if values.get("other_person_id") else "other_organisation_id"


def _pair(first: str, second: str) -> Callable[[Values, _Named], str]:
    return lambda _values, named: _("{first} en {second}").format(
        first=named(first), second=named(second)
    )


def _parent(_values: Values, named: _Named) -> str:
    return _("{parent}, ouder van {child}").format(
        parent=named("parent_id"), child=named("child_id")
    )


def _authority(_values: Values, named: _Named) -> str:
    return _("Gezag over {who}").format(who=named("subject_id"))


def _desired(values: Values, named: _Named) -> str:
    return _("Gewenst contact van {who} {label}").format(
        who=named("for_id"), label=quoted(str(values.get("label") or ""))
    )


def _consent(values: Values, named: _Named) -> str:
    if not values.get("given_by_id"):
        return _("Toestemming")
    return _("Toestemming van {who}").format(who=named("given_by_id"))


def _only(noun: str) -> Callable[[Values, _Named], str]:
    return lambda _values, _named: _(noun)


def _text(noun: str, column: str) -> Callable[[Values, _Named], str]:
    return lambda values, _named: f"{_(noun)} {quoted(str(values.get(column) or ''))}"


_BLOCKS: Mapping[str, str] = {
    "cost_comparison": "Kostenroutes",
    "dismissed_observations": "Weggelegde opmerkingen",
    "worker_choice": "Keuze van de hulpverlener",
}
"""Blocks that a screen changes, by what they are called there."""


def _block(key: str) -> str:
    return _(_BLOCKS[key]) if key in _BLOCKS else f"{_('Onderdeel')} {quoted(key)}"


_SUBJECTS: Mapping[str, Callable[[Values, _Named], str]] = {
    "case": _only("Casus"),
    "help_request": _only("Hulpvraag"),
    "person": lambda values, named: named("id"),
    "organisation": lambda values, named: named("id"),
    "support_tie": _tie,
    "emotional_relation": _pair("from_id", "to_id"),
    "partnership": _pair("first_id", "second_id"),
    "parent_child_link": _parent,
    "legal_authority": _authority,
    "desired_tie": _desired,
    "consent": _consent,
    "request_part": _text("Deel", "text"),
    "action": _text("Actie", "what"),
    "goal": _text("Doel", "text"),
    "goal_score": lambda values, named: _("Cijfer bij doel {goal}").format(goal=named("goal_id")),
    "goal_trial": _text("Kleine proef", "what"),
    "client_grade": _only("Cijfer voor de hulp"),
    "decision": _text("Besluit", "text"),
    "offer_match": _text("Zoektocht", "offer_name"),
    "limit_override": _only("Toch een vrijwilliger"),
    "household": _text("Huishouden", "label"),
    "agenda_item": _only("de bespreking"),
    "case_block": lambda values, _named: _block(str(values.get("key") or "")),
    "snapshot": _moment,
}
