"""Compares the pieces of words with those of PyPI's tokenizers, word by word.

usage: pieces.py PROGRAM MODEL RAW FUZZ

PROGRAM is newsgraph-train, MODEL a folder with vocab.txt and tokenizer.json of an uncased BERT model, RAW a folder of
texts compressed with xz, FUZZ the corpus of the fuzzer (Tests/Fuzzing/Corpus). Prints what differs, a class a line, and
ends with status 1 if anything does.
"""

import collections
import lzma
import pathlib
import random
import re
import subprocess
import sys
import unicodedata

from tokenizers import Tokenizer

SENTENCES = 20_000
SEED = 8
# Contractions and the rest of a word, marks one by one: close to the words of the article's own tokenizer.
WORD = re.compile(r"n['’]t\b|['’]\w+|\w+?(?=n['’]t\b)|(?:\w\.)+|\w+|[^\w\s]")
# Where random words come from, besides the whole of Unicode.
BLOCKS = [(0x20, 0x7E), (0xA0, 0x24F), (0x300, 0x36F), (0x370, 0x52F), (0x590, 0x6FF), (0x900, 0xDFF), (0x1100, 0x11FF),
          (0x1E00, 0x20CF), (0x3000, 0x30FF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFFFD), (0x1D100, 0x1D1FF),
          (0x1F300, 0x1FAFF), (0xE0000, 0xE01EF), (0x2F800, 0x2FA1F), (0, 0x10FFFF)]


def sentences(folder):
    """Sentences of the texts, evenly from all of them."""
    found = []
    for path in sorted(pathlib.Path(folder).glob("*.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as file:
            found += [part for line in file for part in re.split(r"(?<=[.!?])\s+", line.strip()) if part]
    return found[:: max(1, len(found) // SENTENCES)][:SENTENCES]


def words_of_texts(folder):
    """Words of the sentences, and the chunks between blanks."""
    for sentence in sentences(folder):
        yield from sentence.split(" ")
        yield from WORD.findall(sentence)


def words_of_fuzzer(folder, dice):
    """Chunks between blanks of the fuzzer's documents, and stretches from anywhere in them."""
    for path in sorted(pathlib.Path(folder).glob("*/*")):
        text = path.read_bytes().decode("utf-8", "replace")
        yield from re.split(r"[ \n]", text)
        for _ in range(100):
            start = dice.randrange(max(1, len(text)))
            yield text[start : start + dice.randrange(1, 40)]


def random_words(dice, count):
    """Words of characters from one or from all blocks; some are longer than a piece may be cut from."""
    def character(block):
        code = dice.randint(*block)
        return "\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code)

    for number in range(count):
        length = dice.randrange(90, 115) if number % 50 == 0 else dice.randrange(1, 12)
        block = dice.choice(BLOCKS)
        yield "".join(character(dice.choice(BLOCKS) if number % 2 else block) for _ in range(length))


def vocabulary_words(pieces, dice):
    """The pieces themselves, in both cases, and chains of them: here most can be cut."""
    plain = [piece.removeprefix("##") for piece in pieces]
    yield from pieces
    for piece in plain:
        yield from (piece, piece.upper(), piece.title(), piece + dice.choice(plain) + dice.choice(plain))
        yield unicodedata.normalize("NFC", piece + dice.choice("\u0301\u0308\u0327\u030a\u0323\u3099\u200d\ufe0f"))


def every_character():
    """Each character, alone and inside a word."""
    for code in range(0x110000):
        if not 0xD800 <= code <= 0xDFFF:
            yield chr(code)
            yield f"a{chr(code)}b"


def markers(dice):
    """Words that hold the marks of the model's own."""
    parts = ["[CLS]", "[SEP]", "[PAD]", "[UNK]", "[MASK]", "[cls]", "[", "]", "a", "É", "##", "[CL", "\u0301", "[unused1]"]
    for _ in range(5_000):
        yield "".join(dice.choice(parts) for _ in range(dice.randrange(1, 5)))


def ours(program, vocabulary, words):
    """The numbers of the pieces of each word, by the program."""
    text = "".join(word + "\n" for word in words)
    run = subprocess.run([program, "pieces", vocabulary], input=text.encode(), stdout=subprocess.PIPE, check=True)
    return [[int(number) for number in line.split()] for line in run.stdout.decode().split("\n")[:-1]]


def classes(word):
    """The categories of a word's characters outside ASCII, for the list of differences."""
    return " ".join(sorted({unicodedata.category(letter) for letter in word if ord(letter) > 0x7F})) or "ASCII"


def compare(name, words, program, folder, reference):
    """Compares one list of words; how many differ."""
    words = list(dict.fromkeys(word for word in words if "\n" not in word))
    found = ours(program, folder / "vocab.txt", words)
    assert len(found) == len(words), (len(found), len(words))
    expected = (encoding.ids for start in range(0, len(words), 10_000)
                for encoding in reference.encode_batch(words[start : start + 10_000], add_special_tokens=False))
    bad = [(word, a, b) for word, a, b in zip(words, found, expected) if a != b]
    unknown = sum(100 in numbers for numbers in found)
    print(f"{name}: {len(words)} words, {unknown} with an unknown piece, {len(bad)} differ")
    for label, count in collections.Counter(classes(word) for word, _, _ in bad).most_common():
        example = next(item for item in bad if classes(item[0]) == label)
        print(f"  {count} of {label}, as {ascii(example[0])}: {example[1]}, not {example[2]}")
    return len(bad)


def main(program, model, raw, fuzz):
    """Compares all lists."""
    folder = pathlib.Path(model)
    reference = Tokenizer.from_file(str(folder / "tokenizer.json"))
    reference.no_truncation()
    reference.no_padding()
    dice = random.Random(SEED)
    pieces = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    lists = {
        "texts": words_of_texts(raw),
        "fuzzer": words_of_fuzzer(fuzz, dice),
        "vocabulary": vocabulary_words(pieces, dice),
        "random": random_words(dice, 300_000),
        "markers": markers(dice),
        "characters": every_character(),
    }
    return sum(compare(name, words, program, folder, reference) for name, words in lists.items())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) > 0)
