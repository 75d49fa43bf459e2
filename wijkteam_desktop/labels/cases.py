"""Dutch labels: a case itself: its domains, goals, actions, and who may see what."""

from __future__ import annotations

from wijkteam_desktop import vocabulary as v
from wijkteam_desktop.labels.kinds import Labels

LABELS: Labels = {
    v.GoalStatus: {
        "in_progress": "Loopt",
        "achieved": "Gehaald",
        "partly_achieved": "Deels gehaald",
        "not_achieved": "Niet gehaald",
        "stopped": "Gestopt",
        "changed": "Doel veranderd",
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
    v.DockDomain: {
        "dock_physical_health": "Fysieke gezondheid",
        "dock_daily_life": "ADL-vaardigheden en dagbesteding",
        "dock_mental_health": "Geestelijke gezondheid",
        "dock_work": "Arbeid en presteren",
        "dock_family": "Gezinsrelaties en burgerkracht/participatie",
    },
    v.Visibility: {"team": "Team", "case_holder_only": "Vertrouwelijk"},
    v.ActionStatus: {"open": "Open", "done": "Gedaan", "dropped": "Vervallen"},
    v.CaseStatus: {"active": "Actief", "archived": "Archief"},
    v.PrivacyMode: {"names": "Namen", "roles": "Alleen rollen"},
    v.AccessKind: {
        "opened": "Geopend",
        "shown": "Getoond",
        "printed": "Afgedrukt",
        "exported": "Uitgevoerd",
    },
}
