"""Writes the weights for the Swift side: tensors by name, and the labels as text in the header."""
from safetensors.torch import save_file

from encoder import HEADS, LAYERS
from model import EVENT_ROLES, EVENT_TYPES, MODES, NAMES, STATUSES


def export(model, path):
    tensors = {k: v.detach().float().contiguous() for k, v in model.state_dict().items()
               if not k.startswith("others.")}
    labels = {
        **model.labels, "names": NAMES, "types": ["", *EVENT_TYPES], "modes": ["", *MODES], "statuses": STATUSES,
        "participants": EVENT_ROLES, "layers": map(str, range(LAYERS)), "heads": map(str, range(HEADS))}
    save_file(tensors, path, metadata={k: "\n".join(v) for k, v in labels.items()})
