"""Prints what the program costs beside a named alternative, as ratios with their goals.

``python -m benchmarks [name ...]`` runs all, or the modules named: start, store, search, drawing,
paper, memory, rings, genogram, matching.
"""

from __future__ import annotations

import importlib
import sys

from benchmarks.harness import Row, table

MODULES = ("start", "store", "search", "drawing", "paper", "memory")
LAYOUTS = ("rings", "genogram", "matching")
"""Print tables of their own: quality and time per input."""


def main() -> int:
    """Run the benchmarks and print one table."""
    rows: list[Row] = []
    asked = sys.argv[1:] or [*MODULES, *LAYOUTS]
    for name in asked:
        if name in MODULES:
            print(f"measuring {name} ...", file=sys.stderr, flush=True)
            rows += importlib.import_module(f"benchmarks.{name}").rows()
    if rows:
        print(table(rows))
    sys.argv[1:] = []
    for name in asked:
        if name in LAYOUTS:
            print(f"\nlayout: {name}", flush=True)
            importlib.import_module(f"benchmarks.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
