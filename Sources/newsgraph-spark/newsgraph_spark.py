"""News articles to one graph on Apache Spark: what `newsgraph export` and `newsgraph merge` do, on many machines.

    spark-submit --files .build/release/newsgraph newsgraph_spark.py ARTICLES GRAPH

ARTICLES is a folder or a pattern of files in any format that newsgraph reads; JSON Lines are split between machines, other
files are read whole. GRAPH is a folder, made anew:

    nodes/, edges/      the merged graph as Parquet, one column an attribute
    events/             its events as Parquet, with the columns of `newsgraph export --to events`
    graph.nt            the merged graph as N-Triples
    graph.nodes.csv, graph.edges.csv, graph.events.csv
                        the tables for Neo4j's import, and that of the events
    failures/           why articles are not in it, as JSON Lines

What a statement is, and which things are the same, the program alone decides: this job only shares out its work. An article
that the program cannot read, or that makes it crash, costs itself only.

The machines need Python 3, Java 17, libxml2, SQLite and zlib; the program goes with the job. On one machine, a virtual
environment with requirements.txt and --master 'local[*]' do the same; SPARK_LOCAL_IP=127.0.0.1 helps where the machine's
own name leads nowhere. Articles wait on disk between the steps; the merged graph has to fit into one machine's memory.
"""

import argparse
import json
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import zlib

from pyspark import SparkFiles, StorageLevel
from pyspark.sql import SparkSession

JSON_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
END_OF_ARTICLE = b"# end of "
FAILED, GRAPH = "failed", "graph"


class Program:
    """The newsgraph program as it runs on one machine."""

    def __init__(self, options, patience):
        self.options = options
        self.patience = patience

    @staticmethod
    def path():
        """Where the program is: shipped with the job, named by NEWSGRAPH, or on the PATH."""
        named = os.environ.get("NEWSGRAPH")
        shipped = SparkFiles.get("newsgraph")
        path = named or (shipped if os.path.exists(shipped) else shutil.which("newsgraph"))
        if path is None:
            raise FileNotFoundError("newsgraph is not here; ship it with --files, or set NEWSGRAPH to its path")
        if not os.access(path, os.X_OK):
            os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)
        return path

    def run(self, arguments, **given):
        """Runs the program to its end; what it says on standard error is in the exception when it fails."""
        result = subprocess.run([self.path(), *arguments], capture_output=True, check=False, **given)
        if result.returncode != 0:
            raise RuntimeError(f"newsgraph {arguments[0]}: {result.stderr.decode(errors='replace').strip()}")
        return result.stdout

    def text(self, name, content):
        """The articles of a document, as lines of JSON; or a failure."""
        result = subprocess.run(
            [self.path(), "text", "-", "--to", "jsonl", "--quiet"], input=content, capture_output=True, check=False
        )
        for line in result.stdout.splitlines():
            yield (GRAPH, line.decode())
        if result.returncode != 0:
            reason = result.stderr.decode(errors="replace").strip() or ended(result.returncode)
            yield (FAILED, failure(name, reason))

    def graphs(self, lines, folder):
        """The graph of each article, as N-Triples, or why there is none; goes on behind an article that ends the program."""
        start = 0
        while start < len(lines):
            done, ending = self.stream(lines[start:], folder)
            yield from done
            start += len(done)
            if ending is None:
                return
            # Whatever ended the program may have had nothing to do with the article that it was at.
            again, ending = self.stream(lines[start : start + 1], folder)
            yield from again or [(FAILED, failure(None, f"{ending}: {lines[start][:200]}"))]
            start += 1

    def stream(self, lines, folder):
        """What came of the first articles, and what ended the program before it was through."""
        report, output = folder / "report.jsonl", folder / "output.nt"
        arguments = ["export", "-", "--from", "jsonl", "--to", "ntriples", "-o", "-", "--jobs", "1", "--quiet"]
        patience = self.patience * (6 + len(lines))
        with open(output, "wb") as out:
            try:
                code = subprocess.run(
                    [self.path(), *arguments, "--report", report, *self.options],
                    input="".join(f"{line}\n" for line in lines).encode(),
                    stdout=out,
                    stderr=subprocess.DEVNULL,
                    timeout=patience,
                    check=False,
                ).returncode
            except subprocess.TimeoutExpired:
                code = None
        done = [(GRAPH, chunk) for chunk in whole_graphs(output)]
        told = [json.loads(line) for line in report.read_text().splitlines()] if report.exists() else []
        done += [(FAILED, failure(row.get("article"), row["reason"])) for row in told if row["kind"] == "failed"]
        if any(row["kind"] == "summary" for row in told):
            return done, None
        if code is not None and code > 0:
            raise RuntimeError(f"newsgraph export ended with {code} before its summary: {' '.join(self.options)}")
        return done, ended(code)

    def merge(self, graphs, folder):
        """One graph of several, all of them N-Triples."""
        paths = []
        for number, graph in enumerate(graphs):
            paths.append(folder / f"{number:08}.nt")
            paths[-1].write_bytes(graph)
        # What is merged in groups has to be what is merged at once: who is who is told by identifiers only.
        return self.run(["merge", "--quiet", "--identity", "identifiers", "--to", "ntriples", "-o", "-", *paths])

    def convert(self, graph, formats):
        """The graph in other formats."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "graph.nt"
            path.write_bytes(graph)
            return [self.run(["convert", path, "--quiet", "--to", name, "-o", "-"]) for name in formats]


def ended(code):
    return "it took too long" if code is None else f"the program was ended by signal {-code}"


def failure(article, reason):
    return json.dumps({"article": article, "reason": reason}, ensure_ascii=False)


def whole_graphs(path):
    """The graphs in a stream of N-Triples; what follows the last line that ends an article is not whole."""
    lines = []
    with open(path, "rb") as file:
        for line in file:
            lines.append(line)
            if line.startswith(END_OF_ARTICLE):
                yield b"".join(lines)
                lines = []


def export_partition(program):
    """Partition of lines → what failed, and one graph of all the articles in it."""

    def export(index, lines):
        lines = [line for line in lines if line.strip()]
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            results = list(program.graphs(lines, folder))
            graphs = [content for kind, content in results if kind == GRAPH]
            yield from ((FAILED, index, content) for kind, content in results if kind == FAILED)
            if graphs:
                yield (GRAPH, index, (len(graphs), zlib.compress(program.merge(graphs, folder), 1)))

    return export


def merge_group(program):
    """Graphs of neighbouring partitions → their graph."""

    def merge(graphs):
        graphs = [graph for _, graph in sorted(graphs, key=lambda entry: entry[0])]
        if len(graphs) == 1:
            return graphs[0]
        with tempfile.TemporaryDirectory() as folder:
            merged = program.merge((zlib.decompress(graph) for _, graph in graphs), pathlib.Path(folder))
        return (sum(count for count, _ in graphs), zlib.compress(merged, 1))

    return merge


def merge_tree(graphs, program, width):
    """Merges (index, graph) pairs until one is left, always neighbours, so that their order is that of the articles."""
    count = graphs.count()
    graphs = graphs.sortByKey(numPartitions=max(1, count)).zipWithIndex().map(lambda entry: (entry[1], entry[0][1]))
    while count > 1:
        count = -(-count // width)
        groups = graphs.map(lambda entry: (entry[0] // width, entry)).groupByKey(count)
        graphs = groups.mapValues(merge_group(program))
    found = graphs.collect()
    return found[0][1] if found else None


def article_lines(spark, pattern, program, size):
    """(kind, line) of all articles below a folder or pattern, about `size` of them in a partition."""
    context = spark.sparkContext
    files = list_files(spark, pattern)
    if not files:
        raise SystemExit(f"newsgraph-spark: error: {pattern}: no files; check the path")
    lists = [path for path in files if path.lower().endswith(JSON_LINES)]
    others = [path for path in files if path not in set(lists)]
    parts = []
    if lists:
        parts.append(context.textFile(",".join(lists)).map(lambda line: (GRAPH, line)))
    if others:
        count = max(2, len(others) // size)
        documents = context.binaryFiles(",".join(others), minPartitions=count).sortByKey(numPartitions=count)
        parts.append(documents.flatMap(lambda file: program.text(file[0], bytes(file[1]))))
    lines = context.union(parts).persist(StorageLevel.DISK_ONLY)
    # Partitions of one size, in the order of the articles: what is in one does not depend on how many machines read it.
    numbered = lines.filter(lambda entry: entry[0] == GRAPH).values().zipWithIndex()
    count = numbered.count()
    partitions = max(1, -(-count // size))
    placed = numbered.map(lambda entry: (entry[1], entry[0]))
    return lines, placed.repartitionAndSortWithinPartitions(partitions, lambda number: number // size).values()


def hadoop_path(spark, path):
    java = spark.sparkContext._jvm.org.apache.hadoop.fs.Path(path)
    return java, java.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())


def list_files(spark, pattern):
    """All files below a folder, or that fit a pattern, in the order of their paths; hidden ones are passed over."""
    path, system = hadoop_path(spark, pattern)
    waiting, files = list(system.globStatus(path) or []), []
    while waiting:
        status = waiting.pop()
        if status.isDirectory():
            waiting += list(system.listStatus(status.getPath()))
        elif not status.getPath().getName().startswith((".", "_")):
            files.append(status.getPath().toString())
    return sorted(files)


def write_file(spark, path, content):
    """Writes a file to wherever Spark writes."""
    java, system = hadoop_path(spark, path)
    stream = system.create(java, True)
    for start in range(0, len(content), 1 << 24):
        stream.write(bytearray(content[start : start + (1 << 24)]))
    stream.close()


def write_elements(spark, lines, folder):
    """Nodes and edges as Parquet: one column an attribute, in the types that they have."""
    rows = spark.sparkContext.parallelize(lines.decode().splitlines(), max(1, len(lines) >> 24))
    for kind in ("node", "edge"):
        table = spark.read.json(rows.filter(lambda row, kind=kind: row.startswith(f'{{"kind": "{kind}"')))
        known = [name for name in ("id", "type", "source", "target", "label") if name in table.columns]
        inner = [] if "attributes" not in table.columns else [
            table["attributes"][name].alias(name if name not in known else f"attribute_{name}")
            for name in table.schema["attributes"].dataType.names
        ]
        table.select(*known, *inner).write.mode("overwrite").parquet(f"{folder}/{kind}s")


def write_graph(spark, graph, program, folder):
    lines, nodes, edges, events = program.convert(graph, ["jsonl", "neo4j-nodes", "neo4j-edges", "events"])
    write_file(spark, f"{folder}/graph.nt", graph)
    write_file(spark, f"{folder}/graph.nodes.csv", nodes)
    write_file(spark, f"{folder}/graph.edges.csv", edges)
    write_file(spark, f"{folder}/graph.events.csv", events)
    write_elements(spark, lines, folder)
    table = spark.read.csv(f"{folder}/graph.events.csv", header=True, escape='"')
    for number in ("Latitude", "Longitude", "Confidence"):
        table = table.withColumn(number, table[number].cast("double"))
    table.write.mode("overwrite").parquet(f"{folder}/events")


def arguments():
    parser = argparse.ArgumentParser(
        prog="newsgraph_spark.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", help="a folder, file or pattern")
    parser.add_argument("graph", help="the folder of the results")
    parser.add_argument("--option", action="append", default=[], metavar="WORD",
                        help="a word for newsgraph export, as in --option=--accuracy --option=fast")
    parser.add_argument("--partition", type=int, default=500, metavar="N", help="articles in one piece of work (500)")
    parser.add_argument("--width", type=int, default=16, metavar="N", help="graphs that are merged at once (16)")
    parser.add_argument("--patience", type=float, default=10, metavar="S", help="seconds that an article may take (10)")
    parser.add_argument("--checkpoint", metavar="FOLDER", help="where Spark keeps finished work (GRAPH/_checkpoint)")
    return parser.parse_args()


def main():
    wanted = arguments()
    spark = SparkSession.builder.appName("newsgraph").getOrCreate()
    context = spark.sparkContext
    checkpoint = wanted.checkpoint or f"{wanted.graph}/_checkpoint"
    context.setCheckpointDir(checkpoint)
    program = Program(wanted.option, wanted.patience)
    lines, articles = article_lines(spark, wanted.articles, program, wanted.partition)
    results = articles.mapPartitionsWithIndex(export_partition(program)).persist(StorageLevel.DISK_ONLY)
    results.checkpoint()
    results.count()
    failures = lines.filter(lambda entry: entry[0] == FAILED).values().union(
        results.filter(lambda entry: entry[0] == FAILED).map(lambda entry: entry[2])
    ).persist(StorageLevel.DISK_ONLY)
    failed = failures.count()
    spark.createDataFrame(failures.map(lambda line: (line,)), "value string").coalesce(1) \
        .write.mode("overwrite").text(f"{wanted.graph}/failures")
    found = merge_tree(
        results.filter(lambda entry: entry[0] == GRAPH).map(lambda entry: (entry[1], entry[2])), program, wanted.width
    )
    if found is not None:
        write_graph(spark, zlib.decompress(found[1]), program, wanted.graph)
    print(json.dumps({"articles": found[0] if found else 0, "failed": failed}))
    java, system = hadoop_path(spark, checkpoint)
    system.delete(java, True)
    spark.stop()
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
