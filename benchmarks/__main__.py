"""Prints what the program costs beside a named alternative, as ratios with their goals.

``python -m benchmarks [name ...]`` runs all, or the modules named: start, store, search, drawing,
paper, memory.
"""

from __future__ import annotations

import importlib
import sys

from benchmarks.harness import Row, table

MODULES = ("start", "store", "search", "drawing", "paper", "memory")


def main() -> int:
    """Run the benchmarks and print one table."""
    rows: list[Row] = []
    for name in sys.argv[1:] or MODULES:
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        rows += importlib.import_module(f"benchmarks.{name}").rows()
    print(table(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
