"""Which documents speak of the same things as a text, and how much.

A word that few documents have says more than one that many have (inverse document frequency,
Spärck Jones 1972).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from wijkteam_desktop.services.matching.stems import likeness


class TextIndex:
    """Documents by the stems in them."""

    def __init__(self, documents: Mapping[str, Iterable[str]]) -> None:
        self._documents: dict[str, list[str]] = defaultdict(list)
        for key, stems in documents.items():
            for stem in dict.fromkeys(stems):
                self._documents[stem].append(key)
        self._count = max(len(documents), 1)

    def weight(self, stem: str) -> float:
        """Say how much a stem tells: 0 when all documents have it."""
        return math.log((self._count + 1) / (len(self._documents.get(stem, ())) + 0.5))

    def scores(self, asked: Mapping[str, float], *, inside_words: bool) -> dict[str, float]:
        """Give a score for each document that shares something with the stems *asked*.

        *asked* says how much each stem counts.  With *inside_words* the start and the end of longer
        words count as well, which costs a pass over the vocabulary.  Each stem counts once per
        document, by its best word.
        """
        total: dict[str, float] = defaultdict(float)
        for stem, share in asked.items():
            best: dict[str, float] = {}
            for word, alike in self._alike(stem, inside_words):
                value = share * alike * self.weight(word)
                for key in self._documents[word]:
                    if value > best.get(key, 0.0):
                        best[key] = value
            for key, value in best.items():
                total[key] += value
        return dict(total)

    def shared(self, asked: Mapping[str, float], key: str) -> list[str]:
        """Give the stems *asked* that a document has, those that tell the most first."""
        found = []
        for stem in asked:
            for word, alike in self._alike(stem, inside_words=True):
                if key in self._documents[word]:
                    found.append((-asked[stem] * alike * self.weight(word), stem))
                    break
        return [stem for _value, stem in sorted(found)]

    def _alike(self, stem: str, inside_words: bool) -> list[tuple[str, float]]:
        if not inside_words:
            return [(stem, 1.0)] if stem in self._documents else []
        pairs = ((word, likeness(stem, word)) for word in self._documents)
        return [(word, alike) for word, alike in pairs if alike]
