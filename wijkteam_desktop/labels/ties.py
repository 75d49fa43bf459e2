"""Dutch labels: support between people: how close, how strong, which way."""

from __future__ import annotations

from wijkteam_desktop import vocabulary as v
from wijkteam_desktop.labels.kinds import Labels

LABELS: Labels = {
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
}
