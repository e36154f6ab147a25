"""Averages the weights of several trainings that began with the same ones, which does better than each of them."""
import argparse

import torch

import corpora
from export import export
from model import Model


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trainings", nargs="+")
    parser.add_argument("--export", required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    kept = [torch.load(path) for path in options.trainings]
    labels = dict(kept[0]["labels"], roles=corpora.ROLES)
    model = Model(**labels)
    weights = [each["weights"] for each in kept]
    model.load({name: mean([w[name] for w in weights]) for name in weights[0]})
    model.eval()
    export(model, options.export)


def mean(tensors):
    if not tensors[0].is_floating_point():
        return tensors[0]
    return sum(tensors[1:], tensors[0].clone()) / len(tensors)


if __name__ == "__main__":
    main()
