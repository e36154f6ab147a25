"""Readers of the training data: each gives documents, which are lists of sentences."""
import json
import lzma
import os
import re


class Sentence:
    """The words of a sentence and whatever is annotated; what is not annotated is None."""

    def __init__(self, words, **labels):
        self.words = words
        self.tags = self.features = self.scripts = self.heads = self.relations = None
        self.names = self.frames = self.mentions = self.events = None
        self.identifier = ""
        self.__dict__.update(labels)


def lines(path):
    if not os.path.exists(path):
        path += ".xz"
    opener = lzma.open if path.endswith(".xz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from (line.rstrip("\n") for line in file)


def blocks(path):
    """Comment lines and rows of cells of each block between blank lines."""
    comments, rows = [], []
    for line in lines(path):
        if not line:
            if rows:
                yield comments, rows
            comments, rows = [], []
        elif line[0] == "#" and "\t" not in line:
            comments.append(line)
        else:
            rows.append(line.split("\t"))
    if rows:
        yield comments, rows


KEPT = ("Degree", "Mood", "Number", "Person", "Polarity", "Tense", "VerbForm", "Voice")
VALUES = {
    "Tense": {"Past", "Pres"}, "Mood": {"Ind", "Imp", "Sub"}, "Voice": {"Pass"},
    "VerbForm": {"Fin", "Inf", "Part", "Ger"}, "Number": {"Sing", "Plur", "Ptan"}, "Person": {"1", "2", "3"},
    "Polarity": {"Neg", "Pos"}, "Degree": {"Pos", "Cmp", "Sup"},
}


def bundle(column):
    """Those features that the analyser gives, as in CoNLL-U."""
    pairs = [p.split("=", 1) for p in column.split("|") if "=" in p]
    return "|".join(f"{k}={v}" for k, v in pairs if k in KEPT and v in VALUES[k]) or "_"


def edit_script(form, lemma, keeps_case):
    """The script of the Swift side's EditScript: casing, letters to cut off, what comes in their place."""
    cased = {"l": form.lower(), "k": form, "t": form[:1].upper() + form[1:].lower()}
    best = None
    for casing in "ktl" if keeps_case else "lkt":
        source = cased[casing]
        shared = len(os.path.commonprefix([source, lemma]))
        cut = 99 if shared == 0 else min(len(source) - shared, 98)
        ending = lemma[shared:]
        if best is None or len(ending) < len(best[2]):
            best = (casing, cut, ending)
    return f"{best[0]}{best[1]:02}{best[2]}"


NAME_KINDS = {
    "politician": "PER", "person": "PER", "PER": "PER", "organisation": "ORG", "politicalparty": "ORG", "ORG": "ORG",
    "country": "LOC", "location": "LOC", "LOC": "LOC",
}


def name_labels(raw):
    """BIO labels of four kinds from those of any of the corpora."""
    out, before = [], "O"
    for label in raw:
        if label in ("O", "_"):
            out.append("O")
        else:
            begin, _, kind = label.rpartition("-")
            kind = NAME_KINDS.get(kind, "MISC")
            continues = begin == "I" and before == label.replace("B-", "I-")
            out.append(("I-" if continues else "B-") + kind)
        before = label.replace("B-", "I-")
    return out


def treebank(folder, name, part):
    documents, document = [], []
    for comments, rows in blocks(f"{folder}/treebank/en_{name}-{part}.conllu"):
        rows = [r for r in rows if r[0].isdigit()]
        if any(c.startswith("# newdoc") for c in comments) and document:
            documents.append(document)
            document = []
        sentence = Sentence([r[1] for r in rows])
        sentence.identifier = next((c.split("= ", 1)[1] for c in comments if c.startswith("# sent_id")), "")
        sentence.tags = [f"{r[3]}|{r[4]}" for r in rows]
        sentence.features = [bundle(r[5]) for r in rows]
        sentence.scripts = [edit_script(r[1], r[2], r[3] == "PROPN") for r in rows]
        sentence.heads = [int(r[6]) for r in rows]
        sentence.relations = [r[7] for r in rows]
        if "NER=" in rows[0][9]:
            found = [re.search(r"NER=([^|]+)", r[9]) for r in rows]
            sentence.names = name_labels([m.group(1) if m else "O" for m in found])
        if name == "gum":
            sentence.mentions = mentions(rows)
        document.append(sentence)
    documents.append(document)
    return documents


def mentions(rows):
    """GUM's mentions: first and last word, cluster; parts of broken ones are left out."""
    out, stack = [], []
    for index, row in enumerate(rows):
        column = re.search(r"(?:^|\|)Entity=([^|]+)", row[9])
        for part in re.findall(r"\([^()]*\)?|[^()]*\)", column.group(1)) if column else []:
            opens, closes = part.startswith("("), part.endswith(")")
            name = part.strip("()").split("-")[0]
            if opens:
                stack.append((name, index))
            if closes:
                place = next((k for k in range(len(stack) - 1, -1, -1) if stack[k][0] == name), None)
                if place is not None:
                    _, first = stack.pop(place)
                    if "[" not in name:
                        out.append((first, index, name))
    return sorted(out, key=lambda m: (m[0], -m[1]))


ROLES = (
    "ARG0", "ARG1", "ARG2", "ARG3", "ARG4", "ARGM-LOC", "ARGM-TMP", "ARGM-MNR", "ARGM-NEG", "ARGM-PRP", "ARGM-CAU",
    "ARGM-ADV", "ARGM-DIR", "ARGM-GOL", "ARGM-EXT", "ARGM-MOD", "ARGM-DIS",
)


def frames(folder, part):
    """Sentence identifier to predicates: word, role of each word that heads an argument, whether it is no child."""
    out = {}
    for comments, rows in blocks(f"{folder}/propbank/en_ewt-pb-{part}.tsv"):
        identifier = next((c.split("= ", 1)[1] for c in comments if c.startswith("# sent_id")), "")
        heads = [int(r[5]) - 1 if r[5].isdigit() else -1 for r in rows]
        found = (frame(rows, heads, column) for column in range(8, max(map(len, rows))))
        out[identifier] = ([r[1] for r in rows], [f for f in found if f])
    return out


def frame(rows, heads, column):
    predicate, spans, start, label = None, [], None, None
    for index, row in enumerate(rows):
        cell = row[column] if len(row) > column else "*"
        for mark in re.finditer(r"\(([^*()]+)|\)", cell):
            if mark.group(1):
                start, label = index, mark.group(1)
            else:
                if label == "V":
                    predicate = start
                elif label:
                    spans.append((start, index, re.sub(r"^[CR]-", "", label)))
                label = None
    if predicate is None:
        return None
    roles = {}
    for first, last, label in spans:
        if label in ROLES:
            roles[next((j for j in range(first, last + 1) if not first <= heads[j] <= last), first)] = label
    return predicate, roles, {j for j in roles if heads[j] != predicate}


def columns(path):
    """Sentences of a file with a word and its label a line; the label stands last."""
    words, labels = [], []
    for line in [*lines(path), ""]:
        cells = line.split()
        if len(cells) >= 2:
            words.append(cells[0])
            labels.append(cells[-1])
        elif words:
            if "-DOCSTART-" not in words:
                yield Sentence(words, names=name_labels(labels))
            words, labels = [], []


def articles(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]
