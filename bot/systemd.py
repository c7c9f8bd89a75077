"""Tell systemd that the bot is ready, and that it still moves (sd_notify(3)); elsewhere nothing."""

from __future__ import annotations

import os
import socket


def notify(state: str) -> None:
    """``READY=1``, ``WATCHDOG=1`` or ``STOPPING=1``, where a service manager listens."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):  # a name without a file
        address = "\0" + address[1:]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as out:
        out.connect(address)
        out.sendall(state.encode("ascii"))
