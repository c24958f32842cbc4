"""An SFTP server on loopback, as a program: `ssh_service.py FOLDER HOME` serves the folder until it is ended.

Makes the key of the server and that of its one client, and writes the client's into HOME/.ssh as ssh keeps them.
Prints the port it listens on.
"""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncssh


@contextmanager
def running(folder: Path, home: Path) -> Iterator[int]:
    """The port of a server of its own process, as long as the block lasts."""
    command = [sys.executable, "-W", "ignore", __file__, str(folder), str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            yield int(server.stdout.readline())
        finally:
            server.kill()


class Chrooted(asyncssh.SFTPServer):
    """Files below one folder."""

    def __init__(self, channel: "asyncssh.SSHServerChannel[bytes]") -> None:
        super().__init__(channel, chroot=os.fsencode(sys.argv[1]))


async def listen(home: Path) -> None:
    keys = home / ".ssh"
    keys.mkdir(mode=0o700, parents=True, exist_ok=True)
    ours, theirs = (asyncssh.generate_private_key("ssh-ed25519") for _ in range(2))
    theirs.write_private_key(str(keys / "id_ed25519"))
    theirs.write_public_key(str(keys / "allowed"))
    server = await asyncssh.listen(
        "127.0.0.1",
        0,
        server_host_keys=[ours],
        authorized_client_keys=str(keys / "allowed"),
        sftp_factory=Chrooted,
    )
    port = server.sockets[0].getsockname()[1]
    (keys / "known_hosts").write_bytes(f"[127.0.0.1]:{port} ".encode() + ours.export_public_key())
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(listen(Path(sys.argv[2])))
