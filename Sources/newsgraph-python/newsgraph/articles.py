"""Articles as graphs of networkx, and as rows."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable, Iterator
from typing import Any, Literal, Union

import networkx

from newsgraph.program import NewsgraphError, lines

Path = Union[str, "os.PathLike[str]"]
Accuracy = Literal["standard", "fast"]


def read(
    article: Path,
    *,
    date: str | None = None,
    source: str | None = None,
    accuracy: Accuracy = "standard",
    gazetteers: Iterable[Path] = (),
    events: Iterable[Path] = (),
) -> networkx.MultiDiGraph:
    """The graph of an article: a file of text, a web page, mail and whatever else `newsgraph export` reads.

    Nodes are identifiers, with `type`, `label` and the attributes of the ontology; keys of edges are identifiers, with
    `type`, `label` and attributes. Lists (`aliases`, `evidence`, …) are lists; spans of text count code points, as Python
    does: `text[42:117]` is the sentence of `"42-117"`. `graph.graph["article"]` is the article's node.

    `date` and `source` win over what the article says; `gazetteers` and `events` are files of one's own names and words.
    Raises NewsgraphError for what cannot be read, and where there are several articles.
    """
    return _only(graphs([article], date=date, source=source, accuracy=accuracy, gazetteers=gazetteers, events=events))


def read_text(
    text: str,
    *,
    date: str | None = None,
    source: str | None = None,
    accuracy: Accuracy = "standard",
    gazetteers: Iterable[Path] = (),
    events: Iterable[Path] = (),
) -> networkx.MultiDiGraph:
    """The graph of an article that is at hand as text; the rest as `read`."""
    options = _options(date, source, accuracy, gazetteers, events)
    arguments = ["export", "-", "--from", "text", "--to", "jsonl", "-o", "-", "--quiet", *options]
    return _only(_graphs(lines(arguments, text.encode())))


def graphs(
    articles: Path | Iterable[Path],
    *,
    date: str | None = None,
    source: str | None = None,
    accuracy: Accuracy = "standard",
    gazetteers: Iterable[Path] = (),
    events: Iterable[Path] = (),
) -> Iterator[networkx.MultiDiGraph]:
    """The graphs of all articles in files, feeds, tables, archives and folders of them, as they come; each as `read` gives it.

    An article that cannot be read is passed over; NewsgraphError is raised behind the last one.
    """
    options = _options(date, source, accuracy, gazetteers, events)
    yield from _graphs(lines(["export", *_paths(articles), "--to", "jsonl", "-o", "-", "--quiet", *options]))


def events(
    articles: Path | Iterable[Path],
    *,
    date: str | None = None,
    source: str | None = None,
    accuracy: Accuracy = "standard",
    gazetteers: Iterable[Path] = (),
    events: Iterable[Path] = (),
) -> list[dict[str, Any]]:
    """A row for each event of the articles, with the columns of `newsgraph export --to events`; `None` where one is empty.

    `pandas.DataFrame(newsgraph.events("archive"))` is the table. Latitude, longitude and confidence are numbers.
    """
    options = _options(date, source, accuracy, gazetteers, events)
    table = lines(["export", *_paths(articles), "--to", "events", "-o", "-", "--quiet", *options])
    return [_row(row) for row in csv.DictReader(line.decode() for line in table)]


_NUMBERS = {"Latitude", "Longitude", "Confidence"}


def _row(row: dict[str, str]) -> dict[str, Any]:
    return {name: (float(text) if name in _NUMBERS else text) if text else None for name, text in row.items()}


def _paths(articles: Path | Iterable[Path]) -> list[str]:
    several = [articles] if isinstance(articles, (str, os.PathLike)) else articles
    # A name that begins with a dash is no option.
    paths = [os.fspath(path) for path in several]
    return [f"./{path}" if path.startswith("-") and path != "-" else path for path in paths]


def _options(
    date: str | None, source: str | None, accuracy: str, gazetteers: Iterable[Path], events: Iterable[Path]
) -> list[str]:
    options = [f"--accuracy={accuracy}"]
    options += [f"--date={date}"] if date else []
    options += [f"--source={source}"] if source else []
    options += [f"--gazetteer={os.fspath(path)}" for path in gazetteers]
    return options + [f"--events={os.fspath(path)}" for path in events]


def _graphs(rows: Iterable[bytes]) -> Iterator[networkx.MultiDiGraph]:
    graph = networkx.MultiDiGraph()
    for line in rows:
        row = json.loads(line)
        data = {"type": row.get("type"), "label": row.get("label"), **row.get("attributes", {})}
        if row["kind"] == "node":
            graph.add_node(row["id"], **data)
            if row["type"] == "Article":
                graph.graph["article"] = row["id"]
        elif row["kind"] == "edge":
            graph.add_edge(row["source"], row["target"], key=row["id"], **data)
        elif row["kind"] == "end":
            yield graph
            graph = networkx.MultiDiGraph()


def _only(graphs: Iterator[networkx.MultiDiGraph]) -> networkx.MultiDiGraph:
    found = list(graphs)
    if len(found) != 1:
        raise NewsgraphError(f"there are {len(found)} articles; newsgraph.graphs gives all of them", 64)
    return found[0]
