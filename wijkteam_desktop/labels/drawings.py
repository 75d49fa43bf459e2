"""Dutch labels: the drawings of a network and what they are divided in."""

from __future__ import annotations

from wijkteam_desktop import vocabulary as v
from wijkteam_desktop.labels.kinds import Labels

LABELS: Labels = {
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
}
