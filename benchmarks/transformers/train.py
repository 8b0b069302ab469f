"""One side of the comparison of training: Hugging Face Transformers with PyTorch.

    train.py SHAPE.JSON BATCHES.SAFETENSORS {bert|bertproducts|megatron} {fp32|bf16} {full|sparse} \
        {eager|compiled}

bert attends by PyTorch's scaled_dot_product_attention, bertproducts by matrix products and a softmax
(attn_implementation "eager"), which on a processor may be the faster.

Answers each line "N" on its standard input, a number of optimiser steps, with a line of its
standard output: the seconds that they took and the mean loss of the last one. Ends with its input.
"""

import json
import sys
import time

import torch
from safetensors.torch import load_file
from torch.nn.functional import cross_entropy
from transformers import BertConfig, BertForMaskedLM, MegatronBertConfig, MegatronBertForMaskedLM

RATE = 1e-4
BETAS = (0.9, 0.98)
EPSILON = 1e-6
DECAY = 0.01


def model_of(shape, name):
    config, model = {
        "bert": (BertConfig, BertForMaskedLM),
        "bertproducts": (BertConfig, BertForMaskedLM),
        "megatron": (MegatronBertConfig, MegatronBertForMaskedLM),
    }[name]
    settings = config(
        vocab_size=shape["vocabulary"],
        hidden_size=shape["hidden"],
        num_hidden_layers=shape["layers"],
        num_attention_heads=shape["heads"],
        intermediate_size=shape["intermediate"],
        max_position_embeddings=shape["length"],
        hidden_act="gelu",
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        layer_norm_eps=1e-12,
    )
    # BERT has scaled_dot_product_attention; Megatron-BERT has none in Transformers.
    settings._attn_implementation = "sdpa" if name == "bert" else "eager"
    return model(settings).train()


def optimiser_of(model):
    """AdamW in one native call; vectors (biases, norms) are not decayed."""
    matrices = [p for p in model.parameters() if p.dim() > 1]
    vectors = [p for p in model.parameters() if p.dim() <= 1]
    groups = [
        {"params": matrices, "weight_decay": DECAY},
        {"params": vectors, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=RATE, betas=BETAS, eps=EPSILON, fused=True)


def full_loss(model, ids, rows, labels):
    """As the class computes it: logits of every position, all but the masked ones ignored."""
    everywhere = torch.full((ids.numel(),), -100)
    everywhere[rows] = labels
    return model(input_ids=ids, labels=everywhere.view_as(ids)).loss


def sparse_loss(model, ids, rows, labels):
    """The head on the masked positions only."""
    hidden = model.bert(input_ids=ids, return_dict=True).last_hidden_state
    picked = hidden.view(-1, hidden.shape[-1]).index_select(0, rows)
    return cross_entropy(model.cls(picked).float(), labels)


def main():
    shape_file, batch_file, name, precision, head, execution = sys.argv[1:]
    with open(shape_file) as f:
        shape = json.load(f)
    torch.set_num_threads(shape["threads"])
    torch.manual_seed(1)
    stored = load_file(batch_file)
    batches = list(
        zip(stored["ids"].long(), stored["rows"].long(), stored["labels"].long(), strict=True)
    )
    model = model_of(shape, name)
    optimiser = optimiser_of(model)
    loss_of = {"full": full_loss, "sparse": sparse_loss}[head]
    if execution == "compiled":
        loss_of = torch.compile(loss_of)
    mixed = precision == "bf16"
    made = 0
    print("ready", flush=True)
    for line in sys.stdin:
        start = time.perf_counter()
        for _ in range(int(line)):
            ids, rows, labels = batches[made % len(batches)]
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=mixed):
                loss = loss_of(model, ids, rows, labels)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            value = loss.item()
            made += 1
        print(f"round {time.perf_counter() - start:.6f} {value:.6f}", flush=True)


main()
