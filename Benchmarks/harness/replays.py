"""Replay: from the file to the state of every cell."""

from pathlib import Path

from harness.contest import (
    Contestant,
    Setup,
    attempt,
    check,
    compete,
    json_contestant,
    note,
    skip,
)
from harness.logs import log_of
from harness.process import UnavailableError, run, run_json
from harness.results import Results, Row

ONE_THREAD = "Annals, 1 thread"
TWO_THREADS = "Annals, 2 threads"
FLOOR = "bare LZ4 of the same log's fold columns"
LEVELS = {"plain": "as first written", "best": "best query", "tuned": "best query, tuned"}


def duckdb_label(level: str, threads: int) -> str:
    """The name of a row of DuckDB."""
    return f"DuckDB {threads} thread{'s' * (threads > 1)}, {LEVELS[level]}"


def replay(setup: Setup, results: Results, name: str, sqlite: bool = True) -> None:
    """File to state of every cell: Annals, its floor, DuckDB, SQLite, by turns."""
    meta = setup.meta(name)
    expected = setup.reference(name)[meta["asOf"]]
    contestants = annals_replays(setup, results, name, expected)
    contestants += duckdb_replays(setup, name, expected)
    if sqlite:
        contestants.append(sqlite_replay(setup, name, expected))
    row = Row(name, "lz4-python, raw columns")
    contestants.append(
        json_contestant(row, lambda _: setup.peer("lz4-python", name, "--runs", setup.runs))
    )
    prepared = ["duckdb", "sqlite"] if sqlite else ["duckdb"]
    note("  preparing the peers")
    attempt(results, lambda: prepare(setup, name, prepared))
    compete(results, contestants, setup.rounds)


def prepare(setup: Setup, name: str, peers: list[str]) -> None:
    """Makes the files of the peers and finds their fastest ways."""
    run(setup.peer("prepare", name, "--peers", *peers))


def annals_replays(setup: Setup, results: Results, name: str, expected: dict) -> list[Contestant]:
    """Annals on one and two threads, and the floors; none when there is no log."""
    try:
        log = log_of(setup, name)
        check_middle_day(setup, name, log)
    except UnavailableError as reason:
        skip(results, str(reason))
        return []
    day = setup.meta(name)["asOf"]

    def replays(threads: int):
        return lambda _: setup.benchmark_command(
            "replay", "--log", log, "--threads", threads, "--runs", setup.runs, "--as-of", day
        )

    def floors(*more):
        return lambda _: setup.benchmark_command("floor", "--log", log, "--runs", setup.runs, *more)

    one = Row(name, ONE_THREAD, baseline=True)
    return [
        json_contestant(one, replays(1), expected),
        json_contestant(Row(name, TWO_THREADS), replays(2), expected),
        json_contestant(Row(name, FLOOR), floors()),
        json_contestant(Row(name, "bare LZ4 of every chunk of the log"), floors("--all")),
    ]


def check_middle_day(setup: Setup, name: str, log: Path) -> None:
    """Checks the answer of Annals on the other day."""
    middle = setup.meta(name)["asOfMiddle"]
    answer, _ = run_json(
        setup.benchmark_command(
            "replay", "--log", log, "--threads", 2, "--runs", 1, "--as-of", middle
        )
    )
    check(answer, setup.reference(name)[middle], "Annals, middle day")


def duckdb_replays(setup: Setup, name: str, expected: dict) -> list[Contestant]:
    """DuckDB at every level on one and two threads."""

    def command(level: str, threads: int):
        return lambda _: setup.peer(
            "duckdb", name, "--level", level, "--threads", threads, "--runs", setup.runs
        )

    return [
        json_contestant(Row(name, duckdb_label(level, threads)), command(level, threads), expected)
        for level in LEVELS
        for threads in (1, 2)
    ]


def sqlite_replay(setup: Setup, name: str, expected: dict) -> Contestant:
    """SQLite: one run a round, warmed up in the first, for a run takes long."""

    def command(round_number: int) -> list:
        warm = ["--no-warm-up"] if round_number else []
        return setup.peer("sqlite", name, "--runs", 1, *warm)

    return json_contestant(Row(name, "SQLite"), command, expected)
