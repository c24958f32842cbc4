"""Headless Chromium driven over its DevTools protocol: only what tests of pages need."""

import asyncio
import base64
import itertools
import json
import shutil
import subprocess
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import aiohttp

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--autoplay-policy=no-user-gesture-required",
    "--mute-audio",
    "--remote-debugging-port=0",
)
Result = TypeVar("Result")
PATIENCE = 30


class Page:
    """A tab; every call waits for the browser's answer."""

    def __init__(self, loop: asyncio.AbstractEventLoop, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._loop, self._socket = loop, socket
        self._numbers = itertools.count(1)
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        return self._wait(self._call(method, params))

    def open(self, url: str) -> None:
        """Go to the address and wait until everything on the page has loaded."""
        self.call("Page.navigate", url=url)
        self.until("Page.loadEventFired")

    def run(self, script: str) -> Any:
        """The value of a JavaScript expression, promises awaited."""
        answer = self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def wait(self, condition: str) -> None:
        """Return as soon as a JavaScript condition holds."""
        look = f"const look = () => {{ if ({condition}) done(); else setTimeout(look, 10); }}; look();"
        self.run(f"new Promise(done => {{ {look} }})")

    def forget(self, address: str) -> None:
        """As if nobody had been to the site before."""
        self.call("Storage.clearDataForOrigin", origin=address, storageTypes="all")

    def until(self, event: str) -> None:
        self._wait(self._until(event))

    def size(self, width: int, height: int) -> None:
        mobile = width < 600
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile)

    def prefer(self, scheme: str) -> None:
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def javascript(self, *, on: bool) -> None:
        self.call("Emulation.setScriptExecutionDisabled", value=not on)

    def press(self, key: str, text: str = "") -> None:
        code = {" ": 32, "Tab": 9, "ArrowLeft": 37, "ArrowRight": 39, "Enter": 13}[key]
        for kind in ("keyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                text=text if kind == "keyDown" else "",
                windowsVirtualKeyCode=code,
            )

    def picture(self, path: Path, *, whole: bool = True) -> None:
        answer = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(answer["data"]))

    def complaints(self) -> list[str]:
        """What the console said in warning or error, and uncaught exceptions."""
        said = [
            event["params"] for event in self.events if event["method"] in {"Runtime.exceptionThrown", "Log.entryAdded"}
        ]
        return [json.dumps(params) for params in said]

    def requests(self) -> list[str]:
        wanted = [
            event["params"]["request"]["url"] for event in self.events if event["method"] == "Network.requestWillBeSent"
        ]
        return [url for url in wanted if not url.startswith("data:")]

    def _wait(self, work: Coroutine[Any, Any, Result]) -> Result:
        return asyncio.run_coroutine_threadsafe(asyncio.wait_for(work, PATIENCE), self._loop).result()

    async def _call(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        number = next(self._numbers)
        await self._socket.send_json({"id": number, "method": method, "params": params})
        while (message := await self._socket.receive_json()).get("id") != number:
            self.events.append(message)
        assert "error" not in message, message
        result: dict[str, Any] = message["result"]
        return result

    async def _until(self, event: str) -> None:
        while not any(heard["method"] == event for heard in self.events):
            self.events.append(await self._socket.receive_json())


@contextmanager
def browser(profile: Path) -> Iterator["Browser"]:
    """A running browser with an empty profile."""
    assert PROGRAM
    command = [PROGRAM, *FLAGS, f"--user-data-dir={profile}", "about:blank"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as run:
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever, name="browser")
        thread.start()
        try:
            assert run.stderr
            line = next(line for line in run.stderr if "DevTools listening on" in line)
            drain = threading.Thread(target=run.stderr.read)
            drain.start()
            yield Browser(loop, line.split("ws://", 1)[1].split("/", 1)[0])
        finally:
            run.terminate()
            run.wait()
            drain.join()
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()


class Browser:
    def __init__(self, loop: asyncio.AbstractEventLoop, host: str) -> None:
        self._loop, self._host = loop, host

    @contextmanager
    def page(
        self, *, width: int = 1100, height: int = 900, dark: bool = False, javascript: bool = True
    ) -> Iterator[Page]:
        """A fresh tab, closed when the block ends."""
        session, socket = asyncio.run_coroutine_threadsafe(self._open(), self._loop).result()
        page = Page(self._loop, socket)
        try:
            for domain in ("Page", "Runtime", "Log", "Network"):
                page.call(f"{domain}.enable")
            page.size(width, height)
            page.prefer("dark" if dark else "light")
            page.javascript(on=javascript)
            yield page
            page.call("Page.close")
        finally:
            asyncio.run_coroutine_threadsafe(session.close(), self._loop).result()

    async def _open(self) -> tuple[aiohttp.ClientSession, aiohttp.ClientWebSocketResponse]:
        session = aiohttp.ClientSession()
        async with session.put(f"http://{self._host}/json/new?about:blank") as answer:
            where = (await answer.json(content_type=None))["webSocketDebuggerUrl"]
        return session, await session.ws_connect(where, max_msg_size=0)
