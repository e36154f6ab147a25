"""The heads: linear ones for words, one biaffine for arcs, and one shape of network for pairs of words or mentions."""
import torch
import torch.nn.functional as F
from torch import nn

from encoder import WIDTH, Product

SLOPE = 0.1


class PairHead(nn.Module):
    """Scores pairs: both vectors, their product number by number, and rows for facts about the pair."""

    def __init__(self, left, right, width, hidden, facts, out, dropout=0.2):
        super().__init__()
        self.left, self.right = Product(left, width, words=left // WIDTH), Product(right, width, words=right // WIDTH)
        self.of_left, self.of_right = Product(width, hidden, bias=False), Product(width, hidden)
        self.of_both = Product(width, hidden, bias=False)
        self.facts = nn.EmbeddingBag(max(1, facts), hidden, mode="sum")
        self.out = Product(hidden, out)
        self.dropout = nn.Dropout(dropout)
        nn.init.zeros_(self.facts.weight)

    def forward(self, left, right, i, j, facts=None, ending=None):
        """left, right: vectors; i, j: the pairs' rows in them; facts: pairs x rows that hold of each pair; ending: what
        stands in for the last layer."""
        a = self.dropout(F.leaky_relu(self.left(left), SLOPE))
        b = self.dropout(F.leaky_relu(self.right(right), SLOPE))
        hidden = self.of_left(a)[i] + self.of_right(b)[j] + self.of_both(a[i] * b[j])
        if facts is not None:
            hidden = hidden + self.facts(facts)
        return (ending or self.out)(self.dropout(F.relu(hidden)))


class ArcHead(nn.Module):
    """Scores each word as head of each other (Dozat & Manning 2017)."""

    def __init__(self, width, dropout=0.25):
        super().__init__()
        self.dependent, self.head = Product(WIDTH, width), Product(WIDTH, width)
        self.between = Product(width, width)  # its bias says which words are likely heads
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.dropout = nn.Dropout(dropout)
        nn.init.zeros_(self.between.weight)
        nn.init.zeros_(self.between.bias)

    def forward(self, x):
        """x: sentences x words, the root first; gives sentences x dependents x heads."""
        d = self.dropout(F.leaky_relu(self.dependent(x), SLOPE))
        h = self.dropout(F.leaky_relu(self.head(x), SLOPE))
        return self.between(d) @ h.transpose(1, 2)
