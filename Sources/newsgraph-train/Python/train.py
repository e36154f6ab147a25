"""Fine-tunes the encoder and its heads; driven by `newsgraph-train train`, which says what each option is for."""
import argparse
import os
import random
import time
from collections import Counter

import torch
import torch.nn.functional as F

import corpora
import events
import measure
from batches import Batch, cut, grouped
from encoder import Product
from export import export
from model import Model
from pieces import Pieces

SIZE = 900  # pieces of a batch
LONGEST = 1400  # pieces of a batch of one document
ENCODER_RATE, HEAD_RATE = 1.5e-4, 1.5e-3
ENDING = ".rounds"  # of the file with what a training knows after its last whole round


class Data:
    """Everything that is learnt from, by kind."""

    def __init__(self, folder, examples, others=None, fold=None, folds=5):
        self.ewt = corpora.treebank(folder, "ewt", "train")
        self.gum = corpora.treebank(folder, "gum", "train")
        with_frames(self.ewt, corpora.frames(folder, "train"))
        self.names = chunks(list(corpora.columns(f"{folder}/ner/wikigold.conll.txt")), 8)
        self.names += 3 * [[s] for s in corpora.columns(f"{folder}/ner/crossner-politics-train.txt")]
        records = corpora.articles(examples) if examples else []
        self.articles = [events.Article(r) for k, r in enumerate(records) if fold is None or k % folds != fold]
        self.articles += [events.Article(r, by_others=True) for r in corpora.articles(others)] if others else []
        self.held = [events.Article(r) for k, r in enumerate(records) if fold is not None and k % folds == fold]

    def labels(self):
        sentences = [s for d in self.ewt + self.gum for s in d]
        return dict(
            tags=ranked(t for s in sentences for t in s.tags),
            features=ranked(f for s in sentences for f in s.features),
            scripts=ranked(f for s in sentences for f in s.scripts),
            relations=ranked(r for s in sentences for r in s.relations), roles=corpora.ROLES)


def with_frames(documents, frames):
    for document in documents:
        for sentence in document:
            words, found = frames.get(sentence.identifier, ([], None))
            if words == sentence.words:
                sentence.frames = found


def chunks(sentences, size):
    return [sentences[k:k + size] for k in range(0, len(sentences), size)]


def ranked(values, minimum=3):
    counts = Counter(values)
    return sorted((v for v in counts if counts[v] >= minimum), key=lambda v: (-counts[v], v))


def round_of(data, pieces, copies, only_articles=False):
    """One pass over the data: (kind, windows, article) of each step, in random order."""
    steps = []
    if only_articles:
        return shuffled((("article", next(parts(cut_at_random(a.sentences, pieces))), a) for a in data.articles))
    for documents in (data.ewt, data.names):
        windows = [w for d in documents for w in cut_at_random(d, pieces)]
        steps += [("", group, None) for group in grouped(windows, SIZE)]
    for document in data.gum:
        steps += [("gum", group, None) for group in parts(cut_at_random(document, pieces))]
    for article in data.articles * copies:
        windows = cut_at_random(article.sentences, pieces)
        steps.append(("article", next(parts(windows)), article))
    return shuffled(steps)


def shuffled(steps):
    steps = list(steps)
    random.shuffle(steps)
    return steps


def cut_at_random(document, pieces):
    """Now and then each sentence stands alone, as some users give them."""
    return cut(document, pieces, 1 if random.random() < 0.1 else None)


def parts(windows):
    """Stretches of a document's windows that one batch can hold."""
    group, count = [], 0
    for window in windows:
        if group and count + window.count > LONGEST:
            yield group
            group, count = [], 0
        group.append(window)
        count += window.count
    if group:
        yield group


def loss_of(model, batch, article):
    x = model(batch)
    total = model.word_loss(x, batch, "tags") + model.word_loss(x, batch, "features", 0.5)
    total = total + model.word_loss(x, batch, "scripts", 0.5) + model.word_loss(x, batch, "names")
    total = total + model.tree_loss(x, batch) + model.frame_loss(x, batch) + model.coreference_loss(x, batch)
    if article is not None:
        total = total + events.loss(model, x, batch, article)
    return total


class Average:
    """A running mean of the weights, which does better than the last ones."""

    def __init__(self, model, share):
        self.model, self.share = model, share
        self.kept = [p.detach().clone() for p in model.parameters()]

    def state_dict(self):
        return self.kept

    def load_state_dict(self, kept):
        self.kept = kept

    def step(self):
        torch._foreach_lerp_(self.kept, [p.detach() for p in self.model.parameters()], 1 - self.share)

    def swap(self):
        for kept, p in zip(self.kept, self.model.parameters()):
            kept[:], p.data[:] = p.data.clone(), kept.clone()


class Journal:
    """What a training knows after each round, so that one that was cut off goes on there and ends with the same weights."""

    def __init__(self, options, *parts):
        self.path, self.options, self.parts = options.output + ENDING, vars(options), parts

    def resume(self):
        """The number of rounds that are done; their state is taken over."""
        if not os.path.exists(self.path):
            return 0, 0
        kept = torch.load(self.path, weights_only=False)
        if kept["options"] != self.options:
            raise SystemExit(f"{self.path} is of a training with other options: remove it, or use another folder")
        for part, state in zip(self.parts, kept["parts"]):
            part.load_state_dict(state)
        torch.set_rng_state(kept["torch"])
        random.setstate(kept["random"])
        return kept["rounds"], kept["steps"]

    def keep(self, rounds, steps):
        states = [part.state_dict() for part in self.parts]
        kept = dict(parts=states, options=self.options, rounds=rounds, steps=steps, torch=torch.get_rng_state(),
                    random=random.getstate())
        torch.save(kept, self.path + ".new")
        os.replace(self.path + ".new", self.path)


def train(model, data, pieces, options):
    own = [p for n, p in model.named_parameters() if n.startswith("encoder.")]
    rest = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    groups = [dict(params=own, lr=ENCODER_RATE * options.rate), dict(params=rest, lr=HEAD_RATE * options.rate)]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    total = max(1, len(round_of(data, pieces, options.copies, options.only_articles)) * options.rounds)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda t: min((t + 1) / (0.05 * total), max(0.01, 1 - t / total)))
    average, start, sums = Average(model, 0.99), time.time(), Counter()
    journal = Journal(options, model, optimiser, schedule, average)
    done, step = journal.resume()
    for number in range(done, options.rounds):
        Product.rounds = number >= options.rounds - options.rounded
        for kind, windows, article in round_of(data, pieces, options.copies, options.only_articles):
            model.train()
            value = loss_of(model, Batch(windows, pieces, recases=True), article)
            if isinstance(value, float):
                continue
            value.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            optimiser.zero_grad()
            schedule.step()
            step += 1
            sums[kind] += float(value)
            sums[kind + "#"] += 1
            if step % 4 == 0:
                average.step()
            if step % 100 == 0:
                means = " ".join(f"{k or 'ewt'} {sums[k] / sums[k + '#']:.2f}" for k in ("", "gum", "article") if sums[k])
                print(f"{step} of {total}: {means}; {time.time() - start:.0f} s", flush=True)
                sums.clear()
            if options.stop and step >= options.stop:
                return average.swap()
        average.swap()
        model.eval()
        report(model, options, data, pieces, brief=number < options.rounds - 1)
        if number < options.rounds - 1:
            average.swap()
            journal.keep(number + 1, step)


def report(model, options, data, pieces, brief):
    if options.only_articles:
        return print("articles held", measure.events(model, data.held, pieces), flush=True)
    folder = options.data
    ewt = corpora.treebank(folder, "ewt", "dev")
    with_frames(ewt, corpora.frames(folder, "dev"))
    print("EWT dev", measure.trees(model, ewt, pieces), flush=True)
    if data.articles or data.held:
        print("articles held", measure.events(model, data.held, pieces), flush=True)
    if brief:
        return
    gum = corpora.treebank(folder, "gum", "dev")
    print("GUM dev", measure.trees(model, gum, pieces), flush=True)
    print("EWT dev", measure.frames(model, ewt, pieces), flush=True)
    print("GUM dev", measure.coreference(model, gum, pieces), flush=True)
    found = [[s] for s in corpora.columns(f"{folder}/ner/crossner-politics-dev.txt")]
    print("CrossNER dev", measure.names(model, found, pieces), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--examples")
    parser.add_argument("--others")
    parser.add_argument("--fold", type=int)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--only-articles", action="store_true")
    parser.add_argument("--start")
    parser.add_argument("--output", required=True)
    parser.add_argument("--export")
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--rounded", type=int, default=1)
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stop", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    pieces = Pieces()
    data = Data(options.data, options.examples, options.others, options.fold, options.folds)
    model = Model(**data.labels())
    model.encoder.load_base()
    if options.start:
        model.load(torch.load(options.start)["weights"])
    train(model, data, pieces, options)
    torch.save(dict(labels=model.labels, weights=model.state_dict()), options.output)
    if options.export:
        export(model, options.export)
    if os.path.exists(options.output + ENDING):
        os.remove(options.output + ENDING)


if __name__ == "__main__":
    main()
