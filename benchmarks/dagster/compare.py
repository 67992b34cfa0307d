#!/usr/bin/env python3
"""Runs the same chain and wide graphs with Dagster and with Steploom, and prints both and the ratio.

    mvn -q -pl benchmarks -am package -DskipTests
    python3 benchmarks/dagster/compare.py [--steps 200] [--processes-steps 10]

Dagster is installed into a virtual environment in benchmarks/target, which takes a minute the first time.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

DAGSTER = "1.13.28"
MODULE = Path(__file__).resolve().parent.parent
VENV = MODULE / "target" / "dagster-venv"
JAR = MODULE / "target" / "benchmarks.jar"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=200, help="steps of the graphs that run in process")
    parser.add_argument("--processes-steps", type=int, default=10, help="steps of those that run in a process each")
    parser.add_argument("--jar", type=Path, default=JAR, help="the benchmarks' jar")
    parser.add_argument("--dagster-side", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.dagster_side:
        return measure_dagster(options.steps, options.processes_steps)
    if not options.jar.is_file():
        sys.exit(f"There is no {options.jar}. Build it: mvn -q -pl benchmarks -am package -DskipTests")
    theirs = dagster(options)
    ours = steploom(options)
    print(f"{'a step':<34}{'Dagster ' + DAGSTER:>18}{'Steploom':>14}{'ratio':>12}")
    for shape in ("chain", "wide"):
        row(f"{shape} of {options.steps}, in process", theirs[f"{shape} in process"], ours[shape, options.steps, ""])
        row(
            f"{shape} of {options.processes_steps}, processes/threads(2)",
            theirs[f"{shape} multiprocess"],
            ours[shape, options.processes_steps, " threads(2)"],
        )


def row(what, dagster_nanos, steploom_nanos):
    print(f"{what:<34}{dagster_nanos / 1e6:>15.2f} ms{steploom_nanos:>11.0f} ns{dagster_nanos / steploom_nanos:>11,.0f}x")


def dagster(options):
    """Runs this script in the virtual environment, which it makes if need be."""
    python = VENV / "bin" / "python"
    if not python.exists():
        venv.create(VENV, with_pip=True)
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, f"dagster=={DAGSTER}"], check=True)
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [python, __file__, "--dagster-side", "--steps", str(options.steps)]
            + ["--processes-steps", str(options.processes_steps)],
            env={**os.environ, "DAGSTER_HOME": home, "DAGSTER_DISABLE_TELEMETRY": "1"},
            capture_output=True,
            text=True,
        )
    if done.returncode != 0:
        sys.exit(f"Dagster's side failed:\n{done.stderr}")
    return json.loads(done.stdout)


def steploom(options):
    """Runs the quick look on the same graphs."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "quick.json"
        sizes = f"{options.steps},{options.processes_steps}"
        subprocess.run(
            ["java", "-jar", options.jar, "quick", "--only", "run,executors", "--shape", "chain,wide"]
            + ["--size", sizes, "--json", file],
            stdout=subprocess.DEVNULL,
            check=True,
        )
        figures = json.loads(file.read_text())["measurements"]
    return {
        (f["shape"], f["size"], f["runner"].removeprefix("steploom")): f["value"]
        for f in figures
        if f["runner"].startswith("steploom")
    }


def measure_dagster(steps, processes_steps):
    """The other half, in the virtual environment: nanoseconds a step, as JSON on standard output."""
    import logging

    logging.disable(logging.CRITICAL)
    figures = {}
    for shape, job in (("chain", chain), ("wide", wide)):
        in_process = job(steps)
        run_in_process(in_process)
        figures[f"{shape} in process"] = statistics.median(run_in_process(in_process) for _ in range(3)) / steps
        figures[f"{shape} multiprocess"] = run_multiprocess(shape, processes_steps) / processes_steps
    print(json.dumps(figures))


def run_in_process(job):
    start = time.perf_counter_ns()
    assert job.execute_in_process().success
    return time.perf_counter_ns() - start


def run_multiprocess(shape, steps):
    import dagster as dg

    folder = str(Path(__file__).resolve().parent)
    recon = dg.build_reconstructable_job("compare", shape, (steps,), reconstructor_working_directory=folder)
    start = time.perf_counter_ns()
    with dg.execute_job(recon, dg.DagsterInstance.get()) as result:
        assert result.success
    return time.perf_counter_ns() - start


def ops():
    import dagster as dg

    @dg.op
    def one() -> int:
        return 1

    @dg.op
    def next_one(number: int) -> int:
        return number + 1

    @dg.op
    def total(numbers: list[int]) -> int:
        return sum(numbers)

    return one, next_one, total


def chain(steps):
    import dagster as dg

    one, next_one, _ = ops()

    @dg.job
    def chained():
        out = one()
        for _ in range(steps - 1):
            out = next_one(out)

    return chained


def wide(steps):
    import dagster as dg

    one, next_one, total = ops()

    @dg.job
    def widened():
        first = one()
        total([next_one(first) for _ in range(steps - 2)])

    return widened


if __name__ == "__main__":
    main()
