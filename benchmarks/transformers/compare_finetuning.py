"""Fine-tunes one checkpoint with Daybench and with Transformers in turn, seed by seed.

    compare_finetuning.py LAUNCHER MODEL GLUE TASK [NAME=VALUE...]

MODEL is in Hugging Face format. Prints a Markdown table of scores and of examples a second.
"""

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

DEFAULTS = {
    "rows": 0,
    "rate": 1e-4,
    "batch": 32,
    "epochs": 3,
    "warmup": 0.06,
    "decay": 0.01,
    "clip": 1.0,
    "length": 128,
    "threads": 2,
    "seeds": 5,
    "precision": "fp32",
}


def daybench(launcher, model, glue, task, settings, folder):
    command = [launcher, "finetune", model, "--glue", glue, "--task", task, "--json"]
    for option, key in [
        ("rate", "rate"),
        ("batch", "batch"),
        ("epochs", "epochs"),
        ("warmup", "warmup"),
        ("weight-decay", "decay"),
        ("clip", "clip"),
        ("max-length", "length"),
        ("threads", "threads"),
        ("seed", "seed"),
        ("precision", "precision"),
    ]:
        command += [f"--{option}", str(settings[key])]
    if settings["rows"]:
        command += ["--train-rows", str(settings["rows"])]
    out = str(Path(folder) / f"daybench-{settings['seed']}")
    lines = subprocess.run(
        command + ["--out", out], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    report = json.loads(lines[-1])["report"]
    best = report["evaluations"][report["best"]]["scores"]["dev"]
    return best, report["examplesPerSecond"]


def transformers(model, glue, task, settings, folder):
    file = Path(folder) / "settings.json"
    file.write_text(json.dumps(settings))
    script = Path(__file__).with_name("finetune.py")
    command = [sys.executable, str(script), model, glue, task, str(file)]
    answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    result = json.loads(answer.splitlines()[-1])
    return result["scores"], result["examplesPerSecond"]


def main():
    launcher, model, glue, task, *changes = sys.argv[1:]
    settings = dict(DEFAULTS)
    for change in changes:
        name, value = change.split("=", 1)
        settings[name] = type(DEFAULTS[name])(value)
    metric = "F1" if task == "MRPC" else "ACCURACY"
    print(f"{task}, {json.dumps(settings)}\n")
    print(f"| seed | Daybench {metric} | Transformers {metric} | Daybench examples/s | Transformers examples/s | ratio |")
    print("|---|---|---|---|---|---|")
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(1, settings["seeds"] + 1):
            now = settings | {"seed": seed}
            ours, our_speed = daybench(launcher, model, glue, task, now, folder)
            theirs, their_speed = transformers(model, glue, task, now, folder)
            row = (100 * ours[metric], 100 * theirs[metric], our_speed, their_speed)
            rows.append(row)
            print(
                f"| {seed} | {row[0]:.2f} | {row[1]:.2f} | {row[2]:.1f} | {row[3]:.1f} "
                f"| {row[2] / row[3]:.2f} |",
                flush=True,
            )
    columns = list(zip(*rows))
    middle = [statistics.median(column) for column in columns]
    ratio = statistics.median(row[2] / row[3] for row in rows)
    print(
        f"| median | {middle[0]:.2f} | {middle[1]:.2f} | {middle[2]:.1f} | {middle[3]:.1f} "
        f"| {ratio:.2f} |"
    )
    if len(rows) > 1:
        spread = [statistics.stdev(column) for column in columns]
        print(f"| deviation | {spread[0]:.2f} | {spread[1]:.2f} | | | |")


main()
