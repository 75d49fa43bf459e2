"""Network Canvas: its GraphML and its CSV exports, as tables of egos, alters and who knows whom.

In GraphML the ego is no node: what is known of it stands on the graph.  Categories are a column per
option, and one file may hold the networks of several people.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from wijkteam_desktop.exchange.ego_tables import Alter, Ego, Knows, assemble
from wijkteam_desktop.exchange.graphml_xml import XmlGraph
from wijkteam_desktop.exchange.network_problems import Remarks, line_place
from wijkteam_desktop.views.network_file import NetworkFile

FORM = "Network Canvas"
_OWN = ("networkCanvas", "_")


def is_netcanvas(graphs: Sequence[XmlGraph]) -> bool:
    """Say whether graphs come from Network Canvas."""
    return any(
        "sessionUUID" in graph.attributes
        or "caseId" in graph.attributes
        or any("networkCanvasType" in node.values for node in graph.nodes[:5])
        for graph in graphs
    )


def from_graphs(graphs: Sequence[XmlGraph], remarks: Remarks) -> NetworkFile:
    """Make a network of the graphs of an export."""
    egos: list[Ego] = []
    alters: list[Alter] = []
    knows: list[Knows] = []
    for number, graph in enumerate(graphs, start=1):
        ego = str(number)
        egos.append(Ego(ego, _asked(graph), line_place(graph.line)))
        for node in graph.nodes:
            alters.append(Alter(ego, node.id, _named(node.values), line_place(node.line)))
        for edge in graph.edges:
            said = {"type": edge.values.get("networkCanvasType", "")}
            place = line_place(edge.line)
            knows.append(Knows(ego, edge.source, edge.target, said, place))
    return assemble(egos, alters, knows, form=FORM, remarks=remarks, year=_year(graphs))


def _asked(graph: XmlGraph) -> dict[str, str]:
    """Give what is said of the ego; a name may be called ``ego_name``."""
    values = {k: v for k, v in graph.values.items() if not k.startswith(_OWN)}
    found = {re.sub(r"(?i)^ego[_.]", "", key): value for key, value in values.items()}
    if not any(key.casefold() in ("name", "naam") for key in found):
        found["name"] = graph.attributes.get("caseId", "")
    return found


def _named(values: Mapping[str, str]) -> dict[str, str]:
    """Give what is said of an alter; a name may be called ``alter_name``."""
    found = {re.sub(r"(?i)^alter[_.]", "", key): value for key, value in values.items()}
    return {k: v for k, v in found.items() if not k.startswith(_OWN) or k == "networkCanvasType"}


def _year(graphs: Sequence[XmlGraph]) -> int | None:
    """Give the year of the interview, else of the export."""
    for key in ("sessionFinishTime", "sessionStartTime", "sessionExportTime"):
        for graph in graphs:
            found = re.match(r"(20\d\d)-", graph.attributes.get(key, ""))
            if found:
                return int(found[1])
    return None
