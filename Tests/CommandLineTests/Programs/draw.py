#!/usr/bin/env python3
"""draw.py FILE > PICTURE.svg: shows what a file for yEd, Gephi or Cytoscape says of places, shapes and colours.

It computes no layout and chooses no colour: what the file does not say is grey.
"""
import json
import sys
import xml.etree.ElementTree as xml
from html import escape

GRAPHML, YED = "{http://graphml.graphdrawing.org/xmlns}", "{http://www.yworks.com/xml/graphml}"
GEXF, VIZ = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"
DASHES = {"dashed": "6 4", "dotted": "1.5 3.5"}
ROUND = {"roundrectangle": 8, "rectangle": 0}


def yed(root):
    nodes, edges = {}, []
    for node in root.iter(GRAPHML + "node"):
        place, line = node.find(f".//{YED}Geometry"), node.find(f".//{YED}BorderStyle")
        x, y, width, height = (float(place.get(name)) for name in ("x", "y", "width", "height"))
        nodes[node.get("id")] = {
            "x": x + width / 2, "y": y + height / 2, "w": width, "h": height,
            "shape": node.find(f".//{YED}Shape").get("type"), "fill": node.find(f".//{YED}Fill").get("color"),
            "line": line.attrib, "text": node.findtext(f".//{YED}NodeLabel").split("\n"),
            "ink": node.find(f".//{YED}NodeLabel").get("textColor"),
        }
    for edge in root.iter(GRAPHML + "edge"):
        edges.append((edge.get("source"), edge.get("target"), edge.find(f".//{YED}LineStyle").attrib,
                      edge.findtext(f".//{YED}EdgeLabel")))
    return nodes, edges


def colour(item):
    found = item.find(VIZ + "color")
    return "#%02x%02x%02x" % tuple(int(found.get(part)) for part in "rgb")


def gexf(root):
    nodes = {}
    for node in root.iter(GEXF + "node"):
        place, size = node.find(VIZ + "position"), float(node.find(VIZ + "size").get("value"))
        nodes[node.get("id")] = {"x": float(place.get("x")), "y": -float(place.get("y")), "w": size, "h": size,
                                 "shape": "ellipse", "fill": colour(node), "below": node.get("label")}
    edges = [(edge.get("source"), edge.get("target"), {"color": colour(edge)}, None) for edge in root.iter(GEXF + "edge")]
    return nodes, edges


def cytoscape(document):
    nodes = {}
    for node in document["elements"]["nodes"]:
        nodes[node["data"]["id"]] = {**node["position"], "w": 20, "h": 20, "shape": "ellipse", "fill": "#89a",
                                     "below": node["data"]["name"]}
    edges = [(edge["data"]["source"], edge["data"]["target"], {}, edge["data"]["interaction"])
             for edge in document["elements"]["edges"]]
    return nodes, edges


def text(x, y, words, size, ink, halo=""):
    return f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size}" fill="{ink}"{halo}>{escape(words)}</text>'


def draw(nodes, edges):
    left = min(node["x"] - node["w"] for node in nodes.values()) - 60
    top = min(node["y"] - node["h"] for node in nodes.values()) - 40
    width = max(node["x"] + node["w"] for node in nodes.values()) - left + 60
    height = max(node["y"] + node["h"] for node in nodes.values()) - top + 40
    yield (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:.0f} {top:.0f} {width:.0f} {height:.0f}" '
           'font-family="Helvetica, Arial, sans-serif" text-anchor="middle"><rect x="-100000" y="-100000" '
           'width="200000" height="200000" fill="white"/><defs><marker id="a" orient="auto" markerWidth="7" '
           'markerHeight="7" refX="6" refY="3"><path d="M0 0L6 3L0 6z" fill="context-stroke"/></marker></defs>')
    halo = ' stroke="white" stroke-width="3" paint-order="stroke"'
    for source, target, line, label in edges:
        a, b = nodes[source], nodes[target]
        dx, dy = b["x"] - a["x"], b["y"] - a["y"]
        cut = min([abs(half / way) for half, way in ((b["w"] / 2, dx), (b["h"] / 2, dy)) if way] or [0])
        dash = DASHES.get(line.get("type"), "")
        yield (f'<path d="M{a["x"]:.0f} {a["y"]:.0f}L{b["x"] - dx * cut:.0f} {b["y"] - dy * cut:.0f}" fill="none" '
               f'stroke="{line.get("color", "#999")}" stroke-width="{line.get("width", 1)}" '
               f'stroke-dasharray="{dash}" marker-end="url(#a)"/>')
        if label:
            yield text(a["x"] + dx / 2, a["y"] + dy / 2, label, 9, line.get("color", "#666"), halo)
    for node in nodes.values():
        line = node.get("line", {})
        dash = DASHES.get(line.get("type"), "")
        look = (f'fill="{node["fill"]}" stroke="{line.get("color", "#555")}" stroke-width="{line.get("width", 0.8)}" '
                f'stroke-dasharray="{dash}"')
        x, y, w, h = node["x"], node["y"], node["w"], node["h"]
        if node["shape"] == "ellipse":
            yield f'<ellipse cx="{x:.0f}" cy="{y:.0f}" rx="{w / 2:.0f}" ry="{h / 2:.0f}" {look}/>'
        else:
            yield (f'<rect x="{x - w / 2:.0f}" y="{y - h / 2:.0f}" width="{w:.0f}" height="{h:.0f}" '
                   f'rx="{ROUND.get(node["shape"], 3)}" {look}/>')
        lines = node.get("text", [])
        for number, words in enumerate(lines):
            yield text(x, y + (number - len(lines) / 2 + 0.8) * 14, words, 12, node["ink"])
        if "below" in node:
            yield text(x, y + h / 2 + 11, node["below"], 11, "#222", halo)
    yield "</svg>"


path = sys.argv[1]
if path.endswith(".cyjs"):
    parts = cytoscape(json.load(open(path, encoding="utf-8")))
else:
    document = xml.parse(path).getroot()
    parts = gexf(document) if document.tag == GEXF + "gexf" else yed(document)
print("\n".join(draw(*parts)))
