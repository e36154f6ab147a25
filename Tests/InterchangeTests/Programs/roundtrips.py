"""Saves a graph by other people's programs: FOLDER holds it as graph.graphml, graph.gexf, graph.ttl, …

Prints the name of each file that was saved.
"""

import sys

import igraph
import networkx
import pyoxigraph
import rdflib

folder = sys.argv[1]


def path(name):
    print(name) if name.startswith("saved-") else None
    return f"{folder}/{name}"


graph = networkx.read_graphml(path("graph.graphml"), force_multigraph=True)
networkx.write_graphml(graph, path("saved-networkx.graphml"))
networkx.write_gexf(graph, path("saved-networkx.gexf"))
igraph.Graph.Read_GraphML(path("graph.graphml")).write_graphml(path("saved-igraph.graphml"))

endings = [("xml", "rdf"), ("nt", "nt"), ("turtle", "ttl"), ("json-ld", "jsonld")]
for format, ending in endings:
    graph = rdflib.Graph().parse(path(f"graph.{ending}"), format=format)
    graph.serialize(path(f"saved-rdflib.{ending}"), format=format)

kinds = [("RDF_XML", "rdf"), ("N_TRIPLES", "nt"), ("TURTLE", "ttl")]
for kind, ending in kinds:
    format = getattr(pyoxigraph.RdfFormat, kind)
    triples = pyoxigraph.parse(path=path(f"graph.{ending}"), format=format)
    pyoxigraph.serialize(triples, path(f"saved-oxigraph.{ending}"), format=format)
