"""What pair heads are told of a pair beside its vectors; the Swift side counts the same rows in the same order."""
import math

DISTANCES = 24


def distance(step):
    """0 for the same word, else a row for each half power of two, before and after."""
    if step == 0:
        return 0
    size = min(11, int(math.log2(abs(step)) * 2) + 1)
    return 12 + size if step > 0 else 12 - size


PRONOUNS = {
    form: number
    for number, forms in enumerate((
        "i me my mine myself", "we us our ours ourselves", "you your yours yourself yourselves",
        "he him his himself", "she her hers herself", "it its itself", "they them their theirs themselves",
        "this that these those", "who whom whose which"), 1)
    for form in forms.split()
}
CLASSES = 10
KINDS = ("pronoun", "name", "nominal")
SENTENCES = (0, 1, 2, 3, 5, 8, 15)  # greatest distance of each row; one more row for all beyond


def bucket(value, limits):
    return next((k for k, limit in enumerate(limits) if value <= limit), len(limits))


DETERMINERS = {"the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your"}


class Mention:
    """A mention as the coreference head knows it."""

    def __init__(self, sentence, first, last, head, words, tag, features):
        """first, last, head: words of the sentence; words: all of its forms; tag, features: the head's."""
        lower = [w.lower() for w in words[first:last + 1]]
        self.sentence, self.first, self.last = sentence, first, last
        self.head = words[head].lower()
        self.pronoun = PRONOUNS.get(lower[0], 0) if len(lower) == 1 else 0
        self.kind = 0 if len(lower) == 1 and tag.split("|")[0] in ("PRON", "DET") else 1 if tag.startswith("PROPN") else 2
        kept = lower[1:] if len(lower) > 1 and lower[0] in DETERMINERS else lower
        kept = kept[:-1] if len(kept) > 1 and kept[-1] in ("'s", "’s", "'", "’") else kept
        self.text, self.words = " ".join(kept), set(kept)
        self.number = 1 if "Number=Sing" in features else 2 if "Number=Plur" in features else 0


SLOTS = (9, CLASSES * CLASSES, len(SENTENCES) + 1, 12, 2, 2, 3, 2, 9)
OFFSETS = [sum(SLOTS[:k]) for k in range(len(SLOTS))]
COREFERENCE = sum(SLOTS)


def coreference(a, b, between):
    """The rows of an earlier mention a and a later one b with so many mentions between their starts."""
    apart = b.sentence - a.sentence
    nested = apart == 0 and b.first <= a.last
    contained = (a.head in b.words) + (b.head in a.words)
    values = (
        a.kind * 3 + b.kind, a.pronoun * CLASSES + b.pronoun, bucket(apart, SENTENCES),
        min(11, int(math.log2(between) * 2)) if between > 0 else 0,
        int(a.head == b.head), int(a.text == b.text), contained, int(nested), a.number * 3 + b.number)
    return [offset + value for offset, value in zip(OFFSETS, values)]


NEAREST, MATCHING = 50, 15


def candidates(mentions, index):
    """Which earlier mentions one may mean: the nearest, and the last ones beyond with the same head or text."""
    own, first = mentions[index], max(0, index - NEAREST)
    out = list(range(first, index))
    if own.pronoun == 0:
        far = [k for k in range(first - 1, max(-1, first - 500), -1)
               if mentions[k].head == own.head or mentions[k].text == own.text]
        out = far[:MATCHING] + out
    return out
