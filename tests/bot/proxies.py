"""Two tiny proxies on this machine: HTTP (CONNECT and forward) and SOCKS5; they count visitors."""

from __future__ import annotations

import asyncio
import contextlib
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass
class Proxy:
    url: str = ""
    visitors: int = 0


async def pipe(reader: StreamReader, writer: StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while data := await reader.read(1 << 16):
            writer.write(data)
            await writer.drain()
    writer.close()


async def join(
    reader: StreamReader, writer: StreamWriter, host: str, port: int, first: bytes = b""
) -> None:
    there, onward = await asyncio.open_connection(host, port)
    onward.write(first)
    await asyncio.gather(pipe(reader, onward), pipe(there, writer))


async def speak_http(reader: StreamReader, writer: StreamWriter) -> None:
    head = await reader.readuntil(b"\r\n\r\n")
    method, target, _ = head.split(b"\r\n")[0].decode().split()
    if method == "CONNECT":
        host, _, port = target.partition(":")
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        return await join(reader, writer, host, int(port))
    place = urlsplit(target)
    return await join(reader, writer, str(place.hostname), place.port or 80, head)


async def speak_socks5(reader: StreamReader, writer: StreamWriter) -> None:
    _, methods = await reader.readexactly(2)
    await reader.readexactly(methods)
    writer.write(b"\x05\x00")
    _, _, _, kind = await reader.readexactly(4)
    length = 4 if kind == 1 else (await reader.readexactly(1))[0]
    name = await reader.readexactly(length)
    host = ".".join(map(str, name)) if kind == 1 else name.decode()
    port = int.from_bytes(await reader.readexactly(2))
    writer.write(b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")
    await join(reader, writer, host, port)


async def refuse(reader: StreamReader, writer: StreamWriter) -> None:
    await reader.read(1)
    writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
    writer.close()


KINDS = {"http": speak_http, "socks5": speak_socks5, "closed": refuse}


@asynccontextmanager
async def proxy(kind: str) -> AsyncIterator[Proxy]:
    found, tasks = Proxy(), set()

    async def visit(reader: StreamReader, writer: StreamWriter) -> None:
        found.visitors += 1
        if task := asyncio.current_task():
            tasks.add(task)
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            await KINDS[kind](reader, writer)

    server = await asyncio.start_server(visit, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    found.url = f"{'socks5' if kind == 'socks5' else 'http'}://127.0.0.1:{port}"
    try:
        yield found
    finally:
        server.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
