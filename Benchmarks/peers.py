#!/usr/bin/env python3
"""What Annals is compared with. Each command prints one JSON object.

Times are of runs in this one process after a warm-up, files in the page cache; every answer is
checked against the reference, and a wrong one is an error.
"""

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from generate import SIZES, ensure_events, ensure_facts
from harness import duckdb_peer, lines_peer, lz4_peer, sqlite_peer
from harness.facts import FactSet, Meta


def prepare(options: argparse.Namespace) -> dict:
    """Makes the files of the peers and finds their fastest ways, apart from any measurement."""
    folder = ensure_facts(options.data, options.set)
    facts = FactSet(folder)
    prepared = {}
    if "duckdb" in options.peers:
        tuning = duckdb_peer.ensure_tuning(facts)
        prepared["duckdb"] = {name: tuning[name] for name in tuning if name != "trials"}
    if "sqlite" in options.peers:
        prepared["sqlite"] = sqlite_peer.ensure_tuning(facts)
    return prepared


def run_duckdb(options: argparse.Namespace) -> dict:
    """DuckDB on Parquet LZ4."""
    folder = ensure_facts(options.data, options.set)
    return duckdb_peer.run(folder, options.threads, options.runs, options.level)


def run_sqlite(options: argparse.Namespace) -> dict:
    """SQLite on a table in log order."""
    folder = ensure_facts(options.data, options.set)
    return sqlite_peer.run(folder, options.runs, not options.no_warm_up)


def run_jsonl(options: argparse.Namespace) -> dict:
    """The events as JSON Lines through orjson into a dictionary."""
    events = ensure_events(options.data, options.set, options.count)
    count = min(options.count, Meta.read(options.data / options.set).facts)
    return lines_peer.run(options.data / options.set, events, count, options.runs)


def run_parquet_size(options: argparse.Namespace) -> dict:
    """The bytes of the facts, or of the full events, as Parquet LZ4."""
    if options.what == "numeric":
        return duckdb_peer.numeric_sizes(ensure_facts(options.data, options.set))
    events = ensure_events(options.data, options.set, options.count)
    count = min(options.count, Meta.read(options.data / options.set).facts)
    return duckdb_peer.event_sizes(events, count)


def run_lz4(options: argparse.Namespace) -> dict:
    """Bare LZ4 decompression of the raw columns."""
    return lz4_peer.run(ensure_facts(options.data, options.set), options.runs)


def run_state_summary(options: argparse.Namespace) -> dict:
    """The summary of a state that `annals state CC --format json` printed, by its a0 to a3."""
    entities = json.loads(options.file.read_bytes())[0]["entities"]
    return lines_peer.summarise(
        {
            (entity["id"], attribute): (None, None, found["value"])
            for entity in entities
            for attribute, found in entity["attributes"].items()
        }
    )


def arguments() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("/tmp/annals-bench"))
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name: str, function) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=function.__doc__)
        added.add_argument("set", choices=SIZES)
        added.add_argument("--runs", type=int, default=5)
        added.set_defaults(function=function)
        return added

    command("prepare", prepare).add_argument("--peers", nargs="+", default=["duckdb", "sqlite"])
    duckdb = command("duckdb", run_duckdb)
    duckdb.add_argument("--threads", type=int, default=1, choices=(1, 2))
    duckdb.add_argument("--level", default="best", choices=duckdb_peer.LEVELS)
    command("sqlite", run_sqlite).add_argument("--no-warm-up", action="store_true")
    command("jsonl", run_jsonl).add_argument("--count", type=int, default=1_000_000)
    size = command("parquet-size", run_parquet_size)
    size.add_argument("--what", default="events", choices=("events", "numeric"))
    size.add_argument("--count", type=int, default=1_000_000)
    command("lz4-python", run_lz4)
    command("state-summary", run_state_summary).add_argument("--file", type=Path, required=True)
    return parser.parse_args()


def main() -> None:
    """Runs one command and prints its object."""
    options = arguments()
    print(json.dumps(options.function(options), ensure_ascii=False))


if __name__ == "__main__":
    main()
