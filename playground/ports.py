"""A port for a server that is told its port before it starts."""

from __future__ import annotations

import secrets
import socket
from contextlib import closing, suppress


def free_port(host: str = "127.0.0.1") -> int:
    """Below the ports that the system lends to whoever calls out: a loan could come before us."""
    while True:
        port = 10_000 + secrets.randbelow(22_000)
        with closing(socket.socket()) as probe, suppress(OSError):
            probe.bind((host, port))
            return port
