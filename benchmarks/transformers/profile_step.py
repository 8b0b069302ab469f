"""Profiles Daybench's training step by operator.

    profile_step.py MODULE.PT BATCHES.SAFETENSORS THREADS

The module is the one that Daybench trains with, in libtorch's archive, which Python's PyTorch runs
as Daybench's libtorch does. Its parameters come from the archive's extra files: one line each with
its shape, and whether matrix products use a bfloat16 copy of it.
"""

import sys
import time

import torch
from safetensors.torch import load_file
from torch.profiler import ProfilerActivity, profile

WARM_UP = 3
STEPS = 5
HYPER = [1e-4, 0.9, 0.98, 1e-6, 0.01, 0.0]


def parameters(table):
    masters, work = [], []
    for line in table.splitlines():
        rounded, *shape = line.split()
        master = torch.randn([int(n) for n in shape]) * 0.02
        masters.append(master)
        work.append(master.bfloat16() if rounded == "bfloat16" else master)
    return masters, work


def main():
    module_file, batch_file, threads = sys.argv[1:]
    torch.set_num_threads(int(threads))
    torch._C._set_graph_executor_optimize(False)
    extra = {"parameters.txt": ""}
    module = torch.jit.load(module_file, _extra_files=extra)
    masters, work = parameters(extra["parameters.txt"].decode())
    gradients, first, second = ([torch.zeros_like(p) for p in masters] for _ in range(3))
    stored = load_file(batch_file)
    ids, rows, labels = (stored[name][0].long() for name in ("ids", "rows", "labels"))
    none = torch.zeros(0, dtype=torch.long)
    hyper = torch.tensor([*HYPER, float(labels.numel())], dtype=torch.double)
    updates = torch.zeros(())

    def evaluate():
        with torch.no_grad():
            module.evaluate(ids, none, rows, labels, masters, work)

    def accumulate():
        module.accumulate(ids, none, rows, labels, torch.tensor(1), masters, work, gradients)

    def update():
        with torch.no_grad():
            module.update(hyper, updates, masters, work, gradients, first, second)

    def seconds(part):
        start = time.perf_counter()
        part()
        return time.perf_counter() - start

    for part in (evaluate, accumulate, update):
        for _ in range(WARM_UP):
            part()
    times = {
        part.__name__: sorted(seconds(part) for _ in range(STEPS))[STEPS // 2]
        for part in (evaluate, accumulate, update)
    }
    print("| part of the step | ms |\n|---|---|")
    print(f"| forward | {1e3 * times['evaluate']:.1f} |")
    print(f"| backward | {1e3 * (times['accumulate'] - times['evaluate']):.1f} |")
    print(f"| update | {1e3 * times['update']:.1f} |")
    print()
    with profile(activities=[ProfilerActivity.CPU]) as record:
        for _ in range(STEPS):
            accumulate()
            update()
    events = sorted(record.key_averages(), key=lambda e: -e.self_cpu_time_total)
    total = sum(e.self_cpu_time_total for e in events)
    print("| operator | calls a step | ms a step | share |\n|---|---|---|---|")
    for event in events[:20]:
        spent = event.self_cpu_time_total
        print(
            f"| {event.key} | {event.count / STEPS:.0f} | {spent / STEPS / 1e3:.2f} "
            f"| {100 * spent / total:.1f} % |"
        )
    print()


main()
