"""Events of annotated articles as the heads learn them: words, participants, and which words name one event."""
import random

import torch
import torch.nn.functional as F

import facts
from corpora import Sentence
from model import ENTITY_TYPES, EVENT_FACTS, EVENT_ROLES, EVENT_TYPES, MENTION_FACTS, log_sum

CANDIDATES = ("VERB", "NOUN", "ADJ")
BEFORE, AFTER = 2, 1  # sentences in which participants of an event are sought


class Word:
    """A word that may name an event: its sentence and place there, the gold event, and whether that is sure."""

    def __init__(self, sentence, place, token):
        self.sentence, self.place = sentence, place
        self.span, self.lemma = (token[1], token[2]), token[4].lower()
        self.event, self.label = None, 0  # 0 no event, 1 an event, 2 may be left out


class Article:
    def __init__(self, record, by_others=False):
        """by_others: whether other hands annotated it than those whose graphs the model is to give."""
        self.record, self.by_others = record, by_others
        self.name = record["name"]
        self.sentences = [Sentence([t[0] for t in s["tokens"]]) for s in record["sentences"]]
        self.words = self.find_words()
        self.mentions = record["mentions"]
        self.entities = record["entities"]
        self.events = record["events"]

    def find_words(self):
        owner = {}
        for number, event in enumerate(self.record["events"]):
            for first, last in event["spans"]:
                for place in range(first, last):
                    if place not in owner or not event["optional"]:
                        owner[place] = number
        out = []
        for k, sentence in enumerate(self.record["sentences"]):
            for place, token in enumerate(sentence["tokens"]):
                if token[3] not in CANDIDATES or token[5]:
                    continue
                word = Word(k, place, token)
                found = [owner[c] for c in range(*word.span) if c in owner]
                sure = [e for e in found if not self.record["events"][e]["optional"]]
                if found:
                    word.event, word.label = (sure or found)[0], 1 if sure else 2
                out.append(word)
        return out

    def near(self, sentence):
        """Mentions in sentences where a participant may stand, by entity."""
        out = {}
        for number, mention in enumerate(self.mentions):
            if -BEFORE <= mention["sentence"] - sentence <= AFTER:
                out.setdefault(mention["entity"], []).append(number)
        return out


def mention_facts(word, mention, starts, kind, event_type):
    """Rows of facts: how far apart (in words of the article), which sentence, type of entity and of event."""
    at = starts[word.sentence] + word.place
    first, last = (starts[mention["sentence"]] + mention[k] for k in ("first", "last"))
    step = last - at if last < at else first - at if first > at else 0
    values = (facts.distance(step), mention["sentence"] - word.sentence + BEFORE, ENTITY_TYPES.index(kind), event_type)
    offsets = [sum(MENTION_FACTS[:k]) for k in range(len(MENTION_FACTS))]
    return [offset + value for offset, value in zip(offsets, values)]


def event_facts(a, b, type_a, type_b, starts):
    """Rows of facts about two words that may name one event."""
    step = starts[b.sentence] + b.place - starts[a.sentence] - a.place
    values = (facts.distance(step), int(type_a == type_b), int(a.lemma == b.lemma),
              facts.bucket(b.sentence - a.sentence, facts.SENTENCES))
    offsets = [sum(EVENT_FACTS[:k]) for k in range(len(EVENT_FACTS))]
    return [offset + value for offset, value in zip(offsets, values)]


def mention_rows(article, starts):
    return torch.tensor([[starts[m["sentence"]] + m[k] for k in ("first", "last", "head")] for m in article.mentions])


def loss(model, x, batch, article):
    """What the heads of events lose on an article whose sentences are those of the batch, in order."""
    starts, total = batch.starts, 0.0
    words = [w for w in article.words if w.sentence < len(starts)]
    if not words:
        return 0.0
    vectors = x[torch.tensor([starts[w.sentence] + w.place for w in words])]
    total = type_loss(model, vectors, words, article) + status_loss(model, vectors, words, article)
    named = [(k, w) for k, w in enumerate(words) if w.event is not None]
    if named and article.mentions:
        total = total + participant_loss(model, x, starts, article, [w for _, w in named])
    sure = [w for w in words if w.label == 1]
    if len(sure) > 1:
        total = total + 0.5 * same_loss(model, x, starts, article, sure)
    return total


def type_loss(model, vectors, words, article):
    """Any of an event's types is right."""
    sure = [k for k, w in enumerate(words) if w.label < 2]
    right = torch.zeros(len(sure), len(EVENT_TYPES) + 1, dtype=torch.bool)
    for row, k in enumerate(sure):
        event = words[k].event
        for name in article.events[event]["types"] if event is not None else [""]:
            right[row, model.numbers["types"][name]] = True
    scores = model.head("types", article)(vectors[sure]).log_softmax(-1)
    return -scores.masked_fill(~right, -1e4).logsumexp(-1).mean()


def status_loss(model, vectors, words, article):
    named = [k for k, w in enumerate(words) if w.event is not None]
    if not named:
        return 0.0
    events = [article.events[words[k].event] for k in named]
    statuses = torch.tensor([model.numbers["statuses"][e["status"]] for e in events])
    modes = torch.tensor([model.numbers["modes"].get(e["mode"] or "", 0) for e in events])
    return 0.5 * F.cross_entropy(model.head("statuses", article)(vectors[named]), statuses) + 0.3 * F.cross_entropy(
        model.head("modes", article)(vectors[named]), modes)


def participant_loss(model, x, starts, article, words):
    """An entity takes part when one of its mentions nearby does."""
    scores, owner, right = participant_scores(model, x, starts, article, words, gold_types(model, article, words))
    if scores is None:
        return 0.0
    labels = torch.tensor([participates(article, words[w], entity) for w, entity in right])
    sums = torch.stack([log_sum(scores[:, r], owner, len(right), None) for r in range(len(EVENT_ROLES))], 1)
    return F.binary_cross_entropy_with_logits(sums, labels, reduction="sum") / len(words)


def gold_types(model, article, words):
    return [model.numbers["types"][random.choice(article.events[w.event]["types"])] for w in words]


def participates(article, word, entity):
    gold, event = article.entities[entity]["gold"], article.events[word.event]
    return [float(gold is not None and gold in event[role]) for role in EVENT_ROLES]


def participant_scores(model, x, starts, article, words, types):
    """Scores of each mention near each word, and to which word and entity each belongs."""
    rows = mention_rows(article, starts)
    left, right, known, owner, owners = [], [], [], [], []
    for w, (word, event_type) in enumerate(zip(words, types)):
        for entity, mentions in article.near(word.sentence).items():
            owners.append((w, entity))
            for m in mentions:
                left.append(w)
                right.append(m)
                owner.append(len(owners) - 1)
                kind = article.entities[entity]["type"]
                known.append(mention_facts(word, article.mentions[m], starts, kind, event_type))
    if not left:
        return None, None, []
    vectors = x[torch.tensor([starts[w.sentence] + w.place for w in words])]
    scores = model.participants(
        vectors, x[rows].flatten(1), torch.tensor(left), torch.tensor(right), torch.tensor(known),
        model.ending("participants", article))
    return scores, torch.tensor(owner), owners


def same_loss(model, x, starts, article, words):
    types = gold_types(model, article, words)
    pairs = [(i, j) for j in range(len(words)) for i in range(j)]
    known = [event_facts(words[i], words[j], types[i], types[j], starts) for i, j in pairs]
    vectors = x[torch.tensor([starts[w.sentence] + w.place for w in words])]
    i, j = torch.tensor(pairs).T
    scores = model.sames(vectors, vectors, i, j, torch.tensor(known), model.ending("sames", article))[:, 0]
    same = torch.tensor([float(words[a].event == words[b].event) for a, b in pairs])
    return F.binary_cross_entropy_with_logits(scores, same)
