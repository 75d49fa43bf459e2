"""The summary as text, to paste in another system: plain and as simple HTML."""

from __future__ import annotations

from html import escape

from wijkteam_desktop.report.content import Summary
from wijkteam_desktop.translation import _


def plain_text(content: Summary) -> str:
    """Summary as plain text with a blank line between sections."""
    blocks = [f"{content.code} · {content.title}"]
    blocks += [f"{name}:\n{text}" for name, text in _sections(content)]
    if content.parts:
        lines = [f"{_('Wie doet wat')} ({content.division_sentence}):"]
        lines += [f"- {line}" for line in _part_lines(content)]
        blocks.append("\n".join(lines))
    if content.goals:
        blocks.append("\n".join([f"{_('Doelen')}:", *(f"- {g}" for g in _goal_lines(content))]))
    if content.actions:
        blocks.append("\n".join([f"{_('Acties')}:", *(f"- {a}" for a in _action_lines(content))]))
    return "\n\n".join(blocks) + "\n"


def html_text(content: Summary) -> str:
    """Summary as HTML with headings and lists; all text is escaped."""
    bits = [f"<h2>{escape(content.code)} · {escape(content.title)}</h2>"]
    for name, text in _sections(content):
        bits.append(f"<h3>{escape(name)}</h3><p>{escape(text).replace(chr(10), '<br>')}</p>")
    if content.parts:
        bits.append(f"<h3>{_('Wie doet wat')}</h3><p>{escape(content.division_sentence)}</p>")
        bits.append(_list(_part_lines(content)))
    if content.goals:
        bits.append(f"<h3>{_('Doelen')}</h3>" + _list(_goal_lines(content)))
    if content.actions:
        bits.append(f"<h3>{_('Acties')}</h3>" + _list(_action_lines(content)))
    return "".join(bits)


def _list(lines: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def _sections(content: Summary) -> list[tuple[str, str]]:
    rows = [
        *content.facts,
        (_("De vraag, in eigen woorden"), content.worded_by_client),
        (_("De vraag achter de vraag"), content.question_behind),
        (_("Vraag aan het team"), content.question_to_team),
        (_("Leefgebieden"), content.life_domains),
        (_("Verhaal"), content.story),
    ]
    return [(name, text) for name, text in rows if text]


def _part_lines(content: Summary) -> list[str]:
    return [
        " · ".join(filter(None, (p.text, p.carrier_word, p.who, p.form, p.status, p.hours)))
        for p in content.parts
    ]


def _goal_lines(content: Summary) -> list[str]:
    lines = []
    for goal in content.goals:
        result = _("gelukt als: {result}").format(result=goal.result) if goal.result else ""
        pieces = (goal.text, result, goal.who, goal.when, goal.status, goal.score)
        lines.append(" · ".join(filter(None, pieces)))
    return lines


def _action_lines(content: Summary) -> list[str]:
    lines = []
    for action in content.actions:
        mark = _("gedaan") if action.done else _("te laat") if action.overdue else ""
        lines.append(" · ".join(filter(None, (action.what, action.who, action.when, mark))))
    return lines
