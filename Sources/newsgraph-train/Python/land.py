"""land.py [TABLE]: makes the table of the outline of the land that the map of a page is drawn with.

The land is the union of the countries of Natural Earth at 1:110 million, which are in the public domain, as the package
of GeoPandas carries them; of the borders between countries nothing is kept. Needs, in a virtual environment of its own:

    pip install geopandas==0.14.4 shapely==2.2.0

Each row is one ring as a path of SVG: x is tenths of a degree east, y tenths of a degree south; the largest come first.
"""
import sys

import geopandas
from shapely.ops import unary_union

SCALE = 10
HEADING = """\
# The outline of the land, one ring a row, as a path of SVG in tenths of a degree: x east, y south.
# From Natural Earth, 1:110m Admin 0 Countries, united (public domain, naturalearthdata.com), by
# Sources/newsgraph-train/Python/land.py; lakes and seas that lie in the land are rings of their own.
"""


def path(ring):
    """A ring as a path: the first point, then steps; None where nothing is left of it on the grid."""
    points = [(round(x * SCALE), round(-y * SCALE)) for x, y in ring.coords]
    points = [points[0]] + [b for a, b in zip(points, points[1:]) if a != b]
    if len(points) < 4:
        return None
    steps = [(bx - ax, by - ay) for (ax, ay), (bx, by) in zip(points, points[1:-1])]
    numbers = [str(number) for step in steps for number in step]
    # A minus parts two numbers as well as a blank.
    joined = "".join(text if index == 0 or text[0] == "-" else " " + text for index, text in enumerate(numbers))
    return f"M{points[0][0]} {points[0][1]}l{joined}z"


def main():
    countries = geopandas.read_file(geopandas.datasets.get_path("naturalearth_lowres"))
    land = unary_union([shape.buffer(0) for shape in countries.geometry])
    parts = sorted(land.geoms, key=lambda part: -part.area)
    paths = [path(ring) for part in parts for ring in [part.exterior, *part.interiors]]
    with open(sys.argv[1], "w") if len(sys.argv) > 1 else sys.stdout as table:
        table.write(HEADING + "".join(f"{row}\n" for row in paths if row))


if __name__ == "__main__":
    main()
