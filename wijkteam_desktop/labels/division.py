"""Dutch labels of the division of a request."""

from __future__ import annotations

from wijkteam_desktop import vocabulary as v
from wijkteam_desktop.labels.kinds import Labels

LABELS: Labels = {
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
    v.VolunteerAnswer: {"yes": "Ja", "partly": "Deels", "no": "Nee"},
    v.DigitalBarrier: {
        "not_asked": "Niet gepeild",
        "willing": "Enthousiast",
        "hesitant": "Aarzelt",
        "unwilling": "Liever niet",
    },
    v.LimitLevel: {
        "red": "Niet voor vrijwilligers",
        "amber": "Let op bij vrijwilligers",
    },
    v.CarerInstrument: {"ediz": "EDIZ", "ediz_plus": "EDIZ-plus", "csi": "CSI"},
    v.Capacity: {"ample": "Ruim", "enough": "Genoeg", "tight": "Krap", "empty": "Op"},
}
