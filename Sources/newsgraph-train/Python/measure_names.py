"""Stretches of names, and how well two sets of them agree."""


def spans(labels):
    """Names of BIO labels: first word, the word after the last, kind."""
    out, start, kind = set(), None, None
    for k, label in enumerate([*labels, "O"]):
        if start is not None and (label[0] != "I" or label[2:] != kind):
            out.add((start, k, kind))
            start = None
        if label != "O" and start is None:
            start, kind = k, label[2:]
    return out


def f1(right, found, gold):
    return 2 * right / max(1, found + gold)
