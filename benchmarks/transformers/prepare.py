"""Prepares sequences of tokens as a training script around Hugging Face's tokenizers does.

prepare.py TEXT_FOLDER VOCAB OUT_FOLDER THREADS: reads WikiExtractor's files, decodes entities,
composes Unicode, drops exact duplicates, encodes in batches with BERT's tokenizer (on as many
threads as the environment says), packs sequences of 128, and writes shards in safetensors. It does
not split sentences. Prints megabytes of text, seconds, seconds of processor and peak MiB.
"""

import hashlib
import html
import resource
import sys
import time
import unicodedata
from pathlib import Path

import numpy
from safetensors.numpy import save_file
from tokenizers import BertWordPieceTokenizer

LENGTH = 128
BATCH = 256
SHARD = 262_144


def documents(folder):
    for file in sorted(Path(folder).iterdir()):
        lines = None
        for line in file.read_text(encoding="utf-8").split("\n"):
            if line.startswith("<doc "):
                lines = []
            elif line.startswith("</doc>"):
                text = html.unescape("\n".join(lines[1:])).strip()
                yield unicodedata.normalize("NFC", text)
                lines = None
            elif lines is not None:
                lines.append(line)


def distinct(texts, seen):
    for text in texts:
        key = hashlib.blake2b(text.encode("utf-8"), digest_size=16).digest()
        if key not in seen:
            seen.add(key)
            yield text


def batches(texts):
    batch = []
    for text in texts:
        batch.append(text)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


class Shards:
    def __init__(self, folder, tokenizer):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.cls, self.sep = (tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]"))
        self.waiting = numpy.empty(0, dtype=numpy.uint16)
        self.count = 0

    def add(self, ids):
        self.waiting = numpy.concatenate([self.waiting, ids])
        body = LENGTH - 2
        if len(self.waiting) >= SHARD * body:
            self.write(SHARD)

    def write(self, rows):
        body = LENGTH - 2
        tokens = numpy.empty((rows, LENGTH), dtype=numpy.uint16)
        tokens[:, 0] = self.cls
        tokens[:, -1] = self.sep
        tokens[:, 1:-1] = self.waiting[: rows * body].reshape(rows, body)
        save_file({"tokens": tokens}, self.folder / f"train-{self.count:05d}.safetensors")
        self.waiting = self.waiting[rows * body :]
        self.count += 1


def main():
    start = time.perf_counter()
    folder, vocabulary, out, _ = sys.argv[1:]
    tokenizer = BertWordPieceTokenizer(vocabulary, lowercase=True)
    shards = Shards(out, tokenizer)
    text_bytes = 0
    for batch in batches(distinct(documents(folder), set())):
        text_bytes += sum(len(text.encode("utf-8")) for text in batch)
        encodings = tokenizer.encode_batch(batch, add_special_tokens=False)
        pieces = []
        for encoding in encodings:
            pieces.append(numpy.array(encoding.ids, dtype=numpy.uint16))
            pieces.append(numpy.array([shards.sep], dtype=numpy.uint16))
        shards.add(numpy.concatenate(pieces))
    shards.write(len(shards.waiting) // (LENGTH - 2))
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        text_bytes / 1e6,
        time.perf_counter() - start,
        used.ru_utime + used.ru_stime,
        used.ru_maxrss / 1024,
    )


main()
