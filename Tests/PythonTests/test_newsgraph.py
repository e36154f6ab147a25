"""The module as people use it, on the sample article."""

import os
import pathlib
import tempfile
import unittest

import networkx
import newsgraph
import pandas

SAMPLE = os.environ["SAMPLE"]
TEXT = pathlib.Path(SAMPLE).read_text(encoding="utf-8")


class ReadTests(unittest.TestCase):
    """`read` and `read_text`."""

    def test_graph(self):
        graph = newsgraph.read(SAMPLE)
        self.assertIsInstance(graph, networkx.MultiDiGraph)
        self.assertEqual(graph.nodes["state:russia"]["type"], "State")
        self.assertEqual(graph.nodes["state:russia"]["wikidata"], "Q159")
        article = graph.nodes[graph.graph["article"]]
        self.assertEqual(article["date"], "2024-08-05")
        self.assertIn("actor", {data["type"] for *_, data in graph.edges(data=True)})

    def test_spans_are_those_of_python(self):
        graph = newsgraph.read(SAMPLE)
        start, end = map(int, graph.nodes["place:tehran"]["mentions"][0].split("-"))
        self.assertEqual(TEXT[start:end], "Tehran")

    def test_text_is_the_file(self):
        given, read = newsgraph.read_text(TEXT), newsgraph.read(SAMPLE)
        self.assertEqual(set(given.nodes) - {given.graph["article"]}, set(read.nodes) - {read.graph["article"]})
        self.assertEqual(given.number_of_edges(), read.number_of_edges())

    def test_options(self):
        graph = newsgraph.read_text("Kenya condemned the attack.", date="2024-03-01", source="Wire", accuracy="fast")
        article = graph.nodes[graph.graph["article"]]
        self.assertEqual((article["date"], article["source"]), ("2024-03-01", "Wire"))
        with tempfile.NamedTemporaryFile("w", suffix=".tsv") as file:
            file.write("name\ttype\nHarbour Front\tOrganisation\n")
            file.flush()
            graph = newsgraph.read_text("The Harbour Front condemned Kenya.", gazetteers=[file.name], accuracy="fast")
        self.assertIn("Harbour Front", [data["label"] for _, data in graph.nodes(data=True)])


class ManyTests(unittest.TestCase):
    """`graphs` and `events`."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        for number in range(3):
            (self.folder / f"{number}.txt").write_text(f"date 2024-03-0{number + 1} By Wire\n\nKenya condemned Chad.\n")

    def test_graphs(self):
        found = list(newsgraph.graphs(self.folder, accuracy="fast"))
        self.assertEqual([graph.nodes[graph.graph["article"]]["date"][-1] for graph in found], ["1", "2", "3"])

    def test_stopping_early(self):
        self.assertIsNotNone(next(iter(newsgraph.graphs(self.folder, accuracy="fast"))))

    def test_table(self):
        table = pandas.DataFrame(newsgraph.events([self.folder / "0.txt", SAMPLE]))
        self.assertEqual(table["Confidence"].dtype, float)
        self.assertGreater(len(table), 5)
        self.assertIn("KEN", set(table["Actor Country"]))

    def test_bad_articles_cost_themselves_only(self):
        (self.folder / "1.txt").write_bytes(b"%PDF-1.7 \x00\x01")
        found = []
        with self.assertRaises(newsgraph.NewsgraphError) as raised:
            found.extend(newsgraph.graphs(self.folder, accuracy="fast"))
        self.assertIn("PDF", str(raised.exception))
        self.assertEqual(raised.exception.status, 65)


class ErrorTests(unittest.TestCase):
    """What goes wrong."""

    def test_missing_file(self):
        with self.assertRaises(newsgraph.NewsgraphError) as raised:
            newsgraph.read("none.txt")
        self.assertEqual(raised.exception.status, 66)
        self.assertIn("none.txt", str(raised.exception))

    def test_several_articles(self):
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
            file.write('{"text": "Kenya condemned Chad."}\n{"text": "Chad condemned Kenya."}\n')
            file.flush()
            with self.assertRaises(newsgraph.NewsgraphError):
                newsgraph.read(file.name, accuracy="fast")


if __name__ == "__main__":
    unittest.main()
