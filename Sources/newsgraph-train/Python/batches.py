"""Windows of neighbouring sentences, and batches of them as tensors."""
import random

import torch

from encoder import DTYPE
from pieces import CLS, SEP, SHAPES, shape

SMALLEST, LARGEST = 64, 160  # pieces of a window in training; in use windows are as large as they may be


class Window:
    """Consecutive sentences of a document, as many as fit; a longer sentence is a window by itself."""

    def __init__(self):
        self.sentences, self.count = [], 2


def cut(document, pieces, largest=None):
    """The windows of a document; in training each is of another size."""
    out, size = [], 0
    for sentence in document:
        count = sum(len(pieces.of(w)) for w in sentence.words)
        if not out or out[-1].count + count > size:
            out.append(Window())
            size = largest or random.randint(SMALLEST, LARGEST)
        out[-1].sentences.append(sentence)
        out[-1].count += count
    return out


def grouped(windows, size):
    """Windows of like length together, about `size` pieces a group."""
    windows = sorted(windows, key=lambda w: w.count + random.random() * 16)
    out, group, count = [], [], 0
    for window in windows:
        if group and count + window.count > size:
            out.append(group)
            group, count = [], 0
        group.append(window)
        count += window.count
    return out + [group] if group else out


RECASED = (0, 1, 2)


class Batch:
    """The sentences of some windows, with their pieces as tensors and their words numbered through."""

    def __init__(self, windows, pieces, recases=False):
        self.sentences, self.starts = [], []
        rows, shapes, first = [], [], []
        for number, window in enumerate(windows):
            row, forms = [CLS], [-1]
            for sentence in window.sentences:
                self.starts.append(len(first))
                self.sentences.append(sentence)
                case = random.choice(RECASED) if recases and random.random() < 0.06 else None
                for place, word in enumerate(sentence.words):
                    first.append((number, min(len(row), 510)))
                    kind = (shape(word) if case is None or not word[:1].isalpha() else case) + (SHAPES if place == 0 else 0)
                    row += pieces.of(word)
                    forms += [kind] * (len(row) - len(forms))
            rows.append([*row[:511], SEP])
            shapes.append([*forms[:511], -1])
        length = max(map(len, rows))
        self.pieces = torch.tensor([r + [0] * (length - len(r)) for r in rows])
        self.shapes = torch.tensor([s + [-1] * (length - len(s)) for s in shapes])
        self.lengths = torch.tensor([len(r) for r in rows])
        self.first = torch.tensor([n * length + p for n, p in first])

    def vectors(self, encoder):
        """The vectors of all words: that of each word's first piece."""
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=DTYPE == torch.bfloat16):
            out = encoder(self.pieces, self.shapes, self.lengths)
        return out.float().flatten(0, 1)[self.first]
