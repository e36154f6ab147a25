"""Writes the weights for the Swift side: tensors by name, and the labels as text in the header."""
from safetensors.torch import save_file


def export(model, path):
    tensors = {k: v.detach().float().contiguous() for k, v in model.state_dict().items()}
    save_file(tensors, path, metadata={k: "\n".join(v) for k, v in model.labels.items()})
