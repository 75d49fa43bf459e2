"""One window per store: a second start raises the window that is there and ends."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_RAISE = b"raise\n"
_WAIT_MS = 700


class SingleInstance(QObject):
    """Listens for second starts of *name*; ``raise_asked`` when there was one.

    The name on the computer is a hash: it shows neither folder nor user.
    """

    raise_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def listen(self, about: Path) -> bool:
        """Become the window of *about*; what was listened to before is let go."""
        from PySide6.QtNetwork import QLocalServer

        self.close()
        name = server_name(about)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(name):
            # After a crash the socket file stays behind; nobody answered it, or we were not here.
            QLocalServer.removeServer(name)
            if not server.listen(name):
                return False
        server.newConnection.connect(self._answer)
        self._server = server
        return True

    def close(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _answer(self) -> None:
        assert self._server is not None
        connection = self._server.nextPendingConnection()
        if connection is not None:
            connection.disconnected.connect(connection.deleteLater)
            self.raise_asked.emit()


def raise_other(about: Path) -> bool:
    """Ask the running window of *about* to come to the front; say whether there was one."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(server_name(about))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(_RAISE)
    socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return True


def server_name(about: Path) -> str:
    """Give the name under which the window of a store listens."""
    import hashlib

    digest = hashlib.sha256(str(about.resolve()).encode()).hexdigest()[:24]
    return f"wijkteam-{digest}"
