"""The Dutch words themselves, per kind, gender and discipline; ``kinship.py`` reads them.

A line is ``kind gender discipline: words``; ``-`` is no discipline, ``~`` before a word stands for
every prefix of that kind (schoon-, stief-, boven- ...).
"""

from __future__ import annotations

PREFIXES = {
    "family": [
        "schoon",
        "stief",
        "pleeg",
        "half",
        "adoptie",
        "bonus",
        "over",
        "achter",
        "ex-",
        "ex-schoon",
        "ex-stief",
        "oud",
    ],
    "neighbour": ["boven", "onder", "beneden", "over", "achter", "naast", "oud-", "ex-"],
}

WORDS = """
family woman -: ~moeder, mama, mam, ma, ~oma, omi, ~tante, ~nicht, nichtje, ~zus, ~zusje, zuster
family woman -: ~dochter, dochtertje, kleindochter, overgrootmoeder, grootmoeder, ~vrouw
family woman -: echtgenote, ex-echtgenote, ex-vriendin, weduwe, petemoei, peettante, mams
family man -: ~vader, papa, pap, pa, ~opa, opi, ~oom, ome, ~neef, neefje, ~broer, ~broertje
family man -: ~zoon, zoontje, kleinzoon, overgrootvader, grootvader, ~man, echtgenoot
family man -: ex-echtgenoot, ex-vriend, weduwnaar, peetoom, paps
family unknown -: partner, ex-partner, ex, kind, kleinkind, ~kind, baby, ouder, ouders, grootouder
family unknown -: tweeling, familie, familielid, schoonfamilie, verloofde, gezinslid, petekind
family unknown -: pleegouder, pleegouders, stiefouder, schoonouders, grootouders, halfzusje
client unknown -: cliënt, client, inwoner, hulpvrager
friend woman -: vriendin, hartsvriendin, schoolvriendin, jeugdvriendin, vriendinnetje
friend woman -: beste vriendin
friend man -: vriend, schoolvriend, jeugdvriend, vriendje, vismaat, kameraad, beste vriend
friend unknown -: vriend(in), vriend in, vrienden, maat, boezemvriend
neighbour woman -: buurvrouw, buurmeisje, ~buurvrouw
neighbour man -: buurman, buurjongen, ~buurman
neighbour unknown -: buren, buur, ~buren, buurtgenoot, straatgenoot, flatgenoot, buurtbewoner
acquaintance unknown -: kennis, medebewoner, teamgenoot, klasgenoot, clubgenoot, lotgenoot
acquaintance unknown -: huisgenoot, huisvriend, koorgenoot, kaartmaat, wandelmaat, geloofsgenoot
acquaintance unknown -: oud-klasgenoot, oppas, gastouder, huisbaas
acquaintance woman -: oppasmoeder, kapster, klasgenote
acquaintance man -: kapper, winkelier, voetbalmaat
colleague unknown -: collega, oud-collega, ex-collega, werkgever, baas, chef, leidinggevende
volunteer unknown -: vrijwilliger, maatje, taalmaatje, belmaatje, budgetmaatje, schuldhulpmaatje
volunteer unknown -: gezelschapsmaatje, wandelmaatje, bezoekvrijwilliger, respijtvrijwilliger
volunteer unknown -: klusvrijwilliger, taalvrijwilliger, buddy, buurtgezin, steungezin, diaken
volunteer unknown -: ervaringsmaatje, ervaringsdeskundige, home-start, huiswerkmaatje, hulpouder
volunteer unknown -: voetbaltrainer, trainer, leesmaatje, ervaringsdeskundig maatje
volunteer woman -: vrijwilligster
trainee unknown -: stagiair, leerling-verpleegkundige
trainee woman -: stagiaire
pet pet -: hond, kat, poes, kater, huisdier, konijn, cavia, papegaai, parkiet, vogel, hamster
pet pet -: paard, pony, hondje, katje
professional unknown gp: huisarts, dokter, straatdokter, huisartsenpost, praktijkondersteuner
professional unknown gp: poh, poh-ggz
professional unknown district_nurse: wijkverpleegkundige, verpleegkundige, wijkzuster, thuiszorg
professional unknown district_nurse: thuiszorgmedewerker, verzorgende
professional unknown youth_health_nurse: jeugdverpleegkundige, jeugdarts, consultatiebureau
professional unknown youth_health_nurse: schoolarts
professional unknown midwife: verloskundige, vroedvrouw, kraamzorg, kraamverzorgende, gynaecoloog
professional unknown mentor_school: mentor, mentor school, schoolmentor, studieloopbaanbegeleider
professional woman teacher: juf, juffrouw, lerares, docente
professional man teacher: meester
professional unknown school: leerkracht, leraar, docent, intern begeleider, ib'er, zorgcoördinator
professional unknown school: schoolmaatschappelijk werker, directeur school, school, conciërge
professional unknown job_coach: jobcoach, re-integratieconsulent, werkbegeleider, werkcoach
professional unknown youth_protection: jeugdbeschermer, gezinsvoogd, voogd, jeugdbescherming
professional unknown youth_protection: jeugdreclasseerder, gezinsmanager, raadsonderzoeker
professional unknown police: wijkagent, jeugdagent, agent, politie, politieagent
professional unknown housing: woonconsulent, woningcorporatie, wooncoach, huismeester, woningbouw
professional unknown housing: huurconsulent, consulent woningbouw, consulent woningcorporatie
professional unknown housing_support: woonbegeleider, ambulant woonbegeleider
professional unknown compulsory_education: leerplichtambtenaar, leerplicht, leerplichtconsulent
professional unknown wmo_consultant: wmo-consulent, wmo consulent, consulent, jeugdconsulent
professional unknown wmo_consultant: klantmanager
professional unknown debt_counsellor: schuldhulpverlener, sociaal raadsman, sociaal raadsvrouw
professional unknown debt_counsellor: budgetcoach, schuldhulp
professional unknown administrator: bewindvoerder, beschermingsbewindvoerder, curator
professional unknown social_worker: maatschappelijk werker, sociaal werker, buurtwerker
professional unknown social_worker: opbouwwerker, gezinscoach, gezinswerker, gezinsbegeleider
professional woman social_worker: maatschappelijk werkster
professional unknown district_worker: wijkteammedewerker, buurtteammedewerker, wijkteam, buurtteam
professional unknown district_worker: casushouder
professional unknown case_director: procesregisseur, casusregisseur
professional unknown youth_worker: jeugdwerker, jongerenwerker, kinderwerker, straatcoach
professional unknown youth_professional_skj: jeugdprofessional, jeugdhulpverlener
professional unknown informal_care_ambassador: ambassadeur informele zorg, ambassadeur
professional unknown case_manager_dementia: casemanager dementie, casemanager
professional unknown mental_health_practitioner: psycholoog, psychiater, behandelaar
professional unknown mental_health_practitioner: ggz-behandelaar, therapeut, spv'er, ggz
professional unknown mental_health_practitioner: gedragswetenschapper, orthopedagoog
professional unknown mental_health_practitioner: verslavingsarts
professional unknown foster_care_worker: pleegzorgwerker, pleegzorgbegeleider
professional unknown support_worker: begeleider, ambulant begeleider, persoonlijk begeleider
professional unknown household_help: huishoudelijke hulp, huishoudhulp
professional unknown independent_client_supporter: cliëntondersteuner
professional unknown independent_client_supporter: onafhankelijke cliëntondersteuner
professional unknown shelter_worker: opvangmedewerker, straatwerker
professional unknown sports_coach: buurtsportcoach, sportcoach
professional unknown -: hulpverlener, professional, fysiotherapeut, ergotherapeut, diëtist
professional unknown -: logopedist, tandarts, apotheker, advocaat, mediator, reclasseringswerker
professional unknown -: imam, dominee, pastoor, geestelijk verzorger, kinderarts, specialist, arts
professional unknown -: tolk, reclassering
"""
