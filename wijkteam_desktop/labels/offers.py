"""Dutch labels of the sociale kaart."""

from __future__ import annotations

from wijkteam_desktop import vocabulary as v
from wijkteam_desktop.labels.kinds import Labels

LABELS: Labels = {
    v.Channel: {
        "home_visit": "Huisbezoek",
        "community_centre": "Wijkgebouw",
        "phone": "Telefoon",
        "messages": "Appjes",
        "video": "Beeldbellen",
        "online": "Online module",
    },
    v.ProviderKind: {
        "informal": "Informele zorg",
        "community": "Vrij toegankelijk",
        "formal": "Professioneel",
    },
    v.Weekday: {
        "mon": "Maandag",
        "tue": "Dinsdag",
        "wed": "Woensdag",
        "thu": "Donderdag",
        "fri": "Vrijdag",
        "sat": "Zaterdag",
        "sun": "Zondag",
    },
    v.DayPart: {"morning": "Ochtend", "afternoon": "Middag", "evening": "Avond"},
    v.MatchStatus: {
        "sought": "Gezocht",
        "asked": "Gevraagd",
        "matched": "Gematcht",
        "started": "Gestart",
        "stopped": "Gestopt",
    },
    v.MatchOutcome: {
        "no_answer": "Geen antwoord",
        "not_possible": "Kan niet",
        "intake": "Kennismaking",
        "match": "Match",
        "finished": "Gestopt: klaar",
        "quit": "Gestopt: lukte niet",
    },
    v.Experience: {"good": "Ging goed", "mixed": "Wisselend", "bad": "Ging niet goed"},
}
