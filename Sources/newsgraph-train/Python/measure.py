"""Figures on development parts while training runs; `newsgraph-train evaluate` gives the real ones."""
import torch

import events as event_heads
import facts
from batches import Batch, cut
from measure_names import f1, spans
from model import EVENT_TYPES, NAMES, STATUSES, gold_mentions

WINDOW = 160


def batches(document, pieces, count=10):
    windows = cut(document, pieces, WINDOW)
    for k in range(0, len(windows), count):
        yield Batch(windows[k:k + count], pieces)


@torch.no_grad()
def trees(model, documents, pieces):
    count = tags = las = features = scripts = right = found = gold = 0
    for document in documents:
        for batch in batches(document, pieces):
            x = model(batch)
            words, holds = model.rooted(x, batch, range(len(batch.sentences)))
            heads = model.arcs(words).masked_fill(~holds[:, None], -1e4).argmax(-1)
            best = {n: getattr(model, n)(x).argmax(-1) for n in ("tags", "features", "scripts", "names")}
            flat, width = words.flatten(0, 1), holds.shape[1]
            for row, (start, s) in enumerate(zip(batch.starts, batch.sentences)):
                places = torch.arange(1, len(s.words) + 1)
                chosen = heads[row, 1:len(s.words) + 1]
                relations = model.relations(flat, flat, row * width + places, row * width + chosen).argmax(-1)
                label = lambda n, k: model.labels[n][best[n][start + k]]
                for k in range(len(s.words)):
                    count += 1
                    tags += label("tags", k).split("|")[0] == s.tags[k].split("|")[0]
                    features += label("features", k) == s.features[k]
                    scripts += label("scripts", k) == s.scripts[k]
                    las += int(chosen[k]) == s.heads[k] and model.labels["relations"][relations[k]] == s.relations[k]
                if s.names:
                    a = spans([NAMES[best["names"][start + k]] for k in range(len(s.words))])
                    b = spans(s.names)
                    right, found, gold = right + len(a & b), found + len(a), gold + len(b)
    names = f" names {f1(right, found, gold):.4f}" if gold else ""
    return f"upos {tags / count:.4f} las {las / count:.4f} features {features / count:.4f} scripts {scripts / count:.4f}{names}"


@torch.no_grad()
def names(model, documents, pieces):
    right = found = gold = 0
    for document in documents:
        for batch in batches(document, pieces):
            best = model.names(model(batch)).argmax(-1)
            for start, s in zip(batch.starts, batch.sentences):
                a = spans([NAMES[best[start + k]] for k in range(len(s.words))])
                b = spans(s.names)
                right, found, gold = right + len(a & b), found + len(a), gold + len(b)
    return f"names {f1(right, found, gold):.4f}"


CORE = {"ARG0", "ARG1", "ARG2", "ARGM-LOC", "ARGM-TMP"}


@torch.no_grad()
def frames(model, documents, pieces):
    right = found = gold = far = far_right = predicates = said = hit = 0
    for document in documents:
        for batch in batches(document, pieces):
            x = model(batch)
            are = model.predicates(x).argmax(-1)
            for start, s in zip(batch.starts, batch.sentences):
                n = len(s.words)
                if s.frames is None:
                    continue
                real = {f[0] for f in s.frames}
                mine = {k for k in range(n) if are[start + k]}
                predicates, said, hit = predicates + len(real), said + len(mine), hit + len(real & mine)
                for predicate, roles, outside in s.frames:
                    near = torch.tensor([[facts.distance(k - predicate)] for k in range(n)])
                    own = torch.full((n,), start + predicate)
                    best = model.roles(x, x, own, torch.arange(start, start + n), near).argmax(-1)
                    for k in range(n):
                        a, b = model.labels["roles"][best[k]], roles.get(k, "")
                        same = a == b and a in CORE
                        right, found, gold = right + same, found + (a in CORE), gold + (b in CORE)
                        if b in CORE and k in outside:
                            far, far_right = far + 1, far_right + same
    return (f"predicates {f1(hit, said, predicates):.4f} roles {f1(right, found, gold):.4f} "
            f"outside {far_right / max(1, far):.4f}")


@torch.no_grad()
def coreference(model, documents, pieces):
    """B-cubed F1 over given mentions; each joins its best earlier mention that scores above none."""
    precision = recall = count = 0.0
    for document in documents:
        batch = Batch(cut(document, pieces, WINDOW), pieces)
        x = model(batch)
        found, rows, clusters = gold_mentions(batch)
        own = list(range(len(found)))
        for j in range(1, len(found)):
            earlier = facts.candidates(found, j)
            known = [facts.coreference(found[i], found[j], j - i) for i in earlier]
            scores = model.coreference_scores(x, rows, [(i, j) for i in earlier], known)
            if scores.max() > 0:
                own[j] = own[earlier[int(scores.argmax())]]
        for k in range(len(found)):
            a = {i for i in range(len(found)) if own[i] == own[k]}
            b = {i for i in range(len(found)) if clusters[i] == clusters[k]}
            precision, recall, count = precision + len(a & b) / len(a), recall + len(a & b) / len(b), count + 1
    p, r = precision / count, recall / count
    return f"coreference B3 {2 * p * r / (p + r):.4f}"


@torch.no_grad()
def answers(model, article, pieces):
    """For each word that may name an event: how likely it does, the likeliest type, the likeliest status."""
    batch = Batch(cut(article.sentences, pieces, WINDOW), pieces)
    x = model(batch)
    at = torch.tensor([batch.starts[w.sentence] + w.place for w in article.words])
    types, statuses = model.types(x[at]).softmax(-1), model.statuses(x[at]).argmax(-1)
    return [(w, 1 - float(t[0]), EVENT_TYPES[int(t[1:].argmax())], STATUSES[int(s)])
            for w, t, s in zip(article.words, types, statuses)]


def events(model, articles, pieces, threshold=0.5):
    right = found = gold = typed = stated = 0
    for article in articles:
        if not article.words:
            continue
        for word, share, kind, status in answers(model, article, pieces):
            if word.label == 2:
                continue
            gold += word.label
            if share < threshold:
                continue
            found += 1
            if word.label:
                event = article.events[word.event]
                right += 1
                typed += kind in event["types"]
                stated += status == event["status"] or {status, event["status"]} <= {"happened", "ongoing"}
    return (f"words {f1(right, found, gold):.4f} (P {right / max(1, found):.3f} R {right / max(1, gold):.3f}) "
            f"types {typed / max(1, right):.4f} statuses {stated / max(1, right):.4f}")
