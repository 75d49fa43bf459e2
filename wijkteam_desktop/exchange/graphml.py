"""Reads GraphML: our own, that of Network Canvas, and that of any other program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wijkteam_desktop.exchange import ego_tables, netcanvas
from wijkteam_desktop.exchange import network_words as words
from wijkteam_desktop.exchange.graphml_write import FORMAT, write_graphml
from wijkteam_desktop.exchange.graphml_xml import XmlEdge, XmlGraph, XmlNode, parse_graphml
from wijkteam_desktop.exchange.network_builder import Builder, built
from wijkteam_desktop.exchange.network_problems import Remarks, line_place, refused
from wijkteam_desktop.exchange.network_records import (
    LineType,
    NodeType,
    Read,
)
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.network_file import NetworkFile
from wijkteam_desktop.vocabulary import PersonKind

__all__ = ["read_graphml", "write_graphml"]

OWN_FORM = "GraphML (Wijkteam)"
FORM = "GraphML"
_NAME = ("label", "name", "naam", "display_name", "title", "id")
_SAID = ("relation", "relationship", "type", "kind", "label", "edge_type", "soort", "relatie")
_EGO = ("ego", "is_ego", "isego", "is_index", "focal")


def read_graphml(content: bytes, filename: str) -> NetworkFile:
    """Read a network; raises BadImport for what is no sound GraphML or holds nobody."""
    graphs = parse_graphml(content, filename)
    if not any(graph.nodes for graph in graphs):
        raise refused(filename, _("“{filename}” bevat geen mensen.").format(filename=filename))
    remarks = Remarks()
    if graphs[0].values.get("format") == FORMAT:
        return _own(graphs[0], remarks)
    if netcanvas.is_netcanvas(graphs):
        return netcanvas.from_graphs(graphs, remarks)
    return _other(graphs, remarks)


def _own(graph: XmlGraph, remarks: Remarks) -> NetworkFile:
    people = (
        Read(n.values.get("type", ""), (n.id,), n.values, line_place(n.line)) for n in graph.nodes
    )
    ties = (
        Read(e.values.get("type", ""), (e.source, e.target), e.values, line_place(e.line))
        for e in graph.edges
    )
    return built(remarks, people, ties, OWN_FORM)


def _other(graphs: Sequence[XmlGraph], remarks: Remarks) -> NetworkFile:
    """Read the graphs of another program: names and roles where the usual attributes say them."""
    builder = Builder(remarks)
    egos: set[str] = set()
    for number, graph in enumerate(graphs):
        prefix = f"{number + 1}-" if number else ""
        for node in graph.nodes:
            if _is_ego(node):
                egos.add(prefix + node.id)
            builder.node(_person(node, prefix))
        for edge in graph.edges:
            builder.line(_line(edge, prefix, egos))
    return builder.network(FORM)


def _person(node: XmlNode, prefix: str) -> Read:
    given = {key.casefold(): value for key, value in node.values.items() if value}
    name = next((given[key] for key in _NAME if given.get(key)), node.id)
    role = next((given[k] for k in ("role", "rol", "relation", "relationship") if k in given), "")
    kind = words.kind_of(given.get("kind", "") or given.get("sector", "") or role)
    gender = words.gender_of(given.get("gender", "") or given.get("sex", ""))
    born = next(
        (given[k] for k in ("birth_year", "birth", "born", "geboortejaar") if k in given), ""
    )
    is_ego = _is_ego(node)
    values = {
        "name": " ".join(name.split())[:300],
        "kind": PersonKind.CLIENT if is_ego else kind or PersonKind.ACQUAINTANCE,
        "gender": gender or "",
        "role": " ".join(role.split())[:300],
        "birth_year": born[:4] if born[:4].isdecimal() else "",
        "is_index": "true" if is_ego else "",
    }
    return Read(NodeType.PERSON, (prefix + node.id,), values, line_place(node.line))


def _is_ego(node: XmlNode) -> bool:
    return node.id.casefold() == "ego" or any(
        ego_tables.plain_key(key) in _EGO and value.casefold() in ("true", "1", "yes")
        for key, value in node.values.items()
    )


def _line(edge: XmlEdge, prefix: str, egos: set[str]) -> Read:
    given = {key.casefold(): value for key, value in edge.values.items() if value}
    said = next((given[key] for key in _SAID if key in given), "")
    ends = prefix + edge.source, prefix + edge.target
    kind, values = _meaning(said, given)
    if kind is LineType.CONTACT and not egos.isdisjoint(ends):
        kind = LineType.SUPPORT
        ends = ends if ends[0] in egos else (ends[1], ends[0])
        circle = words.circle_of(given.get("closeness", "") or given.get("circle", "") or said)
        values = {"circle": circle or ""}
    if kind is LineType.PARENT and said and words.plain_words(said) in words.CHILD:
        ends = ends[1], ends[0]
    return Read(kind, ends, values, line_place(edge.line))


def _meaning(said: str, given: Mapping[str, str]) -> tuple[LineType, dict[str, str]]:
    """Give what kind of line a word stands for; without a word they know each other."""
    text = words.plain_words(said)
    if text in words.SIBLING:
        return LineType.SIBLING, {}
    if text in words.CHILD:
        return LineType.PARENT, {}
    parent = words.parent_of(said)
    if parent is not None:
        return LineType.PARENT, {"kind": parent}
    couple = words.partnership_of(said)
    if couple is not None:
        return LineType.PARTNER, {"kind": couple, "start_year": given.get("start_year", "")}
    feeling = words.feeling_of(said)
    if feeling is not None:
        return LineType.EMOTIONAL, {"kind": feeling}
    return LineType.CONTACT, {"note": said[:200]} if said else {}
