"""How the history says columns and values: names of fields, and what a value reads like."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from wijkteam_desktop import vocabulary as v
from wijkteam_desktop.dutch import date_words, listed
from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _

Namer = Callable[[str], str]
"""Gives the shown name of a person, organisation, part ... by its id."""

_QUOTED = 60

KINDS: Mapping[tuple[str, str], type[StrEnum]] = {
    ("case", "status"): v.CaseStatus,
    ("case", "privacy_mode"): v.PrivacyMode,
    ("help_request", "life_domains"): v.LifeDomain,
    ("person", "gender"): v.Gender,
    ("person", "kind"): v.PersonKind,
    ("person", "capacity"): v.Capacity,
    ("person", "digital_barrier"): v.DigitalBarrier,
    ("person", "carer_instrument"): v.CarerInstrument,
    ("partnership", "kind"): v.PartnershipKind,
    ("parent_child_link", "kind"): v.ParentKind,
    ("emotional_relation", "kind"): v.EmotionalKind,
    ("emotional_relation", "visibility"): v.Visibility,
    ("support_tie", "circle"): v.Circle,
    ("support_tie", "strength"): v.TieStrength,
    ("support_tie", "support_kinds"): v.SupportKind,
    ("support_tie", "direction"): v.Direction,
    ("support_tie", "visibility"): v.Visibility,
    ("desired_tie", "circle"): v.Circle,
    ("snapshot_tie", "circle"): v.Circle,
    ("snapshot_tie", "strength"): v.TieStrength,
    ("snapshot_tie", "direction"): v.Direction,
    ("request_part", "life_domain"): v.LifeDomain,
    ("request_part", "carrier"): v.Carrier,
    ("request_part", "helper_carriers"): v.Carrier,
    ("request_part", "forms"): v.Form,
    ("request_part", "status"): v.PartStatus,
    ("request_part", "volunteer_question"): v.VolunteerAnswer,
    ("request_part", "digital_barrier"): v.DigitalBarrier,
    ("request_part", "channels"): v.Channel,
    ("request_part", "visibility"): v.Visibility,
    ("request_part", "wished_carrier"): v.Carrier,
    ("action", "status"): v.ActionStatus,
    ("goal", "status"): v.GoalStatus,
    ("offer_match", "status"): v.MatchStatus,
    ("offer_match", "outcome"): v.MatchOutcome,
    ("offer_match", "consent"): v.ConsentAnswer,
    ("consent", "consent_type"): v.ConsentType,
    ("consent", "answer"): v.ConsentAnswer,
    ("meeting", "method"): v.MeetingMethod,
}

FIELDS: Mapping[str, str] = {
    "code": "code",
    "title": "titel",
    "neighbourhood": "buurt",
    "domain_tags": "trefwoorden",
    "story": "verhaal",
    "status": "status",
    "trashed": "prullenbak",
    "privacy_mode": "namen of rollen",
    "sensitive_case": "gevoelige casus",
    "holder_member_id": "casushouder",
    "worded_by_client": "vraag in eigen woorden",
    "question_behind": "vraag achter de vraag",
    "question_to_team": "vraag aan het team",
    "asked_by_id": "gesteld door",
    "date": "datum",
    "contact_wish": "wil contact",
    "life_domains": "leefgebieden",
    "display_name": "naam",
    "birth_year": "geboortejaar",
    "died_year": "jaar van overlijden",
    "gender": "geslacht",
    "kind": "soort",
    "role_in_case": "rol",
    "household_id": "huishouden",
    "organisation_id": "organisatie",
    "team_member_id": "teamlid",
    "index_position": "hoofdpersoon",
    "is_case_holder": "casushouder",
    "discipline": "functie",
    "capacity": "draagkracht",
    "capacity_note": "toelichting op draagkracht",
    "capacity_hours": "uren die iemand kan",
    "talents": "talenten",
    "first_reaction_on": "eerste reactie op",
    "carer_instrument": "vragenlijst voor mantelzorgers",
    "carer_total": "totaal van de vragenlijst",
    "carer_measured_on": "vragenlijst ingevuld op",
    "endurance": "hoe lang het vol te houden is",
    "sentence": "waarom toch een vrijwilliger",
    "given_by": "gegeven door",
    "given_on": "gegeven op",
    "vog_checked": "VOG gezien",
    "stillborn": "doodgeboren",
    "miscarriage": "miskraam",
    "pregnancy_due": "uitgerekend op",
    "health_note": "gezondheid",
    "restricted_note": "vertrouwelijke notitie",
    "name": "naam",
    "sector": "sector",
    "label": "naam",
    "start_year": "begonnen in",
    "end_year": "geëindigd in",
    "twin_group": "tweeling",
    "twin_kind": "soort tweeling",
    "start": "begin",
    "end": "einde",
    "note": "notitie",
    "visibility": "zichtbaar voor",
    "circle": "cirkel",
    "strength": "sterkte",
    "support_kinds": "soort steun",
    "direction": "richting",
    "contact_frequency": "hoe vaak",
    "hours_per_week": "uren per week",
    "reciprocity": "wat er terugkomt",
    "text": "tekst",
    "life_domain": "leefgebied",
    "carrier": "wie neemt het op zich",
    "helper_carriers": "wie helpt mee",
    "forms": "vorm",
    "volunteer_question": "kan een vrijwilliger dit",
    "reason_not_volunteer": "waarom geen vrijwilliger",
    "catalogue_ref": "aanbod",
    "offer_name": "aanbod",
    "volunteer_id": "vrijwilliger",
    "sought_on": "gezocht op",
    "asked_on": "gevraagd op",
    "matched_on": "gematcht op",
    "started_on": "gestart op",
    "stopped_on": "gestopt op",
    "outcome": "wat eruit kwam",
    "outcome_note": "toelichting op wat eruit kwam",
    "consent": "toestemming",
    "consent_on": "toestemming op",
    "wishes": "wensen",
    "digital_barrier": "digitaal",
    "first_reaction": "eerste reactie",
    "program": "programma",
    "channels": "contactvorm",
    "review_on": "terugkijken op",
    "why_not_closer": "waarom niet dichterbij",
    "referral_reason": "reden van verwijzing",
    "split_from_id": "afgesplitst van",
    "who_person_id": "wie",
    "who_organisation_id": "wie",
    "who_text": "wie",
    "what": "wat",
    "due_date": "wanneer",
    "part_id": "hoort bij deel",
    "owner_id": "van wie",
    "measurable_result": "meetbaar resultaat",
    "deadline": "klaar op",
    "goal_id": "hoort bij doel",
    "fallback": "als het niet lukt",
    "evaluation": "terugblik",
    "evaluated_on": "teruggekeken op",
    "score": "cijfer van de cliënt",
    "until": "tot",
    "learned": "wat we leerden",
    "grade": "cijfer voor de hulp",
    "wished_carrier": "gewenst: wie neemt het op zich",
    "wished_on": "gewenst sinds",
    "client_scale_start": "cijfer van de cliënt bij het begin",
    "client_scale_latest": "cijfer van de cliënt nu",
    "given_by_id": "gegeven door",
    "decided_with_id": "besloten samen met",
    "consent_type": "soort",
    "shared_with": "gedeeld met",
    "scope": "waarover",
    "answer": "antwoord",
    "age_at_consent": "leeftijd toen",
    "duration_min": "duur in minuten",
    "client_present": "cliënt erbij",
    "anonymous": "anoniem",
    "for_id": "voor",
    "other_id": "met wie",
}
"""Columns that a reader knows, by their Dutch name; other columns are no news to anybody."""

PROSE = frozenset(
    {
        "story",
        "worded_by_client",
        "question_behind",
        "question_to_team",
        "note",
        "reciprocity",
        "reason_not_volunteer",
        "why_not_closer",
        "referral_reason",
        "first_reaction",
        "capacity_note",
        "endurance",
        "sentence",
        "health_note",
        "restricted_note",
        "measurable_result",
        "fallback",
        "evaluation",
        "learned",
        "scope",
        "outcome_note",
        "wishes",
    }
)
"""Longer texts: said to have changed, without repeating them."""

_DATES = frozenset(
    {
        "date",
        "due_date",
        "deadline",
        "pregnancy_due",
        "start",
        "end",
        "consent_on",
        "review_on",
        "evaluated_on",
        "until",
        "wished_on",
        "first_reaction_on",
        "carer_measured_on",
        "given_on",
        *(f"{status.value}_on" for status in v.MatchStatus),
    }
)
_IDS = frozenset(
    {
        "holder_member_id",
        "team_member_id",
        "asked_by_id",
        "household_id",
        "organisation_id",
        "split_from_id",
        "who_person_id",
        "who_organisation_id",
        "part_id",
        "goal_id",
        "volunteer_id",
        "owner_id",
        "given_by_id",
        "decided_with_id",
        "for_id",
        "other_id",
    }
)


def field_name(column: str) -> str:
    """Give the Dutch name of a column; empty for one that a reader does not know."""
    return _(FIELDS[column]) if column in FIELDS else ""


def value_words(table: str, column: str, value: Any, name: Namer) -> str:
    """Say a value of a column; empty when nothing is filled in."""
    if value is None or value == "" or value == []:
        return ""
    if isinstance(value, list):
        return listed([value_words(table, column, item, name) for item in value])
    kind = KINDS.get((table, column))
    if kind is not None:
        return _label(kind, value)
    if column in _IDS:
        return name(value)
    if column in _DATES:
        return date_words(str(value))
    if column == "index_position":
        return _("ja")
    return plain_words(value)


def plain_words(value: Any) -> str:
    """Say a plain value: yes or no, a number with a comma, a text between quotes."""
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return quoted(str(value))


def quoted(text: str, limit: int = _QUOTED) -> str:
    """Put a text between quotes, on one line and shortened."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= limit else line[: limit - 1].rstrip() + '…'}”"


def nothing(table: str, column: str) -> str:
    """Say that nothing was filled in."""
    return _("Nog niemand") if (table, column) == ("request_part", "carrier") else _("niets")


def _label(kind: type[StrEnum], value: Any) -> str:
    """Say a value of an enumeration; one that later versions no longer know stays as it is."""
    try:
        return label(kind(value))
    except ValueError:
        return str(value)
