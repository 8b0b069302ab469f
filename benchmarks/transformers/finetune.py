"""Fine-tunes a classifier with Hugging Face Transformers and PyTorch, as Daybench does it.

    finetune.py MODEL GLUE TASK SETTINGS.JSON

TASK is SST-2 or MRPC. Settings: rows, rate, batch, epochs, warmup, decay, clip, length, threads,
seed, precision. Prints one line of JSON: the best score over the epochs by the task's metric (accuracy, or F1
for MRPC), the accuracy then, and the examples a second of the training steps.
"""

import csv
import json
import math
import sys
import time
from pathlib import Path

import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

COLUMNS = {
    "SST-2": ("sentence", None, "label"),
    "MRPC": ("#1 String", "#2 String", "Quality"),
}
SORTED = 50


def read(file, task):
    first, second, label = COLUMNS[task]
    with open(file, encoding="utf-8-sig", newline="") as f:
        rows = list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))
    firsts = [row[first] for row in rows]
    seconds = [row[second] for row in rows] if second else None
    return firsts, seconds, [int(row[label]) for row in rows]


def encoded(tokenizer, texts, length, segments):
    firsts, seconds, labels = texts
    made = tokenizer(firsts, seconds, truncation=True, max_length=length)
    rows = []
    for i, label in enumerate(labels):
        types = made["token_type_ids"][i]
        rows.append((made["input_ids"][i], types if segments else [0] * len(types), label))
    return rows


def tensors(rows, pad):
    length = max(len(row[0]) for row in rows)
    ids = torch.full((len(rows), length), pad)
    types = torch.zeros((len(rows), length), dtype=torch.long)
    mask = torch.zeros((len(rows), length), dtype=torch.long)
    for i, (tokens, kinds, _) in enumerate(rows):
        ids[i, : len(tokens)] = torch.tensor(tokens)
        types[i, : len(tokens)] = torch.tensor(kinds)
        mask[i, : len(tokens)] = 1
    every = bool(mask.all())
    inputs = {"input_ids": ids, "token_type_ids": types}
    return inputs if every else inputs | {"attention_mask": mask}


def batches(rows, size, generator):
    """Shuffled, sorted by length within stretches of many batches, and the batches shuffled."""
    order = torch.randperm(len(rows), generator=generator).tolist()
    made = []
    for start in range(0, len(order), size * SORTED):
        stretch = sorted(order[start : start + size * SORTED], key=lambda i: -len(rows[i][0]))
        made += [stretch[i : i + size] for i in range(0, len(stretch), size)]
    return [made[i] for i in torch.randperm(len(made), generator=generator).tolist()]


@torch.inference_mode()
def predicted(model, rows, pad):
    model.eval()
    order = sorted(range(len(rows)), key=lambda i: -len(rows[i][0]))
    said = [0] * len(rows)
    for start in range(0, len(order), 64):
        places = order[start : start + 64]
        logits = model(**tensors([rows[i] for i in places], pad)).logits
        for place, label in zip(places, logits.argmax(-1).tolist()):
            said[place] = label
    model.train()
    return said


def scores(said, truth):
    right = sum(a == b for a, b in zip(said, truth))
    both = sum(a == b == 1 for a, b in zip(said, truth))
    marked = sum(said) + sum(truth)
    return {"ACCURACY": right / len(truth), "F1": 2 * both / marked if marked else 0.0}


def main():
    model_folder, glue, task, settings_file = sys.argv[1:]
    settings = json.loads(Path(settings_file).read_text())
    torch.set_num_threads(settings["threads"])
    torch.manual_seed(settings["seed"])
    tokenizer = AutoTokenizer.from_pretrained(model_folder)
    model = AutoModelForSequenceClassification.from_pretrained(model_folder, num_labels=2).train()
    segments = getattr(model.config, "trained_token_types", 2) > 1
    folder = Path(glue) / task
    length = settings["length"]
    train = encoded(tokenizer, read(folder / "train.tsv", task), length, segments)
    train = train[: settings["rows"]] if settings["rows"] else train
    dev = encoded(tokenizer, read(folder / "dev.tsv", task), length, segments)
    truth = [row[2] for row in dev]
    named = list(model.named_parameters())
    groups = [
        {"params": [p for _, p in named if p.dim() > 1], "weight_decay": settings["decay"]},
        {"params": [p for _, p in named if p.dim() <= 1], "weight_decay": 0.0},
    ]
    optimiser = torch.optim.AdamW(
        groups, lr=settings["rate"], betas=(0.9, 0.999), eps=1e-8, fused=True
    )
    generator = torch.Generator().manual_seed(settings["seed"])
    steps = math.ceil(len(train) / settings["batch"]) * settings["epochs"]
    warm = steps * settings["warmup"]

    def rate(step):
        place = step + 0.5
        return place / warm if place < warm else (steps - place) / (steps - warm)

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    metric = "F1" if task == "MRPC" else "ACCURACY"
    best = None
    seconds = 0.0
    mixed = settings["precision"] == "bf16"
    for _ in range(settings["epochs"]):
        for batch in batches(train, settings["batch"], generator):
            start = time.perf_counter()
            rows = [train[i] for i in batch]
            labels = torch.tensor([row[2] for row in rows])
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=mixed):
                loss = model(**tensors(rows, tokenizer.pad_token_id), labels=labels).loss
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), settings["clip"])
            optimiser.step()
            schedule.step()
            loss.item()
            seconds += time.perf_counter() - start
        found = scores(predicted(model, dev, tokenizer.pad_token_id), truth)
        if best is None or found[metric] > best[metric]:
            best = found
    speed = settings["epochs"] * len(train) / seconds
    print(json.dumps({"scores": best, "examplesPerSecond": speed}), flush=True)


main()
