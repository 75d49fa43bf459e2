"""Writes a drawing as SVG text."""

from __future__ import annotations

import math
from xml.sax.saxutils import escape, quoteattr

from wijkteam_desktop.network.geometry import (
    Arc,
    Circle,
    Curve,
    Figure,
    Point,
    Polygon,
    Polyline,
    Primitive,
    Rect,
    Text,
    on_ellipse,
)
from wijkteam_desktop.palette import LIGHT, Palette

_WEIGHTS = {"regular": 400, "semibold": 600, "bold": 700}


def figure_svg(
    figure: Figure, width: float, height: float, *, title: str, palette: Palette = LIGHT
) -> str:
    """Drawing as an SVG document of a size in pixels; the drawing is scaled to fit in the middle.

    Every person and tie is a group with its Dutch sentence as title, for screen readers.
    """
    b = figure.bounds
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="{b.x:.1f} {b.y:.1f} {b.w:.1f} {b.h:.1f}" lang="nl" '
        f'font-family="Source Sans 3, Source Sans Pro, sans-serif">'
    )
    paper = palette["surface"]
    ground = (
        f'<rect x="{b.x:.1f}" y="{b.y:.1f}" width="{b.w:.1f}" height="{b.h:.1f}" fill="{paper}"/>'
    )
    lines = [head, f"<title>{escape(title)}</title>", ground]
    for mark in figure.marks:
        lines.append("<g>")
        if mark.sentence:
            lines.append(f"<title>{escape(mark.sentence)}</title>")
        lines.extend(_element(p, palette) for p in mark.primitives)
        lines.append("</g>")
    lines.append("</svg>\n")
    return "\n".join(lines)


def _element(primitive: Primitive, palette: Palette) -> str:
    match primitive:
        case Polyline():
            cap = f' stroke-linecap="{primitive.cap}"'
            points = _points(primitive.points)
            return f'<polyline points="{points}" fill="none"{_paint(primitive, palette)}{cap}/>'
        case Curve():
            bits = [f"M{_xy(primitive.start)}"]
            bits += [f"C{_xy(a)} {_xy(b)} {_xy(c)}" for a, b, c in primitive.segments]
            return f'<path d="{" ".join(bits)}" fill="none"{_paint(primitive, palette)}/>'
        case Arc():
            return _arc(primitive, palette)
        case Circle():
            c = primitive.centre
            shape = f'cx="{c.x:.1f}" cy="{c.y:.1f}" rx="{primitive.rx:.1f}" ry="{primitive.ry:.1f}"'
            return f"<ellipse {shape}{_fill(primitive.fill, palette)}{_paint(primitive, palette)}/>"
        case Rect():
            b = primitive.box
            shape = f'x="{b.x:.1f}" y="{b.y:.1f}" width="{b.w:.1f}" height="{b.h:.1f}"'
            shape += f' rx="{primitive.radius:.1f}"'
            return f"<rect {shape}{_fill(primitive.fill, palette)}{_paint(primitive, palette)}/>"
        case Polygon():
            look = _fill(primitive.fill, palette) + _paint(primitive, palette)
            return f'<polygon points="{_points(primitive.points)}"{look}/>'
        case Text():
            return _text(primitive, palette)


def _arc(arc: Arc, palette: Palette) -> str:
    if abs(arc.span) >= 360:
        whole = Circle(arc.centre, arc.rx, arc.ry, None, arc.stroke, arc.width, arc.dash)
        return _element(whole, palette)
    start = on_ellipse(arc.centre, arc.rx, arc.ry, math.radians(arc.start))
    end = on_ellipse(arc.centre, arc.rx, arc.ry, math.radians(arc.start + arc.span))
    large, sweep = int(abs(arc.span) > 180), int(arc.span > 0)
    path = f"M{_xy(start)} A{arc.rx:.1f},{arc.ry:.1f} 0 {large} {sweep} {_xy(end)}"
    cap = f' stroke-linecap="{arc.cap}"'
    return f'<path d="{path}" fill="none"{_paint(arc, palette)}{cap}/>'


def _text(text: Text, palette: Palette) -> str:
    look = [
        f'x="{text.at.x:.1f}" y="{text.at.y:.1f}"',
        f'font-size="{text.size:g}" font-weight="{_WEIGHTS[text.weight]}"',
        f'text-anchor="{text.anchor}" fill={quoteattr(palette[text.role])}',
    ]
    if text.italic:
        look.append('font-style="italic"')
    if text.spacing:
        look.append(f'letter-spacing="{text.spacing:g}"')
    if text.angle:
        look.append(f'transform="rotate({text.angle:g} {text.at.x:.1f} {text.at.y:.1f})"')
    if text.halo:
        halo = palette[text.halo]
        look.append(f'stroke="{halo}" stroke-width="{2 * text.halo_width:g}" paint-order="stroke"')
    return f"<text {' '.join(look)}>{escape(text.text)}</text>"


def _paint(shape: Polyline | Curve | Arc | Circle | Rect | Polygon, palette: Palette) -> str:
    if shape.stroke is None:
        return ""
    look = f' stroke="{palette[shape.stroke]}" stroke-width="{shape.width:g}"'
    if shape.dash:
        look += f' stroke-dasharray="{" ".join(f"{d:g}" for d in shape.dash)}"'
    return look + ' stroke-linejoin="round"'


def _fill(role: str | None, palette: Palette) -> str:
    return f' fill="{palette[role] if role else "none"}"'


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(_xy(p) for p in points)


def _xy(point: Point) -> str:
    return f"{point.x:.1f},{point.y:.1f}"
