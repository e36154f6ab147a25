#!/usr/bin/env python3
"""map.py PAGE.html [PICTURE.png]: uses the map of a page with a mouse, and prints what is seen, a line a step.

It opens the map, zooms in and back, clicks the spot of several events and then one in the list, drags, and filters.
"""
import base64
import json
import pathlib
import sys

from browser import Browser

MIDDLE = """(() => {
  const box = document.querySelector(%s).getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
})()"""
WIDTH = "mapPanel.box.w"
SIZE = "Math.round(document.querySelector('.spot circle').getBoundingClientRect().width)"
SEEN = "decodeURIComponent(location.hash) + ' | ' + document.querySelectorAll('.spot.chosen').length"


def point(browser, selector):
    return browser.see(MIDDLE % json.dumps(selector))


def main(path, picture=None):
    with Browser(path) as browser:
        browser.click(point(browser, "#tab-map"))
        browser.rest()
        width, size = browser.see(WIDTH), browser.see(SIZE)
        print("spots:", browser.see("document.querySelectorAll('.spot').length"))
        browser.click(point(browser, "#map button"))
        print("zoomed:", browser.see(WIDTH) < width, browser.see(SIZE) == size)
        browser.click(point(browser, "#map button:last-child"))
        print("fit:", browser.see(WIDTH) == width)
        browser.click(point(browser, ".spot circle"))
        print("place:", browser.see(SEEN))
        browser.click(point(browser, "#places li a:nth-of-type(2)"))
        print("event:", browser.see(SEEN))
        x, y = point(browser, ".spot:last-of-type circle")
        browser.drag([x, y], [x - 40, y + 10])
        print("dragged:", browser.see(SEEN))
        browser.click(point(browser, ".spot:last-of-type circle"))
        print("single:", browser.see(SEEN))
        if picture:
            shot = browser.ask("Page.captureScreenshot", format="png")
            pathlib.Path(picture).write_bytes(base64.b64decode(shot["data"]))
        browser.see("document.querySelector('#filters input[type=checkbox][value=planned]').click()")
        browser.rest()
        print("without planned:", browser.see("document.querySelectorAll('.spot').length"))
        print("faults:", " ".join(browser.faults))


if __name__ == "__main__":
    main(*sys.argv[1:])
