"""The directions between the layers, kept by reading every import in the source."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = "wijkteam_desktop"
ROOT = Path(__file__).parents[1] / PACKAGE
MOST_LINES = 400

COMPOSERS = {"app", "__main__", "door", "tour", "tour_board", "tour_care", "tour_goals"}
"""They build and connect everything, so they may import everything."""

GROUND = {
    "dutch",
    "errors",
    "folding",
    "labels",
    "logs",
    "money",
    "palette",
    "paths",
    "translation",
    "views",
    "vocabulary",
}
"""What every layer may use; none of it knows a layer."""

ALLOWED: dict[str, set[str]] = {
    "views": {"views", "vocabulary"},
    "db": {"db"},
    "network": {"network"},
    "services": {"services", "db", "network"},
    "exchange": {"exchange", "services", "db", "network", "report"},
    "report": {"report", "network"},
    "settings": set(),
    "ui": {"ui", "services", "exchange", "report", "network", "settings"},
    "cli": {"cli", "services", "exchange", "report", "network", "db"},
}
"""The layers a layer may import from, besides the ground.  ``settings`` are those of the window."""

DOORS_FOR_CLI = {f"{PACKAGE}.db.{name}" for name in ("store", "backup", "changes")}
"""The command line opens a store itself; the rest of the database it leaves to the services."""

FOREIGN: dict[str, set[str]] = {
    "PySide6": {"ui", "settings"},
    "shiboken6": {"ui"},
    "sqlalchemy": {"db", "services", "exchange"},
    "alembic": {"db"},
    "sqlcipher3": {"db"},
    "networkx": {"network"},
    "reportlab": {"report"},
    "pypdfium2": {"report", "ui"},
    "jsonschema": {"exchange"},
    "cryptography": {"db"},
    "ansel": {"exchange"},
    "openpyxl": {"exchange"},
    "snowballstemmer": {"services"},
}
"""The layers that may use a library; a library that is not here needs a decision."""

DISTRIBUTIONS = {"PySide6": "PySide6-Essentials", "shiboken6": "PySide6-Essentials"}

EXCHANGE_OF_REPORT = f"{PACKAGE}.report.content"
"""The only part of the reports that services and exchange may read: what a page says."""


def _sources() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def _module(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _layer(module: str) -> str:
    """Give the first name below the package; ``cli_store`` belongs to ``cli``."""
    first = [*module.split("."), ""][1]
    return first.split("_")[0] if first.startswith(("cli_", "tour_")) else first


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def _modules() -> frozenset[str]:
    return frozenset(_module(path) for path in _sources())


def _is_typing_only(node: ast.If) -> bool:
    test = node.test
    name = test.attr if isinstance(test, ast.Attribute) else getattr(test, "id", "")
    return name == "TYPE_CHECKING"


def _walk(node: ast.AST, *, typing: bool, lazy: bool) -> Iterator[ast.AST]:
    """Give all nodes, without what only the type checker reads and what is imported when used."""
    for child in ast.iter_child_nodes(node):
        if not typing and isinstance(child, ast.If) and _is_typing_only(child):
            for other in child.orelse:
                yield from (other, *_walk(other, typing=typing, lazy=lazy))
            continue
        if not lazy and isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        yield child
        yield from _walk(child, typing=typing, lazy=lazy)


def _imports(path: Path, *, typing: bool = True, lazy: bool = True) -> set[str]:
    """Give the modules that a file imports, as precise as can be seen."""
    found = set()
    package = path.relative_to(ROOT.parent).parent.parts
    for node in _walk(_tree(path), typing=typing, lazy=lazy):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            for alias in node.names:
                whole = f"{module}.{alias.name}"
                found.add(whole if whole in _modules() else module)
    return found


def _rows() -> list[tuple[Path, str]]:
    return [(path, _layer(_module(path))) for path in _sources()]


def test_there_is_something_to_check() -> None:
    assert len(_sources()) > 50


def test_layers_only_look_down() -> None:
    wrong = []
    for path, layer in _rows():
        if layer in COMPOSERS or layer == "":
            continue
        allowed = ALLOWED.get(layer, set()) | ({layer} if layer in GROUND else set())
        allowed |= GROUND if layer != "views" else set()
        for module in _imports(path):
            if module.split(".")[0] != PACKAGE:
                continue
            target = _layer(module)
            if target and target not in allowed:
                wrong.append(f"{_module(path)} imports {module}")
    assert not wrong, "\n".join(wrong)


def test_the_ground_knows_no_layer() -> None:
    wrong = [
        f"{_module(path)} imports {module}"
        for path, layer in _rows()
        if layer in GROUND
        for module in _imports(path)
        if module.split(".")[0] == PACKAGE and _layer(module) not in (GROUND | {""})
    ]
    assert not wrong, "\n".join(wrong)


def test_only_the_content_of_reports_is_read_below_them() -> None:
    wrong = [
        f"{_module(path)} imports {module}"
        for path, layer in _rows()
        if layer in ("services", "exchange")
        for module in _imports(path)
        if _layer(module) == "report" and module != EXCHANGE_OF_REPORT
    ]
    assert not wrong, "\n".join(wrong)


def test_libraries_stay_in_their_layer() -> None:
    wrong = [
        f"{_module(path)} imports {module}"
        for path, layer in _rows()
        if layer not in COMPOSERS
        for module in _imports(path)
        if layer not in FOREIGN.get(module.split(".")[0], {layer})
    ]
    assert not wrong, "\n".join(wrong)


def test_the_command_line_only_opens_the_store() -> None:
    wrong = [
        f"{_module(path)} imports {module}"
        for path, layer in _rows()
        if layer == "cli"
        for module in _imports(path)
        if _layer(module) == "db" and module not in DOORS_FOR_CLI
    ]
    assert not wrong, "\n".join(wrong)


def test_every_library_is_a_decision() -> None:
    known = {*FOREIGN, PACKAGE, *sys.stdlib_module_names}
    used = {module.split(".")[0] for path in _sources() for module in _imports(path)}
    assert used <= known, used - known


def test_every_library_is_declared() -> None:
    """What is imported is named in pyproject.toml and not there by the grace of something else."""
    project = tomllib.loads((ROOT.parent / "pyproject.toml").read_text(encoding="utf-8"))
    declared = {re.split(r"[\[<>=~! ;]", one)[0] for one in project["project"]["dependencies"]}
    named = {DISTRIBUTIONS.get(name, name).casefold() for name in FOREIGN}
    assert named <= {name.casefold() for name in declared}


def test_values_and_words_need_only_the_standard_library() -> None:
    for path, layer in _rows():
        if layer in ("views", "vocabulary"):
            for module in _imports(path):
                top = module.split(".")[0]
                assert top == PACKAGE or top in sys.stdlib_module_names, f"{path}: {module}"


@pytest.mark.parametrize("kind", ["at import", "when used"])
def test_no_cycles(kind: str) -> None:
    """Modules form no circle, neither at import nor through what functions import when used."""
    graph = {
        _module(path): {
            module
            for module in _imports(path, typing=False, lazy=kind == "when used")
            if module in _modules() and module != _module(path)
        }
        for path in _sources()
        if _layer(_module(path)) not in COMPOSERS
    }
    circles = _circles(graph)
    assert not circles, "\n".join(" -> ".join(circle) for circle in circles)


def _circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Give the groups of modules that reach each other (Tarjan)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(module: str) -> None:
        index[module] = low[module] = len(index)
        stack.append(module)
        for target in sorted(graph.get(module, ())):
            if target not in index:
                visit(target)
                low[module] = min(low[module], low[target])
            elif target in stack:
                low[module] = min(low[module], index[target])
        if low[module] == index[module]:
            group = stack[stack.index(module) :]
            del stack[stack.index(module) :]
            if len(group) > 1:
                found.append(sorted(group))

    for module in sorted(graph):
        if module not in index:
            visit(module)
    return found


def test_files_stay_small() -> None:
    long = {
        _module(path): count
        for path in _sources()
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert not long, long


def test_texts_are_whole_sentences_for_the_translator() -> None:
    """No f-string, ``format`` or sum inside ``_()``: the catalogue holds the text as it is."""
    wrong = []
    for path in _sources():
        for node in ast.walk(_tree(path)):
            if not isinstance(node, ast.Call) or getattr(node.func, "id", "") not in (
                "_",
                "ngettext",
            ):
                continue
            texts = node.args[: 1 if getattr(node.func, "id", "") == "_" else 2]
            # labels.py and the like look texts up that are marked elsewhere.
            if any(isinstance(text, ast.JoinedStr | ast.BinOp | ast.Call) for text in texts):
                wrong.append(f"{_module(path)}:{node.lineno}")
    assert not wrong, "\n".join(wrong)


def test_the_window_layer_never_names_the_database() -> None:
    wrong = [
        f"{_module(path)} imports {module}"
        for path, layer in _rows()
        if layer == "ui"
        for module in _imports(path)
        if module.startswith((f"{PACKAGE}.db", "sqlalchemy", "sqlcipher3"))
    ]
    assert not wrong, "\n".join(wrong)
