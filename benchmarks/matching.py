"""Ranking of offers for a part: is the right kind in the first five, and how long does it take?

``python -m benchmarks matching``.  The offers come from fixed seeds; the wish never holds the kind
that is right.  ``without words`` leaves out the words by which people ask for a kind
(``resources/catalogue/words.json``), which were written by people who knew the sample parts.
"""

from __future__ import annotations

import json
import time
from dataclasses import replace
from typing import Any

from tests.services.matching.kaart import kinds, sample, seeded
from wijkteam_desktop.services.matching import directory, ranking
from wijkteam_desktop.services.matching.stems import stems
from wijkteam_desktop.services.matching.weights import Weights
from wijkteam_desktop.services.matching.wish import Wish

SEEDS = (1, 20261128, 99)
GOAL_SHARE, GOAL_SECONDS = 0.9, 0.2


def main() -> int:
    """Print the table."""
    file = sample()
    known = kinds(file)
    for words in (True, False):
        if not words:
            directory.words_of_kinds = dict  # type: ignore[assignment]
        for carrier in (True, False):
            shares = [_share(file, seeded(known, 500, seed), carrier) for seed in SEEDS]
            told = (
                ("with" if words else "without")
                + " words, "
                + ("carrier chosen" if carrier else "nobody yet")
            )
            met = "" if not words else "met " if min(shares) >= GOAL_SHARE else "NOT "
            print(f"  {told}: right in the first five {[round(s, 3) for s in shares]} {met}")
    big = seeded(known, 20_000, 5)
    wish = next(iter(_wishes(file, True)))[1]
    taken = []
    for _round in range(7):
        begin = time.perf_counter()
        ranking.ranked(big, wish, Weights())
        taken.append(time.perf_counter() - begin)
    sort = []
    for _round in range(7):
        begin = time.perf_counter()
        sorted(json.dumps([e.id, e.carrier, sorted(e.areas)]) for e in big.entries.values())
        sort.append(time.perf_counter() - begin)
    met = "met" if min(taken) < GOAL_SECONDS else "NOT"
    print(
        f"  ranking among 20,000 offers: {min(taken) * 1000:.0f} ms, "
        f"{min(taken) / min(sort):.2f} x writing and sorting them as JSON; under 200 ms: {met}"
    )
    _search()
    return 0


def _search() -> None:
    """Search as one types in the list of 20,000 offers."""
    from wijkteam_desktop.ui.kaart.entry_model import EntryModel, Filter
    from wijkteam_desktop.views.offers import OfferView

    model = EntryModel()
    words = ("samen eten", "taal oefenen", "wandelen in de buurt", "post en geld")
    model.show(
        [
            OfferView(
                str(n),
                f"Aanbod {n}",
                provider_name=f"Organisatie {n % 900}",
                description=f"{words[n % 4]} met vrijwilligers uit de wijk, nummer {n}",
            )
            for n in range(20_000)
        ]
    )
    taken = []
    for typed in ("w", "wa", "wandelen", "wandelen 77", "organisatie 12 taal"):
        begin = time.perf_counter()
        model.filter(Filter(typed))
        taken.append(time.perf_counter() - begin)
    met = "met" if max(taken) < 0.05 else "NOT"
    most = max(taken) * 1000
    print(f"  searching in 20,000 offers: at most {most:.0f} ms a key; under 50 ms: {met}")


def _share(file: dict[str, Any], offers: directory.Directory, carrier: bool) -> float:
    hits = []
    for ref, wish in _wishes(file, carrier):
        first = ranking.ranked(offers, wish, Weights())[:5]
        hits.append(any(one.kind_ref == ref for one in first))
    return sum(hits) / len(hits)


def _wishes(file: dict[str, Any], carrier: bool) -> list[tuple[str, Wish]]:
    found = []
    for case in file["cases"]:
        for part in case["request_parts"]:
            if not part.get("catalogue_id"):
                continue
            words = dict.fromkeys(stems(part["text"]), 1.0)
            wish = Wish(
                words=words,
                domain=part.get("zrm_domain") or "",
                forms=frozenset(part["form"]),
                area="zuid",
            )
            if carrier:
                wish = replace(
                    wish,
                    carrier=part["taken_on_by"] or "",
                    helpers=frozenset(part.get("co_taken_on_by") or ()),
                )
            found.append((part["catalogue_id"], wish))
    return found
