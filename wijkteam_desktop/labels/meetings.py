"""Dutch labels: meetings and consents."""

from __future__ import annotations

from wijkteam_desktop import vocabulary as v
from wijkteam_desktop.labels.kinds import Labels

LABELS: Labels = {
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
}
