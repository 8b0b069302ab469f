"""Encodes all documents of WikiExtractor's files with Hugging Face's tokenizers, on one thread.

encode.py FOLDER VOCAB [SECONDS]: whole documents in batches of 64, once to warm up, then again and
again for so many seconds (6). Prints megabytes a second and the tokens of one pass. encode_batch is
what DJL's package calls; encode_batch_fast leaves the offsets out.
"""

import os
import sys
import time
from pathlib import Path

os.environ["RAYON_NUM_THREADS"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"

from tokenizers import BertWordPieceTokenizer  # noqa: E402, after the environment

BATCH = 64


def documents(folder):
    for file in sorted(Path(folder).iterdir()):
        lines = None
        for line in file.read_text(encoding="utf-8").split("\n"):
            if line.startswith("<doc "):
                lines = []
            elif line.startswith("</doc>"):
                yield "\n".join(lines).strip()
                lines = None
            elif lines is not None:
                lines.append(line)


def encoded(encode, texts):
    tokens = 0
    for start in range(0, len(texts), BATCH):
        for one in encode(texts[start : start + BATCH], add_special_tokens=False):
            tokens += len(one.ids)
    return tokens


def main(folder, vocabulary, seconds="6"):
    texts = [text for text in documents(folder) if text]
    megabytes = sum(len(text.encode("utf-8")) for text in texts) / 1e6
    tokenizer = BertWordPieceTokenizer(vocabulary, lowercase=True)._tokenizer
    for name in ("encode_batch", "encode_batch_fast"):
        encode = getattr(tokenizer, name)
        tokens = encoded(encode, texts)
        start = time.process_time()
        passes = 0
        while time.process_time() - start < float(seconds):
            encoded(encode, texts)
            passes += 1
        rate = megabytes * passes / (time.process_time() - start)
        print(f"{name} {rate:.2f} MB/s of processor time, {len(texts)} texts, {tokens} tokens")


main(*sys.argv[1:])
