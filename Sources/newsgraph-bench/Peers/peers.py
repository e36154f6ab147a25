#!/usr/bin/env python3
"""Writes the graphs that `newsgraph-bench write --keep FOLDER` left with other people's programs.

    newsgraph-bench write --keep /tmp/graphs && python3 Sources/newsgraph-bench/Peers/peers.py /tmp/graphs

Each peer reads our file, and only its write call is timed: processor time, user and system, the least of all rounds.
Programs that cannot be timed from inside (rapper, serdi) are timed with reading, and the time of reading alone is
taken off. A ratio says how many times the megabytes a second of the peer ours are, each of its own output.
"""
import os, resource, shutil, subprocess, sys, tempfile, time

folder = sys.argv[1]
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
times = {}
for line in open(os.path.join(folder, "times.tsv")):
    name, megabytes, written, plain = line.rstrip("\n").split("\t")
    times[name] = (float(megabytes), float(written))
path = lambda ending: os.path.join(folder, "newsgraph-bench." + ending)
out = tempfile.mktemp(prefix="newsgraph-peer-", dir=folder)


def show(ours, peer, megabytes, seconds):
    rate, our_rate = megabytes / seconds, times[ours][0] / times[ours][1]
    print(f"{ours:9} {peer:34} {megabytes:8.1f} MB {seconds:8.3f} s {rate:8.1f} MB/s   "
          f"ours {our_rate:8.1f} MB/s   ratio {our_rate / rate:6.2f}", flush=True)


def timed(ours, peer, write):
    best = None
    for _ in range(rounds):
        start = time.process_time()
        write()
        taken = time.process_time() - start
        best = taken if best is None else min(best, taken)
    show(ours, peer, os.path.getsize(out) / 1e6, best)
    os.remove(out)


def child(arguments, output):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(output, "wb") as file:
        subprocess.run(arguments, stdout=file, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def difference(ours, peer, whole, reading):
    seconds = min(child(whole, out) for _ in range(rounds)) - min(child(reading, "/dev/null") for _ in range(rounds))
    show(ours, peer, os.path.getsize(out) / 1e6, seconds)
    os.remove(out)


def igraph_peer():
    import igraph
    graph = igraph.Graph.Read_GraphML(path("graphml"))
    timed("graphml", f"igraph {igraph.__version__}", lambda: graph.write_graphml(out))
    timed("dot", f"igraph {igraph.__version__}", lambda: graph.write_dot(out))


def networkx_peer():
    import networkx
    graph = networkx.read_graphml(path("graphml"), force_multigraph=True)
    timed("graphml", f"networkx {networkx.__version__} (lxml or not)", lambda: networkx.write_graphml(graph, out))


def oxigraph_peer():
    import pyoxigraph
    triples = list(pyoxigraph.parse(path=path("nt"), format=pyoxigraph.RdfFormat.N_TRIPLES))
    prefixes = {"ng": "https://w3id.org/newsgraph/ontology#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
                "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/", "schema": "https://schema.org/",
                "prov": "http://www.w3.org/ns/prov#", "oa": "http://www.w3.org/ns/oa#",
                "xsd": "http://www.w3.org/2001/XMLSchema#", "time": "http://www.w3.org/2006/time#",
                "org": "http://www.w3.org/ns/org#", "dcterms": "http://purl.org/dc/terms/"}
    for ours, format in [("rdfxml", pyoxigraph.RdfFormat.RDF_XML), ("ntriples", pyoxigraph.RdfFormat.N_TRIPLES),
                         ("turtle", pyoxigraph.RdfFormat.TURTLE)]:
        timed(ours, f"pyoxigraph {pyoxigraph.__version__}",
              lambda: pyoxigraph.serialize(triples, output=out, format=format, prefixes=prefixes))


def rdflib_peer():
    import rdflib
    graph = rdflib.Graph().parse(path("nt"), format="nt")
    for ours, format in [("ntriples", "nt"), ("rdfxml", "xml"), ("turtle", "turtle")]:
        timed(ours, f"rdflib {rdflib.__version__}", lambda: graph.serialize(out, format=format))


def rapper_peer():
    reading = ["rapper", "-q", "-c", "-i", "ntriples", path("nt")]
    for ours, format in [("rdfxml", "rdfxml"), ("ntriples", "ntriples"), ("turtle", "turtle")]:
        difference(ours, f"rapper -o {format}", ["rapper", "-q", "-i", "ntriples", "-o", format, path("nt")], reading)


def serd_peer():
    compiler = shutil.which("clang") or shutil.which("cc")
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "serd.c")
    program = os.path.join(folder, "serd-peer")
    subprocess.run([compiler, "-O2", "-o", program, source, "-I/usr/include/serd-0", "-lserd-0"], check=True)
    for ours, format in [("ntriples", "ntriples"), ("turtle", "turtle")]:
        runs = [subprocess.run([program, format, path("nt"), out], capture_output=True, text=True, check=True).stdout
                for _ in range(rounds)]
        show(ours, "serd (C library)", os.path.getsize(out) / 1e6, min(float(run) for run in runs))
        os.remove(out)


def slowly(peer, name):
    try:
        peer()
    except Exception as problem:
        print(f"{name}: left out ({problem})", flush=True)


chosen = sys.argv[3].split(",") if len(sys.argv) > 3 else ["igraph", "oxigraph", "serd", "rapper", "networkx", "rdflib"]
for name in chosen:
    slowly(globals()[name + "_peer"], name)
