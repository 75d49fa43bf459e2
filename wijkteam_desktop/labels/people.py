"""Dutch labels: what people are, and how they hang together."""

from __future__ import annotations

from wijkteam_desktop import vocabulary as v
from wijkteam_desktop.labels.kinds import Labels

LABELS: Labels = {
    v.EmotionalKind: {
        "close": "Nauw",
        "fused": "Zeer nauw",
        "normal": "Gewoon",
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
    v.ViolenceStatus: {
        "suspected": "Vermoeden",
        "reported_by_client": "Verteld door cliënt",
        "established": "Vastgesteld door bevoegde instantie",
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
}
