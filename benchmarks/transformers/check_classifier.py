"""Compares the logits of an exported classifier in Transformers with Daybench's own.

    check_classifier.py LAUNCHER CLASSIFIER

CLASSIFIER is a folder that "daybench finetune" made.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

TOLERANCE = 1e-4
TEXTS = [
    "The quick brown fox jumps over the lazy dog.",
    "It rained all day, and the streets of the old town were wet.",
    "No.",
    "A café in 1984 — naïve, they said; 東京!",
    "one long string of words " * 60,
]


@torch.inference_mode()
def main():
    launcher, classifier = sys.argv[1:]
    pair = json.loads((Path(classifier) / "classifier.json").read_text())["pair"]
    with tempfile.TemporaryDirectory() as temporary:
        exported = str(Path(temporary) / "exported")
        subprocess.run([launcher, "export", classifier, "--out", exported], check=True)
        model = AutoModelForSequenceClassification.from_pretrained(exported).eval()
        tokenizer = AutoTokenizer.from_pretrained(exported)
    greatest = 0.0
    for i, text in enumerate(TEXTS):
        texts = [text, TEXTS[(i + 1) % len(TEXTS)]] if pair else [text]
        command = [launcher, "classify", classifier, *texts, "--json"]
        answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        ours = torch.tensor(json.loads(answer)["outputs"])
        theirs = model(**tokenizer(*texts, truncation=True, return_tensors="pt")).logits[0]
        greatest = max(greatest, (ours - theirs).abs().max().item())
    names = ", ".join(model.config.id2label.values())
    print(f"{type(model).__name__} ({names}): logits differ by at most {greatest:.2e}")
    if greatest > TOLERANCE:
        sys.exit("That is more than rounding.")


main()
