"""One edit as sentences: who or what, which field, from what to what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from wijkteam_desktop.db.changes import CASE_TABLE, RowChange, Values
from wijkteam_desktop.dutch import listed
from wijkteam_desktop.services.history_names import Known
from wijkteam_desktop.services.history_subjects import NOUNS, subject
from wijkteam_desktop.services.history_words import PROSE, field_name, nothing, value_words
from wijkteam_desktop.translation import _

_MANY = 6
"""From so many rows of one kind on they are counted instead of named."""

_LINES = frozenset({"support_tie", "emotional_relation", "partnership", "parent_child_link"})

_WHO = ("who_person_id", "who_organisation_id", "who_text")
"""Three columns that are one question to a reader."""

_OF_MOMENT = ("snapshot_node", "snapshot_tie")
_WHOLE = ("snapshot", "snapshot_node")
"""Tables whose new rows say enough: what came along in them is not told apart."""

_LINKS: Mapping[str, tuple[str, str]] = {
    "household_member": ("{who} woont in {what}", "{who} woont niet meer in {what}"),
    "part_actor": ("{what}: {who} doet mee", "{what}: {who} doet niet meer mee"),
    "goal_part": ("{what}: hoort nu bij {who}", "{what}: hoort niet meer bij {who}"),
    "authority_holder": ("{what}: {who} erbij", "{what}: {who} eraf"),
    "agenda_presence": ("{who} was bij {what}", "{who} was toch niet bij {what}"),
    "sibling_member": ("{who}: broer of zus", "{who}: geen broer of zus meer"),
    "placement": ("{who}: plaats in de tekening gekozen", "{who}: weer vanzelf geplaatst"),
}


def sentences(rows: Sequence[RowChange], known: Known) -> tuple[str, ...]:
    """Say what *rows* changed, without what this viewer may not see."""
    visible = [row for row in rows if not known.is_hidden(row)]
    whole = [row for row in visible if row.table == CASE_TABLE and None in (row.before, row.after)]
    if whole:
        return _whole_case(whole[0], visible)
    gone = {row.row_id for row in visible if row.after is None}
    made = {row.row_id for row in visible if row.before is None and row.table in _WHOLE}
    said: list[str] = []
    news = [
        row
        for row in visible
        if _is_news(row) and not _hangs_on(row, gone) and not _comes_with(row, made)
    ]
    for group in _grouped(news):
        said += [_counted(group)] if len(group) >= _MANY else _each(group, known)
    if not said and any("position" in row.changed for row in visible):
        said = [_("Volgorde aangepast")]
    return tuple(dict.fromkeys(said))


def _whole_case(case: RowChange, rows: Sequence[RowChange]) -> tuple[str, ...]:
    """Say that a case came or went, with how much was in it."""
    coming = case.before is None
    counts = Counter(row.table for row in rows if row.table != CASE_TABLE)
    parts = [_number(table, counts[table]) for table in NOUNS if counts[table]]
    head = _("Casus toegevoegd") if coming else _("Casus weggehaald")
    if not parts:
        return (head,)
    return (_("{head}, met {parts}").format(head=head, parts=listed(parts)),)


def _number(table: str, count: int) -> str:
    one, more = NOUNS[table]
    return f"{count} {_(one) if count == 1 else _(more)}"


def _grouped(rows: Sequence[RowChange]) -> Iterator[list[RowChange]]:
    """Put rows of one table that came, went or changed together, in order of appearance."""
    groups: dict[tuple[str, str], list[RowChange]] = {}
    for row in rows:
        groups.setdefault((row.table, _way(row)), []).append(row)
    yield from groups.values()


def _way(row: RowChange) -> str:
    if row.before is None:
        return "added"
    return "removed" if row.after is None else "changed"


def _is_news(row: RowChange) -> bool:
    """Say whether a reader knows what changed; an order or a mark of the program is no news."""
    if _way(row) != "changed" or row.table == "placement":
        return True
    return any(field_name(column) for column in row.changed)


def _hangs_on(row: RowChange, gone: set[str]) -> bool:
    """Say whether a row only went because something else did."""
    if row.after is not None or row.before is None:
        return False
    return any(
        value in gone
        for column, value in row.before.items()
        if column.endswith("_id") and isinstance(value, str)
    )


def _comes_with(row: RowChange, made: set[str]) -> bool:
    """Say whether a row only came because a moment, or somebody in it, was made."""
    values = row.after or {}
    owners = {values.get("snapshot_id"), values.get("other_node_id")}
    return row.before is None and row.table in _OF_MOMENT and bool(owners & made)


def _counted(rows: Sequence[RowChange]) -> str:
    """Say how many rows of one kind came, went or changed."""
    pattern = {
        "added": _("{number} toegevoegd"),
        "removed": _("{number} weggehaald"),
        "changed": _("{number} aangepast"),
    }[_way(rows[0])]
    table = rows[0].table
    if table not in NOUNS:
        return pattern.format(number=_("{count} verbanden").format(count=len(rows)))
    return pattern.format(number=_number(table, len(rows)))


def _each(rows: Sequence[RowChange], known: Known) -> list[str]:
    """Say what happened to each row."""
    said = [_one(row, known) for row in rows]
    return [sentence for sentence in said if sentence]


def _one(row: RowChange, known: Known) -> str:
    if row.table in _LINKS:
        return _link(row, known)
    values = row.before if row.after is None else row.after
    about = subject(row.table, row.row_id, values or {}, known)
    if row.table in _LINES and None in (row.before, row.after):
        about = f"{about}: {_(NOUNS[row.table][0])}"
    if row.before is None:
        if row.table == _WHOLE[0]:
            return _("{about} gemaakt").format(about=about)
        return _("{about} toegevoegd").format(about=about) + _facts(row, known)
    if row.after is None:
        return _("{about} weggehaald").format(about=about)
    if row.table == CASE_TABLE and "trashed" in row.changed:
        if row.after["trashed"]:
            return _("Casus in de prullenbak gelegd")
        return _("Casus uit de prullenbak gehaald")
    changed = _changes(row, known)
    return f"{about}: {'; '.join(changed)}" if changed else ""


def _link(row: RowChange, known: Known) -> str:
    """Say who joined or left what."""
    values = (row.before if row.after is None else row.after) or {}
    if row.before is not None and row.after is not None:  # only places change while they stay
        return _("{who}: verplaatst in de tekening").format(who=_who(values, known))
    came, went = _LINKS[row.table]
    return _(came if row.before is None else went).format(
        who=_who(values, known), what=_what(values, known)
    )


def _who(values: Values, known: Known) -> str:
    """Name the person, organisation or goal of a link."""
    for column in ("person_id", "organisation_id", "goal_id"):
        if values.get(column):
            return known.name(values[column]) or _("iemand")
    return _("iemand")


def _what(values: Values, known: Known) -> str:
    """Name what a link leads to."""
    for table, column in _TARGETS:
        if values.get(column):
            return subject(table, values[column], known.row(table, values[column]), known)
    return ""


_TARGETS = (
    ("household", "household_id"),
    ("request_part", "part_id"),
    ("legal_authority", "authority_id"),
    ("agenda_item", "agenda_item_id"),
)


def _facts(row: RowChange, known: Known) -> str:
    """Add the circle, carrier or kind of what came in, for that is what a reader asks."""
    values = row.after or {}
    for column in ("circle", "carrier", "kind"):
        if values.get(column) and row.table not in ("person", "organisation", "snapshot_node"):
            return f" ({value_words(row.table, column, values[column], known.name)})"
    return ""


def _changes(row: RowChange, known: Known) -> list[str]:
    """Say each field that differs: from what to what."""
    before, after = row.before or {}, row.after or {}
    said = []
    who = [_who_does(values, known) for values in (before, after)]
    if who[0] != who[1]:
        said.append(_from_to(_("wie"), who[0] or _("niets"), who[1] or _("niets")))
    for column in after:
        if column not in row.changed or not field_name(column) or column in _WHO:
            continue
        if column == "restricted_note" and not known.sees_all:
            continue
        sentence = _change(row.table, column, before.get(column), after.get(column), known)
        if sentence:
            said.append(sentence)
    return said


def _change(table: str, column: str, before: object, after: object, known: Known) -> str:
    """Say one field; long texts, and names where roles only are shown, are not repeated."""
    name = field_name(column)
    old = value_words(table, column, before, known.name)
    new = value_words(table, column, after, known.name)
    if column in PROSE or (known.roles_only and column == "display_name"):
        if not old:
            return _("{field} ingevuld").format(field=name)
        pattern = _("{field} aangepast") if new else _("{field} leeggemaakt")
        return pattern.format(field=name)
    if old == new:
        return ""
    if not isinstance(before, (int, float)) and not isinstance(after, (int, float)):
        old, new = known.without_names(old), known.without_names(new)
    return _from_to(name, old or nothing(table, column), new or nothing(table, column))


def _from_to(name: str, old: str, new: str) -> str:
    return _("{field} van {old} naar {new}").format(field=name, old=old, new=new)


def _who_does(values: Values, known: Known) -> str:
    """Name who does an action: a person, an organisation or somebody in a few words."""
    person, organisation, text = (values.get(column) or "" for column in _WHO)
    return known.name(person or organisation) or known.without_names(str(text))
