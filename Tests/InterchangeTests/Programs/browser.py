"""A browser without a screen, with a mouse and a keyboard: Chromium over its DevTools protocol.

The mouse and the keys are the browser's own (`Input.dispatchMouseEvent`, `Input.dispatchKeyEvent`): what something else
covers, or what has no size, cannot be clicked. Needs PyPI's `websocket-client`.
"""
import base64
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.request

import websocket


class Browser:
    """A browser with one page in it."""

    def __init__(self, path, width=1400, height=900, dark=False):
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.numbers = itertools.count(1)
        self.faults = []
        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             f"--window-size={width},{height}", "--remote-debugging-port=0", "--remote-allow-origins=*",
             f"--user-data-dir={self.folder.name}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port = self.wait(lambda: (pathlib.Path(self.folder.name) / "DevToolsActivePort").read_text().split()[0])
        self.socket = websocket.create_connection(self.wait(lambda: self.page(port)), timeout=120)
        for domain in ("Page", "Runtime", "Log"):
            self.ask(f"{domain}.enable")
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                 mobile=width < 600)
        features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
                    {"name": "prefers-reduced-motion", "value": "reduce"}]
        self.ask("Emulation.setEmulatedMedia", features=features)
        self.ask("Page.navigate", url=pathlib.Path(path).resolve().as_uri())
        self.until("document.readyState === 'complete' && document.querySelector('#search') !== null")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()

    @staticmethod
    def wait(attempt):
        """What an attempt gives when it succeeds, within half a minute."""
        end = time.monotonic() + 30
        while True:
            try:
                found = attempt()
                if found is not None:
                    return found
            except (OSError, IndexError, StopIteration):
                pass
            if time.monotonic() > end:
                sys.exit("the browser does not answer")
            time.sleep(0.05)

    @staticmethod
    def page(port):
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json") as answer:
            return next(found["webSocketDebuggerUrl"] for found in json.load(answer) if found["type"] == "page")

    def ask(self, method, **parameters):
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("method") == "Runtime.exceptionThrown":
                details = answer["params"]["exceptionDetails"]
                self.faults.append(details.get("exception", {}).get("description", details["text"]))
            if answer.get("method") == "Log.entryAdded" and answer["params"]["entry"]["level"] == "error":
                self.faults.append(answer["params"]["entry"]["text"])
            if answer.get("id") == number:
                return answer["result"] if "result" in answer else sys.exit(f"{method}: {answer['error']}")

    def see(self, expression):
        """The value of an expression in the page, which may be a promise."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            sys.exit(f"{expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def until(self, expression):
        """Waits until an expression is true."""
        self.wait(lambda: self.see(expression) or None)

    def rest(self):
        """Lets the page draw what it has to."""
        self.see("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))))")

    def move(self, point, button="none"):
        self.ask("Input.dispatchMouseEvent", type="mouseMoved", x=point[0], y=point[1], button=button,
                 buttons=1 if button == "left" else 0)

    def press(self, point):
        self.ask("Input.dispatchMouseEvent", type="mousePressed", x=point[0], y=point[1], button="left", clickCount=1)

    def release(self, point):
        self.ask("Input.dispatchMouseEvent", type="mouseReleased", x=point[0], y=point[1], button="left", clickCount=1)

    def click(self, point):
        """Moves the mouse to a point of the window, presses and releases."""
        self.move(point)
        self.press(point)
        self.release(point)
        self.rest()

    def drag(self, start, end):
        """Draws from one point to another with the button held."""
        self.move(start)
        self.press(start)
        for part in (0.3, 0.7, 1):
            self.move([a + (b - a) * part for a, b in zip(start, end)], button="left")
        self.release(end)
        self.rest()

    def wheel(self, point, way):
        self.ask("Input.dispatchMouseEvent", type="mouseWheel", x=point[0], y=point[1], deltaX=0, deltaY=way)

    def key(self, name, text=""):
        codes = {"Enter": 13, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, "ArrowLeft": 37, "ArrowRight": 39, "Tab": 9}
        code = codes.get(name, ord(text.upper()) if text.isalnum() else 0)
        self.ask("Input.dispatchKeyEvent", type="keyDown", key=name, text=text, windowsVirtualKeyCode=code)
        self.ask("Input.dispatchKeyEvent", type="keyUp", key=name, windowsVirtualKeyCode=code)

    def write(self, text):
        for letter in text:
            self.key(letter, letter)
        self.rest()

    def back(self):
        history = self.ask("Page.getNavigationHistory")
        self.ask("Page.navigateToHistoryEntry", entryId=history["entries"][history["currentIndex"] - 1]["id"])
        self.rest()

    def picture(self, path):
        pathlib.Path(path).write_bytes(base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"]))

    def paper(self, path):
        """Prints to a PDF of A4."""
        answer = self.ask("Page.printToPDF", printBackground=True, paperWidth=8.27, paperHeight=11.69)
        pathlib.Path(path).write_bytes(base64.b64decode(answer["data"]))
