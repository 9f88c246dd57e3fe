"""Writing: batches, JSON Lines, single events, backfill, and what the bytes come to."""

import shutil
from pathlib import Path

from harness.contest import (
    Contestant,
    Setup,
    attempt,
    check,
    compete,
    json_contestant,
    read_json,
)
from harness.logs import copy_of_log, load, log_of, size_of
from harness.process import run, run_json
from harness.results import Results, Row


def batch_append(setup: Setup, results: Results) -> None:
    """The library appends the facts of the small set, with texts, to a new log."""
    row = Row("batch append", "Annals, library", setup.meta("small")["facts"], baseline=True)
    log = setup.data / "logs" / "batch"

    def measure(_: int) -> tuple[list[float], float]:
        shutil.rmtree(log, ignore_errors=True)
        loaded = load(setup, "small", log)
        return [loaded["seconds"]], loaded["peakMib"]

    compete(results, [Contestant(row, measure)], setup.whole_runs)
    shutil.rmtree(log, ignore_errors=True)


def import_lines(setup: Setup, results: Results) -> None:
    """JSON Lines into a new log by the tool, whole process; a Python reader beside it."""
    events = setup.data / "small" / f"events-{setup.events}.jsonl"
    group = "JSON Lines"
    annals = Row(group, "Annals, append FILE (whole process, durable)", setup.events, baseline=True)
    log = setup.data / "logs" / "import"

    def measure(_: int) -> tuple[list[float], float]:
        shutil.rmtree(log, ignore_errors=True)
        log.mkdir(parents=True)
        run(setup.annals_command("--log", log / "Events", "init"))
        outcome = run(setup.annals_command("--log", log / "Events", "append", events))
        return [outcome.seconds], outcome.peak_mib

    orjson = json_contestant(
        Row(group, "orjson and a dict (reads only)", setup.events),
        lambda _: setup.peer("jsonl", "small", "--count", setup.events, "--runs", 1),
    )
    compete(results, [Contestant(annals, measure), orjson], 3 if setup.quick else 5)
    if annals.seconds:
        if not attempt(results, lambda: check_import(setup, log / "Events")):
            annals.note = "NOT CHECKED"
        results.sizes.append(
            {"what": "Annals log of the events", "facts": setup.events,
             "bytes": size_of(log / "Events")}
        )  # fmt: skip


def check_import(setup: Setup, log: Path) -> None:
    """Checks that the imported log gives the right state."""
    expected = read_json(setup.data / "small" / f"reference-first-{setup.events}.json")
    answer, _ = run_json(
        setup.benchmark_command("replay", "--log", log, "--threads", 1, "--runs", 1)
    )
    check(answer, expected, "replay of the imported log")


def parquet_sizes(setup: Setup, results: Results) -> None:
    """The sizes of the same facts as Parquet with LZ4."""
    names = ["small"] if setup.quick else ["20m-20k", "20m-1m"]
    asked = [("small", "events")] + [(name, "numeric") for name in names]
    for name, what in asked:
        command = setup.peer("parquet-size", name, "--what", what, "--count", setup.events)
        answer, _ = run_json(command)
        label = f"Parquet LZ4, {what} of {name}"
        for version, key in (("", "bytes"), (", version 2", "bytesVersion2")):
            results.sizes.append(
                {"what": label + version, "facts": answer["facts"], "bytes": answer[key]}
            )


def single_append(setup: Setup, results: Results) -> None:
    """The latency of appending one event to a large log, with and without the sync."""
    name = large_set(setup)
    copy = copy_of_log(setup, log_of(setup, name))
    try:
        answer, outcome = run_json(
            setup.benchmark_command("append", "--log", copy, "--runs", 5 * setup.runs)
        )
    finally:
        shutil.rmtree(copy, ignore_errors=True)
    pairs = zip(answer["seconds"], answer["syncSeconds"], strict=True)
    beyond = [whole - sync for whole, sync in pairs]
    group = f"append one event to {name}"
    for what, seconds in (("whole", answer["seconds"]), ("sync", answer["syncSeconds"]),
                          ("beyond the sync", beyond)):  # fmt: skip
        results.rows.append(Row(group, what, None, seconds, outcome.peak_mib))


def backfill(setup: Setup, results: Results) -> None:
    """As-of times after rounds of repeated backfill, as the program reports them."""
    copy = copy_of_log(setup, log_of(setup, large_set(setup)))
    try:
        answer, _ = run_json(setup.benchmark_command("backfill", "--log", copy))
    finally:
        shutil.rmtree(copy, ignore_errors=True)
    results.tables["backfill"] = answer


def large_set(setup: Setup) -> str:
    """The set that stands for a large log."""
    return "small" if setup.quick else "20m-1m"
