"""Gives the weights of the encoder in a model back to PyTorch, to learn on from them; the inverse of `EncoderSections`."""
import argparse
import struct

import numpy as np
import torch

from encoder import HEADS, LAYERS
from model import Model

SECTIONS = {"encoder": 70, "tags": 72, "features": 73, "names": 75, "trees": 76, "frames": 77, "mentions": 78,
            "types": 100, "modes": 101, "statuses": 102, "participants": 103, "sames": 104}
STRIP = 16  # columns that stand together


class Section:
    """Arrays one after the other, each at a multiple of 64."""

    def __init__(self, data):
        self.data, self.place = data, 0

    def take(self, kind, count):
        self.place = -(-self.place // 64) * 64
        out = np.frombuffer(self.data, kind, count, self.place)
        self.place += out.nbytes
        return out

    def number(self):
        return int(self.take("<u4", 1)[0])

    def lines(self):
        return self.take("u1", self.number()).tobytes().decode().split("\n")

    def rows(self, height, width):
        """Rows of signed bytes after the factors of all."""
        factors = self.take("<f4", height)
        return self.take("i1", height * width).reshape(height, width) * factors[:, None]

    def matrix(self, inputs, outputs):
        """A weight of outputs x inputs, and its bias: strips of columns, in each four inputs of a column together."""
        columns = -(-outputs // STRIP) * STRIP
        packed = self.take("i1", inputs * columns).reshape(columns // STRIP, inputs // 4, STRIP, 4)
        self.take("<i4", columns)
        factors, bias = self.take("<f4", columns), self.take("<f4", columns)
        weights = packed.transpose(0, 2, 1, 3).reshape(columns, inputs) * factors[:, None]
        return weights[:outputs], bias[:outputs]


def sections(path):
    with open(path, "rb") as file:
        data = file.read()
    out = {}
    for k in range(struct.unpack_from("<I", data, 12)[0]):
        number, _, start, length = struct.unpack_from("<IIQQ", data, 32 + 24 * k)
        out[number] = data[start:start + length]
    return out


class Weights:
    """The tensors of a model by name, as `Model.state_dict` has them."""

    def __init__(self, path):
        self.found, self.sections = {}, sections(path)
        self.labels = {}

    def section(self, name):
        return Section(self.sections[SECTIONS[name]])

    def linear(self, section, name, inputs, outputs, blocks=1):
        parts = [section.matrix(inputs // blocks, outputs) for _ in range(blocks)]
        self.found[name + ".weight"] = np.concatenate([weights for weights, _ in parts], 1)
        self.found[name + ".bias"] = parts[0][1]

    def norm(self, section, name, width):
        self.found[name + ".weight"], self.found[name + ".bias"] = section.take("<f4", width), section.take("<f4", width)

    def encoder(self):
        s = self.section("encoder")
        self.width, layers, heads, inner, pieces, places, shapes = (s.number() for _ in range(7))
        width = self.width
        assert (layers, heads) == (LAYERS, HEADS)
        self.found["encoder.words.weight"] = s.rows(pieces, width)
        self.found["encoder.positions.weight"] = s.take("<f4", places * width).reshape(places, width)
        self.found["encoder.shapes.weight"] = s.take("<f4", shapes * width).reshape(shapes, width)
        self.norm(s, "encoder.norm", width)
        for k in range(layers):
            name = f"encoder.layers.{k}."
            for part, inputs, outputs in (
                    ("qkv", width, 3 * width), ("joined", width, width), ("inner", width, inner), ("outer", inner, width)):
                self.linear(s, name + part, inputs, outputs)
            for number in range(2):
                self.norm(s, f"{name}norms.{number}", width)

    def word_heads(self):
        for name in ("tags", "features", "names", "types", "modes", "statuses"):
            s = self.section(name)
            self.labels[name] = s.lines()
            self.linear(s, name, self.width, len(self.labels[name]))

    def trees(self):
        s = self.section("trees")
        own = s.number()
        for part, inputs in (("dependent", self.width), ("head", self.width), ("between", own)):
            self.linear(s, "arcs." + part, inputs, own)
        self.found["arcs.root"] = s.take("<f4", self.width)
        self.pair(s, "relations")

    def pairs(self):
        s = self.section("frames")
        self.linear(s, "predicates", self.width, len(s.lines()))
        self.pair(s, "roles")
        for name in ("mentions", "participants", "sames"):
            self.pair(self.section(name), name)

    def pair(self, s, name):
        self.labels[name] = s.lines()
        left, right, width, hidden, facts = (s.number() for _ in range(5))
        self.linear(s, name + ".left", left * self.width, width, left)
        self.linear(s, name + ".right", right * self.width, width, right)
        for part in ("of_left", "of_right", "of_both"):
            self.linear(s, f"{name}.{part}", width, hidden)
        self.found[name + ".facts.weight"] = s.take("<f4", facts * hidden).reshape(facts, hidden)
        self.linear(s, name + ".out", hidden, len(self.labels[name]))

    def load(self, model):
        """Puts the weights into a model; returns the names of those that no section has."""
        self.encoder()
        self.word_heads()
        self.trees()
        self.pairs()
        for name in ("tags", "features", "relations"):
            assert self.labels[name] == list(model.labels[name]), name
        own = model.state_dict()
        for name, values in self.found.items():
            if name in own:
                own[name].copy_(torch.from_numpy(np.array(values)).reshape(own[name].shape))
        return [name for name in own if name not in self.found]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("--data", required=True)
    parser.add_argument("--output", required=True)
    options = parser.parse_args()
    from train import Data
    model = Model(**Data(options.data, None).labels())
    model.encoder.load_base()
    print("not in the model:", ", ".join(Weights(options.model).load(model)))
    torch.save(dict(labels=model.labels, weights=model.state_dict()), options.output)


if __name__ == "__main__":
    main()
