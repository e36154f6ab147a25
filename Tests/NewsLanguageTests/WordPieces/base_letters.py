"""Prints Sources/CNewsgraphData/Tables/base-letters.tsv: what canonical decomposition leaves of a character.

usage: base_letters.py > base-letters.tsv

Nonspacing marks are left out, as the tokenizer drops them. Hangul syllables are not listed: they are taken apart by
arithmetic. Characters are named by their numbers, since editors may normalise text.
"""

import unicodedata

# Decomposes since Unicode 13, but not in the tables of PyPI's tokenizers.
LATER = {0x11938}


def base(code):
    """The base letters of a character: a tuple of numbers."""
    parts = unicodedata.normalize("NFD", chr(code))
    return tuple(ord(part) for part in parts if unicodedata.category(part) != "Mn")


def is_listed(code):
    """Whether a character has a row: it decomposes, and is no syllable, mark or blank."""
    text = chr(code)
    if 0xD800 <= code <= 0xDFFF or 0xAC00 <= code <= 0xD7A3 or code in LATER:
        return False
    return unicodedata.normalize("NFD", text) != text and unicodedata.category(text) not in ("Mn", "Zs")


def ranges(codes):
    """Ascending numbers as hexadecimal numbers and ranges."""
    runs = []
    for code in codes:
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "|".join(f"{first:04X}" if first == last else f"{first:04X}-{last:04X}" for first, last in runs)


def main():
    """Prints the table."""
    rows = {}
    for code in filter(is_listed, range(0x110000)):
        rows.setdefault(base(code), []).append(code)
    print("#base\tcharacters")
    for key, codes in sorted(rows.items()):
        print("|".join(f"{code:04X}" for code in key), ranges(codes), sep="\t")


if __name__ == "__main__":
    main()
