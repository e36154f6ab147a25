#!/usr/bin/env python3
"""clicks.py PAGE.html TYPE STATUS EDGE: uses a page with a mouse, in Chromium without a screen, and prints what is seen.

It unchecks and checks a filter by type and one by status, and clicks an edge. The mouse is the browser's own
(`Input.dispatchMouseEvent` of its DevTools protocol): what something else covers, or what has no size, cannot be clicked.
Each line it prints is a step and what the page shows after it. Needs PyPI's `websocket-client`.
"""
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
    """A browser with one page in it, and a mouse."""

    def __init__(self, folder, address):
        self.numbers = itertools.count(1)
        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1600,1000",
             "--remote-debugging-port=0", "--remote-allow-origins=*", f"--user-data-dir={folder}", address],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port = self.wait(lambda: (pathlib.Path(folder) / "DevToolsActivePort").read_text().split()[0])
        self.socket = websocket.create_connection(self.wait(lambda: self.page(port)), timeout=30)
        self.wait(lambda: self.see("document.readyState === 'complete' && document.querySelector('#filters input')"
                                   " !== null") or None)

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
            if answer.get("id") == number:
                return answer["result"] if "result" in answer else sys.exit(f"{method}: {answer['error']}")

    def see(self, expression):
        """The value of an expression in the page."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        return answer["result"].get("value")

    def click(self, point):
        """Moves the mouse to a point of the window, presses and releases."""
        x, y = point
        self.ask("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait()


FILTER = """(() => {
  const box = [...document.querySelectorAll('#filters input')].find(box => box.dataset.kind === %s && box.value === %s);
  const place = box.getBoundingClientRect();
  return [place.x + place.width / 2, place.y + place.height / 2];
})()"""
# A point of the edge where nothing lies above it.
EDGE = """(() => {
  const edge = document.getElementById(%s), path = edge.querySelector('.hit'), length = path.getTotalLength();
  for (let part = 0.02; part < 1; part += 0.02) {
    const point = path.getPointAtLength(length * part).matrixTransform(path.getScreenCTM());
    const top = document.elementFromPoint(point.x, point.y);
    if (top && top.closest('.edge') === edge) return [point.x, point.y];
  }
  return null;
})()"""
SHOWN = """[...document.querySelectorAll(%s)].filter(element => element.getClientRects().length).length"""
MARKED = """[...document.querySelectorAll('#text mark')].map(mark => mark.textContent).join('|')
  .replaceAll('\\n', ' ')"""


def tell(browser, step):
    nodes, edges = (browser.see(SHOWN % json.dumps(name)) for name in (".node", ".edge"))
    print(f"{step}: {nodes} {edges}")


def main(path, kind_of_node, status, edge):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = Browser(folder, pathlib.Path(path).resolve().as_uri())
        try:
            tell(browser, "start")
            for kind, value in (("type", kind_of_node), ("status", status)):
                for step in ("without", "with"):
                    browser.click(browser.see(FILTER % (json.dumps(kind), json.dumps(value))))
                    tell(browser, f"{step} {value}")
            print("marked:", browser.see(MARKED))
            point = browser.see(EDGE % json.dumps("edge-" + edge))
            browser.click(point or sys.exit("the edge lies under other things from end to end"))
            print("marked:", browser.see(MARKED))
            print("chosen:", browser.see("[...document.querySelectorAll('.chosen')].map(e => e.id).join(' ')"))
        finally:
            browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
