"""The German words easyNWK has for what people are to somebody, in Dutch."""

from __future__ import annotations

_WORDS = """
Familienangehörige*r: familielid | Ehefrau: echtgenote | Ehemann: echtgenoot
Lebensgefährt*in: partner | Partner*in: partner | Ex-Partner*in: ex-partner
Mutter: moeder | Vater: vader | Stiefmutter: stiefmoeder | Stiefvater: stiefvader
Pflegemutter: pleegmoeder | Pflegevater: pleegvader
Adoptivmutter: adoptiemoeder | Adoptivvater: adoptievader
Schwester: zus | Bruder: broer | Adoptivschwester: adoptiezus | Adoptivbruder: adoptiebroer
Stiefschwester: stiefzus | Stiefbruder: stiefbroer
Halbschwester: halfzus | Halbbruder: halfbroer
Pflegeschwester: pleegzus | Pflegebruder: pleegbroer
Tochter: dochter | Sohn: zoon | Adoptivtochter: adoptiedochter | Adoptivsohn: adoptiezoon
Pflegetochter: pleegdochter | Pflegesohn: pleegzoon
Stieftochter: stiefdochter | Stiefsohn: stiefzoon
Großmutter: oma | Großvater: opa | Urgroßmutter: overgrootmoeder | Urgroßvater: overgrootvader
Großtante: oudtante | Großonkel: oudoom
Schwager/Schwägerin: zwager of schoonzus | Schwiegermutter: schoonmoeder
Schwiegervater: schoonvader | Schwiegertochter: schoondochter | Schwiegersohn: schoonzoon
Enkelkind: kleinkind | Urenkelkind: achterkleinkind | Tante: tante | Onkel: oom
Cousin*e: neef of nicht | Angeheiratete Tante: aangetrouwde tante
Angeheirateter Onkel: aangetrouwde oom | Nichte: nicht | Neffe: neef
Angeheiratete Nichte: aangetrouwde nicht | Angeheirater Neffe: aangetrouwde neef
Freund*in: vriend(in) | Nachbar*in: buur | Bekannte*r: kennis | Mitbewohner*in: huisgenoot
Kolleg*in: collega | Arbeitskolleg*in: collega van het werk | Vereinskolleg*in: clubgenoot
Ausbildungskolleg*in: medecursist | Schulkolleg*in: klasgenoot | Studienkolleg*in: studiegenoot
prof. Helfer*in: hulpverlener | Ärzt*in: arts | Psychotherapeut*in: psychotherapeut
Pflegefachkraft: verpleegkundige | Gesetz. Erwachsenenvertretung: mentor of curator
Psycholog*in: psycholoog | Sozialarbeiter*in: maatschappelijk werker
Berater*in / Betreuer*in: begeleider | Pfarrer*in: dominee of pastoor
Physiotherapeut*in: fysiotherapeut | Ergotherapeut*in: ergotherapeut
Hund: hond | Katze: kat | Haustier: huisdier | Pferd: paard | Kaninchen: konijn | Vogel: vogel
"""
_DUTCH = {
    german.strip(): dutch.strip()
    for line in _WORDS.strip().splitlines()
    for german, _colon, dutch in (word.partition(": ") for word in line.split(" | "))
}
ANIMALS = frozenset({"hond", "kat", "huisdier", "paard", "konijn", "vogel"})


def dutch_role(word: str) -> str:
    """Give the Dutch word for a role; a word that is not known stays as it is."""
    return _DUTCH.get(word, word)
