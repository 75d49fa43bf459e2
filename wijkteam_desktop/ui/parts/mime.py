"""What is dragged between the cards and the drawing: ids as UTF-8."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData

PART = "application/x-wijkteam-part"
NODE = "application/x-wijkteam-node"


def packed(kind: str, row_id: str) -> QMimeData:
    """Mime data that carries one id."""
    data = QMimeData()
    data.setData(kind, QByteArray(row_id.encode()))
    return data


def unpacked(data: QMimeData, kind: str) -> str | None:
    """The id that is carried, None when it is something else."""
    if not data.hasFormat(kind):
        return None
    return bytes(data.data(kind).data()).decode() or None
