"""The encoder: BERT (Devlin et al. 2019) with a row for the shape of each word added to its pieces' embeddings."""
import os

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from pieces import SHAPES, base_model

WIDTH, LAYERS, HEADS, INNER, POSITIONS, VOCABULARY = 384, 6, 12, 1536, 512, 30522
EPSILON = 1e-12
DTYPE = torch.bfloat16 if torch.ops.mkldnn._is_mkldnn_bf16_supported() else torch.float32
SHAPE_ROWS = 2 * SHAPES  # each shape, and each again at the start of a sentence


def rounded(x, levels=127):
    """Rows rounded to whole numbers of 8 bits times a factor, as inference does; gradients pass straight through."""
    factor = x.detach().abs().amax(-1, keepdim=True).clamp(min=1e-8) / levels
    return x + ((x.detach() / factor).round() * factor - x.detach())


class Product(nn.Linear):
    """A linear layer that can round its weights and its input to 8 bits; each word of several has its own factors."""

    rounds = False

    def __init__(self, inputs, outputs, bias=True, words=1):
        super().__init__(inputs, outputs, bias)
        self.words = words

    def forward(self, x):
        if not Product.rounds:
            return super().forward(x)
        return F.linear(self.by_word(x.float()), self.by_word(self.weight), self.bias)

    def by_word(self, x):
        return rounded(x.unflatten(-1, (self.words, -1))).flatten(-2)


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = Product(WIDTH, 3 * WIDTH)
        self.joined = Product(WIDTH, WIDTH)
        self.inner = Product(WIDTH, INNER)
        self.outer = Product(INNER, WIDTH)
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH, EPSILON) for _ in range(2))
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        attended = F.scaled_dot_product_attention(q, k, v, mask)
        attended = attended.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norms[0](x + self.dropout(self.joined(attended)))
        return self.norms[1](x + self.dropout(self.outer(F.gelu(self.inner(x), approximate="tanh"))))


class Encoder(nn.Module):
    def __init__(self, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(SHAPE_ROWS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces, shapes, lengths):
        """pieces, shapes: windows x pieces (shape -1 for none); lengths: pieces of each window."""
        place = torch.arange(pieces.shape[1])
        words = self.words(pieces)
        words = rounded(words) if Product.rounds else words
        x = words + self.positions(place) + self.shapes(shapes.clamp(min=0)) * (shapes >= 0)[..., None]
        mask = (place[None] < lengths[:, None])[:, None, None, :]
        x = self.dropout(self.norm(x)).to(DTYPE)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load_base(self):
        """Takes the weights of the pre-trained encoder."""
        t = load_file(os.path.join(base_model(), "model.safetensors"))
        t = {k.removeprefix("bert."): v for k, v in t.items()}
        with torch.no_grad():
            self.words.weight.copy_(t["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(
                t["embeddings.position_embeddings.weight"] + t["embeddings.token_type_embeddings.weight"][:1])
            self.shapes.weight.zero_()
            copy_norm(self.norm, t, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                load_layer(layer, t, f"encoder.layer.{number}.")


def copy_norm(norm, t, name):
    norm.weight.copy_(t[name + ".weight"])
    norm.bias.copy_(t[name + ".bias"])


def load_layer(layer, t, at):
    for part in ("weight", "bias"):
        three = [t[f"{at}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
        getattr(layer.qkv, part).copy_(torch.cat(three))
        getattr(layer.joined, part).copy_(t[f"{at}attention.output.dense.{part}"])
        getattr(layer.inner, part).copy_(t[f"{at}intermediate.dense.{part}"])
        getattr(layer.outer, part).copy_(t[f"{at}output.dense.{part}"])
    copy_norm(layer.norms[0], t, at + "attention.output.LayerNorm")
    copy_norm(layer.norms[1], t, at + "output.LayerNorm")
