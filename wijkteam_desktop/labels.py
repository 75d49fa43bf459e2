"""Dutch labels of the enumerations: the one place where a value becomes a word to read."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from wijkteam_desktop import vocabulary as v
from wijkteam_desktop.translation import _

_Labels = Mapping[type[StrEnum], Mapping[str, str]]


def label(value: StrEnum) -> str:
    """Dutch label of an enumeration value, as the user reads it.

    Raises KeyError for an enumeration without labels.
    """
    return _(_LABELS[type(value)][value.value])


def choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    """All (value, Dutch label) pairs of an enumeration, in the order of the enumeration."""
    return [(member.value, label(member)) for member in kind]


_LABELS: _Labels = {
    v.Carrier: {
        "own_strength": "Zelf",
        "own_network": "Eigen netwerk",
        "volunteer": "Vrijwilliger",
        "collective": "Voorziening",
        "district_team": "Wijkteam",
        "tailored": "Maatwerk",
        "specialist": "Specialist",
    },
    v.Form: {"individual": "Individueel", "collective": "Samen", "digital": "Digitaal"},
    v.PartStatus: {
        "open": "Open",
        "planned": "Gepland",
        "offered": "Aangeboden",
        "seeking": "Wordt gezocht",
        "waiting": "Wacht",
        "started": "Gestart",
        "done": "Afgerond",
        "stopped": "Gestopt",
    },
    v.EmotionalKind: {
        "close": "Nauw",
        "fused": "Zeer nauw",
        "distant": "Afstandelijk",
        "conflict": "Conflict",
        "hostile": "Vijandig",
        "close_hostile": "Nauw en conflict",
        "fused_hostile": "Zeer nauw en conflict",
        "cut_off": "Verbroken",
        "cut_off_repaired": "Verbroken en hersteld",
        "focused_on": "Gericht op",
        "spiritual": "Geestelijke band",
        "caretaker": "Verzorger",
        "physical_abuse": "Lichamelijk geweld",
        "emotional_abuse": "Psychisch geweld",
        "sexual_abuse": "Seksueel geweld",
        "neglect": "Verwaarlozing",
        "exploitation": "Uitbuiting",
    },
    v.PartnershipKind: {
        "married": "Gehuwd",
        "registered": "Geregistreerd partnerschap",
        "cohabiting": "Samenwonend",
        "lat": "LAT-relatie",
        "engaged": "Verloofd",
        "relationship": "Relatie",
        "relationship_unstable": "Wisselende relatie",
        "separated": "Uit elkaar (niet gescheiden)",
        "divorced": "Gescheiden",
        "remarried": "Hertrouwd",
        "cohabiting_ended": "Samenwonen beëindigd",
        "ended": "Relatie beëindigd",
        "widowed": "Weduwe of weduwnaar",
        "affair": "Affaire",
    },
    v.ParentKind: {
        "biological": "Biologisch",
        "adopted": "Adoptie",
        "foster": "Pleegkind",
        "step": "Stiefkind",
    },
    v.Gender: {
        "man": "Man",
        "woman": "Vrouw",
        "non_binary": "Non-binair",
        "trans_man": "Trans man",
        "trans_woman": "Trans vrouw",
        "unknown": "Nog niet bekend",
        "pet": "Huisdier",
    },
    v.PersonKind: {
        "client": "Cliënt of gezin",
        "family": "Familie",
        "friend": "Vriend(in)",
        "neighbour": "Buur",
        "acquaintance": "Kennis",
        "colleague": "(Oud-)collega",
        "volunteer": "Vrijwilliger",
        "trainee": "Stagiair",
        "professional": "Professional",
        "pet": "Huisdier",
    },
    v.SupportKind: {
        "emotional": "Emotionele steun",
        "practical": "Praktische steun",
        "informational": "Advies en informatie",
        "companionship": "Gezelschap",
    },
    v.TieStrength: {
        "strong": "Sterk",
        "normal": "Gewoon",
        "weak": "Zwak",
        "stressful": "Spanning",
        "broken": "Verbroken",
        "new": "Nieuw",
    },
    v.Direction: {
        "to_client": "Geeft steun",
        "both": "Over en weer",
        "from_client": "Krijgt steun",
    },
    v.Circle: {"inner": "Heel dichtbij", "middle": "Dichtbij", "outer": "Verder weg"},
    v.Sector: {
        "family": "Familie",
        "friends": "Vrienden en buren",
        "volunteers": "Vrijwilligers",
        "school_work": "School en werk",
        "help": "Hulp en instanties",
    },
    v.EcoSector: {
        "family": "Familie",
        "friends": "Vrienden",
        "neighbours": "Buren",
        "school_work": "School en werk",
        "leisure": "Vrije tijd",
        "faith": "Geloof",
        "care": "Hulp en zorg",
        "authorities": "Instanties",
    },
    v.ConsentType: {
        "legal_basis": "Grondslag (AVG)",
        "professional_secrecy": "Delen met een ander",
        "care_agreement": "Instemming met hulp",
    },
    v.ConsentAnswer: {
        "yes": "Ja",
        "no": "Nee",
        "partial": "Deels",
        "unknown": "Onbekend",
        "not_needed": "Niet nodig",
    },
    v.GoalStatus: {
        "in_progress": "Loopt",
        "achieved": "Gehaald",
        "partly_achieved": "Deels gehaald",
        "not_achieved": "Niet gehaald",
        "stopped": "Gestopt",
    },
    v.LifeDomain: {
        "finance": "Financiën",
        "work_education": "Werk en opleiding",
        "time_use": "Tijdsbesteding",
        "housing": "Huisvesting",
        "domestic_relations": "Huiselijke relaties",
        "mental_health": "Geestelijke gezondheid",
        "physical_health": "Lichamelijke gezondheid",
        "substance_use": "Middelengebruik",
        "basic_adl": "Basale ADL",
        "instrumental_adl": "Instrumentele ADL",
        "social_network": "Sociaal netwerk",
        "community_participation": "Maatschappelijke participatie",
        "justice": "Justitie",
    },
    v.Visibility: {"team": "Team", "case_holder_only": "Vertrouwelijk"},
    v.VolunteerAnswer: {"yes": "Ja", "partly": "Deels", "no": "Nee"},
    v.DigitalBarrier: {
        "not_asked": "Niet gepeild",
        "willing": "Enthousiast",
        "hesitant": "Aarzelt",
        "unwilling": "Liever niet",
    },
    v.Capacity: {"ample": "Ruim", "enough": "Genoeg", "tight": "Krap", "empty": "Op"},
    v.ActionStatus: {"open": "Open", "done": "Gedaan"},
    v.CaseStatus: {"active": "Actief", "archived": "Archief"},
    v.PrivacyMode: {"names": "Namen", "roles": "Alleen rollen"},
    v.MeetingMethod: {
        "kort_15": "Kort (15 min)",
        "standaard_30": "Standaard (30 min)",
        "ambassadeursronde_20": "Ambassadeursronde (20 min)",
        "evaluatie_20": "Evaluatie (20 min)",
        "incidentmethode_60": "Incidentmethode (65 min)",
        "rondetafel_gezin_60": "Ronde tafel met gezin (60 min)",
        "empathy_map_45": "Empathy map (45 min)",
        "krachtgericht_30": "Krachtgericht (30 min)",
    },
    v.View: {"kring": "Kring", "ecogram": "Ecogram", "stamboom": "Stamboom"},
    v.RingSchemeKind: {"circles": "3 cirkels", "lensink": "4 schillen"},
    v.Shell: {
        "intimates": "Intimi",
        "friends": "Vrienden",
        "acquaintances": "Bekenden",
        "services": "Diensten",
    },
    v.Quadrant: {
        "family": "Familie",
        "fellow_clients": "Medecliënten",
        "professionals": "Professionals",
        "society": "Samenleving",
    },
    v.SnapshotKind: {"then": "Toen", "wished": "Gewenst"},
    v.AccessKind: {
        "opened": "Geopend",
        "shown": "Getoond",
        "printed": "Afgedrukt",
        "exported": "Uitgevoerd",
    },
}
