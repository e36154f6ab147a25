"""The encoder with all its heads, and what each of them loses on a batch."""
import copy
import random

import torch
import torch.nn.functional as F
from torch import nn

import facts
from encoder import WIDTH, Encoder, Product, rounded
from heads import ArcHead, PairHead

EVENT_TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE "
    "ASSAULT APPOINT STATEMENT").split()
MODES = (
    "meet mediate settle support aid yield visit meeting phone multilateral mediation military economic judicial "
    "intelligence humanitarian withdraw ceasefire disarm release change allege disapprove investigate sanction relations "
    "other demonstrate strike riot diplomatic troops weapons alert police arrest seize restrict deport cyber airstrike "
    "bombing shooting assassination abduction elect appoint leave").split()
SAMPLED = 0.5  # share of the mentions whose antecedents are learnt in a round
STATUSES = "happened ongoing planned called-for possible denied".split()
OTHERS = ("types", "modes", "statuses", "participants", "sames")  # heads that also learn from other hands
EVENT_ROLES = ("actors", "recipients", "places", "sources")
ENTITY_TYPES = ("State", "Person", "Organisation", "Place", "Group")
NAMES = ["O"] + [f"{b}-{k}" for k in ("PER", "ORG", "LOC", "MISC") for b in "BI"]
MENTION_FACTS = (facts.DISTANCES, 5, len(ENTITY_TYPES), len(EVENT_TYPES) + 1)
EVENT_FACTS = (facts.DISTANCES, 2, 2, len(facts.SENTENCES) + 1)


def index(values):
    return {v: k for k, v in enumerate(values)}


class Model(nn.Module):
    def __init__(self, tags, features, scripts, relations, roles):
        super().__init__()
        self.labels = dict(tags=tags, features=features, scripts=scripts, relations=relations, roles=["", *roles])
        self.numbers = {k: index(v) for k, v in self.labels.items()} | {
            "names": index(NAMES), "types": index(["", *EVENT_TYPES]), "modes": index(["", *MODES]),
            "statuses": index(STATUSES)}
        self.encoder = Encoder()
        self.dropout = nn.Dropout(0.2)
        self.tags, self.features = Product(WIDTH, len(tags)), Product(WIDTH, len(features))
        self.scripts, self.names = Product(WIDTH, len(scripts)), Product(WIDTH, len(NAMES))
        self.arcs = ArcHead(256)
        self.relations = PairHead(WIDTH, WIDTH, 192, 192, 0, len(relations), 0.25)
        self.predicates = Product(WIDTH, 2)
        self.roles = PairHead(WIDTH, WIDTH, 192, 192, facts.DISTANCES, len(roles) + 1)
        self.mentions = PairHead(3 * WIDTH, 3 * WIDTH, 192, 192, facts.COREFERENCE, 1)
        self.types, self.modes = Product(WIDTH, len(EVENT_TYPES) + 1), Product(WIDTH, len(MODES) + 1)
        self.statuses = Product(WIDTH, len(STATUSES))
        self.participants = PairHead(WIDTH, 3 * WIDTH, 192, 192, sum(MENTION_FACTS), len(EVENT_ROLES))
        self.sames = PairHead(WIDTH, WIDTH, 128, 128, sum(EVENT_FACTS), 1)

        # Who annotates otherwise (more events, fewer sources) has heads of his own, so that only the encoder and the
        # inner layers learn from him; they are not exported.
        self.others = nn.ModuleDict({name: copy.deepcopy(self.last(name)) for name in OTHERS})

    def last(self, name):
        """The last layer of a head."""
        head = getattr(self, name)
        return head.out if isinstance(head, PairHead) else head

    def ending(self, name, article):
        """What stands in for the last layer of a head; None where the article is annotated as usual."""
        return self.others[name] if article.by_others else None

    def head(self, name, article):
        return self.ending(name, article) or self.last(name)

    def load(self, weights):
        """Takes the weights of a training, of one without other hands, too."""
        missing, extra = self.load_state_dict(weights, strict=False)
        assert not extra and all(name.startswith("others.") for name in missing), (missing, extra)
        if missing:
            for name, layer in self.others.items():
                layer.load_state_dict(self.last(name).state_dict())

    def forward(self, batch):
        x = batch.vectors(self.encoder)
        return self.dropout(rounded(x) if Product.rounds else x)

    # Words

    def word_loss(self, x, batch, name, weight=1.0):
        """The cross entropy of one label a word over the sentences that have it."""
        rows, labels = [], []
        known = self.numbers[name]
        for start, sentence in zip(batch.starts, batch.sentences):
            for place, label in enumerate(getattr(sentence, name) or ()):
                if label in known:
                    rows.append(start + place)
                    labels.append(known[label])
        if not rows:
            return 0.0
        head = getattr(self, name)
        return weight * F.cross_entropy(head(x[torch.tensor(rows)]), torch.tensor(labels))

    # Trees

    def rooted(self, x, batch, numbers):
        """Sentences x words of some sentences, the root first, with zeros at the end, and which places hold a word."""
        longest = max(len(batch.sentences[k].words) for k in numbers)
        rows = torch.zeros(len(numbers), longest + 1, dtype=torch.long)
        holds = torch.zeros(len(numbers), longest + 1, dtype=torch.bool)
        for row, k in enumerate(numbers):
            count = len(batch.sentences[k].words)
            rows[row, 1:count + 1] = torch.arange(batch.starts[k], batch.starts[k] + count)
            holds[row, :count + 1] = True
        out = x[rows]
        out = torch.cat([self.arcs.root.expand(len(numbers), 1, -1), out[:, 1:]], 1)
        return out, holds

    def tree_loss(self, x, batch):
        numbers = [k for k, s in enumerate(batch.sentences) if s.heads]
        if not numbers:
            return 0.0
        words, holds = self.rooted(x, batch, numbers)
        scores = self.arcs(words).masked_fill(~holds[:, None], -1e4)
        heads = torch.full(holds.shape, -100)
        left, right, labels = [], [], []
        width, known = holds.shape[1], self.numbers["relations"]
        for row, k in enumerate(numbers):
            s = batch.sentences[k]
            heads[row, 1:len(s.heads) + 1] = torch.tensor(s.heads)
            for place, (head, relation) in enumerate(zip(s.heads, s.relations), 1):
                if relation in known:
                    left.append(row * width + place)
                    right.append(row * width + head)
                    labels.append(known[relation])
        flat = words.flatten(0, 1)
        scored = self.relations(flat, flat, torch.tensor(left), torch.tensor(right))
        arcs = F.cross_entropy(scores.flatten(0, 1), heads.flatten(), ignore_index=-100)
        return arcs + F.cross_entropy(scored, torch.tensor(labels))

    # Predicates and their roles

    def frame_loss(self, x, batch):
        rows, are, left, right, near, roles, count = [], [], [], [], [], [], 0
        known = self.numbers["roles"]
        for start, sentence in zip(batch.starts, batch.sentences):
            if sentence.frames is None:
                continue
            predicates = {f[0] for f in sentence.frames}
            rows += range(start, start + len(sentence.words))
            are += [int(k in predicates) for k in range(len(sentence.words))]
            for predicate, found, _ in sentence.frames:
                count += 1
                for k in range(len(sentence.words)):
                    left.append(start + predicate)
                    right.append(start + k)
                    near.append(facts.distance(k - predicate))
                    roles.append(known[found.get(k, "")])
        if not rows:
            return 0.0
        loss = F.cross_entropy(self.predicates(x[torch.tensor(rows)]), torch.tensor(are))
        if count:
            scores = self.roles(x, x, torch.tensor(left), torch.tensor(right), torch.tensor(near)[:, None])
            loss = loss + F.cross_entropy(scores, torch.tensor(roles), reduction="sum") / count
        return loss

    # Coreference

    def coreference_scores(self, x, rows, pairs, known):
        """rows: first, last and head word of each mention; pairs: earlier and later mention; known: rows of facts."""
        m = x[rows].flatten(1)
        i, j = torch.tensor(pairs).T
        return self.mentions(m, m, i, j, torch.tensor(known))[:, 0]

    def coreference_loss(self, x, batch):
        found, rows, clusters = gold_mentions(batch)
        if len(found) < 2:
            return 0.0
        pairs, known, same, owner = mention_pairs(found, clusters, SAMPLED)
        if not pairs:
            return 0.0
        scores = self.coreference_scores(x, rows, pairs, known)
        owner, same = torch.tensor(owner), torch.tensor(same)
        count = len(found)
        zero = torch.zeros(count)
        every = log_sum(scores, owner, count, zero)
        right = log_sum(scores[same], owner[same], count, None)
        has = torch.zeros(count, dtype=torch.bool)
        has[owner[same]] = True
        return (every - torch.where(has, right, zero)).sum() / len(owner.unique())


def log_sum(scores, owner, count, start):
    """log of the sum of exp(scores) by owner; `start` adds a score to each sum."""
    top = torch.full((count,), -1e4) if start is None else start.detach().clone()
    top = top.scatter_reduce(0, owner, scores.detach(), "amax")
    sums = torch.zeros(count).scatter_add(0, owner, (scores - top[owner]).exp())
    if start is not None:
        sums = sums + (start - top).exp()
    return sums.clamp(min=1e-30).log() + top


def gold_mentions(batch):
    """The mentions of a batch of one document in reading order, their first, last and head words, their clusters."""
    found, rows, clusters = [], [], []
    for number, (start, s) in enumerate(zip(batch.starts, batch.sentences)):
        for first, last, cluster in s.mentions or ():
            head = next((k for k in range(first, last + 1) if not first <= s.heads[k] - 1 <= last), first)
            found.append(facts.Mention(number, first, last, head, s.words, s.tags[head], s.features[head]))
            rows.append((start + first, start + last, start + head))
            clusters.append(cluster)
    return found, torch.tensor(rows), clusters


def mention_pairs(found, clusters, share):
    """Pairs of a random share of the mentions with those before, their facts, whether they are one, the later one."""
    pairs, known, same, owner = [], [], [], []
    for j in range(1, len(found)):
        if random.random() > share:
            continue
        for i in facts.candidates(found, j):
            pairs.append((i, j))
            known.append(facts.coreference(found[i], found[j], j - i))
            owner.append(j)
            same.append(clusters[i] == clusters[j])
    return pairs, known, same, owner
