"""Compares Daybench's exports with what Daybench itself makes of some texts.

Loads every export with AutoModelForMaskedLM and AutoTokenizer, without custom code, and every
TorchScript file with torch.jit.load; compares token ids (equal) and float32 logits (within 1e-4).
"""

import json
import sys
import unicodedata
from pathlib import Path

import torch
from safetensors.torch import load_file
from transformers import AutoModelForMaskedLM, AutoTokenizer

TOLERANCE = 1e-4


def batch(ids, pad):
    """Pads sequences to one batch, to try the attention mask too."""
    length = max(len(i) for i in ids)
    tokens = torch.full((len(ids), length), pad)
    mask = torch.zeros((len(ids), length), dtype=torch.long)
    for row, sequence in enumerate(ids):
        tokens[row, : len(sequence)] = sequence
        mask[row, : len(sequence)] = 1
    return tokens, mask


def difference(logits, references):
    return max(
        (logits[row, : len(wanted)] - wanted).abs().max().item()
        for row, wanted in enumerate(references)
    )


@torch.inference_mode()
def check(folder):
    texts = json.loads((folder / "texts.json").read_text())
    stored = load_file(folder / "reference.safetensors")
    ids = [stored[f"ids.{i}"].long() for i in range(len(texts))]
    logits = [stored[f"logits.{i}"] for i in range(len(texts))]
    result = {"model": folder.name, "scale": max(x.abs().max().item() for x in logits)}

    script = torch.jit.load(folder / "model.pt", map_location="cpu")
    pad = 0
    exported = folder / "huggingface"
    if (folder / "place.txt").exists():
        exported = Path((folder / "place.txt").read_text())
    if exported.exists():
        fast = AutoTokenizer.from_pretrained(exported)
        tokenizers = [fast]
        if (exported / "vocab.txt").exists():
            tokenizers.append(AutoTokenizer.from_pretrained(exported, use_fast=False))
        pad = fast.pad_token_id
        # The slow tokenizer composes accents first, which the fast one, the default, does not.
        result["ids"] = all(
            t(text, truncation=True)["input_ids"] == wanted.tolist()
            for t in tokenizers
            for text, wanted in zip(texts, ids)
            if t is fast or unicodedata.is_normalized("NFC", text)
        )
        model, report = AutoModelForMaskedLM.from_pretrained(
            exported, output_loading_info=True, attn_implementation="eager"
        )
        model.eval()
        result["class"] = type(model).__name__
        result["complete"] = not any(report.values())
        tokens, mask = batch(ids, pad)
        result["huggingface"] = difference(model(tokens, attention_mask=mask).logits, logits)
    tokens, mask = batch(ids, pad)
    result["torchscript"] = difference(script(tokens, mask), logits)
    return result


def main():
    results = [check(f) for f in sorted(Path(sys.argv[1]).iterdir()) if f.is_dir()]
    print(f"{'model':30} {'class':25} {'ids':>5} {'Transformers':>13} {'TorchScript':>12} {'|logit|':>8}")
    good = bool(results)
    for r in results:
        hf = r.get("huggingface")
        print(
            f"{r['model']:30} {r.get('class', '(TorchScript only)'):25}"
            f" {'equal' if r.get('ids') else '-' if hf is None else 'DIFFER':>6}"
            f" {'-' if hf is None else format(hf, '.1e'):>12} {r['torchscript']:12.1e} {r['scale']:8.1f}"
        )
        good &= r["torchscript"] < TOLERANCE
        good &= hf is None or (r["ids"] and r["complete"] and hf < TOLERANCE)
    print(f"{'OK' if good else 'FAILED'}: torch {torch.__version__}")
    sys.exit(0 if good else 1)


main()
