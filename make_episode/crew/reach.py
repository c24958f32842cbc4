"""Whether a Dask scheduler answers at an address, found out quickly and without its library."""

import re
import socket
import struct
from queue import Empty, SimpleQueue
from threading import Thread

ADDRESS = re.compile(r"(?P<scheme>tcp|tls)://(?P<host>\[[0-9A-Fa-f:.]+\]|[^\s:/\[\]]+):(?P<port>\d{1,5})/?")
"""How addresses of schedulers are written."""
REACH = 6.0
"""Seconds until a scheduler is out of reach."""
_GREETING = 1 << 20
"""More bytes than a scheduler's greeting has: it begins with how many."""


def problem(address: str) -> str:
    """Why no scheduler answers there; empty where one does. A thread asks: looking up a name cannot be broken off."""
    told: SimpleQueue[str] = SimpleQueue()
    Thread(target=lambda: told.put(_problem(address)), name="reach", daemon=True).start()
    try:
        return told.get(timeout=REACH)
    except Empty:
        return "it did not answer"


def _problem(address: str) -> str:
    found = ADDRESS.fullmatch(address)
    if not found:
        return "it is no address"
    try:
        with socket.create_connection((found["host"].strip("[]"), int(found["port"])), REACH) as line:
            if found["scheme"] == "tls":
                return ""
            return "" if _greeted(line) else "what answers there is no Dask scheduler"
    except (OSError, OverflowError) as error:
        return str(getattr(error, "strerror", "") or error).lower()


def _greeted(line: socket.socket) -> bool:
    """Whether it speaks first, as a scheduler does: the length of its greeting in eight bytes."""
    line.settimeout(REACH / 2)
    head = b""
    while len(head) < 8:
        more = line.recv(8 - len(head))
        if not more:
            return False
        head += more
    (length,) = struct.unpack("<Q", head)
    return bool(length < _GREETING)
