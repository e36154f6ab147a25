"""Runs `newsgraph-bench read` and igraph's reader of GraphML on the same file, and prints the ratio of processor time.

Usage: python3 read.py .build/release/newsgraph-bench [rounds]
"""
import os
import re
import subprocess
import sys
import tempfile
import time

import igraph

program = sys.argv[1]
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "graph.graphml")
    ours, peer = [], []
    for _ in range(rounds):
        # One round of ours, one of theirs, so that both meet the same machine.
        output = subprocess.run(
            [program, "read", "--rounds", "1", "--keep", path], check=True, capture_output=True, text=True
        ).stdout
        ours.append(float(re.search(r"^graphml\s+\S+\s+\S+\s+\S+\s+(\S+)", output, re.MULTILINE).group(1)))
        size = os.path.getsize(path) / 1e6
        start = time.process_time()
        graph = igraph.Graph.Read_GraphML(path)
        peer.append(size / (time.process_time() - start))
        assert graph.ecount() == 300_000
        del graph
    print(f"{size:.1f} MB of GraphML, best of {rounds} rounds")
    print(f"newsgraph     {max(ours):6.0f} MB/s")
    print(f"igraph {igraph.__version__:6} {max(peer):6.0f} MB/s")
    print(f"ratio         {max(ours) / max(peer):6.2f}")
