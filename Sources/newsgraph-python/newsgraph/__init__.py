"""News articles as typed graphs: who did what to whom, where, when, and who says so.

>>> import newsgraph
>>> graph = newsgraph.read("talks.txt")
>>> [data["label"] for _, data in graph.nodes(data=True) if data["type"] == "Event"]

The work is done by the program `newsgraph`, which is part of this package.
"""

from newsgraph.articles import events, graphs, read, read_text
from newsgraph.program import NewsgraphError, path, version

__all__ = ["NewsgraphError", "events", "graphs", "path", "read", "read_text", "version"]
